/**
 * What the article raises. Confidence says how sure it is that a theme is raised, salience how central it is: two numbers, never one.
 * A theme is tagged by its score, a noisy-or over distinct patterns (Pearl 1988, ch. 4.3.2; repeats saturate); what the tag is worth was measured.
 */
import { collectHits, type RuleHit, type RuleIndex, RuleIndexBuilder, Slot } from "../match/rule-index.ts";
import { type ConfidenceEntry, compileConfidence } from "../rules/confidence.ts";
import type { Entry } from "../rules/read.ts";
import { type Compiling, registerPatterns } from "../rules/register.ts";
import type { ThemeEntry } from "../rules/schema.ts";
import { CHANCE, TIER_WEIGHT, TIERS } from "../rules/tiers.ts";
import type { ThemeTag, Zone } from "../types.ts";
import type { Article } from "./article.ts";
import type { Modes } from "./modes.ts";
import { Setting } from "./settings.ts";
import { evidenceOf, isCentral, sortTags } from "./tags.ts";

export interface ThemeRules {
  readonly ids: readonly string[];
  readonly needsSetting: readonly boolean[];
  readonly index: RuleIndex;
  /** By rule and level. */
  readonly confidence: readonly (readonly number[])[];
}

/** A medium phrase in the title or lead, or in two sentences, raises the theme by itself. */
const MEDIUM_STRESSED = 0.6;
const MEDIUM = 1;
const WEAK = 2;
const ACT = 3;
const WEAK_ONLY_CAP = 0.5;
const MOST = 0.99;
/** The score from which a theme is tagged, by how plainly the article shows the setting that it needs. */
const NEEDED = { [Setting.NONE]: Number.POSITIVE_INFINITY, [Setting.ONE_WORD]: 0.9, [Setting.PLAIN]: 0.6 } as const;

const ZONE_WEIGHT: Partial<Record<Zone, number>> = { title: 2, lead: 1.5, caption: 0.6 };
const REPEAT = 0.25;
const REPEATS_MOST = 2;
/** Shares of an article's weighted theme hits from which a theme is main: named once in title or lead, in so many sentences elsewhere, or in two that are nearly all. */
const CENTRAL_SHARE = 0.2;
const MAIN_SHARE = 0.24;
const MAIN_SENTENCES = 4;
const FILLING_SHARE = 0.7;

export function compileThemes(
  entries: readonly Entry<ThemeEntry>[],
  confidence: readonly Entry<ConfidenceEntry>[],
  compiling: Compiling,
): ThemeRules {
  const index = new RuleIndexBuilder();
  entries.forEach((entry, rule) => {
    TIERS.forEach((tier, slot) => {
      for (const pattern of registerPatterns(entry, tier, entry.value[tier], compiling)) index.add(pattern, rule, slot);
    });
    for (const pattern of registerPatterns(entry, "exclude", entry.value.exclude, compiling)) index.add(pattern, rule, Slot.EXCLUDE);
  });
  const ids = entries.map(({ value }) => value.id);
  return {
    ids,
    needsSetting: entries.map(({ value }) => value.setting === "election"),
    index: index.build(),
    confidence: compileConfidence(confidence, "themes", ids),
  };
}

/** How far a theme comes in an article, tagged or not. */
export interface WeighedTheme {
  readonly rule: number;
  readonly hits: readonly RuleHit[];
  /** The hits pattern by pattern, and what each adds. */
  readonly groups: readonly Group[];
  /** Noisy-or of the groups' chances. */
  readonly score: number;
  /** The same without what stands behind links on its line. */
  readonly ownScore: number;
  /** The score from which the theme is tagged; infinite where the article lacks the setting. */
  readonly needed: number;
  readonly weight: number;
  /** Whether it is tagged. */
  readonly raised: boolean;
  /** How firmly it is proved: a place in `LEVELS.themes`. */
  readonly level: number;
}

/** The hits of one pattern of a theme. */
export interface Group {
  readonly hits: readonly RuleHit[];
  /** The chance that they mean the theme. */
  readonly chance: number;
  /** What they add to how central the theme is. */
  readonly weight: number;
}

