/** What every facet reads: a document scanned, cleaned and matched. */
import type { Match } from "../match/matches.ts";
import { countBelow } from "../text/integers.ts";
import type { Hits, Span, Tokens, Zone } from "../types.ts";

export interface Article {
  readonly tokens: Tokens;
  /** Zone of each token. */
  readonly zoneOf: (token: number) => Zone;
  /** Where phrases of the rules stand, outside the article's own parts too. */
  readonly hits: Hits;
  /** First token of the lead. */
  readonly leadFrom: number;
  /** Whether a token stands behind a link to another article on the same line: what stands only there may be that article's. */
  readonly isBehindLink: (token: number) => boolean;
  /** Matches of all patterns in the article's own parts, in reading order. */
  readonly matches: readonly Match[];
  /** Whether a token is part of direct speech. */
  readonly isQuoted: (token: number) => boolean;
  readonly spanOf: SpanMaker;
}

/** A piece of the content, in UTF-16 offsets, → the span that a record holds. */
export type SpanMaker = (start: number, end: number, rule: string) => Span;

/**
 * Gives the span maker of a content whose text begins at `bodyStart` (0 where there is no title apart).
 * Spans count Unicode code points in their own field.
 */
export function createSpanMaker(tokens: Tokens, bodyStart: number): SpanMaker {
  const { text, lineStart, lineCount } = tokens;
  const pairs = surrogatePairs(text);
  const points = (offset: number) => offset - countBelow(pairs, offset);
  const lineOf = (offset: number) => {
    let low = 0;
    let high = lineCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lineStart[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const bodyPoints = points(bodyStart);
  const bodyLine = bodyStart === 0 ? 0 : lineOf(bodyStart);
  return (start, end, rule) => {
    const inTitle = start < bodyStart;
    const origin = inTitle ? 0 : bodyPoints;
    return {
      field: inTitle ? "title" : "text",
      start: points(start) - origin,
      end: points(end) - origin,
      line: lineOf(start) - (inTitle ? 0 : bodyLine) + 1,
      quote: text.slice(start, end),
      rule,
    };
  };
}

/** Offsets of the second halves of surrogate pairs; most texts have none. */
function surrogatePairs(text: string): number[] {
  const found: number[] = [];
  if (!/[\ud800-\udfff]/.test(text)) return found;
  for (let i = 1; i < text.length; i++)
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) found.push(i);
  return found;
}
