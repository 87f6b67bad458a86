/** Why an article does not have a tag: what came nearest to it, and what was missing. */
import type { Analysis } from "../classifier.ts";
import { createPatternMatcher } from "../match/matches.ts";
import { isValidOn, type Pattern } from "../match/pattern.ts";
import { patternText } from "../match/patterns.ts";
import { type RuleIndex, usesOf } from "../match/rule-index.ts";
import { listAt } from "../match/table.ts";
import type { Ruleset } from "../ruleset.ts";
import { ZONES } from "../types.ts";
import { lossesOf, tell } from "./explain.ts";

/** The kinds of tags that can be missing. */
export type AbsentKind = "actor" | "theme";

const REASONS_MOST = 6;
const BECAUSE = {
  exclude: "its exclude",
  not_after: "its not_after",
  not_before: "its not_before",
  longer: "a longer phrase",
} as const;

/** One sentence for each reason, the nearest miss first; none where the article has the tag. */
export function whyNot(kind: AbsentKind, id: string, analysis: Analysis, ruleset: Ruleset): string[] {
  const tags = kind === "actor" ? analysis.record.actors : analysis.record.themes;
  if (tags?.some((tag) => tag.id === id)) return [];
  const rules = kind === "actor" ? ruleset.actorRules : ruleset.themeRules;
  const rule = rules.ids.indexOf(id);
  const reasons = [
    ...(kind === "theme" ? scoreReasons(rule, analysis, ruleset) : []),
    ...lossesOf(rules.index, rule, analysis, ruleset).map(
      ({ quote, line, because, by }) => `"${quote}" (line ${line}) does not count: ${BECAUSE[because]} "${by}" takes it away`,
    ),
    ...maskedReasons(rules.index, rule, analysis, ruleset),
    ...partReasons(rules.index, rule, analysis, ruleset),
  ];
  return reasons.length > 0 ? reasons.slice(0, REASONS_MOST) : [`none of its phrases, nor a part of one, stands in the article`];
}

/** The theme has hits, but not enough of them, or not the setting that it needs. */
function scoreReasons(rule: number, analysis: Analysis, { themeRules, patterns }: Ruleset): string[] {
  const theme = analysis.weighed.find((other) => other.rule === rule);
  if (!theme || theme.raised) return [];
  const hits = theme.groups.map(({ hits: [hit], chance }) => {
    const { quote, line } = tell(hit!, analysis);
    return `"${quote}" (line ${line}, ${patternText(patterns, hit!.pattern)}: ${chance})`;
  });
  if (!Number.isFinite(theme.needed))
    return [`it needs an Indonesian election setting, and no word of the article shows one; it has ${hits.join(", ")}`];
  const setting = analysis.setting === "one word" && themeRules.needsSetting[rule] ? ", since only one word shows the setting" : "";
  const behind = theme.score >= theme.needed ? "; without what stands behind a link on its line it is" : ": it has";
  const score = theme.score >= theme.needed ? ` ${theme.ownScore.toFixed(2)}` : "";
  return [`its score is ${theme.score.toFixed(2)} and must reach ${theme.needed.toFixed(2)}${setting}${behind}${score} ${hits.join(", ")}`];
}

/** Its phrases stand in what is not the article, or in an article of the wrong days. */
function maskedReasons(index: RuleIndex, rule: number, { article, hits, zones, day }: Analysis, { patterns }: Ruleset): string[] {
  const { tokens } = article;
  const timeless = { ...patterns, patterns: patterns.patterns.map((pattern) => ({ ...pattern, valid: null })) };
  const everywhere = createPatternMatcher(timeless)(tokens, hits, new Uint8Array(tokens.count), day);
  const known = new Set(article.matches.map(({ pattern, from }) => `${pattern} ${from}`));
  return everywhere.flatMap((match) => {
    if (known.has(`${match.pattern} ${match.from}`) || !counts(index, match.pattern, rule)) return [];
    const { quote, line } = article.spanOf(tokens.start[match.from]!, tokens.end[match.to - 1]!, "");
    const pattern = patterns.patterns[match.pattern]!;
    if (!isValidOn(pattern, day)) {
      const { from = "…", until = "…" } = pattern.valid!;
      return [`"${quote}" (line ${line}) counts only from ${from} to ${until}, and the article is of ${day ?? "an unknown day"}`];
    }
    const zone = ZONES[zones.tokens[match.from]!]!;
    const by = zones.stripped.find(({ start, end }) => start <= tokens.start[match.from]! && end >= tokens.end[match.to - 1]!)?.rule;
    return [`"${quote}" (line ${line}) stands in what is not the article: ${zone}${by ? ` by the rule ${by}` : ""}`];
  });
}

/** Some parts of a pattern stand in the article, and the rest does not, or not near enough. */
function partReasons(index: RuleIndex, rule: number, { article, hits, zones }: Analysis, { patterns: compiled }: Ruleset): string[] {
  const first = new Map<number, number>();
  for (let hit = 0; hit < hits.count; hit++) {
    if (ZONES.indexOf("related") <= zones.tokens[hits.from[hit]!]!) continue;
    for (const group of listAt(compiled.groupsOf, compiled.classOf[hits.wording[hit]!]!)) if (!first.has(group)) first.set(group, hit);
  }
  const matched = new Set(article.matches.map(({ pattern }) => pattern));
  const near = Array.from({ length: index.start.length - 1 }).flatMap((_, number) => {
    if (matched.has(number) || !counts(index, number, rule)) return [];
    const pattern = compiled.patterns[number]!;
    const needed = [...pattern.groups, ...(pattern.with === null ? [] : [pattern.with])];
    const found = needed.filter((group) => first.has(group));
    return found.length === 0 || needed.length === 1 ? [] : [{ pattern, number, share: found.length / needed.length, found }];
  });
  return near
    .sort((a, b) => b.share - a.share)
    .map(({ pattern, number, found, share }) => {
      const words = found.map(
        (group) =>
          `"${tell({ pattern: 0, from: hits.from[first.get(group)!]!, to: hits.to[first.get(group)!]! }, { article } as Analysis).quote}"`,
      );
      return `of ${patternText(compiled, number)} there is ${words.join(" and ")}, but ${missingPart(pattern, share)}`;
    });
}

function missingPart(pattern: Pattern, share: number): string {
  if (share < 1) return pattern.with === null ? "not the rest" : "none of the words that it needs with it";
  if (pattern.without !== null) return "not without the words that it shuns";
  return pattern.exact !== null ? "not in this spelling" : "not near enough, or not in one sentence";
}

function counts(index: RuleIndex, pattern: number, rule: number): boolean {
  return usesOf(index, pattern).some((use) => use.rule === rule && use.slot >= 0);
}
