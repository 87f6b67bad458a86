/** The language of an article, by marker words. */
import * as v from "valibot";

import type { Entry } from "../rules/read.ts";
import type { Compiling } from "../rules/register.ts";
import { type Integers, narrow } from "../text/integers.ts";
import { Shape, type Tokens } from "../types.ts";

const Words = v.optional(v.array(v.string()), []);

/** A language as rules/languages writes it. Its common words count one each, those that hardly occur in its relatives three. */
export const LanguageEntrySchema = v.strictObject({
  /** BCP 47. */
  id: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, "a language has two or three lower-case letters")),
  label: v.strictObject({ id: v.string(), en: v.string() }),
  /** A language with the same common words; a text is taken for that one unless this one's own words prevail. */
  kin_of: v.optional(v.string()),
  /** What records say instead. */
  told_as: v.optional(v.string()),
  words: Words,
  telling: v.array(v.string()),
  sources: Words,
  examples: Words,
  counterexamples: Words,
  note: v.optional(v.string()),
});

export type LanguageEntry = v.InferOutput<typeof LanguageEntrySchema>;

export interface LanguageRules {
  readonly languages: readonly { readonly told: string; readonly kin: number | null }[];
  /** For each word of the vocabulary the number of its weights; greater word numbers have none. */
  readonly weighed: Integers;
  /** Weights that words have, by number: in each language two bits. Those at 0 are none. */
  readonly weights: Uint32Array;
}

/** What an article in no known language, or without words, is said to be in. */
export const UNDETERMINED = "und";
const TELLING = 3;
/** Bits of a weight, and how many fit beside each other. */
const BITS = 2;
const MOST_LANGUAGES = 16;

/** So much weight a word at least; running text of a known language has half to one. */
const LEAST_DENSITY = 0.15;
/** So much weight at least, so that a name is no language. */
const LEAST_WEIGHT = 4;
/** The best has so many times the weight of the next. */
const LEAD = 1.1;
/** And a language so many times the own weight of the kin that it would else be taken for. */
const KIN_LEAD = 1.3;

/** Compiles the entries of rules/languages, 16 at most. */
export function compileLanguages(entries: readonly Entry<LanguageEntry>[], { builder, problems }: Compiling): LanguageRules {
  const { lexicon } = builder;
  const ids = entries.map(({ value }) => value.id);
  for (const { value, at } of entries)
    if (value.kin_of !== undefined && !ids.includes(value.kin_of))
      problems.push({ ...at(["kin_of"]), message: `unknown language "${value.kin_of}"` });
  for (const { at } of entries.slice(MOST_LANGUAGES)) problems.push({ ...at(), message: `more than ${MOST_LANGUAGES} languages` });
  const weights = new Map<number, number>();
  entries.slice(0, MOST_LANGUAGES).forEach(({ value: { words, telling } }, language) => {
    const shift = language * BITS;
    const add = (word: string, weight: number) => {
      const number = lexicon.word(word);
      weights.set(number, ((weights.get(number) ?? 0) & ~(3 << shift)) | (weight << shift));
    };
    for (const word of words) add(word, 1);
    for (const word of telling) add(word, TELLING);
  });
  const kinds = [...new Set([0, ...weights.values()])];
  const weighed = new Int32Array(Math.max(0, ...weights.keys()) + 1);
  for (const [word, bits] of weights) weighed[word] = kinds.indexOf(bits);
  return {
    languages: entries.map(({ value: { id, told_as: told = id, kin_of: kin } }) => ({
      told,
      kin: kin === undefined ? null : ids.indexOf(kin),
    })),
    weighed: narrow(weighed),
    weights: Uint32Array.from(kinds),
  };
}

/** The language of the tokens that are not masked (1). */
export function findLanguage(tokens: Tokens, masked: Uint8Array, { languages, weighed, weights }: LanguageRules): string {
  const counts = new Uint32Array(weights.length);
  let words = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (masked[i] === 1 || tokens.shape[i] & Shape.DIGITS) continue;
    words++;
    const word = tokens.word[i];
    if (word < weighed.length) counts[weighed[word]]++;
  }
  const common = new Array<number>(languages.length).fill(0);
  const own = new Array<number>(languages.length).fill(0);
  // words of few kinds of weights are many: each kind is read once
  counts.forEach((count, kind) => {
    for (let bits = weights[kind], language = 0; bits !== 0; bits >>>= BITS, language++) {
      const weight = bits & 3;
      if (weight === TELLING) own[language] += weight * count;
      else common[language] += weight * count;
    }
  });
  const sums = languages.map(({ kin }, i) => own[i] + common[i] + (kin === null ? 0 : common[kin]));
  // Kin stand or fall together: the one that has more of its own words speaks for both.
  const order = sums.map((_, i) => i).sort((a, b) => sums[b] - sums[a]);
  const [best] = order;
  if (best === undefined) return UNDETERMINED;
  const isKin = (i: number) => languages[i].kin === best || languages[best].kin === i;
  const next = order.find((i) => i !== best && !isKin(i));
  if (sums[best] < Math.max(LEAST_WEIGHT, LEAST_DENSITY * words, LEAD * (next === undefined ? 0 : sums[next]))) return UNDETERMINED;
  const { kin } = languages[best];
  return languages[kin !== null && own[best] < KIN_LEAD * own[kin] ? kin : best].told;
}
