/** Days as numbers from 1970-01-01, and as people read them. */
import type { Locale } from "./row.ts";

const MILLISECONDS = 86_400_000;

/** The day of an ISO date or date-time; null where it is none. */
export function dayOf(iso: string): number | null {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / MILLISECONDS;
}

/** "2024-02-14" */
export function isoOf(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

export function dateOf(day: number): Date {
  return new Date(day * MILLISECONDS);
}

const FORMATS = { id: createFormat("id"), en: createFormat("en-GB") };

function createFormat(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

/** "14 Feb 2024" */
export function sayDay(day: number, locale: Locale): string {
  return FORMATS[locale].format(dateOf(day));
}

const NUMBERS = { id: new Intl.NumberFormat("id"), en: new Intl.NumberFormat("en") };

/** "1.234" or "1,234" */
export function sayNumber(number: number, locale: Locale): string {
  return NUMBERS[locale].format(number);
}
