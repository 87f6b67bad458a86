/** Hits of wordings → matches of patterns, in the parts of the text that are the article. Cost grows with the hits, not with the rules. */
import type { Hits, Tokens } from "../types.ts";
import { MAX_WORDS } from "./lexicon.ts";
import { ARTICLE, isValidOn, type Pattern, type Patterns, SENTENCE } from "./patterns.ts";
import { holds, type Table } from "./table.ts";

/** A pattern at a place: tokens `from`..`to`, end exclusive. */
export interface Match {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Gives a function that finds the matches of patterns, in reading order. `masked[token]` other than 0 = not the article;
 * `day` (ISO 8601) is the article's, null where unknown.
 */
export function createPatternMatcher(compiled: Patterns): (tokens: Tokens, hits: Hits, masked: Uint8Array, day: string | null) => Match[] {
  const { patterns, startsOf, groupsOf, soughtOf, isPlain, anchors } = compiled;
  const inArticle = new Uint8Array(compiled.groupCount);

  return (tokens, hits, masked, day) => {
    const { count, wording, from, to } = hits;
    const isMasked = (hit: number) => masked[from[hit]] !== 0 || masked[to[hit] - 1] !== 0;
    inArticle.fill(0);
    for (let hit = 0; hit < count; hit++) {
      if (soughtOf.start[wording[hit]] === soughtOf.start[wording[hit] + 1] || isMasked(hit)) continue;
      for (let i = soughtOf.start[wording[hit]]; i < soughtOf.start[wording[hit] + 1]; i++) inArticle[soughtOf.items[i]] = 1;
    }
    const look: Look = { tokens, hits, groupsOf, inArticle, isMasked, day };
    const found: Match[] = [];
    for (let hit = 0; hit < count; hit++) {
      const last = startsOf.start[wording[hit] + 1];
      let i = startsOf.start[wording[hit]];
      if (i === last || isMasked(hit)) continue;
      for (; i < last; i++) {
        const number = startsOf.items[i];
        if (anchors[number] >= 0 && inArticle[anchors[number]] === 0) continue;
        const match =
          isPlain[number] === 1 ? { pattern: number, from: from[hit], to: to[hit] } : matchAt(look, patterns[number], number, hit);
        if (match !== null) found.push(match);
      }
    }
    return found.sort((a, b) => a.from - b.from || b.to - a.to || a.pattern - b.pattern);
  };
}

/** What patterns look at in an article. */
interface Look {
  readonly tokens: Tokens;
  readonly hits: Hits;
  readonly groupsOf: Table;
  /** 1 for groups that have a hit in the article, of those that are looked for in all of it. */
  readonly inArticle: Uint8Array;
  readonly isMasked: (hit: number) => boolean;
  readonly day: string | null;
}

/** The match of a pattern whose first group holds the hit, or null. */
function matchAt(look: Look, pattern: Pattern, number: number, hit: number): Match | null {
  if (!isValidOn(pattern, look.day)) return null;
  const { from, to } = look.hits;
  const match =
    pattern.groups.length === 1
      ? { pattern: number, from: from[hit], to: to[hit] }
      : pattern.ordered
        ? inOrder(look, pattern, number, hit)
        : around(look, pattern, number, hit);
  if (match === null || !inContext(look, pattern, match, hit) || (pattern.exact !== null && !isExact(look.tokens, pattern.exact, match)))
    return null;
  return match;
}

function inOrder(look: Look, { groups, within }: Pattern, pattern: number, hit: number): Match | null {
  const { from, to } = look.hits;
  let last = hit;
  for (let i = 1; i < groups.length; i++) {
    const next = nextHit(look, groups[i], last, to[last], within[i - 1], true);
    if (next < 0) return null;
    last = next;
  }
  return { pattern, from: from[hit], to: to[last] };
}

function around(look: Look, { groups, within }: Pattern, pattern: number, hit: number): Match | null {
  const { hits } = look;
  let from = hits.from[hit];
  let to = hits.to[hit];
  for (let i = 1; i < groups.length; i++) {
    const near = nearestHit(look, groups[i], hit, hits.from[hit], hits.to[hit], within[0], true);
    if (near < 0) return null;
    from = Math.min(from, hits.from[near]);
    to = Math.max(to, hits.to[near]);
  }
  return { pattern, from, to };
}

/** The first hit of a group behind the hit `after` that begins at token `start` or at most `within` words later, or -1. */
function nextHit(
  { tokens, hits, groupsOf, isMasked }: Look,
  group: number,
  after: number,
  start: number,
  within: number,
  sameSentence: boolean,
): number {
  const { wording, from } = hits;
  for (let hit = after + 1; hit < hits.count && from[hit] - start <= within; hit++) {
    if (from[hit] < start) continue;
    if (sameSentence && tokens.sentence[from[hit]] !== tokens.sentence[start - 1]) break;
    if (holds(groupsOf, wording[hit], group) && !isMasked(hit)) return hit;
  }
  return -1;
}

/** The last hit of a group before the hit `before` that ends at token `end` or at most `within` words earlier, or -1. */
function previousHit(
  { tokens, hits, groupsOf, isMasked }: Look,
  group: number,
  before: number,
  end: number,
  within: number,
  sameSentence: boolean,
): number {
  const { wording, from, to } = hits;
  for (let hit = before - 1; hit >= 0 && end - from[hit] <= within + MAX_WORDS; hit--) {
    if (to[hit] > end) continue;
    if (sameSentence && tokens.sentence[from[hit]] !== tokens.sentence[end]) break;
    if (holds(groupsOf, wording[hit], group) && !isMasked(hit)) return end - to[hit] <= within ? hit : -1;
  }
  return -1;
}

/** The hit of a group that is nearest to the tokens `from`..`to` and does not overlap them, at most `within` words away, or -1. They begin at the hit `at`. */
function nearestHit(look: Look, group: number, at: number, from: number, to: number, within: number, sameSentence: boolean): number {
  const next = nextHit(look, group, at, to, within, sameSentence);
  const distance = next < 0 ? within : look.hits.from[next] - to - 1;
  const previous = distance < 0 ? -1 : previousHit(look, group, at, from, distance, sameSentence);
  return previous < 0 ? next : previous;
}

function inContext(look: Look, pattern: Pattern, { from, to }: Match, hit: number): boolean {
  const { with: needed, without: shunned, contextWithin } = pattern;
  if (needed === null && shunned === null) return true;
  const has = (group: number) =>
    contextWithin === ARTICLE
      ? look.inArticle[group] !== 0
      : nearestHit(look, group, hit, from, to, contextWithin, contextWithin === SENTENCE) >= 0;
  return (needed === null || has(needed)) && (shunned === null || !has(shunned));
}

function isExact(tokens: Tokens, spelling: string, { from, to }: Match): boolean {
  return tokens.text.slice(tokens.start[from], tokens.end[to - 1]).replace(/\s+/g, " ") === spelling;
}
