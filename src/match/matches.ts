/** Hits of wordings → matches of patterns, in the parts of the text that are the article. Cost grows with the hits, not with the rules. */
import type { Hits, Tokens } from "../types.ts";
import { MAX_WORDS } from "./lexicon.ts";
import { ARTICLE, EVERYWHERE, isValidOn, type Pattern, SENTENCE } from "./pattern.ts";
import { NO_CLASS, type Patterns } from "./patterns.ts";
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
  const { patterns, classOf, isPlain, anchors, shunned, reaches } = compiled;
  const inArticle = new Uint8Array(compiled.groupCount);
  const seen = new Uint8Array(compiled.soughtOf.start.length);
  let classes = new Int32Array(0);

  return (tokens, hits, masked, day) => {
    const { count, wording, from, to } = hits;
    const { start: startsFrom, items: starts } = compiled.startsOf;
    const { start: soughtFrom, items: sought } = compiled.soughtOf;
    if (count > classes.length) classes = new Int32Array(count * 2);
    inArticle.fill(0);
    inArticle[EVERYWHERE] = 1;
    seen.fill(0);
    for (let hit = 0; hit < count; hit++) {
      const own = masked[from[hit]] !== 0 || masked[to[hit] - 1] !== 0 ? NO_CLASS : classOf[wording[hit]];
      classes[hit] = own;
      if (seen[own] === 1) continue;
      seen[own] = 1;
      for (let i = soughtFrom[own], last = soughtFrom[own + 1]; i < last; i++) inArticle[sought[i]] = 1;
    }
    const look: Look = { tokens, hits, classes, groupsOf: compiled.groupsOf, inArticle, day };
    const found: Match[] = [];
    for (let hit = 0; hit < count; hit++) {
      const own = classes[hit];
      for (let i = startsFrom[own], last = startsFrom[own + 1]; i < last; i++) {
        const number = starts[i];
        if (inArticle[anchors[number]] <= inArticle[shunned[number]]) continue; // what it needs is not here, or what it shuns is
        if (reaches[number] >= 0 && nextHit(look, anchors[number], hit, to[hit], reaches[number], true) < 0) continue;
        const match =
          isPlain[number] === 1 ? { pattern: number, from: from[hit], to: to[hit] } : matchAt(look, patterns[number], number, hit);
        if (match !== null) insert(found, match);
      }
    }
    return found;
  };
}

/** Puts a match in its place: the end, but for the few that begin before the hit they were found by, or are longer. */
function insert(found: Match[], match: Match): void {
  let at = found.length;
  while (at > 0 && inReadingOrder(match, found[at - 1]) < 0) at--;
  if (at === found.length) found.push(match);
  else found.splice(at, 0, match);
}

function inReadingOrder(a: Match, b: Match): number {
  return a.from - b.from || b.to - a.to || a.pattern - b.pattern;
}

/** What patterns look at in an article. */
interface Look {
  readonly tokens: Tokens;
  readonly hits: Hits;
  /** The class of each hit's wording; `NO_CLASS` where the hit does not count. */
  readonly classes: Int32Array;
  readonly groupsOf: Table;
  /** 1 for groups that have a hit in the article, of those that are looked for in all of it. */
  readonly inArticle: Uint8Array;
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
  { tokens, hits, classes, groupsOf }: Look,
  group: number,
  after: number,
  start: number,
  within: number,
  sameSentence: boolean,
): number {
  const { from } = hits;
  for (let hit = after + 1; hit < hits.count && from[hit] - start <= within; hit++) {
    if (from[hit] < start) continue;
    if (sameSentence && tokens.sentence[from[hit]] !== tokens.sentence[start - 1]) break;
    if (holds(groupsOf, classes[hit], group)) return hit;
  }
  return -1;
}

/** The last hit of a group before the hit `before` that ends at token `end` or at most `within` words earlier, or -1. */
function previousHit(
  { tokens, hits, classes, groupsOf }: Look,
  group: number,
  before: number,
  end: number,
  within: number,
  sameSentence: boolean,
): number {
  const { from, to } = hits;
  for (let hit = before - 1; hit >= 0 && end - from[hit] <= within + MAX_WORDS; hit--) {
    if (to[hit] > end) continue;
    if (sameSentence && tokens.sentence[from[hit]] !== tokens.sentence[end]) break;
    if (holds(groupsOf, classes[hit], group)) return end - to[hit] <= within ? hit : -1;
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