/** Every theme that has a hit. */
export function weighThemes(article: Article, rules: ThemeRules, setting: Setting): WeighedTheme[] {
  return [...collectHits(rules.index, article.matches, article.tokens)].map(([rule, hits]) => {
    const groups = groupsOf(hits, article);
    const score = scoreOf(groups);
    const own = hits.filter((hit) => !article.isBehindLink(hit.from));
    const needed = rules.needsSetting[rule] ? NEEDED[setting] : NEEDED[Setting.PLAIN];
    const weight = groups.reduce((sum, group) => sum + group.weight, 0);
    const ownScore = own.length === hits.length ? score : scoreOf(groupsOf(own, article));
    const raised = score >= needed && ownScore >= needed;
    return { rule, hits, groups, score, ownScore, needed, weight, raised, level: levelOf(groups, article) };
  });
}

/** Tags in order of salience, count, id. */
export function tagThemes(article: Article, weighed: readonly WeighedTheme[], rules: ThemeRules, modes: Modes, limit: number): ThemeTag[] {
  const found = weighed.filter(({ raised }) => raised);
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  return sortTags(
    found.map(({ rule, hits, weight, level }) => {
      const id = rules.ids[rule];
      const firm = hits.filter((hit) => hit.slot !== WEAK);
      const places = firm.length > 0 ? firm : hits;
      const main = isMain(firm, weight / total, article);
      return {
        id,
        salience: main ? "main" : "mention",
        confidence: rules.confidence[rule][level],
        count: places.length,
        evidence: evidenceOf(places, article, `theme:${id}`, limit),
        modes: modes.of(hits, main),
      };
    }),
  );
}

/** The place in `LEVELS.themes` of how firmly a theme is proved. */
function levelOf(groups: readonly Group[], { tokens }: Article): number {
  const firm = groups.filter(({ hits }) => hits[0].slot !== WEAK);
  if (firm.every(({ hits }) => hits[0].slot === MEDIUM)) return 0;
  return Math.min(new Set(firm.flatMap(({ hits }) => hits.map((hit) => tokens.sentence[hit.from]))).size, 3);
}

/** An act of the theme is reported, or it stands in title or lead and is taken up again, or it fills much of the article. `share`: of the article's weighted theme hits. */
function isMain(firm: readonly RuleHit[], share: number, { tokens, zoneOf }: Article): boolean {
  if (firm.some((hit) => hit.slot === ACT)) return true;
  const sentences = new Set(firm.map((hit) => tokens.sentence[hit.from])).size;
  const central = firm.some((hit) => isCentral(zoneOf(hit.from)));
  if (central) return sentences >= 2 || share >= CENTRAL_SHARE;
  return sentences >= 2 && share >= (sentences >= MAIN_SENTENCES ? MAIN_SHARE : FILLING_SHARE);
}

function groupsOf(hits: readonly RuleHit[], { tokens, zoneOf }: Article): Group[] {
  const byPattern = new Map<number, RuleHit[]>();
  for (const hit of hits) {
    const group = byPattern.get(hit.pattern);
    if (group) group.push(hit);
    else byPattern.set(hit.pattern, [hit]);
  }
  return [...byPattern.values()].map((group) => {
    const tier = group[0].slot;
    const first = tokens.sentence[group[0].from];
    const stressed = tier === MEDIUM && group.some((hit) => isCentral(zoneOf(hit.from)) || tokens.sentence[hit.from] !== first);
    // Not Math.max(...): an article may have more hits than a call may have arguments.
    const zone = group.reduce((most, hit) => Math.max(most, ZONE_WEIGHT[zoneOf(hit.from)] ?? 1), 0);
    return {
      hits: group,
      chance: stressed ? MEDIUM_STRESSED : CHANCE[tier],
      weight: TIER_WEIGHT[tier] * zone * (1 + REPEAT * Math.min(group.length - 1, REPEATS_MOST)),
    };
  });
}

function scoreOf(groups: readonly Group[]): number {
  if (groups.length === 0) return 0;
  const doubt = groups.reduce((product, { chance }) => product * (1 - chance), 1);
  return Math.min(1 - doubt, groups.every(({ hits }) => hits[0].slot === WEAK) ? WEAK_ONLY_CAP : MOST);
}
