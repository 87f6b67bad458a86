/** Matches of patterns → the places where each rule holds: without what its exclusions take away, the longest of overlapping ones. */
import { Gap, type Tokens } from "../types.ts";
import type { Match } from "./matches.ts";
import { listAt, type Table, tableFrom } from "./table.ts";

/** What a pattern does in a rule: a slot number of the rule's own from 0 on, or one of these. */
export const Slot = { EXCLUDE: -1, NOT_AFTER: -2, NOT_BEFORE: -3 } as const;

const SLOT_BITS = 5;

/** A place where a rule holds. */
export interface RuleHit extends Match {
  readonly slot: number;
}

/** What a pattern does in a rule. */
export interface RuleUse {
  readonly rule: number;
  readonly slot: number;
}

/** Pattern number → the rules that use it and what it does there, each use in one number. */
export type RuleIndex = Table;

/** Collects what patterns do in rules while these are compiled. */
export class RuleIndexBuilder {
  private readonly uses: number[][] = [];

  /** Says that a rule uses a pattern. */
  add(pattern: number, rule: number, slot: number): void {
    while (this.uses.length <= pattern) this.uses.push([]);
    this.uses[pattern].push((rule << SLOT_BITS) | (slot - Slot.NOT_BEFORE));
  }

  build(): RuleIndex {
    return tableFrom(this.uses);
  }
}

/** The uses of a pattern. */
export function usesOf(index: RuleIndex, pattern: number): RuleUse[] {
  return Array.from(listAt(index, pattern), (use) => ({ rule: use >> SLOT_BITS, slot: slotOf(use) }));
}

/** The patterns that a rule uses. */
export function patternsOf(index: RuleIndex, rule: number): Set<number> {
  const patterns = new Set<number>();
  for (let pattern = 0; pattern + 1 < index.start.length; pattern++)
    if (usesOf(index, pattern).some((use) => use.rule === rule)) patterns.add(pattern);
  return patterns;
}

const slotOf = (use: number): number => (use & ((1 << SLOT_BITS) - 1)) + Slot.NOT_BEFORE;

/** The hits of each rule that has any, in reading order. */
export function collectHits(index: RuleIndex, matches: readonly Match[], tokens: Tokens): Map<number, RuleHit[]> {
  const found = new Map<number, RuleHit[]>();
  for (const { pattern, from, to } of matches) {
    if (pattern + 1 >= index.start.length) continue;
    for (let i = index.start[pattern]; i < index.start[pattern + 1]; i++) {
      const rule = index.items[i] >> SLOT_BITS;
      const hit = { pattern, from, to, slot: slotOf(index.items[i]) };
      const hits = found.get(rule);
      if (hits) hits.push(hit);
      else found.set(rule, [hit]);
    }
  }
  for (const [rule, hits] of found) {
    if (hits.length === 1 && hits[0].slot >= 0) continue;
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
