/** Why a record says what it says: the article as it was read, and the arithmetic behind each tag. */
import type { Analysis } from "../classifier.ts";
import { type LostHit, lostHits } from "../match/lost-hits.ts";
import type { Match } from "../match/matches.ts";
import { patternText } from "../match/patterns.ts";
import { type RuleIndex, usesOf } from "../match/rule-index.ts";
import { LEVELS } from "../rules/confidence.ts";
import { TIERS } from "../rules/tiers.ts";
import type { Ruleset } from "../ruleset.ts";
import { ZONES, type Zone } from "../types.ts";

/** A line of the article: its zone, the rule that took it for boilerplate, and what was marked in it. */
export interface ReadLine {
  readonly zone: Zone;
  readonly rule: string | null;
  readonly text: string;
  /** In order; UTF-16 offsets in the line. */
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  /** "theme", "actor", "mode", "election", "date", "law", "person", or "stripped". */
  readonly facet: string;
  readonly id: string;
}

/** A place as people are told it. */
export interface Told {
  readonly quote: string;
  readonly line: number;
  readonly zone: Zone;
}

export interface ExplainedTheme {
  readonly id: string;
  readonly tagged: boolean;
  readonly salience: string | null;
  readonly confidence: number | null;
  readonly level: string;
  /** Noisy-or of the groups' chances, and what it had to reach; null where the article lacks the setting. */
  readonly score: number;
  readonly needed: number | null;
  readonly weight: number;
  /** Of the weight of all tagged themes. */
  readonly share: number | null;
  readonly groups: readonly {
    readonly pattern: string;
    readonly tier: string;
    readonly chance: number;
    readonly weight: number;
    readonly places: readonly Told[];
  }[];
  readonly lost: readonly ToldLoss[];
  readonly modes: readonly { readonly id: string; readonly cue: string; readonly line: number }[];
}

export interface ExplainedActor {
  readonly id: string;
  readonly salience: string;
  readonly confidence: number;
  readonly groups: readonly { readonly pattern: string; readonly by: string; readonly places: readonly Told[] }[];
  readonly lost: readonly ToldLoss[];
}

/** A place that a rule found and gave up. */
export interface ToldLoss extends Told {
  readonly pattern: string;
  readonly because: LostHit["because"];
  readonly by: string;
}

/** What there is to say of an article. */
export interface Explanation {
  readonly lines: readonly ReadLine[];
  readonly setting: Analysis["setting"];
  readonly day: string | null;
  readonly themes: readonly ExplainedTheme[];
  readonly actors: readonly ExplainedActor[];
}

/** Explains an analysis that was made with all evidence. Themes that have a hit and are not tagged stand last. */
export function explain(analysis: Analysis, ruleset: Ruleset): Explanation {
  const { weighed, setting, day } = analysis;
  const total = weighed.filter(({ raised }) => raised).reduce((sum, { weight }) => sum + weight, 0);
  const themes = weighed.map((theme) => explainTheme(theme, total, analysis, ruleset));
  const rank = (theme: ExplainedTheme) => (theme.tagged ? (theme.salience === "main" ? 0 : 1) : 2);
  return {
    lines: readLines(analysis),
    setting,
    day,
    themes: themes.sort((a, b) => rank(a) - rank(b) || b.weight - a.weight),
    actors: (analysis.record.actors ?? []).map(({ id, salience, confidence }) => ({
      id,
      salience,
      confidence,
      groups: actorGroups(id, analysis, ruleset),
      lost: lossesOf(ruleset.actorRules.index, ruleset.actorRules.ids.indexOf(id), analysis, ruleset),
    })),
  };
}

function explainTheme(theme: Analysis["weighed"][number], total: number, analysis: Analysis, ruleset: Ruleset): ExplainedTheme {
  const { themeRules, patterns } = ruleset;
  const id = themeRules.ids[theme.rule]!;
  const tag = analysis.record.themes?.find((other) => other.id === id);
  return {
    id,
    tagged: tag !== undefined,
    salience: tag?.salience ?? null,
    confidence: tag?.confidence ?? null,
    level: Object.keys(LEVELS.themes)[theme.level]!,
    score: round(theme.score),
    needed: Number.isFinite(theme.needed) ? theme.needed : null,
    weight: round(theme.weight),
    share: tag ? round(theme.weight / total) : null,
    groups: theme.groups.map(({ hits, chance, weight }) => ({
      pattern: patternText(patterns, hits[0]!.pattern),
      tier: TIERS[hits[0]!.slot]!,
      chance,
      weight: round(weight),
      places: hits.map((hit) => tell(hit, analysis)),
    })),
    lost: lossesOf(themeRules.index, theme.rule, analysis, ruleset),
    modes: (tag?.modes ?? []).map(({ id: mode, cue }) => ({ id: mode, cue: cue.quote, line: cue.line })),
  };
}

