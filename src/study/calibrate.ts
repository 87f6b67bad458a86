/** Measures how often tags are right, so that their confidence can say so, and whether it would have said so of articles that it had not seen. */
import type { Analysis } from "../classifier.ts";
import { confidencesOf, LEVELS, type LeveledFacet, type Measured, type Share } from "../rules/confidence.ts";
import type { Ruleset } from "../ruleset.ts";
import type { Labels } from "./labels.ts";

/** A tag that netral gave, how firmly it is proved, and whether the coder gave it too. */
export interface JudgedTag {
  readonly article: string;
  readonly facet: LeveledFacet;
  readonly id: string;
  readonly level: string;
  readonly right: boolean;
}

/** The tags of an analysis, held against the coder's. */
export function judgeTags(article: string, { record, weighed }: Analysis, { themeRules }: Ruleset, gold: Labels): JudgedTag[] {
  const [once, often] = Object.keys(LEVELS.actors) as [string, string];
  const actors = (record.actors ?? []).map(({ id, count }) => ({ facet: "actors" as const, id, level: count > 1 ? often : once }));
  const themes = weighed
    .filter(({ raised }) => raised)
    .map(({ rule, level }) => ({ facet: "themes" as const, id: themeRules.ids[rule]!, level: Object.keys(LEVELS.themes)[level]! }));
  return [...actors, ...themes].map((tag) => ({ ...tag, article, right: gold[tag.facet].has(tag.id) }));
}

/** Counts right and wrong tags of a facet by level, and by id and level. */
export function measure(tags: readonly JudgedTag[], facet: LeveledFacet): Measured {
  const levels: Record<string, Share> = {};
  const ids: Record<string, Record<string, Share>> = {};
  const add = (share: Share | undefined, right: boolean): Share => [(share?.[0] ?? 0) + Number(right), (share?.[1] ?? 0) + 1];
  for (const { id, level, right } of tags.filter((tag) => tag.facet === facet)) {
    levels[level] = add(levels[level], right);
    ids[id] ??= {};
    ids[id][level] = add(ids[id][level], right);
  }
  return { levels, ids };
}

/** Tags with about the same stated confidence. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly tags: number;
  /** Mean of the stated confidences. */
  readonly stated: number;
  /** Share that was right. */
  readonly right: number;
}

/**
 * Cross-validation: what is stated of a fifth of the articles was measured on the others (Stone, M. (1974), "Cross-validatory choice and assessment
 * of statistical predictions", JRSS B 36). Gives the reliability table over bins of at least so many tags, lowest confidence first.
 */
export function crossValidate(tags: readonly JudgedTag[], facet: LeveledFacet, { folds = 5, least = 40 } = {}): Bin[] {
  const articles = [...new Set(tags.map(({ article }) => article))].sort();
  const foldOf = new Map(articles.map((article, i) => [article, i % folds]));
  const stated = Array.from({ length: folds }, (_, fold) => {
    const seen = measure(
      tags.filter(({ article }) => foldOf.get(article) !== fold),
      facet,
    );
    return tags
      .filter((tag) => tag.facet === facet && foldOf.get(tag.article) === fold)
      .map(({ id, level, right }) => ({ confidence: confidencesOf(facet, id, seen)[Object.keys(LEVELS[facet]).indexOf(level)]!, right }));
  }).flat();
  return toBins(stated, least);
}

/** Cuts tags in order of confidence into bins of at least `least`; equal confidences stay together. */
export function toBins(stated: readonly { readonly confidence: number; readonly right: boolean }[], least: number): Bin[] {
  const sorted = [...stated].sort((a, b) => a.confidence - b.confidence);
  const bins: (typeof sorted)[] = [];
  let bin: typeof sorted = [];
  sorted.forEach((tag, i) => {
    bin.push(tag);
    const left = sorted.length - i - 1;
    if (bin.length >= least && left >= least && sorted[i + 1]!.confidence > tag.confidence) {
      bins.push(bin);
      bin = [];
    }
  });
  if (bin.length > 0) bins.push(bin);
  return bins.map((tags) => ({
    from: tags[0]!.confidence,
    to: tags.at(-1)!.confidence,
    tags: tags.length,
    stated: tags.reduce((sum, { confidence }) => sum + confidence, 0) / tags.length,
    right: tags.filter(({ right }) => right).length / tags.length,
  }));
}
