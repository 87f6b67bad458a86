/** The patterns of a rule, as it writes them: by the key under which they stand. */
import type { PatternSource } from "../match/patterns.ts";
import type { Entry } from "../rules/read.ts";

/** One pattern of an entry, and the way to it. */
export interface Written {
  readonly key: string;
  readonly path: readonly (string | number)[];
  readonly source: PatternSource;
}

/** Keys of patterns that make a rule hold, by kind; then those that take it away. */
export const PATTERN_KEYS: Readonly<Record<string, readonly string[]>> = {
  lists: ["any"],
  actors: ["any"],
  themes: ["strong", "medium", "weak", "act"],
  modes: ["cues", "strong"],
  elections: ["words", "whole", "loose", "regional"],
  settings: ["words", "ambiguous"],
  boilerplate: ["any"],
};
export const TAKING_KEYS = ["exclude", "not_after", "not_before"];

/** The patterns of an entry, those that take away last. */
export function patternsOf({ kind, value }: Entry): Written[] {
  const fields = value as unknown as Readonly<Record<string, unknown>>;
  return [...(PATTERN_KEYS[kind] ?? []), ...TAKING_KEYS].flatMap((key) => {
    const sources = fields[key];
    return Array.isArray(sources) ? sources.map((source, i) => ({ key, path: [key, i], source: source as PatternSource })) : [];
  });
}
