/** Who is in the article: a role or body that it mentions, and every body that the role implies. */
import { addUse, collectHits, type RuleHit, type RuleIndex, Slot } from "../match/rule-index.ts";
import type { Entry } from "../rules/read.ts";
import { type Compiling, registerPatterns, resolveId } from "../rules/register.ts";
import type { ActorEntry } from "../rules/schema.ts";
import type { Tag } from "../types.ts";
import type { Article } from "./article.ts";
import { evidenceOf, isCentral, sortTags } from "./tags.ts";

export interface ActorRules {
  readonly ids: readonly string[];
  readonly ofElections: readonly boolean[];
  readonly implies: readonly (readonly number[])[];
  readonly index: RuleIndex;
}

/** An actor is named or not; what doubt there is lies in the pattern, and is measured when confidences are calibrated. */
const CONFIDENCE = 0.97;

export function compileActors(entries: readonly Entry<ActorEntry>[], compiling: Compiling): ActorRules {
  const ids = entries.map((entry) => entry.value.id);
  const index: RuleIndex = [];
  entries.forEach((entry, rule) => {
    const { value } = entry;
    const lists = [
      ["any", value.any, 0],
      ["exclude", value.exclude, Slot.EXCLUDE],
      ["not_after", value.not_after, Slot.NOT_AFTER],
      ["not_before", value.not_before, Slot.NOT_BEFORE],
    ] as const;
    for (const [key, sources, slot] of lists)
      for (const pattern of registerPatterns(entry, key, sources, compiling)) addUse(index, pattern, rule, slot);
  });
  const implies = entries.map((entry) => entry.value.implies.map((id, i) => resolveId(entry, ["implies", i], id, ids, compiling)));
  return { ids, index, implies, ofElections: entries.map(({ value }) => value.of_elections) };
}

/** Hits of each actor's own rule, by its place in `rules.ids`. */
export type ActorHits = ReadonlyMap<number, readonly RuleHit[]>;

export function findActorHits(article: Article, rules: ActorRules): ActorHits {
  return collectHits(rules.index, article.matches, article.tokens);
}

/** Tags in order of salience, count, id; evidence at most `limit` places each. */
export function tagActors(article: Article, ownHits: ActorHits, rules: ActorRules, limit: number): Tag[] {
  const hits = new Map<number, RuleHit[]>();
  for (const [rule, own] of ownHits) {
    for (const id of [rule, ...implied(rule, rules)]) hits.set(id, [...(hits.get(id) ?? []), ...own]);
  }
  const tags: Tag[] = [];
  for (const [rule, all] of hits) {
    const places = distinctPlaces(all);
    const id = rules.ids[rule];
    tags.push({
      id,
      salience: places.some((hit) => isCentral(article.zoneOf(hit.from))) ? "main" : "mention",
      confidence: CONFIDENCE,
      count: places.length,
      evidence: evidenceOf(places, article, `actor:${id}`, limit),
    });
  }
  return sortTags(tags);
}

/** The actors behind an actor, at any remove. */
function implied(rule: number, rules: ActorRules, seen = new Set<number>()): Set<number> {
  for (const body of rules.implies[rule]) {
    if (seen.has(body)) continue;
    seen.add(body);
    implied(body, rules, seen);
  }
  return seen;
}

/** Hits of several rules in reading order, without those inside another. */
function distinctPlaces(hits: readonly RuleHit[]): RuleHit[] {
  const places: RuleHit[] = [];
  for (const hit of [...hits].sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = places.at(-1);
    if (!last || hit.from >= last.to) places.push(hit);
  }
  return places;
}
