/** A written date and the day that it is read from → its value (ISO 8601 / EDTF at day level), or null where that does not settle it. */
import { dayNumber, isDay, isoDay, isoMonth, isoYear, monthLength, monthOf, monthsOf, weekdayOf, yearOf } from "./civil.ts";
import type { DateRules } from "./date-rules.ts";
import type { DayWhen, Shift, When } from "./found-date.ts";
import type { Anchor, Value } from "./value.ts";
import { missingYear, writtenYear } from "./years.ts";

const NOTHING: Value = { value: null, first: null, last: null };
const NAMES = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/** H-n counts to the polling day nearest to the anchor, if it is within so many days. */
const COUNTDOWN_REACH = 200;

/** A numeric date is read month first only where that day lies so near. */
const SWAP_REACH = 14;

export function resolveWhen(when: When, anchor: Anchor, rules: DateRules): Value {
  switch (when.is) {
    case "day":
      return resolveDay(when, anchor, rules);
    case "month":
      return monthValue(when.year || nearestMonthYear(when.month, when.shift, anchor), when.month);
    case "year":
      return { ...NOTHING, value: isoYear(when.year) };
    case "part": {
      const year = when.year || partYear(when.part, when.months, when.shift, anchor);
      return year === null ? NOTHING : partValue(year, when.months, when.part);
    }
    case "relative":
      return anchor.day === null ? NOTHING : relativeValue(when.unit, when.by, anchor.day);
    case "weekday":
      return anchor.day === null ? NOTHING : oneDay(weekdayNear(when.weekday, when.shift, anchor, anchor.day));
    case "countdown": {
      const polling = anchor.day === null ? null : nearestPolling(rules, anchor.day);
      return polling === null ? NOTHING : oneDay(polling + when.by);
    }
    case "holiday": {
      const { month, day, days } = rules.holidays[when.holiday];
      const moved = days.get(when.year);
      return month ? oneDay(dayNumber(when.year, month, day)) : moved === undefined ? NOTHING : oneDay(moved);
    }
    case "range":
      return resolveRange(when.from, when.to, anchor, rules);
    default:
      return NOTHING;
  }
}

function resolveDay(when: DayWhen, anchor: Anchor, rules: DateRules): Value {
  if (when.month === 0) return dayOfKnownMonth(when, anchor);
  const year = writtenYear(when.year, anchor);
  if (year === null) return NOTHING;
  if (year === 0) return missingYear(when, anchor, rules, NAMES);
  if (!isDay(year, when.month, when.day)) return { ...NOTHING, conflict: "no such day" };
  const day = dayNumber(year, when.month, when.day);
  if (when.weekday === 0 || weekdayOf(day) === when.weekday)
    return when.year > 0 ? oneDay(day) : { ...oneDay(day), conflict: `year written with ${String(-when.year).length} digits` };
  if (when.swappable && isDay(year, when.day, when.month)) {
    const swapped = dayNumber(year, when.day, when.month);
    if (weekdayOf(swapped) === when.weekday && anchor.day !== null && Math.abs(swapped - anchor.day) <= SWAP_REACH)
      return { ...oneDay(swapped), conflict: "month before day" };
  }
  return { ...oneDay(day), conflict: `${isoDay(day)} is a ${NAMES[weekdayOf(day)]}` };
}

/** `tanggal 20`: in the month that the text spoke of last, else the nearest, or the next where it is to come. */
function dayOfKnownMonth({ day, shift }: DayWhen, anchor: Anchor): Value {
  let months = anchor.month;
  if (shift?.unit === 3 && anchor.day !== null) months = monthsOf(anchor.day) + shift.by;
  else if (months === null && anchor.day !== null) {
    const now = monthsOf(anchor.day);
    const candidates = [now - 1, now, now + 1].filter((m) => existing(m, day));
    const ahead = shift?.by === 1 || anchor.isFuture();
    const fitting = candidates.filter((m) =>
      ahead ? dayIn(m, day) >= anchor.day! : shift?.by === -1 ? dayIn(m, day) <= anchor.day! : true,
    );
    fitting.sort((a, b) => Math.abs(dayIn(a, day) - anchor.day!) - Math.abs(dayIn(b, day) - anchor.day!));
    months = fitting[0] ?? null;
  }
  return months === null || !existing(months, day) ? NOTHING : oneDay(dayIn(months, day));
}

const existing = (months: number, day: number) => isDay(Math.floor(months / 12), (months % 12) + 1, day);
const dayIn = (months: number, day: number) => dayNumber(Math.floor(months / 12), (months % 12) + 1, day);

function nearestMonthYear(month: number, shift: Shift | null, { day }: Anchor): number | null {
  if (day === null) return null;
  const now = monthsOf(day);
  if (shift?.unit === 4) return yearOf(day) + shift.by;
  const candidates = [-1, 0, 1].map((by) => (yearOf(day) + by) * 12 + month - 1);
  const fitting = candidates.filter((m) => (shift === null ? true : shift.by < 0 ? m < now : shift.by > 0 ? m > now : true));
  fitting.sort((a, b) => Math.abs(a - now) - Math.abs(b - now) || a - b);
  return fitting.length === 0 ? null : Math.floor(fitting[0] / 12);
}

