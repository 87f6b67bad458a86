/** How well what netral says fits what people said, and how well people fit each other. */
import { cohenKappa, krippendorffAlpha, masiDistance } from "./agreement.ts";
import { bootstrapIntervals, type Interval } from "./bootstrap.ts";
import { FACETS, type Facet, type Labels } from "./labels.ts";

/** One coded article. `tool` is null where there is no record; `second` where a second coder did not code it. */
export interface Case {
  readonly key: string;
  readonly gold: Labels;
  /** The facets that were coded. */
  readonly coded: ReadonlySet<Facet>;
  readonly tool: Labels | null;
  readonly second: Labels | null;
}

/** Counts of ids over articles, or of articles for one id. */
export interface Counts {
  readonly right: number;
  readonly extra: number;
  readonly missing: number;
}

/** Precision, recall and F1; NaN where nothing stands below the line. */
export interface Figures extends Counts {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** 95 % bootstrap intervals over articles. */
  readonly intervals: { readonly precision: Interval; readonly recall: Interval; readonly f1: Interval };
  readonly agreement: Agreement;
}

/** Agreement beyond chance. Of a facet's ids as one set: alpha with MASI distance, no kappa; of one id: present or absent. */
export interface Agreement {
  readonly kappa: number;
  readonly alpha: number;
}

export interface Scored {
  readonly facet: Facet;
  /** null: all ids of the facet. */
  readonly id: string | null;
  readonly tool: Figures;
  /** The second coder against the first, over the articles that both coded. */
  readonly coders: Figures | null;
}

export interface EvaluateOptions {
  readonly draws?: number;
  readonly seed?: number;
}

/** Figures for every facet that was coded, each followed by its ids in order of name. */
export function evaluate(all: readonly Case[], options: EvaluateOptions = {}): Scored[] {
  return FACETS.flatMap((facet) => {
    const cases = all.filter(({ coded }) => coded.has(facet));
    if (cases.length === 0) return [];
    const both = cases.filter(({ second }) => second !== null);
    const ids = facet === "relevant" ? [] : idsOf(cases, facet);
    return [null, ...ids].map((id) => {
      // relevance is one id, there or not
      const counted = facet === "relevant" ? "yes" : id;
      const tool = cases.map((one): Pair => [one.gold[facet], one.tool?.[facet] ?? new Set<string>()]);
      const coders = both.map((one): Pair => [one.gold[facet], one.second![facet]]);
      return {
        facet,
        id,
        tool: figuresOf(tool, counted, options),
        coders: coders.length === 0 ? null : figuresOf(coders, counted, options),
      };
    });
  });
}

/** In how many articles one id was missed where another was given that is not there: what the tool takes for what. Most frequent first. */
export interface Confusion {
  readonly missing: string;
  readonly extra: string;
  readonly articles: number;
}

export function findConfusions(cases: readonly Case[], facet: Facet): Confusion[] {
  const found = new Map<string, Confusion>();
  for (const { gold, tool, coded } of cases) {
    if (!coded.has(facet)) continue;
    const given = tool?.[facet] ?? new Set<string>();
    const missing = [...gold[facet]].filter((id) => !given.has(id));
    const extra = [...given].filter((id) => !gold[facet].has(id));
    for (const lost of missing)
      for (const got of extra) {
        const key = `${lost} ${got}`;
        found.set(key, { missing: lost, extra: got, articles: (found.get(key)?.articles ?? 0) + 1 });
      }
  }
  return [...found.values()].sort((a, b) => b.articles - a.articles || (a.missing < b.missing ? -1 : 1));
}

/** Gold × tool, for what is main, only mentioned, or absent: how many tags. */
export type SalienceTable = Readonly<Record<"main" | "mention" | "none", Readonly<Record<"main" | "mention" | "none", number>>>>;

export function crossSalience(cases: readonly Case[], facet: "actors" | "themes"): SalienceTable {
  const row = () => ({ main: 0, mention: 0, none: 0 });
  const table = { main: row(), mention: row(), none: row() };
  const salience = (labels: Labels | null, id: string) =>
    labels?.[`main_${facet}`].has(id) ? "main" : labels?.[facet].has(id) ? "mention" : "none";
  for (const { gold, tool } of cases.filter(({ coded }) => coded.has(facet) && coded.has(`main_${facet}`)))
    for (const id of new Set([...gold[facet], ...(tool?.[facet] ?? [])])) table[salience(gold, id)][salience(tool, id)]++;
  return table;
}

type Pair = readonly [gold: ReadonlySet<string>, other: ReadonlySet<string>];

function figuresOf(pairs: readonly Pair[], id: string | null, { draws, seed }: EvaluateOptions): Figures {
  const counts = pairs.map((pair) => countsOf(pair, id));
  const figures = (drawn: readonly Counts[]) => {
    const total = sum(drawn);
    return [precisionOf(total), recallOf(total), f1Of(total)];
  };
  const [precision, recall, f1] = bootstrapIntervals(counts, figures, draws, seed);
  const all = sum(counts);
  return {
    ...all,
    precision: precisionOf(all),
    recall: recallOf(all),
    f1: f1Of(all),
    intervals: { precision: precision!, recall: recall!, f1: f1! },
    agreement: agreementOf(pairs, id),
  };
}

function agreementOf(pairs: readonly Pair[], id: string | null): Agreement {
  if (id === null) return { kappa: Number.NaN, alpha: krippendorffAlpha(pairs, masiDistance) };
  const units = pairs.map(([gold, other]) => [gold.has(id), other.has(id)] as const);
  return { kappa: cohenKappa(units), alpha: krippendorffAlpha(units) };
}

function countsOf([gold, other]: Pair, id: string | null): Counts {
  if (id !== null) {
    const [here, there] = [gold.has(id), other.has(id)];
    return { right: Number(here && there), extra: Number(!here && there), missing: Number(here && !there) };
  }
  const right = [...other].filter((item) => gold.has(item)).length;
  return { right, extra: other.size - right, missing: gold.size - right };
}

function sum(counts: readonly Counts[]): Counts {
  const total = { right: 0, extra: 0, missing: 0 };
  for (const { right, extra, missing } of counts) {
    total.right += right;
    total.extra += extra;
    total.missing += missing;
  }
  return total;
}

function precisionOf({ right, extra }: Counts): number {
  return right / (right + extra);
}

function recallOf({ right, missing }: Counts): number {
  return right / (right + missing);
}

function f1Of({ right, extra, missing }: Counts): number {
  return (2 * right) / (2 * right + extra + missing);
}

function idsOf(cases: readonly Case[], facet: Facet): string[] {
  return [
    ...new Set(cases.flatMap(({ gold, tool, second }) => [...gold[facet], ...(tool?.[facet] ?? []), ...(second?.[facet] ?? [])])),
  ].sort();
}