/** The patterns that name an actor, its own and those of actors that imply it. */
function actorGroups(id: string, { record, article }: Analysis, { actorRules, patterns }: Ruleset): ExplainedActor["groups"] {
  const spans = record.actors?.find((tag) => tag.id === id)?.evidence ?? [];
  const groups = new Map<string, { pattern: string; by: string; places: Told[] }>();
  for (const match of article.matches)
    for (const { rule, slot } of usesOf(actorRules.index, match.pattern)) {
      if (slot < 0) continue;
      const span = article.spanOf(article.tokens.start[match.from]!, article.tokens.end[match.to - 1]!, "");
      if (!spans.some((other) => other.field === span.field && other.start === span.start && other.end === span.end)) continue;
      const by = actorRules.ids[rule]!;
      if (by !== id && !implies(rule, actorRules.ids.indexOf(id), actorRules.implies)) continue;
      const pattern = patternText(patterns, match.pattern);
      const group = groups.get(`${by} ${pattern}`) ?? { pattern, by, places: [] };
      groups.set(`${by} ${pattern}`, group);
      group.places.push({ quote: span.quote, line: span.line, zone: article.zoneOf(match.from) });
    }
  return [...groups.values()];
}

function implies(rule: number, wanted: number, table: readonly (readonly number[])[], seen = new Set<number>()): boolean {
  if (seen.has(rule)) return false;
  seen.add(rule);
  return table[rule]!.some((body) => body === wanted || implies(body, wanted, table, seen));
}

/** What a rule found and gave up, told by the words and the pattern that took it away; parts of longer hits of its own go unsaid. */
export function lossesOf(index: RuleIndex, rule: number, analysis: Analysis, { patterns }: Ruleset): ToldLoss[] {
  return lostHits(index, rule, analysis.article.matches, analysis.article.tokens)
    .filter(({ because }) => because !== "longer")
    .map((hit) => ({
      ...tell(hit, analysis),
      pattern: patternText(patterns, hit.pattern),
      because: hit.because,
      by: patternText(patterns, hit.by.pattern),
    }));
}

/** A match as people are told it. */
export function tell({ from, to }: Match, { article }: Analysis): Told {
  const { quote, line } = article.spanOf(article.tokens.start[from]!, article.tokens.end[to - 1]!, "");
  return { quote, line, zone: article.zoneOf(from) };
}

/** The content line by line; the title apart, where there is one, is the first. */
function readLines({ article, zones, record }: Analysis): ReadLine[] {
  const { tokens } = article;
  const lines = Array.from({ length: tokens.lineCount }, (_, i) => ({
    zone: ZONES[zones.lines[i]!]!,
    rule: zones.stripped.find((piece) => piece.line === i && !piece.inline)?.rule ?? null,
    text: tokens.text.slice(tokens.lineStart[i], tokens.lineEnd[i]),
    marks: [] as Mark[],
  }));
  const put = (start: number, end: number, facet: string, id: string) => {
    let line = tokens.lineCount - 1;
    while (line > 0 && tokens.lineStart[line]! > start) line--;
    const from = start - tokens.lineStart[line]!;
    lines[line]!.marks.push({ start: from, end: Math.min(end - tokens.lineStart[line]!, lines[line]!.text.length), facet, id });
  };
  for (const { start, end, rule } of zones.stripped.filter((piece) => piece.inline)) put(start, end, "stripped", rule);
  const units = unitsIn(tokens.text);
  // a title apart is the content's first line
  const bodyPoints = bodyStartOf(article, units);
  for (const [facet, id, span] of markedSpans(record)) {
    const shift = span.field === "title" ? 0 : bodyPoints;
    put(units(span.start + shift), units(span.end + shift), facet, id);
  }
  for (const line of lines) line.marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return lines;
}

type Placed = { readonly field: "title" | "text"; readonly start: number; readonly end: number };

function* markedSpans({
  themes = [],
  actors = [],
  elections,
  people = [],
  dates = [],
  laws = [],
}: Analysis["record"]): Generator<[string, string, Placed]> {
  for (const { id, evidence, modes } of themes) {
    for (const span of evidence) yield ["theme", id, span];
    for (const mode of modes) yield ["mode", mode.id, mode.cue];
  }
  for (const { id, evidence } of actors) for (const span of evidence) yield ["actor", id, span];
  for (const { id, evidence } of elections) for (const span of evidence) yield ["election", id, span];
  for (const { name, span } of people) yield ["person", name, span];
  for (const date of dates) yield ["date", date.value ?? "?", date];
  for (const law of laws) yield ["law", law.value, law];
}

/** Code points in the content before the text. */
function bodyStartOf(article: Analysis["article"], units: (point: number) => number): number {
  const { tokens, spanOf } = article;
  if (tokens.lineCount < 2 || spanOf(0, 0, "").field === "text") return 0;
  const offset = tokens.lineStart[1]!;
  let points = offset;
  while (units(points) > offset) points--;
  return points;
}

/** Gives the UTF-16 offset of a code point. */
function unitsIn(text: string): (point: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (point) => point;
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    offsets.push(offset);
    offset += character.length;
  }
  offsets.push(offset);
  return (point) => offsets[Math.min(point, offsets.length - 1)]!;
}

function round(figure: number): number {
  return Math.round(figure * 100) / 100;
}
