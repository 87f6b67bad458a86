/**
 * What the article raises. Confidence says how sure it is that a theme is raised, salience how central it is: two numbers, never one.
 * Confidence is a noisy-or over distinct patterns (Pearl 1988, ch. 4.3.2); repeats saturate.
 */
import { addUse, collectHits, type RuleHit, type RuleIndex, Slot } from "../match/rule-index.ts";
import type { Entry } from "../rules/read.ts";
import { type Compiling, registerPatterns } from "../rules/register.ts";
import type { ThemeEntry } from "../rules/schema.ts";
import type { ThemeTag, Zone } from "../types.ts";
import type { Article } from "./article.ts";
import type { Modes } from "./modes.ts";
import { Setting } from "./settings.ts";
import { evidenceOf, isCentral, sortTags } from "./tags.ts";

export interface ThemeRules {
  readonly ids: readonly string[];
  readonly needsSetting: readonly boolean[];
  readonly index: RuleIndex;
}

/** Slots of a theme's pattern lists, and the chance that one such phrase alone means the theme. */
const TIERS = ["strong", "medium", "weak", "act"] as const;
const CHANCE = [0.9, 0.5, 0.25, 0.9];
/** A medium phrase in the title or lead, or in two sentences, raises the theme by itself. */
const MEDIUM_STRESSED = 0.6;
const WEAK = 2;
const ACT = 3;
const WEAK_ONLY_CAP = 0.5;
const MOST = 0.99;
const TAG_FROM = 0.6;
/** Where only one word shows the setting that the theme needs. */
const TAG_FROM_IN_DOUBT = 0.9;

const TIER_WEIGHT = [3, 1.5, 0.75, 3];
const ZONE_WEIGHT: Partial<Record<Zone, number>> = { title: 2, lead: 1.5, caption: 0.6 };
const REPEAT = 0.25;
const REPEATS_MOST = 2;
/** Shares of an article's weighted theme hits from which a theme is main: named once in title or lead, or in so many sentences elsewhere. */
const CENTRAL_SHARE = 0.3;
const MAIN_SHARE = 0.26;
const MAIN_SENTENCES = 3;

export function compileThemes(entries: readonly Entry<ThemeEntry>[], compiling: Compiling): ThemeRules {
  const index: RuleIndex = [];
  entries.forEach((entry, rule) => {
    TIERS.forEach((tier, slot) => {
      for (const pattern of registerPatterns(entry, tier, entry.value[tier], compiling)) addUse(index, pattern, rule, slot);
    });
    for (const pattern of registerPatterns(entry, "exclude", entry.value.exclude, compiling)) addUse(index, pattern, rule, Slot.EXCLUDE);
  });
  return { ids: entries.map(({ value }) => value.id), needsSetting: entries.map(({ value }) => value.setting === "election"), index };
}

/** Tags in order of salience, count, id. */
export function tagThemes(article: Article, rules: ThemeRules, modes: Modes, setting: Setting, limit: number): ThemeTag[] {
  const found: { rule: number; hits: RuleHit[]; confidence: number; weight: number }[] = [];
  for (const [rule, hits] of collectHits(rules.index, article.matches, article.tokens)) {
    if (rules.needsSetting[rule] && setting === Setting.NONE) continue;
    const needed = rules.needsSetting[rule] && setting === Setting.ONE_WORD ? TAG_FROM_IN_DOUBT : TAG_FROM;
    const own = hits.filter((hit) => !article.isBehindLink(hit.from));
    if (own.length === 0 || (own.length < hits.length && confidenceOf(own, article) < needed)) continue;
    const confidence = confidenceOf(hits, article);
    if (confidence >= needed) found.push({ rule, hits, confidence, weight: weightOf(hits, article) });
  }
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  return sortTags(
    found.map(({ rule, hits, confidence, weight }) => {
      const id = rules.ids[rule];
      const firm = hits.filter((hit) => hit.slot !== WEAK);
      const places = firm.length > 0 ? firm : hits;
      return {
        id,
        salience: isMain(firm, weight / total, article) ? "main" : "mention",
        confidence: Math.round(confidence * 100) / 100,
        count: places.length,
        evidence: evidenceOf(places, article, `theme:${id}`, limit),
        modes: modes.of(hits),
      };
    }),
  );
}

/** An act of the theme is reported, or it stands in title or lead and is taken up again, or it fills much of the article. `share`: of the article's weighted theme hits. */
function isMain(firm: readonly RuleHit[], share: number, { tokens, zoneOf }: Article): boolean {
  if (firm.some((hit) => hit.slot === ACT)) return true;
  const sentences = new Set(firm.map((hit) => tokens.sentence[hit.from])).size;
  const central = firm.some((hit) => isCentral(zoneOf(hit.from)));
  return central ? sentences >= 2 || share >= CENTRAL_SHARE : sentences >= MAIN_SENTENCES && share >= MAIN_SHARE;
}

function byPattern(hits: readonly RuleHit[]): Map<number, RuleHit[]> {
  const groups = new Map<number, RuleHit[]>();
  for (const hit of hits) groups.set(hit.pattern, [...(groups.get(hit.pattern) ?? []), hit]);
  return groups;
}

function confidenceOf(hits: readonly RuleHit[], article: Article): number {
  let doubt = 1;
  for (const group of byPattern(hits).values()) {
    const tier = group[0].slot;
    const stressed =
      tier === 1 &&
      group.some(
        (hit) => isCentral(article.zoneOf(hit.from)) || article.tokens.sentence[hit.from] !== article.tokens.sentence[group[0].from],
      );
    doubt *= 1 - (stressed ? MEDIUM_STRESSED : CHANCE[tier]);
  }
  return Math.min(1 - doubt, hits.every((hit) => hit.slot === WEAK) ? WEAK_ONLY_CAP : MOST);
}

function weightOf(hits: readonly RuleHit[], article: Article): number {
  let sum = 0;
  for (const group of byPattern(hits).values()) {
    const zone = Math.max(...group.map((hit) => ZONE_WEIGHT[article.zoneOf(hit.from)] ?? 1));
    sum += TIER_WEIGHT[group[0].slot] * zone * (1 + REPEAT * Math.min(group.length - 1, REPEATS_MOST));
  }
  return sum;
}
