/** Where the time goes: loading rules, and what each of them costs in a corpus. */
import { createAnalyser } from "../classifier.ts";
import { createMatcher } from "../match/hits.ts";
import { createPatternMatcher } from "../match/matches.ts";
import type { Patterns } from "../match/patterns.ts";
import { patternsOf, type RuleIndex } from "../match/rule-index.ts";
import type { Ruleset } from "../ruleset.ts";
import { createScanner } from "../text/tokens.ts";
import type { Document } from "../types.ts";

/** A stage of the pipeline, timed over all articles. */
export interface Stage {
  readonly name: string;
  readonly milliseconds: number;
}

/** What one rule costs: its patterns matched by themselves. */
export interface RuleCost {
  readonly rule: string;
  readonly patterns: number;
  readonly matches: number;
  /** Over all articles, the fixed cost of looking at all taken off. */
  readonly milliseconds: number;
}

export interface Profile {
  readonly articles: number;
  readonly characters: number;
  readonly stages: readonly Stage[];
  readonly rules: readonly RuleCost[];
}

/** Times the stages over documents, then each rule's patterns. `now` gives milliseconds. Articles are gone through twice, so that code is warm. */
export function profile(documents: readonly Document[], ruleset: Ruleset, now: () => number): Profile {
  const contents = documents.map(({ title, text }) => (title === null ? text : `${title.replaceAll("\n", " ")}\n${text}`));
  const scan = createScanner(ruleset.lexicon.vocabulary);
  const findHits = createMatcher(ruleset.lexicon);
  const findMatches = createPatternMatcher(ruleset.patterns);
  const analyse = createAnalyser(ruleset);
  const time = (action: () => void) => {
    action();
    const start = now();
    action();
    return now() - start;
  };
  const scanning = time(() => {
    for (const content of contents) scan(content);
  });
  const finding = time(() => {
    for (const content of contents) findHits(scan(content));
  });
  const matching = time(() => {
    for (const content of contents) {
      const tokens = scan(content);
      findMatches(tokens, findHits(tokens), new Uint8Array(tokens.count), null);
    }
  });
  const all = time(() => {
    for (const document of documents) analyse(document);
  });
  const cost = (patterns: Patterns) => {
    const match = createPatternMatcher(patterns);
    let matches = 0;
    const milliseconds = time(() => {
      matches = 0;
      for (const content of contents) {
        const tokens = scan(content);
        matches += match(tokens, findHits(tokens), new Uint8Array(tokens.count), null).length;
      }
    });
    return { matches, milliseconds };
  };
  const fixed = cost(only(ruleset.patterns, new Set())).milliseconds;
  const rules = rulesOf(ruleset).map(({ rule, patterns }) => {
    const { matches, milliseconds } = cost(only(ruleset.patterns, patterns));
    return { rule, patterns: patterns.size, matches, milliseconds: Math.max(0, milliseconds - fixed) };
  });
  return {
    articles: documents.length,
    characters: contents.reduce((sum, { length }) => sum + length, 0),
    stages: [
      { name: "read words", milliseconds: scanning },
      { name: "find phrases", milliseconds: Math.max(0, finding - scanning) },
      { name: "match patterns", milliseconds: Math.max(0, matching - finding) },
      { name: "clean, date, tag", milliseconds: Math.max(0, all - matching) },
      { name: "all", milliseconds: all },
    ],
    rules: rules.sort((a, b) => b.milliseconds - a.milliseconds),
  };
}

/** The same patterns, of which only some are looked for. */
function only(all: Patterns, wanted: ReadonlySet<number>): Patterns {
  const start = new Int32Array(all.startsOf.start.length);
  const items: number[] = [];
  for (let own = 0; own + 1 < start.length; own++) {
    start[own] = items.length;
    for (let i = all.startsOf.start[own]!; i < all.startsOf.start[own + 1]!; i++) {
      const pattern = all.startsOf.items[i]!;
      if (wanted.has(pattern)) items.push(pattern);
    }
  }
  start[start.length - 1] = items.length;
  return { ...all, startsOf: { start, items: Int32Array.from(items) } };
}

function rulesOf({ actorRules, themeRules, modeRules, electionRules }: Ruleset): { rule: string; patterns: Set<number> }[] {
  const indexes: [string, readonly string[], RuleIndex][] = [
    ["actor", actorRules.ids, actorRules.index],
    ["theme", themeRules.ids, themeRules.index],
    ["mode", modeRules.ids, modeRules.index],
    ["election", electionRules.families.map(({ id }) => id), electionRules.index],
  ];
  return indexes.flatMap(([kind, ids, index]) =>
    ids.map((id, rule) => ({
      rule: `${kind}:${id}`,
      patterns: patternsOf(index, rule),
    })),
  );
}
