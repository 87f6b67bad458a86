/** A publication date as metadata writes it: `23/02/2026`, `9/16/2025 22:54`, `04-Apr-19`, `Senin, 19 Apr 2021 13:09 WIB`, `2024-07-30T00:00:00Z`. */
import { dayNumber, isDay, weekdayOf } from "./civil.ts";
import type { DateOrder, DateRules } from "./date-rules.ts";

const LONGEST = 200;
const ISO = /(?<![\d])(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/;
const NUMERIC = /(?<![\d])(?<first>\d{1,2})[-/.](?<second>\d{1,2})[-/.](?<year>(?:19|20)?\d\d)(?!\d)/;
const DAY_FIRST = /(?<![\d])(?<day>\d{1,2})[\s.\-/]{1,3}(?<month>\p{L}{3,12})[\s.,\-/]{1,3}(?<year>(?:19|20)?\d\d)(?!\d)/u;
const MONTH_FIRST = /(?<month>\p{L}{3,12})\.?\s{1,2}(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(?<year>(?:19|20)\d\d)(?!\d)/u;
const COMPACT = /^(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)(?:\d{6})?$/;

export interface MetadataHints {
  /** Gives the day of the article's address. */
  readonly address: () => number | null;
  /** The address itself: some outlets write the month first. */
  readonly url: string | null;
  /** Overrides everything but a part above 12. */
  readonly order?: DateOrder;
}

/** Day number, or null where the text is no date. */
export function parseMetadataDate(written: string, rules: DateRules, hints: MetadataHints): number | null {
  const text = unspread(written.slice(0, LONGEST).trim());
  const iso = (ISO.exec(text) ?? COMPACT.exec(text))?.groups;
  if (iso) return dayOr(Number(iso.year), Number(iso.month), Number(iso.day));
  const named = (DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text))?.groups;
  if (named) {
    const month = rules.monthNames.get(named.month.toLowerCase());
    if (month !== undefined) return dayOr(century(named.year), month, Number(named.day));
  }
  const numeric = NUMERIC.exec(text)?.groups;
  if (!numeric) return null;
  const year = century(numeric.year);
  const dayFirst = dayOr(year, Number(numeric.second), Number(numeric.first));
  const monthFirst = dayOr(year, Number(numeric.first), Number(numeric.second));
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  const order = hints.order ?? orderBy([dayFirst, monthFirst], text, rules, hints);
  return order === "MDY" ? monthFirst : dayFirst;
}

/** Which order the address's day, the weekday written beside it, or the outlet's habit tells. */
function orderBy([dayFirst, monthFirst]: readonly [number, number], text: string, rules: DateRules, hints: MetadataHints): DateOrder {
  const { url } = hints;
  const address = hints.address();
  if (address !== null) return Math.abs(monthFirst - address) < Math.abs(dayFirst - address) ? "MDY" : "DMY";
  for (const word of text.toLowerCase().match(/\p{L}[\p{L}'’]{2,11}/gu) ?? []) {
    const weekday = rules.weekdayNames.get(word.replace(/['’]/g, ""));
    if (weekday === undefined) continue;
    if (weekday === weekdayOf(dayFirst)) return "DMY";
    if (weekday === weekdayOf(monthFirst)) return "MDY";
  }
  const host = url === null ? "" : (/^\w+:\/\/(?<host>[^/?#:]+)/.exec(url)?.groups?.host ?? "").toLowerCase();
  return rules.outlets.find((outlet) => host === outlet.host || host.endsWith(`.${outlet.host}`))?.order ?? "DMY";
}

function century(year: string): number {
  return Number(year) + (year.length === 2 ? 2000 : 0);
}

function dayOr(year: number, month: number, day: number): number | null {
  return isDay(year, month, day) ? dayNumber(year, month, day) : null;
}

/** `J|u|m|a|t|,| |1|0` as some exports have it → `Jumat, 10`. */
function unspread(text: string): string {
  return /^(?:.\|){5,}.$/u.test(text) ? [...text].filter((_, i) => i % 2 === 0).join("") : text;
}
