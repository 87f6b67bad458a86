import type { Ruleset } from "../ruleset.ts";
import type { ArticleRecord, Document } from "../types.ts";

/** What commands need to know of the rules. */
export type RulesetFacts = Pick<Ruleset, "hash" | "packs" | "actors" | "themes" | "modes" | "elections" | "languages" | "calendar"> & {
  readonly placeRules: Pick<Ruleset["placeRules"], "regions">;
};

/** The door to the pure core, loaded when a command needs it. */
export interface Core {
  /** The shipped rules, with those of the folders added or put in their place. */
  loadRules(dirs: readonly string[]): Promise<RulesetFacts>;
  createClassifier(ruleset: RulesetFacts, options: CoreOptions): (document: Document) => ArticleRecord;
}

export interface CoreOptions {
  /** Facets ("actors") and ids ("theme:sara") to keep; all unless told. */
  readonly only?: readonly string[];
  readonly minConfidence?: number;
  /** Places of evidence for each tag. */
  readonly evidence?: number;
  readonly text?: boolean;
  readonly signatures?: boolean;
  readonly dateOrder?: "DMY" | "MDY";
}

export async function loadCore(): Promise<Core> {
  const [{ createClassifier }, { loadRules }] = await Promise.all([import("../classifier.ts"), import("../load-rules.ts")]);
  return { createClassifier, loadRules } as Core;
}
