/** Days of the Gregorian calendar as numbers: 0 is 1970-01-01, a Thursday. Days ↔ dates by Howard Hinnant's algorithms (chrono-Compatible Low-Level Date Algorithms). */

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ERA_DAYS = 146097;
/** From 0000-03-01 to 1970-01-01. */
const EPOCH = 719468;

/** Days in a month (1 to 12) of a year. */
export function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : LENGTHS[month - 1];
}

/** Whether a day exists; year 0 asks whether it exists in some year. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= monthLength(year === 0 ? 2000 : year, month);
}

export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * ERA_DAYS + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - EPOCH;
}

/** ISO weekday (Monday is 1) of a day number. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Year × 12 + month − 1 of a day number. */
export function monthsOf(day: number): number {
  return split(day) >> 5;
}

export function yearOf(day: number): number {
  return Math.floor(monthsOf(day) / 12);
}

export function monthOf(day: number): number {
  return (monthsOf(day) % 12) + 1;
}

/** `2024-02-14` of a day number. */
export function isoDay(day: number): string {
  const parts = split(day);
  return `${isoMonth(0, (parts >> 5) + 1)}-${twoDigits(parts & 31)}`;
}

/** `2024-02` of a year and a month that may lie outside 1 to 12. */
export function isoMonth(year: number, month: number): string {
  const months = year * 12 + month - 1;
  return `${isoYear(Math.floor(months / 12))}-${twoDigits((((months % 12) + 12) % 12) + 1)}`;
}

export function isoYear(year: number): string {
  return year >= 1000 ? String(year) : String(year).padStart(4, "0");
}

/** Day number of an ISO day, or null where it names none. */
export function parseDay(iso: string): number | null {
  const found = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/.exec(iso)?.groups;
  if (!found) return null;
  const [year, month, day] = [Number(found.year), Number(found.month), Number(found.day)];
  return isDay(year, month, day) && year > 0 ? dayNumber(year, month, day) : null;
}

/** Months since year 0 × 32 + day of the month. */
function split(day: number): number {
  const days = day + EPOCH;
  const era = Math.floor(days / ERA_DAYS);
  const dayOfEra = days - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return ((year * 12 + month - 1) << 5) | (dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1);
}

function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}
