/** Matches of patterns → the places where each rule holds: without what its exclusions take away, the longest of overlapping ones. */
import { Gap, type Tokens } from "../types.ts";
import type { Match } from "./matches.ts";

/** What a pattern does in a rule: a slot number of the rule's own from 0 on, or one of these. */
export const Slot = { EXCLUDE: -1, NOT_AFTER: -2, NOT_BEFORE: -3 } as const;

/** A place where a rule holds. */
export interface RuleHit extends Match {
  readonly slot: number;
}

/** Pattern number → the rules that use it, and what it does there. */
export type RuleIndex = { readonly rule: number; readonly slot: number }[][];

/** Says that a rule uses a pattern. */
export function addUse(index: RuleIndex, pattern: number, rule: number, slot: number): void {
  while (index.length <= pattern) index.push([]);
  index[pattern].push({ rule, slot });
}

/** The hits of each rule that has any, in reading order. */
export function collectHits(index: RuleIndex, matches: readonly Match[], tokens: Tokens): Map<number, RuleHit[]> {
  const found = new Map<number, RuleHit[]>();
  for (const { pattern, from, to } of matches) {
    const uses = index[pattern];
    if (uses === undefined) continue;
    for (const { rule, slot } of uses) {
      const hit = { pattern, from, to, slot };
      const hits = found.get(rule);
      if (hits) hits.push(hit);
      else found.set(rule, [hit]);
    }
  }
  for (const [rule, hits] of found) {
    const kept = longest(withoutTakenAway(hits, tokens));
    if (kept.length > 0) found.set(rule, kept);
    else found.delete(rule);
  }
  return found;
}

function withoutTakenAway(hits: readonly RuleHit[], tokens: Tokens): readonly RuleHit[] {
  if (hits.every((hit) => hit.slot >= 0)) return hits;
  if (hits.every((hit) => hit.slot < 0)) return [];
  const excluded = new Set<number>();
  const ends = new Set<number>();
  const starts = new Set<number>();
  for (const { slot, from, to } of hits) {
    if (slot === Slot.EXCLUDE) for (let token = from; token < to; token++) excluded.add(token);
    else if (slot === Slot.NOT_AFTER) ends.add(to);
    else if (slot === Slot.NOT_BEFORE) starts.add(from);
  }
  return hits.filter(({ slot, from, to }) => {
    if (slot < 0 || (ends.has(from) && tokens.gap[from] < Gap.SENTENCE) || (starts.has(to) && tokens.gap[to] < Gap.SENTENCE)) return false;
    for (let token = from; token < to; token++) if (excluded.has(token)) return false;
    return true;
  });
}

/** Of hits in reading order, longest first, those that no earlier or longer one overlaps. */
function longest(hits: readonly RuleHit[]): RuleHit[] {
  const kept: RuleHit[] = [];
  for (const hit of hits) {
    const last = kept.at(-1);
    if (!last || hit.from >= last.to) kept.push(hit);
    else if (hit.to - hit.from > last.to - last.from) kept[kept.length - 1] = hit;
  }
  return kept;
}
