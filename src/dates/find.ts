/** All dates of a text as they are written: one step a word, by table; where a date can begin every way is tried and the longest wins. */
import { Shape, type Tokens } from "../types.ts";
import { type DateRules, Digits, Is } from "./date-rules.ts";
import type { FoundDate, When } from "./found-date.ts";
import { Between } from "./gaps.ts";
import { createScan, gapAt, gapFrom, readWord, type Scan } from "./scan.ts";
import { WAYS } from "./ways.ts";

const { SPACE, HYPHEN, DASH, STOP } = Between;

/** Dates in reading order, without overlaps. */
export function findDates(tokens: Tokens, rules: DateRules): FoundDate[] {
  const scan = createScan(tokens, rules);
  const { count } = tokens;
  const found: FoundDate[] = [];
  for (let i = 0; i < count; ) {
    const start = startAt(scan, i);
    if (start === 0) {
      i++;
      continue;
    }
    const single = readLongest(scan, i, start);
    if (!single) {
      i++;
      continue;
    }
    const date = joinRange(scan, single) ?? single;
    if (date.when.is !== "nothing") found.push(date);
    i = date.to;
  }
  return found;
}

/** What the token at `i` can begin: bits of `Is` and `Digits`. */
function startAt({ tokens, rules, count }: Scan, i: number): number {
  if (i >= count) return 0;
  const shape = tokens.shape[i];
  if (shape & Shape.DIGITS) {
    const length = tokens.end[i] - tokens.start[i];
    return length <= 2 ? Digits.DAY : length === 4 ? Digits.YEAR : Digits.OTHER;
  }
  const word = tokens.word[i];
  return word === 0 || word >= rules.size || shape & Shape.CLITIC ? 0 : rules.starts[word];
}

function readLongest(scan: Scan, i: number, start: number): FoundDate | null {
  let longest: FoundDate | null = null;
  for (const way of WAYS) {
    if ((way.starts & start) === 0) continue;
    const date = way.read(scan, i);
    if (date && (longest === null || date.to > longest.to || (date.to === longest.to && date.end > longest.end))) longest = date;
  }
  return longest;
}

/** A range of two dates: `Kamis (21/3/2024) hingga Sabtu (23/3/2024)`, `25 September-3 Oktober 2018`; null where none follows. */
function joinRange(scan: Scan, first: FoundDate): FoundDate | null {
  const level = levelOf(first.when);
  if (level === 0 || first.to >= scan.count) return null;
  const gap = gapFrom(scan, first.end, first.to);
  let at = first.to;
  if (gap === SPACE) {
    at = readWord(scan, at, Is.till);
    if (!at || (gapAt(scan, at) & (SPACE | STOP)) === 0) return null;
    const day = readWord(scan, at, Is.unit); // hingga hari Rabu
    if (day && scan.value === 1 && gapFrom(scan, scan.tokens.end[day - 1], day) === SPACE && readWord(scan, at, Is.day) === 0) at = day;
  } else if ((gap & (HYPHEN | DASH)) === 0) return null;
  const start = startAt(scan, at);
  scan.joinedAt = at;
  const second = start === 0 ? null : readLongest(scan, at, start);
  scan.joinedAt = -1;
  if (!second || !fits(level, levelOf(second.when), gap !== SPACE)) return null;
  return {
    rule: `${first.rule}+${second.rule}`,
    from: first.from,
    to: second.to,
    start: first.start,
    end: second.end,
    when: { is: "range", from: first.when, to: second.when },
  };
}

/** How fine a date is where it can be an end of a range: 1 day, 2 month, 3 year, 4 part of a year, 5 countdown, 6 relative day; 0 none. */
function levelOf(when: When): number {
  switch (when.is) {
    case "day":
      return 1;
    case "weekday":
      return 6;
    case "month":
      return 2;
    case "year":
      return 3;
    case "part":
      return 4;
    case "countdown":
      return 5;
    case "relative":
      return when.unit === 1 ? 6 : when.unit === 4 ? 7 : 0;
    default:
      return 0;
  }
}

function fits(first: number, second: number, dash: boolean): boolean {
  if (dash) return first === second && first < 4 ? true : first === 2 && second === 1;
  if (first === second) return first < 7;
  const days = (level: number) => level === 1 || level === 6;
  if (days(first) && days(second)) return true;
  return (first === 1 && second === 2) || (first === 2 && second === 1) || (first === 3 && second === 7);
}
