/** The values of all dates of an article, each read from its own day. */
import { Gap, type Tokens } from "../types.ts";
import { type Dateline, hasBehind, isAhead, latestPast, type SpeechDates } from "./anchors.ts";
import { monthsOf, weekdayOf } from "./civil.ts";
import { type DateRules, Near } from "./date-rules.ts";
import type { FoundDate, When } from "./found-date.ts";
import { Between, between } from "./gaps.ts";
import { resolveWhen } from "./resolve.ts";
import type { Anchor, Value } from "./value.ts";

/** What all dates of an article share. */
export interface Setting {
  /** The article's day, null where nothing tells it. */
  readonly day: number | null;
  readonly published: boolean;
  /** Years that the text names. */
  readonly years: readonly number[];
  readonly datelines: readonly Dateline[];
  readonly speech: SpeechDates;
}

export const NO_ANCHOR: Anchor = { day: null, years: [], eventYears: [], before: null, month: null, isFuture: () => false };
const UNSETTLED: Value = { value: null, first: null, last: null };
/** How many dates around one are looked at for the name of its election. */
const NEIGHBOURS = 4;
const YEARLY_WORDS = 2;
const BESIDE = Between.SPACE | Between.COMMA | Between.OPEN;

/** One value for each date. */
export function resolveAll(found: readonly FoundDate[], tokens: Tokens, rules: DateRules, setting: Setting): Value[] {
  const values: Value[] = [];
  let month: number | null = null;
  let line = -1;
  for (const date of found) {
    if (tokens.line[date.from] !== line) {
      line = tokens.line[date.from];
      month = null;
    }
    const value = resolveOne(found, values, month, tokens, rules, setting);
    values.push(value);
    const named = date.when.is === "range" ? date.when.to : date.when;
    if (value.last !== null && (named.is === "day" || named.is === "month")) month = monthsOf(value.last);
  }
  // a day word beside a date says the same day
  found.forEach((date, i) => {
    const beside = isDayWord(date.when) ? (besideDate(found, values, i, 1, tokens) ?? besideDate(found, values, i, -1, tokens)) : null;
    if (beside !== null) values[i] = beside;
    if (date.when.is === "weekday" && i > 0 && isDayWord(found[i - 1].when)) {
      const day = values[i - 1].first;
      const gap = between(tokens.text, found[i - 1].end, date.start);
      if (day !== null && gap & BESIDE && weekdayOf(day) === date.when.weekday) values[i] = values[i - 1];
    }
  });
  return values;
}

function resolveOne(
  found: readonly FoundDate[],
  values: readonly Value[],
  month: number | null,
  tokens: Tokens,
  rules: DateRules,
  setting: Setting,
): Value {
  const i = values.length;
  const date = found[i];
  const speech = isRelative(date.when) ? setting.speech(date.start) : null;
  if (isYearly(date, tokens, rules)) return UNSETTLED;
  if (speech?.quoted && isDayWord(date.when) && isUnsettled(date, tokens)) return UNSETTLED;
  const anchor: Anchor = {
    day: (pointsBack(date.when) ? speech?.told : speech?.day) ?? narrativeDay(date.when, setting),
    years: setting.years,
    eventYears: eventYears(found, i, tokens),
    before:
      i > 0 && isDayDate(found[i - 1].when) && tokens.sentence[found[i - 1].from] === tokens.sentence[date.from]
        ? values[i - 1].last
        : null,
    month,
    isFuture: () => isAhead(tokens, rules, date),
  };
  return resolveWhen(date.when, anchor, rules);
}

/** Words for days are read from the day of the report where the article appeared the day after it. */
function narrativeDay(when: When, { day, published, datelines }: Setting): number | null {
  if (day === null || !published || !isDayWord(when)) return day;
  const reported = latestPast(datelines);
  return reported !== null && day - reported === 1 ? reported : day;
}

/** In speech: `kemarin waktu …` is some time ago, and `Hari Ini` in capitals stands in a headline that is quoted. */
function isUnsettled({ from, to, when }: FoundDate, { text, start, end, gap, count }: Tokens): boolean {
  if (to - from > 1 && gap[from] < Gap.SENTENCE && /^\p{Lu}/u.test(text.slice(start[to - 1], end[to - 1]))) return true;
  if (when.is !== "relative" || when.by === 0 || to >= count || gap[to] > Gap.MARK) return false;
  return /^(?:waktu|saat|ketika|pas|itu)$/i.test(text.slice(start[to], end[to]));
}

function isDayDate(when: When): boolean {
  return when.is === "day" || (when.is === "range" && when.to.is === "day");
}

/** `21 April, diperingati sebagai …`: the day of every year. */
function isYearly({ to, when }: FoundDate, tokens: Tokens, rules: DateRules): boolean {
  if (when.is !== "day" || when.year !== 0 || when.weekday > 0 || when.shift !== null) return false;
  return hasBehind(tokens, rules, to, Near.yearly, YEARLY_WORDS);
}

function isRelative(when: When): boolean {
  if (when.is === "range") return isRelative(when.from) || isRelative(when.to);
  return when.is === "relative" || when.is === "weekday";
}

/** kemarin, Selasa kemarin, pekan lalu. */
function pointsBack(when: When): boolean {
  return when.is === "relative" ? when.by < 0 : when.is === "weekday" && when.shift !== null && when.shift.by < 0;
}

function isDayWord(when: When): boolean {
  return when.is === "relative" && when.unit === 1;
}

/** The value of the full date directly before or behind a day word: `hari ini, Rabu (23/5)`. */
function besideDate(found: readonly FoundDate[], values: readonly Value[], i: number, step: 1 | -1, { text }: Tokens): Value | null {
  const other = found[i + step];
  if (other === undefined || other.when.is !== "day" || other.when.month === 0) return null;
  const [left, right] = step > 0 ? [found[i], other] : [other, found[i]];
  const gap = between(text, left.end, right.start);
  if ((gap & BESIDE) === 0 || (step < 0 && gap !== Between.SPACE)) return null;
  const { value, first, last } = values[i + step];
  return value === null ? null : { value, first, last };
}

/** Years that events in the same sentence bear. */
function eventYears(found: readonly FoundDate[], i: number, { sentence }: Tokens): number[] {
  const { when, from } = found[i];
  if (when.is !== "day" || when.year !== 0 || when.month === 0) return [];
  const years: number[] = [];
  for (let k = Math.max(0, i - NEIGHBOURS); k < found.length && k <= i + NEIGHBOURS; k++) {
    const other = found[k];
    if (sentence[other.from] === sentence[from] && other.inName && other.when.is === "year") years.push(other.when.year);
  }
  return years;
}
