/** What other programs may import. The declarations name nothing but `types.ts`, `library-types.ts` and `errors.ts`: what rules hold inside may change. */
import { createClassifier as classifierOf } from "./classifier.ts";
import { extractArticle as articleOf, createCleaner as cleanerOf } from "./clean-article.ts";
import { createDateFinder as dateFinderOf, findDates as datesOf } from "./find-dates.ts";
import type { ArticleDates, ClassifierOptions, CleanArticle } from "./library-types.ts";
import { loadRules as load } from "./load-rules.ts";
import { parseRules as parse, readRules as read } from "./read-rules.ts";
import type { Ruleset as CompiledRules } from "./ruleset.ts";
import type { ArticleRecord, Document } from "./types.ts";

export { NetralError, RuleError } from "./errors.ts";
export type { ArticleDates, ClassifierOptions, CleanArticle, DatedMention } from "./library-types.ts";
export { pageDocument } from "./page-document.ts";
export { type DocumentFacts, textDocument } from "./text-document.ts";
export type {
  ActorTag,
  ArticleRecord,
  DateMention,
  Document,
  DocumentError,
  ElectionTag,
  ErrorCode,
  ErrorRecord,
  LawMention,
  ModeTag,
  OutputRecord,
  Part,
  Person,
  PlaceMention,
  Quote,
  Salience,
  Signature,
  SkippedRecord,
  Source,
  Span,
  Stripped,
  Tag,
  ThemeTag,
  UnopenedPage,
  Warning,
  Zone,
} from "./types.ts";

/** An id that records hold, with its labels. */
export interface Label {
  readonly id: string;
  readonly label: { readonly id: string; readonly en: string };
}

/** Compiled rules. */
export interface Ruleset {
  /** First 16 hex digits of the sha-256 of all entries. */
  readonly hash: string;
  /** Pack → its version: of the shipped one, and of those on top that state theirs. */
  readonly packs: Readonly<Record<string, string>>;
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

/** Gives the shipped rules out of the bytes of `netral/rules.bin`. Throws `RuleError` where they are damaged, or of another version of netral. */
export const readRules: (bytes: Uint8Array) => Ruleset = read;

/**
 * Compiles packs of rules, each an object from file name to YAML, later ones on top: what `loadRules` does with folders. Throws `RuleError` with
 * every rule that cannot be or breaks its own example.
 */
export const parseRules: (...packs: readonly Readonly<Record<string, string>>[]) => Promise<Ruleset> = parse;

/** Gives the article of a document without what stands around it. What it needs is made once for each rule set. */
export function extractArticle(document: Document, ruleset: Ruleset): CleanArticle {
  return articleOf(document, ruleset as CompiledRules);
}

/** Finds the dates of a text as `createDateFinder` does. What it needs is made once for each rule set. */
export function findDates(text: string, ruleset: Ruleset, context?: { readonly published?: string }): ArticleDates {
  return datesOf(text, ruleset as CompiledRules, context);
}
