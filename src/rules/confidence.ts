/**
 * How sure a tag is: the measured share of right ones among coded articles' tags of the same id that are proved as firmly.
 * Shares of few tags are drawn towards those of the level, and these towards all: m-estimates (Cestnik, B. (1990), "Estimating probabilities:
 * a crucial task in machine learning", ECAI 1990), so that no confidence rests on three lucky tags.
 */
import * as v from "valibot";
import type { Entry } from "./read.ts";

/** How many tags were right, of how many. */
export type Share = readonly [right: number, of: number];

const ShareSchema = v.pipe(
  v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.minValue(0))]),
  v.check(([right, of]) => right <= of, "more right ones than there are"),
);
const Levels = v.record(v.string(), ShareSchema);

/** An entry of rules/confidence, as `netral eval --calibrate` writes it; its id is the facet. */
export const ConfidenceEntrySchema = v.strictObject({
  id: v.picklist(["actors", "themes"]),
  /** Coded articles that were measured. */
  articles: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Level of proof → its tags. */
  levels: Levels,
  /** Id → level → its tags. */
  ids: v.optional(v.record(v.string(), Levels), {}),
  sources: v.optional(v.array(v.string()), []),
  note: v.optional(v.string()),
});
export type ConfidenceEntry = v.InferOutput<typeof ConfidenceEntrySchema>;

/** What was measured of a facet's tags. */
export interface Measured {
  readonly levels: Readonly<Record<string, Share>>;
  readonly ids: Readonly<Record<string, Readonly<Record<string, Share>>>>;
}

/** How firmly tags are proved, by facet, and how sure they are where nothing was measured. */
export const LEVELS = {
  actors: {
    /** Named in one place. */
    once: 0.95,
    /** Named in more. */
    often: 0.98,
  },
  themes: {
    /** Only by phrases of the middle tier. */
    medium: 0.5,
    /** By firm phrases in one sentence … */
    once: 0.85,
    /** … in two … */
    twice: 0.93,
    /** … in more. */
    often: 0.98,
  },
} as const;
export type LeveledFacet = keyof typeof LEVELS;

/** So many tags of the share above weigh in with a level's own, and with an id's own. */
const LEVEL_WEIGHT = 2;
const ID_WEIGHT = 8;
/** No number of right tags makes one certain. */
const MOST = 0.99;
/** Where nothing was measured. */
const UNMEASURED: Share = [0, 0];

/** The confidence of an id's tags at each level of its facet, in the levels' order. */
export function confidencesOf(facet: LeveledFacet, id: string, { levels: shares, ids }: Measured): number[] {
  const levels = Object.keys(LEVELS[facet]);
  const all = levels.map((level) => shares[level] ?? UNMEASURED);
  const [right, of] = all.reduce(([r, n], [right, of]) => [r + right, n + of], [0, 0]);
  // Laplace's rule of succession
  const overall = (right + 1) / (of + 2);
  return levels.map((level) => {
    const ofLevel = estimate(shares[level] ?? UNMEASURED, LEVEL_WEIGHT, overall);
    return Math.min(MOST, Math.round(estimate(ids[id]?.[level] ?? UNMEASURED, ID_WEIGHT, ofLevel) * 100) / 100);
  });
}

/** The confidences of all ids of a facet, by rule number and level. */
export function compileConfidence(entries: readonly Entry<ConfidenceEntry>[], facet: LeveledFacet, ids: readonly string[]): number[][] {
  const measured = entries.find(({ value }) => value.id === facet)?.value as Measured | undefined;
  return ids.map((id) => (measured ? confidencesOf(facet, id, measured) : Object.values(LEVELS[facet])));
}

function estimate([right, of]: Share, weight: number, prior: number): number {
  return (right + weight * prior) / (of + weight);
}
