/** Dates alone, for other programs. */
import { createDateFinder as create } from "./dates/index.ts";
import type { ArticleDates } from "./library-types.ts";
import type { Ruleset } from "./ruleset.ts";

/** Gives `findDates(text, { published })`: the dates of a text, offsets in UTF-16; `published` is the ISO day on which it appeared, where that is known. */
export function createDateFinder(ruleset: Ruleset): (text: string, context?: { readonly published?: string }) => ArticleDates {
  return create(ruleset.lexicon.vocabulary, ruleset.dates);
}
