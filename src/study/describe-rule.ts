/** A rule as it is understood: its patterns with what they weigh, the wordings that they stand for, and how its tags were measured. */
import { describe } from "../match/patterns.ts";
import { type ConfidenceEntry, confidencesOf, LEVELS, type Measured } from "../rules/confidence.ts";
import { wordingsOf } from "../rules/lint-wordings.ts";
import type { Entry } from "../rules/read.ts";
import { CHANCE, TIER_WEIGHT, TIERS } from "../rules/tiers.ts";
import { formsOf } from "../text/forms.ts";
import { patternsOf, TAKING_KEYS } from "./patterns-of.ts";

export interface DescribedPattern {
  /** The list that it stands in: "strong", "exclude". */
  readonly list: string;
  readonly pattern: string;
  /** Chance that it means the theme, and its weight; null for other kinds. */
  readonly chance: number | null;
  readonly weight: number | null;
  /** How many sequences of words it stands for, and the first of them; of a root its forms are shown. */
  readonly wordings: number;
  readonly forms: readonly string[];
}

export interface DescribedRule {
  readonly kind: string;
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly patterns: readonly DescribedPattern[];
  /** Level of proof → confidence, and the coded tags behind it; null for other kinds. */
  readonly confidence:
    | readonly { readonly level: string; readonly confidence: number; readonly right: number; readonly of: number }[]
    | null;
  /** Rules that this one names, and that name it. */
  readonly names: readonly string[];
  readonly namedBy: readonly string[];
}

/** Describes an entry. `shown`: most forms of each pattern. */
export function describeRule(entry: Entry, entries: readonly Entry[], shown: number): DescribedRule {
  const lists = new Map(
    entries.filter(({ kind }) => kind === "lists").map(({ value }) => [value.id, (value as unknown as { any: string[] }).any]),
  );
  const { file, line } = entry.at();
  const { id } = entry.value;
  const references = (other: Entry) => [...JSON.stringify(other.value).matchAll(/@([a-z0-9-]+)/g)].map((match) => match[1]!);
  const implied = (other: Entry) => (other.kind === "actors" ? ((other.value as unknown as { implies: string[] }).implies ?? []) : []);
  const isNamed = (other: Entry) =>
    entry.kind === "lists" ? references(other).includes(id) : entry.kind === "actors" && implied(other).includes(id);
  return {
    kind: entry.kind,
    id,
    file,
    line,
    patterns: patternsOf(entry).map(({ key, source }) => {
      const tier = entry.kind === "themes" && !TAKING_KEYS.includes(key) ? TIERS.indexOf(key as (typeof TIERS)[number]) : -1;
      const { count, plain, words } = wordingsOf(source, lists);
      return {
        list: key,
        pattern: describe(source),
        chance: CHANCE[tier] ?? null,
        weight: TIER_WEIGHT[tier] ?? null,
        wordings: count,
        forms: (plain ?? [...words]).flatMap((wording) => formsIn(wording)).slice(0, shown),
      };
    }),
    confidence: measuredOf(entry, entries),
    names: [...new Set([...references(entry).map((name) => `lists:${name}`), ...implied(entry).map((name) => `actors:${name}`)])],
    namedBy: entries.filter((other) => other !== entry && isNamed(other)).map((other) => `${other.kind}:${other.value.id}`),
  };
}

/** A wording; one that is a root alone as all its forms. */
function formsIn(wording: string): string[] {
  return /^~\S+$/.test(wording) ? formsOf(wording.slice(1)) : [wording];
}

function measuredOf({ kind, value }: Entry, entries: readonly Entry[]): DescribedRule["confidence"] {
  if (kind !== "themes" && kind !== "actors") return null;
  const measured = entries.find((other) => other.kind === "confidence" && other.value.id === kind)?.value as ConfidenceEntry | undefined;
  if (!measured) return null;
  const confidences = confidencesOf(kind, value.id, measured as Measured);
  return Object.keys(LEVELS[kind]).map((level, i) => {
    const [right, of] = measured.ids[value.id]?.[level] ?? [0, 0];
    return { level, confidence: confidences[i]!, right, of };
  });
}
