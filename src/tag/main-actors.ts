/** Which actors an article is about: who speaks or acts in its title or lead, or is spoken to there. */
import type { RuleHit } from "../match/rule-index.ts";
import type { Zone } from "../types.ts";
import type { Article } from "./article.ts";
import { namesAgain, type PartAt } from "./speech/parts.ts";
import type { SpeechRules } from "./speech/speech-rules.ts";

/** What an actor does at one of its places. */
export interface Played extends PartAt {
  readonly zone: Zone;
}

/** An actor with all its places and what it does at each. */
export interface Acting {
  readonly rule: number;
  readonly places: readonly RuleHit[];
  readonly played: readonly Played[];
}

/** Words from the lead's start within which its subject stands, the article's most-named actor, and the first speaker. */
const SUBJECT_WORDS = 10;
const EARLY_WORDS = 60;
const FIRST_SPEAKER_WORDS = 80;
/** Words within which an actor that is named early does something. */
const ACTS_WORDS = 90;
/** Least places of an actor that is named early, and how many times more the most-named one may have. */
const OFTEN = 3;
const NEARLY = 1.5;

interface MainContext {
  /** Roles of each person whom the title or the lead names without one: he is there in the first, unless another is main already. */
  readonly named: readonly (readonly number[])[];
  /** The bodies behind a role. */
  readonly impliedBy: (rule: number) => Iterable<number>;
  readonly speech: SpeechRules;
}

/** The rules of the main actors. */
export function findMain(actors: readonly Acting[], article: Article, { named, impliedBy, speech }: MainContext): Set<number> {
  const main = new Set<number>();
  const most = Math.max(0, ...actors.map(({ places }) => places.length));
  const first = firstSpeaker(actors, article, speech);
  for (const actor of actors) if (isMain(actor, most, article) || speaksAt(actor, first)) main.add(actor.rule);
  if (named.length === 0) return main;
  const tagged = new Set(actors.map(({ rule }) => rule));
  for (const all of named) {
    const roles = all.filter((rule) => tagged.has(rule));
    if (roles.length === 0 || roles.some((rule) => main.has(rule))) continue;
    for (const rule of [roles[0], ...impliedBy(roles[0])]) main.add(rule);
  }
  return main;
}

/** The token at which the article's first speaker is named, if that is early: news has its source say soon what the lead tells. */
function firstSpeaker(actors: readonly Acting[], { tokens, leadFrom, isQuoted }: Article, speech: SpeechRules): number {
  let first = leadFrom + FIRST_SPEAKER_WORDS + 1;
  for (const { places, played } of actors) {
    for (let i = 0; i < places.length && places[i].from < first; i++) {
      const { from, to } = places[i];
      if (from < leadFrom || played[i].part !== "speaker" || isQuoted(from) || namesAgain(tokens, speech, to)) continue;
      first = from;
    }
  }
  return first;
}

function speaksAt({ places, played }: Acting, token: number): boolean {
  return places.some(({ from }, i) => from === token && played[i].part === "speaker");
}

/**
 * In the title; or in the lead as its subject or not only named; or, if it does more in the article than to be named, in the
 * lead and named again and again, or the most-named of all, and early.
 */
function isMain({ places, played }: Acting, most: number, { leadFrom }: Article): boolean {
  if (played.some(({ zone, part }) => zone === "title" || (zone === "lead" && part !== "mention"))) return true;
  const first = places.findIndex((hit) => hit.from >= leadFrom);
  if (first < 0) return false;
  const words = places[first].from - leadFrom;
  const { zone } = played[first];
  if (zone === "lead" && words <= SUBJECT_WORDS) return true;
  if (played.every(({ part }) => part === "mention")) return false;
  if (zone === "lead") return places.length * 2 >= most;
  const acts = played.some(({ part }, i) => part !== "mention" && places[i].from - leadFrom <= ACTS_WORDS);
  return acts && places.length >= OFTEN && places.length * NEARLY >= most && words <= EARLY_WORDS;
}
