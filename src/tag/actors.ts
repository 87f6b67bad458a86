/** Who is in the article: a role or body that it mentions, and every body that the role implies. */
import { addUse, collectHits, type RuleHit, type RuleIndex, Slot } from "../match/rule-index.ts";
import { type ConfidenceEntry, compileConfidence } from "../rules/confidence.ts";
import type { Entry } from "../rules/read.ts";
import { type Compiling, registerPatterns, resolveId } from "../rules/register.ts";
import type { ActorEntry } from "../rules/schema.ts";
import type { Tag } from "../types.ts";
import type { Article } from "./article.ts";
import { evidenceOf, sortTags } from "./tags.ts";

export interface ActorRules {
  readonly ids: readonly string[];
  readonly ofElections: readonly boolean[];
  readonly implies: readonly (readonly number[])[];
  readonly index: RuleIndex;
  /** By rule and level. */
  readonly confidence: readonly (readonly number[])[];
}

export function compileActors(
  entries: readonly Entry<ActorEntry>[],
  confidence: readonly Entry<ConfidenceEntry>[],
  compiling: Compiling,
): ActorRules {
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
  return {
    ids,
    index,
    implies,
    ofElections: entries.map(({ value }) => value.of_elections),
    confidence: compileConfidence(confidence, "actors", ids),
  };
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
  const actors = [...hits]
    .map(([rule, all]) => ({ rule, id: rules.ids[rule], places: distinctPlaces(all) }))
    .filter(({ places }) => !places.every((hit) => article.isBehindLink(hit.from)));
  const most = Math.max(0, ...actors.map(({ places }) => places.length));
  return sortTags(
    actors.map(({ rule, id, places }) => ({
      id,
      salience: isMain(places, most, article) ? "main" : "mention",
      confidence: rules.confidence[rule][Math.min(places.length, 2) - 1],
      count: places.length,
      evidence: evidenceOf(places, article, `actor:${id}`, limit),
    })),
  );
}

/** Words from the lead's start within which its subject stands, and an actor that is named most. */
const SUBJECT_WORDS = 10;
const EARLY_WORDS = 60;
/** Least places of such an actor, and how many times more the most-named one may have. */
const OFTEN = 3;
const NEARLY = 1.5;

/** In the title; or in the lead, as its subject or named again and again; or named early and nearly the most. `most`: places of the most-named. */
function isMain(places: readonly RuleHit[], most: number, { zoneOf, leadFrom }: Article): boolean {
  if (places.some((hit) => zoneOf(hit.from) === "title")) return true;
  const first = places.find((hit) => hit.from >= leadFrom);
  if (!first) return false;
  const words = first.from - leadFrom;
  return zoneOf(first.from) === "lead"
    ? words <= SUBJECT_WORDS || places.length * 2 >= most
    : places.length >= OFTEN && places.length * NEARLY >= most && words <= EARLY_WORDS;
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
