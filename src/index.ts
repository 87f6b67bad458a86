/** What other programs may import. */
export { type ClassifierOptions, createClassifier } from "./classifier.ts";
export { RuleError } from "./errors.ts";
export { loadRules } from "./load-rules.ts";
export type { Label, Ruleset } from "./ruleset.ts";
export type * from "./types.ts";
