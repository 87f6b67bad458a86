/** The language of an article, by marker words. */
import * as v from "valibot";
import type { LexiconBuilder } from "../match/lexicon.ts";
import type { Tokens } from "../types.ts";

/** A language as rules/languages writes it. Words of relatives count one each, those that hardly occur in them three. */
export const LanguageEntrySchema = v.strictObject({
  /** BCP 47. */
  id: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, "a language has two or three lower-case letters")),
  label: v.strictObject({ id: v.string(), en: v.string() }),
  words: v.optional(v.array(v.string()), []),
  telling: v.array(v.string()),
  sources: v.optional(v.array(v.string()), []),
  examples: v.optional(v.array(v.string()), []),
  counterexamples: v.optional(v.array(v.string()), []),
  note: v.optional(v.string()),
});

export type LanguageEntry = v.InferOutput<typeof LanguageEntrySchema>;

export interface LanguageRules {
  readonly ids: readonly string[];
  /** For each word of the vocabulary its weight in each language, two bits each; greater word numbers have none. */
  readonly weights: Uint32Array;
}

/** What an article in no known language, or without words, is said to be in. */
export const UNDETERMINED = "und";
const TELLING = 3;
/** Bits of a weight. */
const BITS = 2;
const MOST_LANGUAGES = 16;

/** So much weight a word at least; running text of a known language has some two thirds. */
const LEAST_DENSITY = 0.25;
/** So much weight at least, so that a name is no language. */
const LEAST_WEIGHT = 4;
/** The best has so many times the weight of the next. */
const LEAD = 1.05;

export function compileLanguages(entries: readonly LanguageEntry[], lexicon: LexiconBuilder): LanguageRules {
  const weights = new Map<number, number>();
  entries.slice(0, MOST_LANGUAGES).forEach(({ words, telling }, language) => {
    const add = (word: string, weight: number) => {
      const number = lexicon.word(word);
      const before = weights.get(number) ?? 0;
      weights.set(number, (before & ~(3 << (language * BITS))) | (weight << (language * BITS)));
    };
    for (const word of words) add(word, 1);
    for (const word of telling) add(word, TELLING);
  });
  const table = new Uint32Array(Math.max(0, ...weights.keys()) + 1);
  for (const [word, bits] of weights) table[word] = bits;
  return { ids: entries.map(({ id }) => id), weights: table };
}

/** The language of the tokens that are not masked (1). */
export function findLanguage(tokens: Tokens, masked: Uint8Array, { ids, weights }: LanguageRules): string {
  const sums = new Array<number>(ids.length).fill(0);
  let words = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (masked[i] === 1) continue;
    words++;
    const word = tokens.word[i];
    if (word === 0 || word >= weights.length) continue;
    for (let bits = weights[word], language = 0; bits !== 0; bits >>>= BITS, language++) sums[language] += bits & 3;
  }
  const best = sums.indexOf(Math.max(...sums));
  const next = Math.max(0, ...sums.toSpliced(best, 1));
  const sure = sums[best] >= LEAST_WEIGHT && sums[best] >= LEAST_DENSITY * words && sums[best] >= LEAD * next;
  return sure ? ids[best] : UNDETERMINED;
}
