/** Who is in the article: a role or body that it mentions, and every body that the role implies. */
import { collectHits, type RuleHit, type RuleIndex, RuleIndexBuilder, Slot } from "../match/rule-index.ts";
import { type ConfidenceEntry, compileConfidence } from "../rules/confidence.ts";
import type { Entry } from "../rules/read.ts";
import { type Compiling, registerPatterns, resolveId } from "../rules/register.ts";
import type { ActorEntry } from "../rules/schema.ts";
import { type ActorTag, PARTS, type Part } from "../types.ts";
import type { Article } from "./article.ts";
import { findMain, type Played } from "./main-actors.ts";
import { partAt } from "./speech/parts.ts";
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
  const index = new RuleIndexBuilder();
  entries.forEach((entry, rule) => {
    const { value } = entry;
    const lists = [
      ["any", value.any, 0],
      ["exclude", value.exclude, Slot.EXCLUDE],
      ["not_after", value.not_after, Slot.NOT_AFTER],
      ["not_before", value.not_before, Slot.NOT_BEFORE],
    ] as const;
    for (const [key, sources, slot] of lists)
      for (const pattern of registerPatterns(entry, key, sources, compiling)) index.add(pattern, rule, slot);
  });
  const implies = entries.map((entry) => entry.value.implies.map((id, i) => resolveId(entry, ["implies", i], id, ids, compiling)));
  return {
    ids,
    index: index.build(),
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

/**
 * Tags in order of salience, count, id; evidence at most `limit` places each. `parts`: they say which part the actor plays.
 * `named`: roles of persons whom the title or the lead names without them.
 */
export function tagActors(
  article: Article,
  ownHits: ActorHits,
  rules: ActorRules,
  limit: number,
  { speech, parts, named }: { readonly speech: SpeechRules; readonly parts: boolean; readonly named: readonly (readonly number[])[] },
): ActorTag[] {
  const hits = new Map<number, RuleHit[]>();
  for (const [rule, own] of ownHits) {
    for (const id of [rule, ...implied(rule, rules)]) hits.set(id, [...(hits.get(id) ?? []), ...own]);
  }
  const actors = [...hits]
    .map(([rule, all]) => ({ rule, places: distinctPlaces(all) }))
    .filter(({ places }) => !places.every((hit) => article.isBehindLink(hit.from)))
    .map(({ rule, places }) => ({ rule, places, played: places.map((hit) => playedAt(hit, article, speech)) }));
  const main = findMain(actors, article, { named, impliedBy: (rule) => implied(rule, rules), speech });
  return sortTags(
    actors.map(({ rule, places, played }) => {
      const id = rules.ids[rule];
      const tag: ActorTag = {
        id,
        salience: main.has(rule) ? "main" : "mention",
        confidence: rules.confidence[rule][Math.min(places.length, 2) - 1],
        count: places.length,
        evidence: evidenceOf(places, article, `actor:${id}`, limit),
      };
      return parts ? Object.assign(tag, partOf(played, article, speech)) : tag;
    }),
  );
}

function playedAt({ from, to }: RuleHit, { tokens, zoneOf }: Article, speech: SpeechRules): Played {
  const zone = zoneOf(from);
  const { part, cue, colon } = partAt(tokens, speech, from, to, zone === "title");
  return { part, cue, colon, zone };
}

/** The part that an actor plays most often, title and lead counted twice; of equal ones the first of `PARTS`. */
function partOf(played: readonly Played[], { tokens, spanOf }: Article, speech: SpeechRules): Pick<ActorTag, "part" | "part_cue"> {
  const times: Record<Part, number> = { speaker: 0, agent: 0, addressee: 0, mention: 0 };
  for (const { part, zone } of played) times[part] += isCentral(zone) ? 2 : 1;
  const most = Math.max(times.speaker, times.agent, times.addressee);
  if (most === 0) return { part: "mention" };
  const part = PARTS.find((one) => times[one] === most)!;
  const { cue, colon } = played.find((one) => one.part === part)!;
  const rule = `speech:${colon ? "colon" : cueName(cueAt(tokens, speech, cue))}`;
  const [start, end] = colon ? [tokens.end[cue - 1], tokens.end[cue - 1] + 1] : [tokens.start[cue], tokens.end[cue]];
  return { part, part_cue: spanOf(start, end, rule) };
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
