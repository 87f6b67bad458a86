/** Who is in the article: a role or body that it mentions, and every body that the role implies. */
import { addUse, collectHits, type RuleHit, type RuleIndex, Slot } from "../match/rule-index.ts";
import { type ConfidenceEntry, compileConfidence } from "../rules/confidence.ts";
import type { Entry } from "../rules/read.ts";
import { type Compiling, registerPatterns, resolveId } from "../rules/register.ts";
import type { ActorEntry } from "../rules/schema.ts";
import { type ActorTag, PARTS, type Part } from "../types.ts";
import type { Article } from "./article.ts";
import { type PartAt, partAt } from "./speech/parts.ts";
import { cueAt, cueName, type SpeechRules } from "./speech/speech-rules.ts";
import { evidenceOf, isCentral, sortTags } from "./tags.ts";

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

/** Tags in order of salience, count, id; evidence at most `limit` places each. With `speech` they say which part the actor plays. */
export function tagActors(article: Article, ownHits: ActorHits, rules: ActorRules, limit: number, speech: SpeechRules | null): ActorTag[] {
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
      ...(speech && partOf(places, article, speech)),
    })),
  );
}

/** The part that an actor plays most often, title and lead counted twice; of equal ones the first of `PARTS`. */
function partOf(places: readonly RuleHit[], article: Article, speech: SpeechRules): Pick<ActorTag, "part" | "part_cue"> {
  const { tokens, zoneOf, spanOf } = article;
  const times: Record<Part, number> = { speaker: 0, agent: 0, addressee: 0, mention: 0 };
  const cues: Partial<Record<Part, PartAt>> = {};
  for (const { from, to } of places) {
    const zone = zoneOf(from);
    const played = partAt(tokens, speech, from, to, zone === "title");
    times[played.part] += isCentral(zone) ? 2 : 1;
    cues[played.part] ??= played;
  }
  const said = Math.max(times.speaker, times.agent, times.addressee);
  const part = said === 0 ? "mention" : PARTS.find((one) => times[one] === said)!;
  if (part === "mention") return { part };
  const { cue, colon } = cues[part]!;
  const rule = `speech:${colon ? "colon" : cueName(cueAt(tokens, speech, cue))}`;
  return {
    part,
    part_cue: colon ? spanOf(tokens.end[cue - 1], tokens.end[cue - 1] + 1, rule) : spanOf(tokens.start[cue], tokens.end[cue], rule),
  };
}

/** Words from the lead's start within which its subject stands, and the article's most-named actor. */
const SUBJECT_WORDS = 10;
const EARLY_WORDS = 60;

/** In the title; or in the lead, as its subject or named again and again; or the most-named of all, and early. `most`: places of the most-named. */
function isMain(places: readonly RuleHit[], most: number, { zoneOf, leadFrom }: Article): boolean {
  if (places.some((hit) => zoneOf(hit.from) === "title")) return true;
  const first = places.find((hit) => hit.from >= leadFrom);
  if (!first) return false;
  const words = first.from - leadFrom;
  return zoneOf(first.from) === "lead"
    ? words <= SUBJECT_WORDS || places.length * 2 >= most
    : places.length === most && words <= EARLY_WORDS;
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
