/** The dates of an article: each with its value and role, the day it was published and how that is known, the day of what it reports. */
import type { ArticleDates, DatedMention } from "../library-types.ts";
import type { DateMention, Tokens } from "../types.ts";
import { createSpeechDates, type DatedDay, type Dateline, isAhead, isWeekdayDated, latestPast, pointsAhead } from "./anchors.ts";
import { isoDay } from "./civil.ts";
import type { DateRules } from "./date-rules.ts";
import { findEvent } from "./event.ts";
import type { FoundDate, When } from "./found-date.ts";
import { NO_ANCHOR, resolveAll } from "./mentions.ts";
import { choosePublished, createReported, dayOfText, type PublishedContext, publishedCandidates } from "./published.ts";
import { resolveWhen } from "./resolve.ts";
import { isStamp } from "./stamp.ts";
import type { Anchor, Value } from "./value.ts";

export interface DateContext extends PublishedContext {
  /** Whether dates at a token are listed; false in what is not the article. */
  readonly isListed?: (token: number) => boolean;
  /** Whether a token stands under a photo. */
  readonly isCaption?: (token: number) => boolean;
}

/** A text that names more years than this settles nothing by them. */
const MOST_YEARS = 40;

/** Resolves the dates that `findDates` found in a content. */
export function resolveDates(found: readonly FoundDate[], tokens: Tokens, rules: DateRules, context: DateContext = {}): ArticleDates {
  const listed = context.isListed ? found.filter((date) => context.isListed!(date.from)) : found;
  const stamps = new Set(found.filter((date) => isStamp(tokens, rules, date)));
  const years = namedYears(listed);
  const written = (date: FoundDate) => resolveWhen(date.when, { ...NO_ANCHOR, years }, rules).first;
  const candidates = publishedCandidates(context, tokens, rules, () => [...stamps].map(written));
  const best = candidates.next().value ?? null;
  const full = () => latestFull(listed, stamps, written);
  const datedFrom = (day: number | null) => datedDays(listed, stamps, rules, { ...NO_ANCHOR, years, day });
  const directed = (dated: readonly DatedDay[], limit: number | null) => directDays(dated, listed, tokens, rules, limit);

  const first = best?.day ?? full();
  const dated = datedFrom(first);
  const published =
    choosePublished(best, candidates, dated, createReported(listed, tokens, rules)) ?? dayOfText(listed, directed(dated, null), tokens);
  const day = published?.day ?? latestPast(directed(dated, null)) ?? full();
  const datelines = directed(day === first ? dated : datedFrom(day), published?.day ?? null);
  const values = resolveAll(listed, tokens, rules, {
    day,
    published: published !== null,
    years,
    datelines,
    speech: createSpeechDates(tokens, datelines),
  });
  const event = findEvent(listed, values, datelines, tokens, rules, { day, isCaption: context.isCaption ?? (() => false) });
  const dates: DatedMention[] = [];
  listed.forEach((date, i) => {
    const value = values[i];
    // days before something that no calendar tells
    if (date.when.is === "countdown" && value.value === null) return;
    const role = i === event ? "event" : stamps.has(date) && value.first === published?.day ? "published" : "mention";
    dates.push(toMention(date, value, role));
  });
  return {
    published: iso(published?.day),
    basis: published?.basis ?? null,
    event: event === null ? null : iso(values[event].first),
    day: iso(day),
    dates,
  };
}

function toMention({ start, end, rule, when, inName }: FoundDate, { value, conflict }: Value, role: DateMention["role"]): DatedMention {
  return { start, end, rule, value, kind: kindOf(when), role, ...(inName && { in_name: true }), ...(conflict && { conflict }) };
}

/** Two ends make a range, a single quarter a quarter; what the text says relatively is relative. */
function kindOf(when: When): DateMention["kind"] {
  switch (when.is) {
    case "day":
    case "holiday":
    case "open":
      return "date";
    case "part":
      return when.months === 3 ? "quarter" : "range";
    case "month":
    case "year":
    case "range":
      return when.is;
    default:
      return "relative";
  }
}

/** Full years that stand in the text, each once. */
function namedYears(found: readonly FoundDate[]): number[] {
  const years: number[] = [];
  const add = (when: When) => {
    if ("year" in when && when.year >= 1000 && !years.includes(when.year)) years.push(when.year);
    if (when.is === "range") {
      add(when.from);
      add(when.to);
    }
  };
  for (const { when } of found) if (years.length < MOST_YEARS) add(when);
  return years;
}

/** The latest weekday-dated day with a written year, else the latest full date with one; stamp lines stand aside. */
function latestFull(
  found: readonly FoundDate[],
  stamps: ReadonlySet<FoundDate>,
  written: (date: FoundDate) => number | null,
): number | null {
  let latest: number | null = null;
  let weekdays = false;
  for (const date of found) {
    const { when } = date;
    if (when.is !== "day" || when.year === 0 || stamps.has(date)) continue;
    const first = written(date);
    if (first === null || (weekdays && when.weekday === 0)) continue;
    if (when.weekday > 0 && !weekdays) {
      weekdays = true;
      latest = first;
    } else if (latest === null || first > latest) latest = first;
  }
  return latest;
}

function datedDays(found: readonly FoundDate[], stamps: ReadonlySet<FoundDate>, rules: DateRules, anchor: Anchor): DatedDay[] {
  const days: DatedDay[] = [];
  found.forEach((date, index) => {
    if (!isWeekdayDated(date.when) || stamps.has(date)) return;
    const { first, conflict } = resolveWhen(date.when, anchor, rules);
    if (first !== null) days.push({ index, start: date.start, day: first, doubtful: conflict !== undefined });
  });
  return days;
}

/** Tells past from future: by the day of publication, where it is known, else by the words before. */
function directDays(
  dated: readonly DatedDay[],
  found: readonly FoundDate[],
  tokens: Tokens,
  rules: DateRules,
  limit: number | null,
): Dateline[] {
  return dated.map(({ index, start, day, doubtful }) => {
    const date = found[index];
    return { index, start, day, doubtful, future: limit === null ? isAhead(tokens, rules, date) : day > limit || pointsAhead(date.when) };
  });
}

function iso(day: number | null | undefined): string | null {
  return day === null || day === undefined ? null : isoDay(day);
}
