/** The year of a day that is written without one, or not as four digits. */
import { dayNumber, isDay, isoDay, weekdayOf, yearOf } from "./civil.ts";
import type { DateRules } from "./date-rules.ts";
import type { DayWhen } from "./found-date.ts";
import type { Anchor, Value } from "./value.ts";

/** Two digits are of this century unless so many years after the anchor. */
const AHEAD = 10;
/** A weekday that does not fit is taken for a slip where the day lies at most so many days before the anchor. */
const SLIP = 12;
/** Further back than so many days a word for what is to come chooses the next year. */
const SETTLED = 90;

/** The year of what is written: 0 where none is, null where its digits cannot be one. */
export function writtenYear(year: number, { day }: Pick<Anchor, "day">): number | null {
  if (year === 0 || year >= 1000) return year;
  const now = day === null ? null : yearOf(day);
  if (year > 0) return now !== null && 1900 + year > now + AHEAD ? 1800 + year : 1900 + year;
  const digits = String(-year);
  if (digits.length !== 5) return 0;
  // one digit too many: leave out each in turn
  const candidates = [0, 1, 2, 3, 4].map((i) => Number(digits.slice(0, i) + digits.slice(i + 1))).filter((y) => y >= 1900 && y < 2200);
  if (candidates.length === 0) return null;
  return candidates.reduce((a, b) => (now !== null && Math.abs(b - now) < Math.abs(a - now) ? b : a));
}

/** The nearest year that fits the direction and the weekday; none where the text does not settle it. */
export function missingYear(when: DayWhen, anchor: Anchor, rules: DateRules, names: readonly string[]): Value {
  const { month, day, weekday, shift } = when;
  const nothing: Value = { value: null, first: null, last: null };
  const value = (at: number): Value => ({ value: isoDay(at), first: at, last: at });
  const on = (year: number) => (isDay(year, month, day) ? [dayNumber(year, month, day)] : []);
  const fits = (at: number) => weekday === 0 || weekdayOf(at) === weekday;
  if (anchor.day === null) {
    // without an anchor only a weekday can choose among the years that the text names and their neighbours
    const near = new Set(anchor.years.flatMap((year) => [year - 1, year, year + 1]));
    const fitting = weekday === 0 ? [] : [...near].flatMap(on).filter(fits);
    return fitting.length === 1 ? value(fitting[0]) : nothing;
  }
  const ofEvent = anchor.eventYears.flatMap(on);
  const polling = ofEvent.find((at) => rules.polling.some((poll) => poll.day === at) || (weekday > 0 && fits(at)));
  if (polling !== undefined) return value(polling);
  const now = anchor.day;
  const year = yearOf(now);
  if (shift?.unit === 4) return on(year + shift.by).map(value)[0] ?? nothing;
  const years = [year - 1, year, year + 1];
  const isMeant = (at: number) => shift?.unit !== 0 || shift.by === 0 || (shift.by < 0 ? at <= now : at >= now);
  const nearest = nearestDay(when, years, now, isMeant);
  if (nearest === undefined) return nothing;
  if (fits(nearest)) {
    const isAhead = nearest < now - SETTLED && anchor.isFuture();
    const next = isAhead ? nearestDay(when, years, now, (at) => at > now && isMeant(at) && fits(at)) : undefined;
    return value(next ?? nearest);
  }
  if (nearest <= now && now - nearest <= SLIP)
    return { ...value(nearest), conflict: `${isoDay(nearest)} is a ${names[weekdayOf(nearest)]}` };
  const other = nearestDay(when, years, now, (at) => isMeant(at) && fits(at)) ?? nearestDay(when, anchor.years, now, fits);
  return other === undefined ? { ...nothing, conflict: "no year near fits the weekday" } : value(other);
}

/** The accepted day of the years given that lies nearest to `now`; of two as near the one of the year given first. */
function nearestDay({ month, day }: DayWhen, years: readonly number[], now: number, accepts: (at: number) => boolean): number | undefined {
  let nearest: number | undefined;
  for (const year of years) {
    if (!isDay(year, month, day)) continue;
    const at = dayNumber(year, month, day);
    if (accepts(at) && (nearest === undefined || Math.abs(at - now) < Math.abs(nearest - now))) nearest = at;
  }
  return nearest;
}
