/** The rules of laws as written in rules/laws, and compiled: phrases by their first word. */
import * as v from "valibot";
import type { LexiconBuilder } from "../match/lexicon.ts";

const Words = v.array(v.pipe(v.string(), v.nonEmpty("an empty word matches nothing")));
const KINDS = ["instrument", "name", "article", "paragraph", "letter", "item", "number", "year", "join", "of", "file", "other"] as const;
export type LawKind = (typeof KINDS)[number];
/** Bit of each kind in `LawRules.kinds`. */
export const LawIs = Object.fromEntries(KINDS.map((kind, i) => [kind, 1 << i])) as Readonly<Record<LawKind, number>>;

/** An entry of rules/laws. */
export const LawEntrySchema = v.variant("is", [
  v.strictObject({ id: v.string(), is: v.literal("instrument"), short: v.string(), bare: v.optional(v.boolean(), false), words: Words }),
  v.strictObject({ id: v.string(), is: v.literal("name"), value: v.string(), words: Words }),
  v.strictObject({
    id: v.string(),
    is: v.picklist(["article", "paragraph", "letter", "item", "number", "year", "join", "of", "file", "other"]),
    words: Words,
  }),
]);
export type LawEntry = v.InferOutput<typeof LawEntrySchema>;

export interface LawPhrase {
  readonly words: readonly number[];
  readonly kind: LawKind;
  readonly id: string;
  readonly value: string;
  readonly bare: boolean;
}

export interface LawRules {
  /** Length of `kinds`; greater word numbers begin nothing. */
  readonly size: number;
  /** Bits of `LawIs` that a word begins. */
  readonly kinds: Uint16Array;
  /** Phrases by first word, longest first. */
  readonly phrases: ReadonlyMap<number, readonly LawPhrase[]>;
}

/** Compiles the entries of rules/laws; the result holds no functions. */
export function compileLaws(entries: readonly LawEntry[], lexicon: LexiconBuilder): LawRules {
  const phrases = new Map<number, LawPhrase[]>();
  for (const entry of entries) {
    const value = entry.is === "instrument" ? entry.short : entry.is === "name" ? entry.value : "";
    for (const written of entry.words) {
      const words = (written.match(/\p{L}+|\p{Nd}+/gu) ?? []).map((word) => lexicon.word(word));
      const phrase = { words, kind: entry.is, id: entry.id, value, bare: entry.is === "instrument" && entry.bare };
      (phrases.get(words[0]) ?? phrases.set(words[0], []).get(words[0])!).push(phrase);
    }
  }
  const size = Math.max(0, ...phrases.keys()) + 1;
  const kinds = new Uint16Array(size);
  for (const [word, list] of phrases) {
    list.sort((a, b) => b.words.length - a.words.length);
    for (const { kind } of list) kinds[word] |= LawIs[kind];
  }
  return { size, kinds, phrases };
}
