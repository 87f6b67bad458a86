/** All dates of a text as they are written: one step a word, by table; where a date can begin the ways that begin so are tried and the longest wins. */
import { Shape, type Tokens } from "../types.ts";
import { type DateRules, Digits, Is } from "./date-rules.ts";
import type { FoundDate, When } from "./found-date.ts";
import { Between } from "./gaps.ts";
import { createScan, gapAt, gapFrom, readWord, type Scan } from "./scan.ts";
import { WAYS } from "./ways.ts";

const { SPACE, COMMA, SLASH, HYPHEN, DASH, DOT, STOP } = Between;
/** What some way begins with: `yang`, `dan`, `ini` are words of dates and begin none. */
const BEGINNINGS = WAYS.reduce((bits, way) => bits | way.starts, 0);
/** What stands between a day and another number of its date … */
const JOINTS = COMMA | SLASH | HYPHEN | DASH | DOT;
/** … and the words behind it. */
const BEHIND_DAY = Is.month | Is.and | Is.till | Is["hijri-month"];

/** Dates in reading order, without overlaps. */
export function findDates(tokens: Tokens, rules: DateRules): FoundDate[] {
  const scan = createScan(tokens, rules);
  const found: FoundDate[] = [];
  for (let i = nextStart(scan, 0); i < tokens.count; ) {
    const single = readLongest(scan, i);
    if (single === null) {
      i = nextStart(scan, i + 1);
      continue;
    }
    const date = joinRange(scan, single) ?? single;
    if (date.when.is !== "nothing") found.push(date);
    i = nextStart(scan, date.to);
  }
  return found;
}

/** The next token from `i` on that a date could begin with: most words are passed over here, so this calls nothing. */
function nextStart({ tokens, rules }: Scan, i: number): number {
  const { word, shape, count } = tokens;
  const { starts, size } = rules;
  let at = i;
  while (at < count && (shape[at] & Shape.DIGITS) === 0 && (word[at] >= size || (starts[word[at]] & BEGINNINGS) === 0)) at++;
  return at;
}

/** What begins at token `i`, if a date does: bits of `Is` and `Digits`. */
export function startAt(scan: Scan, i: number): number {
  return scan.tokens.shape[i] & Shape.DIGITS ? startOfNumber(scan, i) : wordAt(scan, i) & BEGINNINGS;
}

/** Bits of all that the word at token `i` begins, its sequences included. */
function wordAt({ tokens, rules }: Scan, i: number): number {
  const word = tokens.word[i];
  return word < rules.size && (tokens.shape[i] & Shape.CLITIC) === 0 ? rules.starts[word] : 0;
}

/** A year by its length; a day or a count only where what stands behind goes on with it, since most numbers are of something else. */
function startOfNumber(scan: Scan, i: number): number {
  const { start, end, shape } = scan.tokens;
  const length = end[i] - start[i];
  if (length > 3) return length === 4 ? Digits.YEAR : 0;
  const next = i + 1;
  if (next >= scan.count) return 0;
  if (shape[next] & Shape.DIGITS) return length < 3 && end[next] - start[next] < 3 && gapAt(scan, next) & JOINTS ? Digits.JOINED : 0;
  const behind = wordAt(scan, next);
  return (behind & Is.unit ? Digits.COUNT : 0) | (length < 3 && behind & BEHIND_DAY ? Digits.DAY : 0);
}

function readLongest(scan: Scan, i: number): FoundDate | null {
  const start = startAt(scan, i);
  if (start === 0) return null;
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
  if (at >= scan.count) return null;
  scan.joinedAt = at;
  const second = readLongest(scan, at);
  scan.joinedAt = -1;
  if (!second || !fits(level, levelOf(second.when), gap !== SPACE)) return null;
  return {
    rule: `${first.rule}+${second.rule}`,
    from: first.from,
    to: second.to,
    start: first.start,
    end: second.end,
    when: { is: "range", from: first.when, to: second.when },
    inName: false,
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