function partYear(part: number, months: number, shift: Shift | null, { day }: Anchor): number | null {
  if (day === null) return null;
  const year = yearOf(day);
  if (shift?.unit === 4) return year + shift.by;
  const begins = (part - 1) * months + 1 <= monthOf(day);
  if (shift?.by === -1) return part * months < monthOf(day) ? year : year - 1;
  if (shift?.by === 1) return begins ? year + 1 : year;
  // a part that begins late in the year is last year's at the start of one
  return (part - 1) * months - monthOf(day) > 7 ? year - 1 : year;
}

function partValue(year: number, months: number, part: number): Value {
  if (months === 3) return { ...NOTHING, value: `${isoYear(year)}-Q${part}` };
  const first = (part - 1) * months + 1;
  return { ...NOTHING, value: `${isoMonth(year, first)}/${isoMonth(year, first + months - 1)}` };
}

function relativeValue(unit: number, by: number, day: number): Value {
  const [year, month] = [yearOf(day), monthOf(day)];
  switch (unit) {
    case 1:
      return oneDay(day + by);
    case 2: {
      const monday = day - weekdayOf(day) + 1 + 7 * by;
      return { value: `${isoDay(monday)}/${isoDay(monday + 6)}`, first: monday, last: monday + 6 };
    }
    case 3:
      return { ...NOTHING, value: isoMonth(year, month + by) };
    case 4:
      return year + by > 0 ? { ...NOTHING, value: isoYear(year + by) } : NOTHING;
    default: {
      const months = unit === 5 ? 3 : unit === 6 ? 6 : 4;
      const part = Math.floor((month - 1) / months) + by;
      const parts = 12 / months;
      return partValue(year + Math.floor(part / parts), months, (((part % parts) + parts) % parts) + 1);
    }
  }
}

/** A bare weekday is the last one, today included; what is to come is the next one. */
function weekdayNear(weekday: number, shift: Shift | null, anchor: Anchor, day: number): number {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (shift?.unit === 2) return day - weekdayOf(day) + weekday + 7 * shift.by;
  // "Selasa kemarin" may be the day of the report itself, "Selasa lalu" is not
  if (shift?.by === -1) return day - (back || (shift.unit === 1 ? 0 : 7));
  if (shift?.by === 1) return day + (7 - back);
  if (shift?.by === 0 && back > 0) return day - weekdayOf(day) + weekday;
  if (anchor.before !== null && anchor.before > day) return anchor.before + ((weekday - weekdayOf(anchor.before) + 7) % 7);
  return back > 0 && anchor.isFuture() ? day + 7 - back : day - back;
}

function nearestPolling(rules: DateRules, day: number): number | null {
  let best: number | null = null;
  for (const polling of rules.polling) if (best === null || Math.abs(polling.day - day) < Math.abs(best - day)) best = polling.day;
  return best !== null && Math.abs(best - day) <= COUNTDOWN_REACH ? best : null;
}

/** A year written once belongs to the end of a range; the beginning does not lie behind it. */
function resolveRange(from: When, to: When, anchor: Anchor, rules: DateRules): Value {
  let end = resolveWhen(to, anchor, rules);
  let start: Value | null = null;
  const written = "year" in from && from.year > 0;
  if ("year" in from && !written && end.value !== null) {
    const endYear = Number(end.value.slice(0, 4));
    for (const year of [endYear, endYear - 1]) {
      start = resolveWhen(
        {
          ...from,
          year,
          ...("shift" in from ? { shift: null } : {}),
          ...(from.is === "day" && from.month === 0 ? { year: 0 } : {}),
        } as When,
        anchor,
        rules,
      );
      if (start.value !== null && start.value <= end.value) break;
    }
    if (to.is === "day" && to.year === 0 && from.is === "day" && start?.value && start.value > end.value) start = null;
  } else if (written && "year" in to && to.year === 0) {
    start = resolveWhen(from, anchor, rules);
    const year = (from as { year: number }).year;
    end = resolveWhen({ ...to, year } as When, anchor, rules);
    if (start.value !== null && end.value !== null && end.value < start.value)
      end = resolveWhen({ ...to, year: year + 1 } as When, anchor, rules);
  }
  start ??= resolveWhen(from, anchor, rules);
  if (from.is === "weekday" && to.is === "weekday" && to.shift === null && start.first !== null) {
    const weekday = weekdayOf(start.first);
    end = oneDay(start.first + ((to.weekday - weekday + 7) % 7));
  }
  if (start.value === null || end.value === null) return NOTHING;
  const [left, right] = [start.value.split("/")[0], end.value.split("/").at(-1)!];
  const conflict = start.conflict ?? end.conflict;
  if (left > right) return { ...NOTHING, conflict: "ends before it begins" };
  return { value: `${left}/${right}`, first: start.first, last: end.last, ...(conflict ? { conflict } : {}) };
}

function monthValue(year: number | null, month: number): Value {
  if (year === null) return NOTHING;
  return { value: isoMonth(year, month), first: dayNumber(year, month, 1), last: dayNumber(year, month, monthLength(year, month)) };
}

function oneDay(day: number): Value {
  return { value: isoDay(day), first: day, last: day };
}
