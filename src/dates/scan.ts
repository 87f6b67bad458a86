/** Reading dates from the tokens of a text: what a token is, what stands before it, sequences of words, directions behind a date. */
import { Shape, type Tokens } from "../types.ts";
import { type DateRules, Form, Is } from "./date-rules.ts";
import type { Shift } from "./found-date.ts";
import { Between, between } from "./gaps.ts";

/** A text being read. `value` and the fields below it are what the last reading function found; nothing is allocated for them. */
export interface Scan {
  readonly tokens: Tokens;
  readonly text: string;
  readonly rules: DateRules;
  readonly count: number;
  value: number;
  day: number;
  lastDay: number;
  month: number;
  lastMonth: number;
  /** 0 none; 100 to 199 written with two digits; negative: written with a wrong number of digits. */
  year: number;
  /** The weekday in front of a date, as `readLead` read it last. */
  readonly lead: Lead;
  /** Day and month could change places. */
  swappable: boolean;
  /** The token at which the second date of a range is read, behind a dash; -1 elsewhere. */
  joinedAt: number;
  /** The address that the last look found: offsets of the run of characters without a space. */
  runStart: number;
  runEnd: number;
  runIsAddress: boolean;
}

/** A weekday in front of a date: read once for all the ways that begin with one. */
export interface Lead {
  /** The token at which it was read. */
  at: number;
  /** The token behind it, and that of the date; 0 where none stands. */
  to: number;
  date: number;
  /** 0 where none is written. */
  weekday: number;
  lastWeekday: number;
  /** The weekday is an abbreviation or English. */
  weak: boolean;
  /** A bracket stands open before the date. */
  opened: boolean;
}

export function createScan(tokens: Tokens, rules: DateRules): Scan {
  return {
    tokens,
    text: tokens.text,
    rules,
    count: tokens.count,
    value: 0,
    day: 0,
    lastDay: 0,
    month: 0,
    lastMonth: 0,
    year: 0,
    lead: { at: -1, to: 0, date: 0, weekday: 0, lastWeekday: 0, weak: false, opened: false },
    swappable: false,
    joinedAt: -1,
    runStart: -1,
    runEnd: -1,
    runIsAddress: false,
  };
}

/** Bits of `Is` and `Form` of a token; 0 for digits, unknown words and words with a clitic. */
export function bitsAt({ tokens, rules, count }: Scan, i: number): number {
  if (i < 0 || i >= count || tokens.shape[i] & (Shape.DIGITS | Shape.CLITIC)) return 0;
  const word = tokens.word[i];
  return word < rules.size ? rules.bits[word] : 0;
}

/** Bits of `Near` of a token. */
export function contextAt({ tokens, rules, count }: Scan, i: number): number {
  if (i < 0 || i >= count || tokens.shape[i] & Shape.DIGITS) return 0;
  const word = tokens.word[i];
  return word < rules.size ? rules.context[word] : 0;
}

/** What stands between token `i` and the one before, a bit of `Between`. */
export function gapAt({ tokens, text, count }: Scan, i: number): number {
  if (i <= 0 || i >= count) return Between.OTHER;
  return between(text, tokens.end[i - 1], tokens.start[i]);
}

/** What stands between the offset `end` and token `i`. */
export function gapFrom({ tokens, text, count }: Scan, end: number, i: number): number {
  return i >= count ? Between.OTHER : between(text, end, tokens.start[i]);
}

export function isCapital({ tokens }: Scan, i: number): boolean {
  return (tokens.shape[i] & Shape.CAPITAL) !== 0;
}

/** Number of digits of a token, 0 where it is a word. */
export function digitsAt({ tokens, count }: Scan, i: number): number {
  if (i < 0 || i >= count || (tokens.shape[i] & Shape.DIGITS) === 0) return 0;
  return tokens.end[i] - tokens.start[i];
}

/** Value of a token of at most eight digits, else -1. */
export function numberAt({ tokens, text, count }: Scan, i: number): number {
  if (i < 0 || i >= count || (tokens.shape[i] & Shape.DIGITS) === 0) return -1;
  const end = tokens.end[i];
  let at = tokens.start[i];
  if (end - at > 8) return -1;
  let value = 0;
  for (; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const LIGHT = Between.NONE | Between.SPACE | Between.DOT | Between.STOP | Between.SLASH | Between.HYPHEN;

/** Reads a word or sequence of one kind at token `i`: the token behind it, and its value in `scan.value`; 0 where none stands. */
export function readWord(scan: Scan, i: number, kind: number): number {
  const bits = bitsAt(scan, i);
  if (bits & Form.SEQUENCE) {
    for (const sequence of scan.rules.sequences.get(scan.tokens.word[i])!) {
      if (sequence.kind === kind && matches(scan, i, sequence.words)) {
        scan.value = sequence.value;
        return i + sequence.words.length;
      }
    }
  }
  if ((bits & kind) === 0) return 0;
  scan.value = scan.rules.values[31 - Math.clz32(kind)][scan.tokens.word[i]];
  return i + 1;
}

function matches(scan: Scan, i: number, words: readonly number[]): boolean {
  const { tokens, count } = scan;
  if (i + words.length > count) return false;
  for (let k = 1; k < words.length; k++) {
    if (tokens.word[i + k] !== words[k] || tokens.shape[i + k] & Shape.CLITIC) return false;
    if ((gapAt(scan, i + k) & LIGHT) === 0) return false;
  }
  return true;
}

const NO_SHIFT: Shift | null = null;
const SHIFTS: readonly Shift[][] = [0, 1, 2, 3, 4, 5, 6].map((unit) => [-1, 0, 1].map((by) => ({ unit, by })));

/** What `readTail` found. */
export const tail: { shift: Shift | null } = { shift: NO_SHIFT };

/**
 * Reads the direction behind a date that ends before token `i`, at offset `end`: `lalu`, `yang lalu`, `mendatang`, `tahun depan`.
 * Gives the token behind it, or `i`; `tail.shift` says where it points. `units` says whether `pekan lalu` may stand there too.
 */
export function readTail(scan: Scan, i: number, end: number, units: boolean): number {
  tail.shift = null;
  const bits = bitsAt(scan, i);
  if ((bits & (Is.direction | Is.unit | Form.SEQUENCE)) === 0 || gapFrom(scan, end, i) !== Between.SPACE) return i;
  const direct = readWord(scan, i, Is.direction);
  if (direct) {
    // "(September) nanti malam": tonight, another date
    if (scan.value > 0 && gapAt(scan, direct) === Between.SPACE && bitsAt(scan, direct) & Is.daypart) return i;
    tail.shift = SHIFTS[0][scan.value + 1];
    return direct;
  }
  if (!units) return i;
  const unit = readWord(scan, i, Is.unit);
  if (!unit) return i;
  const size = scan.value;
  if (size === 1 || gapAt(scan, unit) !== Between.SPACE) return i;
  const to = readWord(scan, unit, Is.direction) || readWord(scan, unit, Is["unit-direction"]);
  if (!to) return i;
  tail.shift = SHIFTS[size][scan.value + 1];
  return to;
}

/** The offset behind a closing bracket that stands at `end`, else `end`. */
export function closingAt({ text }: Scan, end: number): number {
  let at = end;
  if (text.charCodeAt(at) === 32) at++;
  const code = text.charCodeAt(at);
  return code === 41 || code === 93 ? at + 1 : end;
}
