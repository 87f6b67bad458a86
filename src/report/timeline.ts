/** Themes over time: counts in bins of days, weeks or months, whichever the span asks for. */
import { type Counts, ranked } from "./counts.ts";
import { dateOf, dayOf } from "./days.ts";

/** Days from `start` on, before `end`. */
export interface Bin {
  readonly start: number;
  readonly end: number;
}

export type BinUnit = "day" | "week" | "month";

export interface Timeline {
  readonly unit: BinUnit;
  readonly bins: readonly Bin[];
  /** All articles first (null), then the themes with most articles. */
  readonly rows: readonly { readonly theme: number | null; readonly articles: number; readonly counts: readonly number[] }[];
  /** Articles with a date that lies too far from the others' to be drawn. */
  readonly outside: number;
}

/** Spans of more days are drawn in weeks, then in months. */
const MOST_DAYS = 62;
const MOST_DAYS_IN_WEEKS = 550;
/** Of so many dated articles the share that may lie outside, at each end: one wrong date shall not squeeze all others. */
const TRIMMED_FROM = 100;
const TRIM = 0.005;
/** A month, so that one day of news is no full-width block. */
const LEAST_DAYS = 30;

/** The timeline of the `themes` most frequent themes; null where no article has a date. */
export function timelineOf(counts: Counts, themes: number): Timeline | null {
  const days = [...counts.days.keys()].sort((a, b) => a - b);
  if (days.length === 0) return null;
  const [first, last] = spanOf(counts, days);
  const missing = Math.max(0, LEAST_DAYS - (last - first + 1));
  const from = first - Math.ceil(missing / 2);
  const to = last + Math.floor(missing / 2);
  const unit = to - from < MOST_DAYS ? "day" : to - from < MOST_DAYS_IN_WEEKS ? "week" : "month";
  const bins: Bin[] = [];
  for (let start = startOf(from, unit); start <= to; start = bins.at(-1)!.end) bins.push({ start, end: nextOf(start, unit) });
  const shown = ranked(counts.themes).slice(0, themes);
  const places = [0, ...shown.map((theme) => theme + 1)];
  const table = places.map(() => bins.map(() => 0));
  let bin = 0;
  let outside = 0;
  for (const day of days) {
    const tallies = counts.days.get(day)!;
    if (day < bins[0]!.start || day >= bins.at(-1)!.end) {
      outside += tallies[0]!;
      continue;
    }
    while (day >= bins[bin]!.end) bin++;
    for (const [i, place] of places.entries()) table[i]![bin]! += tallies[place] ?? 0;
  }
  const rows = places.map((place, i) => ({
    theme: place === 0 ? null : place - 1,
    articles: place === 0 ? counts.articles : counts.themes[place - 1]!,
    counts: table[i]!,
  }));
  return { unit, bins, rows, outside };
}

/** The first and last day that are drawn. */
function spanOf(counts: Counts, days: readonly number[]): [first: number, last: number] {
  const dated = days.reduce((sum, day) => sum + counts.days.get(day)![0]!, 0);
  const spare = dated < TRIMMED_FROM ? 0 : dated * TRIM;
  const reach = (ordered: readonly number[]) => {
    let passed = 0;
    return ordered.find((day) => {
      passed += counts.days.get(day)![0]!;
      return passed > spare;
    })!;
  };
  return [reach(days), reach(days.toReversed())];
}

function startOf(day: number, unit: BinUnit): number {
  // 1970-01-01 was a Thursday.
  if (unit === "week") return Math.floor((day + 3) / 7) * 7 - 3;
  return unit === "month" ? day - dateOf(day).getUTCDate() + 1 : day;
}

function nextOf(start: number, unit: BinUnit): number {
  if (unit !== "month") return start + (unit === "week" ? 7 : 1);
  const date = dateOf(start);
  return dayOf(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)).toISOString())!;
}
