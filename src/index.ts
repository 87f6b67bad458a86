/** What other programs may import. */

export { type ClassifierOptions, createClassifier } from "./classifier.ts";
export { type CleanArticle, createCleaner } from "./clean-article.ts";
export type { ArticleDates, DateContext } from "./dates/article-dates.ts";
export { RuleError } from "./errors.ts";
export { createDateFinder } from "./find-dates.ts";
export { loadRules } from "./load-rules.ts";
export type { Label, Ruleset } from "./ruleset.ts";
export type * from "./types.ts";
