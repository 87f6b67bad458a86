/** Hits of phrases → matches of patterns, in the parts of the text that are the article. Cost grows with the hits, not with the rules. */
import type { Hits, Tokens } from "../types.ts";
import { ARTICLE, type Pattern, type Patterns, SENTENCE } from "./patterns.ts";

/** A pattern at a place: tokens `from`..`to`, end exclusive. */
export interface Match {
  readonly pattern: number;
  readonly from: number;
  readonly to: number;
}

/** Gives a function that finds the matches of patterns. `masked[token]` other than 0 = not the article. */
export function createPatternMatcher(compiled: Patterns): (tokens: Tokens, hits: Hits, masked: Uint8Array) => Match[] {
  const { patterns, groupsOf, groupCount } = compiled;
  const users: number[][] = Array.from({ length: groupCount }, () => []);
  patterns.forEach((pattern, number) => {
    users[pattern.groups[0]].push(number);
  });
  const lists: number[][] = Array.from({ length: groupCount }, () => []);
  let touched: number[] = [];

  return (tokens, hits, masked) => {
    for (const group of touched) lists[group].length = 0;
    touched = [];
    const { phrase, from, to } = hits;
    for (let hit = 0; hit < hits.count; hit++) {
      const groups = groupsOf[phrase[hit]];
      if (groups === undefined || groups.length === 0 || masked[from[hit]] !== 0 || masked[to[hit] - 1] !== 0) continue;
      for (const group of groups) {
        if (lists[group].length === 0) touched.push(group);
        lists[group].push(hit);
      }
    }
    const found: Match[] = [];
    const look: Look = { tokens, hits, lists };
    for (const group of touched)
      for (const number of users[group]) {
        const pattern = patterns[number];
        if (!pattern.groups.every((g) => lists[g].length > 0)) continue;
        if (pattern.with !== null && lists[pattern.with].length === 0) continue;
        for (const hit of lists[group]) {
          const span =
            pattern.groups.length === 1 ? [from[hit], to[hit]] : pattern.ordered ? inOrder(look, pattern, hit) : around(look, pattern, hit);
          if (span && inContext(look, pattern, span[0], span[1]) && (!pattern.exact || isExact(tokens, pattern, span[0], span[1])))
            found.push({ pattern: number, from: span[0], to: span[1] });
        }
      }
    return found.sort((a, b) => a.from - b.from || b.to - a.to || a.pattern - b.pattern);
  };
}

interface Look {
  readonly tokens: Tokens;
  readonly hits: Hits;
  readonly lists: readonly (readonly number[])[];
}

/** First place in a group's list whose hit begins at `token` or later. */
function firstFrom({ hits, lists }: Look, group: number, token: number): number {
  const list = lists[group];
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits.from[list[middle]] < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrder(look: Look, pattern: Pattern, hit: number): [number, number] | null {
  const { tokens, hits, lists } = look;
  const start = hits.from[hit];
  let end = hits.to[hit];
  for (let i = 1; i < pattern.groups.length; i++) {
    const group = pattern.groups[i];
    const next = lists[group][firstFrom(look, group, end)];
    if (next === undefined || hits.from[next] - end > pattern.within[i - 1] || tokens.sentence[hits.from[next]] !== tokens.sentence[start])
      return null;
    end = hits.to[next];
  }
  return [start, end];
}

function around(look: Look, pattern: Pattern, hit: number): [number, number] | null {
  const { hits } = look;
  let start = hits.from[hit];
  let end = hits.to[hit];
  for (let i = 1; i < pattern.groups.length; i++) {
    const near = nearest(look, pattern.groups[i], hits.from[hit], hits.to[hit], pattern.within[0], true);
    if (near < 0) return null;
    start = Math.min(start, hits.from[near]);
    end = Math.max(end, hits.to[near]);
  }
  return [start, end];
}

/** The nearest hit of a group that does not overlap `from`..`to`, with at most `within` words between, or -1. */
function nearest(look: Look, group: number, from: number, to: number, within: number, sameSentence: boolean): number {
  const { tokens, hits, lists } = look;
  const list = lists[group];
  let best = -1;
  let bestDistance = within + 1;
  const at = firstFrom(look, group, to);
  if (at < list.length) {
    const distance = hits.from[list[at]] - to;
    if (distance < bestDistance && (!sameSentence || tokens.sentence[hits.from[list[at]]] === tokens.sentence[from])) {
      best = list[at];
      bestDistance = distance;
    }
  }
  // behind: hits are ordered by their start, so a few steps back over overlapping ones are enough
  for (let i = Math.min(at, list.length) - 1, steps = 0; i >= 0 && steps < 16; i--, steps++) {
    const hit = list[i];
    if (hits.to[hit] > from) continue;
    const distance = from - hits.to[hit];
    if (distance < bestDistance && (!sameSentence || tokens.sentence[hits.from[hit]] === tokens.sentence[from])) best = hit;
    break;
  }
  return best;
}

function inContext(look: Look, pattern: Pattern, from: number, to: number): boolean {
  const { with: needed, without: shunned, contextWithin } = pattern;
  const has = (group: number) =>
    contextWithin === ARTICLE
      ? look.lists[group].length > 0
      : nearest(look, group, from, to, contextWithin, contextWithin === SENTENCE) >= 0;
  return (needed === null || has(needed)) && (shunned === null || !has(shunned));
}

function isExact(tokens: Tokens, pattern: Pattern, from: number, to: number): boolean {
  return tokens.text.slice(tokens.start[from], tokens.end[to - 1]).replace(/\s+/g, " ") === pattern.source;
}
