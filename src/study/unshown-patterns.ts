/** Patterns that no example makes hold: nobody would notice if they stopped working. */
import { createAnalyser } from "../classifier.ts";
import type { Place } from "../errors.ts";
import type { ExampleResult } from "../examples.ts";
import type { Pack } from "../load-rules.ts";
import { describe, patternText } from "../match/patterns.ts";
import type { Entry } from "../rules/read.ts";
import { PATTERN_KEYS, patternsOf } from "./patterns-of.ts";

export interface UnshownPattern extends Place {
  readonly rule: string;
  readonly pattern: string;
}

const KINDS = ["actors", "themes", "modes"];

/** The patterns of these actors, themes and modes that hold in none of their own examples. */
export function unshownPatterns({ ruleset }: Pack, entries: readonly Entry[], results: readonly ExampleResult[]): UnshownPattern[] {
  const analyse = createAnalyser(ruleset, { setting: true });
  const source = { path: "example", format: "text", encoding: "utf-8" };
  const fired = new Set<string>();
  for (const { text, kind, id } of results) {
    if (!KINDS.includes(kind)) continue;
    const { article } = analyse({ source, title: null, text, url: null, publisher: null, author: null, date: null, warnings: [] });
    for (const { pattern } of article.matches) fired.add(`${kind}:${id} ${patternText(ruleset.patterns, pattern)}`);
  }
  return entries
    .filter(({ kind }) => KINDS.includes(kind))
    .flatMap((entry) =>
      patternsOf(entry)
        .filter(({ key }) => PATTERN_KEYS[entry.kind]!.includes(key))
        .map(({ path, source: written }) => ({ path, rule: `${entry.kind}:${entry.value.id}`, pattern: describe(written) }))
        .filter(({ rule, pattern }) => !fired.has(`${rule} ${pattern}`))
        .map(({ path, rule, pattern }) => ({ ...entry.at(path), rule, pattern })),
    );
}
