/** Dates alone, for other programs. */
import { createDateFinder as create } from "./dates/index.ts";
import type { ArticleDates } from "./library-types.ts";
import type { Ruleset } from "./ruleset.ts";

type DateFinder = (text: string, context?: { readonly published?: string }) => ArticleDates;

const finders = new WeakMap<Ruleset, DateFinder>();

/** Gives `findDates(text, { published })`: the dates of a text, offsets in UTF-16; `published` is the ISO day on which it appeared, where that is known. */
export function createDateFinder(ruleset: Ruleset): DateFinder {
  return create(ruleset.lexicon.vocabulary, ruleset.dates);
}

/** The dates of a text as `createDateFinder` finds them; what it needs is made once for each rule set. */
export function findDates(text: string, ruleset: Ruleset, context: { readonly published?: string } = {}): ArticleDates {
  const find = finders.get(ruleset) ?? createDateFinder(ruleset);
  finders.set(ruleset, find);
  return find(text, context);
}
