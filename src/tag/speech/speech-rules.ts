/** Words of speech as rules write them → bits by word number; and what a word does in a text. */
import type { Entry } from "../../rules/read.ts";
import type { Compiling } from "../../rules/register.ts";
import type { Tokens } from "../../types.ts";
import { CUES, Cue, type CueId, type SpeechEntry } from "./entry.ts";

export interface SpeechRules {
  /** Bits of `Cue` by word number; words behind the end have none. */
  readonly cues: Int32Array;
  /** What verbs begin with whose words no entry has, in small letters. */
  readonly active: readonly string[];
  readonly passive: readonly string[];
}

/** Shortest verb that its prefix tells. */
const LEAST_VERB = 6;
/** In the order in which a cue is named after them. */
const NAMES = (Object.keys(CUES) as CueId[]).filter((id) => CUES[id] > 0);

export function compileSpeech(entries: readonly Entry<SpeechEntry>[], { builder }: Compiling): SpeechRules {
  const bits: number[] = [];
  const prefixes = { active: [] as string[], passive: [] as string[] };
  const add = (word: number, cue: number) => {
    bits[word] = (bits[word] ?? 0) | cue;
  };
  for (const { value } of entries) {
    const cue = CUES[value.id];
    for (const word of wordsIn(value.words)) {
      add(builder.lexicon.word(word), cue);
      if ((cue & (Cue.SAID | Cue.SAID_BEHIND)) !== 0) add(builder.lexicon.word(`${word}nya`), cue | Cue.HIS);
    }
    if (value.id === "active" || value.id === "passive") prefixes[value.id].push(...wordsIn(value.prefixes));
  }
  return { cues: Int32Array.from(bits, (value) => value ?? 0), ...prefixes };
}

/** Bits of `Cue` of a token whose word an entry has, else 0. */
export function listedCue({ word }: Tokens, { cues }: SpeechRules, at: number): number {
  return word[at] < cues.length ? cues[word[at]] : 0;
}

/** Bits of `Cue` of a token; a verb that only its prefix tells is ACTIVE or PASSIVE. */
export function cueAt(tokens: Tokens, rules: SpeechRules, at: number): number {
  const known = listedCue(tokens, rules, at);
  if (known !== 0) return known;
  const { active, passive } = rules;
  const start = tokens.start[at];
  if (tokens.end[at] - start < LEAST_VERB) return 0;
  if (active.some((prefix) => beginsWith(tokens.text, start, prefix))) return Cue.ACTIVE;
  return passive.some((prefix) => beginsWith(tokens.text, start, prefix)) ? Cue.PASSIVE : 0;
}

/** The id of the first entry that has one of the bits. */
export function cueName(bits: number): string {
  return (bits & Cue.ACTIVE) !== 0 ? "active" : (bits & Cue.PASSIVE) !== 0 ? "passive" : NAMES.find((id) => (CUES[id] & bits) !== 0)!;
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function beginsWith(text: string, at: number, prefix: string): boolean {
  for (let i = 0; i < prefix.length; i++) if ((text.charCodeAt(at + i) | 32) !== prefix.charCodeAt(i)) return false;
  return true;
}
