/** Which Indonesian elections the article names, by the written year or else by the polling day nearest to the article's date. */
import { collectHits, type RuleHit, type RuleIndex, RuleIndexBuilder, Slot } from "../match/rule-index.ts";
import type { Entry } from "../rules/read.ts";
import { type Compiling, registerPatterns } from "../rules/register.ts";
import type { ElectionEntry } from "../rules/schema.ts";
import type { ElectionTag } from "../types.ts";
import type { Article } from "./article.ts";
import { isRegional, yearsOf } from "./election-years.ts";
import { evidenceOf } from "./tags.ts";

export interface ElectionRules {
  readonly families: readonly Family[];
  /** Rule numbers: place in `families`. */
  readonly index: RuleIndex;
}

interface Family {
  readonly id: string;
  /** Years of which this election exists; null = any. */
  readonly years: ReadonlySet<number> | null;
  readonly polling: readonly string[];
  readonly polled: ReadonlySet<number>;
  /** Polling days on which every region voted; on others an article that names a region's election means that one, and only a word for the whole names the election. */
  readonly everywhere: ReadonlySet<string> | null;
}

/**
 * Slots: a word for the election; one for all regions together; a word that stays silent where another family is the article's subject;
 * a word for one region's election.
 */
const Word = { ANY: 0, WHOLE: 1, LOOSE: 2, REGIONAL: 3 } as const;

/** A polling day counts for a year-less mention from so many days before it to so many after (18 and 9 months). */
const DAYS_AHEAD = 548;
const DAYS_BACK = 274;

export function compileElections(entries: readonly Entry<ElectionEntry>[], compiling: Compiling): ElectionRules {
  const index = new RuleIndexBuilder();
  const families = entries.map((entry, rule) => {
    const { value } = entry;
    const lists = [
      ["words", value.words, Word.ANY],
      ["whole", value.whole, Word.WHOLE],
      ["loose", value.loose, Word.LOOSE],
      ["regional", value.regional, Word.REGIONAL],
      ["exclude", value.exclude, Slot.EXCLUDE],
      ["not_after", value.not_after, Slot.NOT_AFTER],
      ["not_before", value.not_before, Slot.NOT_BEFORE],
    ] as const;
    for (const [key, sources, slot] of lists)
      for (const pattern of registerPatterns(entry, key, sources, compiling)) index.add(pattern, rule, slot);
    return {
      id: value.id,
      years: value.years ? new Set(value.years) : null,
      polling: value.polling,
      polled: new Set(value.polling.map(yearOf)),
      everywhere: value.all_regions ? new Set(value.all_regions) : null,
    };
  });
  return { families, index: index.build() };
}

/** Hits of each family by its place in `rules.families`. */
export type ElectionHits = ReadonlyMap<number, readonly RuleHit[]>;

export function findElectionHits(article: Article, rules: ElectionRules): ElectionHits {
  return collectHits(rules.index, article.matches, article.tokens);
}

/** The elections named, in order of family and year. `anchor`: the article's day (ISO), null where unknown. */
export function tagElections(
  article: Article,
  hits: ElectionHits,
  rules: ElectionRules,
  anchor: string | null,
  limit: number,
): ElectionTag[] {
  const found = new Map<string, { basis: ElectionTag["basis"]; hits: RuleHit[] }>();
  const put = (id: string, basis: ElectionTag["basis"], hit: RuleHit) => {
    const tag = found.get(id) ?? found.set(id, { basis, hits: [] }).get(id)!;
    if (basis === "written") tag.basis = basis;
    tag.hits.push(hit);
  };
  rules.families.forEach((family, rule) => {
    const yearless: RuleHit[] = [];
    for (const hit of hits.get(rule) ?? []) {
      const years = yearsOf(article.tokens, hit.from, hit.to, family.polled).filter(
        (year) => family.years === null || family.years.has(year),
      );
      for (const year of years) put(`${family.id}-${year}`, "written", hit);
      if (years.length === 0) yearless.push(hit);
    }
    if (anchor === null) return;
    const day = nearestPolling(family, anchor);
    if (day === null) return;
    const partial = family.everywhere !== null && !family.everywhere.has(day);
    const regional = partial && (hits.get(rule) ?? []).some((hit) => hit.slot === Word.REGIONAL || isRegional(article.tokens, hit.to));
    for (const hit of yearless) {
      if (regional && hit.slot !== Word.WHOLE) continue;
      if (hit.slot === Word.LOOSE && anotherIsSubject(rule, hits)) continue;
      put(`${family.id}-${yearOf(day)}`, "calendar", hit);
    }
  });
  return [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, tag]) => ({ id, basis: tag.basis, evidence: evidenceOf(tag.hits, article, `election:${id}`, limit) }));
}

/** Whether another family is named more often than this one. */
function anotherIsSubject(rule: number, hits: ElectionHits): boolean {
  const own = hits.get(rule)?.length ?? 0;
  return [...hits].some(([other, otherHits]) => other !== rule && otherHits.length >= own);
}

/** The polling day that a year-less mention of that day means, or null. */
function nearestPolling(family: Family, anchor: string): string | null {
  const now = Date.parse(anchor);
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const day of family.polling) {
    const days = (Date.parse(day) - now) / 86_400_000;
    if (days > DAYS_AHEAD || days < -DAYS_BACK || Math.abs(days) >= bestDistance) continue;
    best = day;
    bestDistance = Math.abs(days);
  }
  return best;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
