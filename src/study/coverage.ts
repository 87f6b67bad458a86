/** What each rule does in a corpus: how often it fires, alone or with which others, and which of its patterns never do. */
import type { Analysis } from "../classifier.ts";
import { patternText } from "../match/patterns.ts";
import { collectHits, type RuleIndex, usesOf } from "../match/rule-index.ts";
import type { Ruleset } from "../ruleset.ts";

/** One rule in a corpus. */
export interface RuleCoverage {
  readonly kind: "actor" | "theme" | "mode" | "boilerplate";
  readonly id: string;
  /** Articles that have the tag (of boilerplate: where something was stripped by it). */
  readonly articles: number;
  /** Articles where it is main; null for kinds that know no main. */
  readonly main: number | null;
  /** Places of evidence. */
  readonly places: number;
  /** The rule of its kind that most often stands in the same articles, and in how many. */
  readonly overlap: { readonly id: string; readonly articles: number } | null;
  readonly patterns: readonly PatternCoverage[];
}

/** One pattern of a rule. */
export interface PatternCoverage {
  readonly pattern: string;
  /** Articles where it holds, whether or not the tag was given. */
  readonly articles: number;
  readonly places: number;
  /** Articles where no other pattern of the rule holds. */
  readonly alone: number;
}

interface Tally {
  articles: number;
  main: number;
  places: number;
  readonly with: Map<string, number>;
}

interface PatternTally {
  articles: number;
  places: number;
  alone: number;
}

/** Counts analyses made with all evidence. */
export function createCoverageCounter(ruleset: Ruleset) {
  const { actorRules, themeRules, modeRules, boilerplate, patterns } = ruleset;
  const rules = new Map<string, Tally>();
  const perPattern = new Map<string, PatternTally>();
  let articles = 0;

  const tally = (kind: string, id: string) => {
    const key = `${kind}:${id}`;
    const known = rules.get(key) ?? { articles: 0, main: 0, places: 0, with: new Map() };
    rules.set(key, known);
    return known;
  };
  const count = (kind: string, tags: readonly { readonly id: string; readonly count: number; readonly main: boolean }[]) => {
    for (const { id, count: places, main } of tags) {
      const rule = tally(kind, id);
      rule.articles++;
      rule.places += places;
      if (main) rule.main++;
      for (const other of tags) if (other.id !== id) rule.with.set(other.id, (rule.with.get(other.id) ?? 0) + 1);
    }
  };
  const countPatterns = (kind: string, ids: readonly string[], index: RuleIndex, { article }: Analysis) => {
    for (const [rule, hits] of collectHits(index, article.matches, article.tokens)) {
      if (rule >= ids.length) continue;
      const fired = new Map<number, number>();
      for (const { pattern } of hits) fired.set(pattern, (fired.get(pattern) ?? 0) + 1);
      for (const [pattern, places] of fired) {
        const key = `${kind}:${ids[rule]} ${pattern}`;
        const known = perPattern.get(key) ?? { articles: 0, places: 0, alone: 0 };
        perPattern.set(key, known);
        known.articles++;
        known.places += places;
        if (fired.size === 1) known.alone++;
      }
    }
  };
  const list = (kind: RuleCoverage["kind"], ids: readonly string[], index: RuleIndex | null): RuleCoverage[] => {
    const used = ids.map((): number[] => []);
    for (let pattern = 0; index && pattern + 1 < index.start.length; pattern++)
      for (const { rule, slot } of usesOf(index, pattern)) if (slot >= 0) used[rule]?.push(pattern);
    return ids.map((id, rule) => {
      const known = tally(kind, id);
      const [overlap] = [...known.with].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return {
        kind,
        id,
        articles: known.articles,
        main: kind === "actor" || kind === "theme" ? known.main : null,
        places: known.places,
        overlap: overlap ? { id: overlap[0], articles: overlap[1] } : null,
        patterns: used[rule]!.map((pattern) => ({
          pattern: patternText(patterns, pattern),
          ...(perPattern.get(`${kind}:${id} ${pattern}`) ?? { articles: 0, places: 0, alone: 0 }),
        })),
      };
    });
  };

  return {
    add(analysis: Analysis): void {
      articles++;
      const { actors = [], themes = [] } = analysis.record;
      const tag = ({ id, count: places, salience }: (typeof actors)[number]) => ({ id, count: places, main: salience === "main" });
      count("actor", actors.map(tag));
      count("theme", themes.map(tag));
      const modes = new Map<string, number>();
      for (const { modes: own } of themes) for (const { id } of own) modes.set(id, (modes.get(id) ?? 0) + 1);
      count(
        "mode",
        [...modes].map(([id, places]) => ({ id, count: places, main: false })),
      );
      const stripped = new Map<string, number>();
      for (const { rule } of analysis.zones.stripped) stripped.set(rule, (stripped.get(rule) ?? 0) + 1);
      count(
        "boilerplate",
        [...stripped].map(([id, places]) => ({ id, count: places, main: false })),
      );
      countPatterns("actor", actorRules.ids, actorRules.index, analysis);
      countPatterns("theme", themeRules.ids, themeRules.index, analysis);
      countPatterns("mode", modeRules.ids, modeRules.index, analysis);
    },
    articles: () => articles,
    list: (): RuleCoverage[] => [
      ...list("actor", actorRules.ids, actorRules.index),
      ...list("theme", themeRules.ids, themeRules.index),
      ...list("mode", modeRules.ids, modeRules.index),
      ...list(
        "boilerplate",
        boilerplate.rules.map(({ id }) => id),
        null,
      ),
    ],
  };
}
