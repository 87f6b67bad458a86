/** What other programs may import. */

export { type ClassifierOptions, createClassifier } from "./classifier.ts";
export { type CleanArticle, createCleaner, extractArticle } from "./clean-article.ts";
export type { ArticleDates, DateContext } from "./dates/article-dates.ts";
export { NetralError, RuleError } from "./errors.ts";
export { createDateFinder, findDates } from "./find-dates.ts";
export { loadRules } from "./load-rules.ts";
export { pageDocument } from "./page-document.ts";
export { parseRules, readRules } from "./read-rules.ts";
export type { Label, Ruleset } from "./ruleset.ts";
export { type DocumentFacts, textDocument } from "./text-document.ts";
export type * from "./types.ts";
