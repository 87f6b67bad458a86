/** What other programs may import. The declarations name nothing but `types.ts`, `library-types.ts` and `errors.ts`: what rules hold inside may change. */
import { createClassifier as classifierOf } from "./classifier.ts";
import { createCleaner as cleanerOf } from "./clean-article.ts";
import { createDateFinder as dateFinderOf } from "./find-dates.ts";
import type { ArticleDates, ClassifierOptions, CleanArticle } from "./library-types.ts";
import { loadRules as load } from "./load-rules.ts";
import type { Ruleset as CompiledRules } from "./ruleset.ts";
import type { ArticleRecord, Document } from "./types.ts";

export { RuleError } from "./errors.ts";
export type { ArticleDates, ClassifierOptions, CleanArticle, DatedMention } from "./library-types.ts";
export type * from "./types.ts";

/** An id that records hold, with its labels. */
export interface Label {
  readonly id: string;
  readonly label: { readonly id: string; readonly en: string };
}

/** Compiled rules. */
export interface Ruleset {
  /** First 16 hex digits of the sha-256 of all entries. */
  readonly hash: string;
  readonly actors: readonly Label[];
  readonly themes: readonly Label[];
  readonly modes: readonly Label[];
  /** Those that records name, by BCP 47 code. */
  readonly languages: readonly Label[];
}

/** Gives the compiled rules: the shipped ones, with those of folders on top. Throws `RuleError` where a rule cannot be or breaks its own example. */
export const loadRules: (folders?: readonly string[]) => Promise<Ruleset> = load;

/** Gives the function that classifies. It holds buffers, so one is not to be called from inside itself. */
export function createClassifier(ruleset: Ruleset, options?: ClassifierOptions): (document: Document) => ArticleRecord {
  return classifierOf(ruleset as CompiledRules, options);
}

/** Gives the function that cleans: the article without boilerplate. It holds buffers, so one is not to be called from inside itself. */
export function createCleaner(ruleset: Ruleset, options?: Pick<ClassifierOptions, "dateOrder">): (document: Document) => CleanArticle {
  return cleanerOf(ruleset as CompiledRules, options);
}

/** Gives the function that finds the dates of a text, offsets in UTF-16; `published` is the ISO day on which it appeared, where that is known. */
export function createDateFinder(ruleset: Ruleset): (text: string, context?: { readonly published?: string }) => ArticleDates {
  return dateFinderOf(ruleset as CompiledRules);
}
