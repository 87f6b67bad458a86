/** Where phrases of boilerplate rules stand in an article, gathered once from the hits of all phrases. */
import { countBelow } from "../text/integers.ts";
import { Gap, type Hits, Shape, type Tokens } from "../types.ts";
import type { BoilerplateRule, BoilerplateRules } from "./compile.ts";
import type { Line } from "./lines.ts";
import { hasColon, isLink, linkEnd } from "./links.ts";

/** A rule's phrase in a line, tokens `from`..`to`. */
export interface Candidate {
  readonly rule: number;
  readonly from: number;
  readonly to: number;
}

/** Part of a line taken for boilerplate; offsets are UTF-16 in the content, tokens `from`..`to`. */
export interface LinePiece {
  readonly line: Line;
  readonly rule: number;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** A run of publishers' names and words of such names. */
export interface OutletRun {
  /** Token behind the run, or the token itself where none begins. */
  readonly end: number;
  /** A publisher's whole name is among them. */
  readonly named: boolean;
}

export interface Candidates {
  /** By place in the list of lines. */
  readonly at: readonly (readonly Candidate[] | undefined)[];
  readonly outletRun: (from: number) => OutletRun;
}

/** A line of nothing but a link is at most so long; a longer one has prose glued behind the title. */
const MAX_LINK_WORDS = 45;

export function findCandidates(
  tokens: Tokens,
  hits: Hits,
  lines: readonly Line[],
  { rules, rulesOf, witnessOf }: BoilerplateRules,
): Candidates {
  const at: Candidate[][] = [];
  const witnessed: Set<number>[] = [];
  const outlets = new Map<number, OutletRun>();
  let place = 0;
  let rowPlace = -1;
  /** Behind the phrases of `line` rules that cover the line so far. */
  let rowEnd = 0;
  const last = Math.max(rulesOf.start.length, witnessOf.start.length) - 1;
  for (let h = 0; h < hits.count; h++) {
    const wording = hits.wording[h];
    if (wording >= last) continue;
    const owned = rulesOf.start[wording + 1];
    const seen = witnessOf.start[wording + 1];
    if (rulesOf.start[wording] === owned && witnessOf.start[wording] === seen) continue;
    const from = hits.from[h];
    const to = hits.to[h];
    while (place < lines.length && lines[place].to <= from) place++;
    for (let i = witnessOf.start[wording]; i < seen; i++) {
      witnessed[place] ??= new Set();
      witnessed[place].add(witnessOf.items[i]);
    }
    for (let i = rulesOf.start[wording]; i < owned; i++) {
      const rule = rulesOf.items[i];
      const { where } = rules[rule];
      if (where === "outlet" || where === "outlet-word") {
        const before = outlets.get(from);
        outlets.set(from, { end: Math.max(before?.end ?? 0, to), named: where === "outlet" || before?.named === true });
      } else if (place < lines.length && from >= lines[place].from) {
        const line = lines[place];
        if (where === "line") {
          if (rowPlace !== place) rowEnd = behindNumbers(tokens, line, line.from);
          rowPlace = place;
          if (from > rowEnd) continue;
          if (to > rowEnd) rowEnd = behindNumbers(tokens, line, to);
        } else if (!mayApply(tokens, line, rules[rule], from, to)) continue;
        push(at, place, { rule, from, to });
      }
    }
  }
  const outletRun = (from: number) => {
    let end = from;
    let named = false;
    for (let next = outlets.get(end); next !== undefined; next = outlets.get(end)) {
      end = next.end;
      named ||= next.named;
    }
    return { end, named };
  };
  at.forEach((candidates, i) => {
    if (candidates.some(({ rule }) => rules[rule].needsWitness))
      at[i] = candidates.filter(({ rule }) => !rules[rule].needsWitness || witnessed[i]?.has(rule));
  });
  return { at, outletRun };
}

function push<T>(lists: T[][], place: number, item: T): void {
  const list = lists[place];
  if (list) list.push(item);
  else lists[place] = [item];
}

/** Whether the line holds nothing but phrases of `line` rules and numbers: the first such rule, one that takes other lines with it before others, or null. */
export function ruleOfWholeLine(
  tokens: Tokens,
  line: Line,
  candidates: readonly Candidate[],
  rules: readonly BoilerplateRule[],
  allowed: (rule: BoilerplateRule) => boolean,
): number | null {
  let covered = behindNumbers(tokens, line, line.from);
  let first: number | null = null;
  for (const { rule, from, to } of candidates) {
    if (rules[rule].where !== "line" || from > covered || to <= covered || !allowed(rules[rule])) continue;
    covered = behindNumbers(tokens, line, to);
    if (first === null || (rules[first].takes === null && rules[rule].takes !== null)) first = rule;
  }
  return covered >= line.to ? first : null;
}

/** The first token of a line from `at` on that is no number. */
function behindNumbers({ shape }: Tokens, line: Line, at: number): number {
  while (at < line.to && (shape[at] & Shape.DIGITS) !== 0) at++;
  return at;
}

/** Whether the phrase has the colon and the capital that its rule needs. */
function isWritten(tokens: Tokens, { needsColon, needsCapital }: BoilerplateRule, from: number, to: number): boolean {
  return (!needsColon || hasColon(tokens, to)) && (!needsCapital || (tokens.shape[from] & Shape.CAPITAL) !== 0);
}

/** Whether a phrase of a `start`, `contains`, `inline` or `link` rule stands where and as its rule asks, whatever is kept around the line. */
function mayApply(tokens: Tokens, line: Line, rule: BoilerplateRule, from: number, to: number): boolean {
  switch (rule.where) {
    case "start":
      if (from !== line.from && (from !== line.from + 1 || (tokens.shape[line.from] & Shape.DIGITS) === 0)) return false;
      return line.words <= rule.maxWords && isWritten(tokens, rule, from, to);
    case "contains":
      return line.words <= rule.maxWords && isWritten(tokens, rule, from, to);
    case "link":
      return isWritten(tokens, rule, from, to) && isLink(tokens, line.from, line.to, line.end, from, to);
    default:
      return true;
  }
}

/** Whether a candidate of a `start`, `contains` or `link` rule makes the whole line boilerplate. */
export function meansWholeLine(line: Line, from: number, { where, maxWords }: BoilerplateRule): boolean {
  if (where === "link") return from === line.from && line.words <= Math.min(maxWords, MAX_LINK_WORDS);
  return where === "start" || where === "contains";
}

/** The stretches of a line that allowed `inline` and `link` rules mean. */
export function inlinePieces(
  tokens: Tokens,
  line: Line,
  candidates: readonly Candidate[],
  { rules, small }: BoilerplateRules,
  allowed: (rule: BoilerplateRule) => boolean,
): LinePiece[] {
  const pieces: LinePiece[] = [];
  let done = line.from;
  for (const { rule, from, to } of candidates) {
    const { where, until, maxWords } = rules[rule];
    if (from < done || (where !== "inline" && where !== "link") || !allowed(rules[rule]) || !isWritten(tokens, rules[rule], from, to))
      continue;
    let last = to;
    if (where === "link") last = linkEnd(tokens, small, to, line.to);
    else if (until === "line") last = line.to;
    else if (until === "sentence") while (last < line.to && tokens.gap[last] < Gap.SENTENCE) last++;
    if (last - from > maxWords) continue;
    pieces.push(pieceOf(tokens, line, rule, from, last));
    done = last;
  }
  return pieces;
}

/** A piece with the brackets and arrows in front of it and the marks behind it. */
function pieceOf({ text, start, end }: Tokens, line: Line, rule: number, from: number, to: number): LinePiece {
  const before = text.slice(Math.max(line.start, start[from] - 8), start[from]);
  const lead = /(?:[([>*•»]{1,6}\s?)$/.exec(before)?.[0].length ?? 0;
  let stop = end[to - 1];
  const limit = to < line.to ? start[to] : line.end;
  while (stop < limit && stop - end[to - 1] < 8 && ".!?:;…)]>»*\"”’'".includes(text[stop])) stop++;
  if (stop === limit && to < line.to) while (stop > end[to - 1] && "\"“‘'".includes(text[stop - 1])) stop--;
  return { line, rule, start: start[from] - lead, end: to === line.to ? line.end : stop, from, to };
}

/** A piece given by offsets in the line's text, with the tokens that it holds. */
export function pieceAt({ start, end }: Tokens, line: Line, rule: number, [first, last]: readonly [number, number]): LinePiece {
  const from = countBelow(start, line.start + first, line.from, line.to);
  const to = countBelow(end, line.start + last + 1, line.from, line.to);
  return { line, rule, start: line.start + first, end: line.start + last, from, to: Math.max(from, to) };
}

/** Words that pieces hold. */
export function wordsOf(pieces: readonly LinePiece[]): number {
  return pieces.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The pieces in reading order, the longest of those that begin together, without any that begins inside another. */
export function withoutOverlaps(pieces: LinePiece[]): LinePiece[] {
  let end = -1;
  return pieces
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((piece) => {
      if (piece.start < end) return false;
      end = piece.end;
      return true;
    });
}
