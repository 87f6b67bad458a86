/** Patterns of an entry → numbers, with a place for every pattern that says nothing. */

import type { RuleProblem } from "../errors.ts";
import type { PatternBuilder, PatternSource } from "../match/patterns.ts";
import { PhraseError } from "../match/phrase.ts";
import type { Entry } from "./read.ts";

/** What compiling rules needs everywhere. */
export interface Compiling {
  readonly builder: PatternBuilder;
  readonly problems: RuleProblem[];
}

/** Numbers of the patterns under `key` of an entry; a pattern that cannot be is a problem at its place. */
export function registerPatterns(entry: Entry, key: string, sources: readonly PatternSource[], { builder, problems }: Compiling): number[] {
  return sources.flatMap((source, i) => {
    try {
      return [builder.add(source)];
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      problems.push({ ...entry.at([key, i]), message: error.message });
      return [];
    }
  });
}

/** The place in `ids` of an id that an entry names; an unknown one is a problem. */
export function resolveId(
  entry: Entry,
  path: readonly (string | number)[],
  id: string,
  ids: readonly string[],
  { problems }: Compiling,
): number {
  const found = ids.indexOf(id);
  if (found < 0) problems.push({ ...entry.at(path), message: `unknown id "${id}"` });
  return found;
}
