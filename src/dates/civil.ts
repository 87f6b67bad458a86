/** Days of the Gregorian calendar as numbers: 0 is 1970-01-01, a Thursday. */

const DAY = 86_400_000;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

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
  return Math.round(Date.UTC(year, month - 1, day) / DAY);
}

/** ISO weekday (Monday is 1) of a day number. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `2024-02-14` of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

export function monthOf(day: number): number {
  return new Date(day * DAY).getUTCMonth() + 1;
}

/** Day number of an ISO day, or null where it names none. */
export function parseDay(iso: string): number | null {
  const found = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/.exec(iso)?.groups;
  if (!found) return null;
  const [year, month, day] = [Number(found.year), Number(found.month), Number(found.day)];
  return isDay(year, month, day) && year > 0 ? dayNumber(year, month, day) : null;
}

/** `2024-02` of a year and a month that may lie outside 1 to 12. */
export function isoMonth(year: number, month: number): string {
  const months = year * 12 + month - 1;
  return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((((months % 12) + 12) % 12) + 1).padStart(2, "0")}`;
}
