/** What dates are read from: cues before them, datelines, and the day of the speech in which they stand. */
import { Gap, type Tokens } from "../types.ts";
import { type DateRules, Near } from "./date-rules.ts";
import type { FoundDate, When } from "./found-date.ts";
import { findQuotes, type Quotes, quoteAt } from "./quotes.ts";

/** A dated day of the week, as reports have it behind speech or deed; in reading order. */
export interface DatedDay {
  /** Place among the found dates. */
  readonly index: number;
  /** UTF-16 offset. */
  readonly start: number;
  readonly day: number;
  /** Its weekday does not fit. */
  readonly doubtful: boolean;
}

export interface Dateline extends DatedDay {
  /** It speaks of what is to come. */
  readonly future: boolean;
}

const CUE_WORDS = 10;
/** Speech is dated within so many characters behind its closing mark. */
const SPEECH_REACH = 240;

/** Whether a guarding word of one kind stands within `words` words before a token, in its sentence and on its side of a quotation mark. */
export function hasBefore(tokens: Tokens, rules: DateRules, token: number, kind: number, words: number): boolean {
  const { gap, text, start, end } = tokens;
  for (let k = token - 1; k >= 0 && token - k <= words && gap[k + 1] < Gap.SENTENCE; k--) {
    if (gap[k + 1] === Gap.MARK && /["“”]|''/.test(text.slice(end[k], Math.min(start[k + 1], end[k] + 6)))) return false;
    if (isGuard(tokens, rules, k, kind)) return true;
  }
  return false;
}

/** The same within `words` words from a token on, quotation marks or not. */
export function hasBehind(tokens: Tokens, rules: DateRules, token: number, kind: number, words: number): boolean {
  for (let k = token; k < tokens.count && k < token + words && tokens.gap[k] < Gap.SENTENCE; k++)
    if (isGuard(tokens, rules, k, kind)) return true;
  return false;
}

/** Whether a token is a guarding word of one kind. */
export function isGuard({ word }: Tokens, { size, context }: DateRules, token: number, kind: number): boolean {
  return token >= 0 && word[token] < size && (context[word[token]] & kind) !== 0;
}

/** Whether the words before a date, or the date itself, speak of what is to come. */
export function isAhead(tokens: Tokens, rules: DateRules, found: FoundDate): boolean {
  if ("shift" in found.when && found.when.shift !== null) return pointsAhead(found.when);
  return hasBefore(tokens, rules, found.from, Near.future, CUE_WORDS);
}

/** Whether a date itself points ahead: `mendatang`, `nanti`, `tahun depan`. */
export function pointsAhead(when: When): boolean {
  return "shift" in when && when.shift !== null && when.shift.by > 0;
}

export function isWeekdayDated(when: When): boolean {
  return when.is === "day" && when.weekday > 0 && when.month > 0;
}

/** The latest day that a dateline reports as past, or null. */
export function latestPast(datelines: readonly Dateline[]): number | null {
  let latest: number | null = null;
  for (const { day, future } of datelines) if (!future && (latest === null || day > latest)) latest = day;
  return latest;
}

/** The direct speech in which an offset stands. */
export interface Speech {
  readonly quoted: boolean;
  /** The day that a dateline gives it: the next behind it, else the last before. */
  readonly day: number | null;
  /** From which it looks back: the next behind it, else the latest before, since a story's days lie before its telling. */
  readonly told: number | null;
}

export type SpeechDates = (offset: number) => Speech;

/** Gives the function that says whether an offset stands in direct speech. */
export function createQuoted(tokens: Tokens): (offset: number) => boolean {
  let quotes: Quotes | null = null;
  return (offset) => {
    quotes ??= findQuotes(tokens);
    return quoteAt(quotes, offset) >= 0;
  };
}

export function createSpeechDates(tokens: Tokens, datelines: readonly Dateline[]): SpeechDates {
  const past = datelines.filter((dateline) => !dateline.future);
  let quotes: Quotes | null = null;
  return (offset) => {
    quotes ??= findQuotes(tokens);
    const quote = quoteAt(quotes, offset);
    if (quote < 0) return { quoted: false, day: null, told: null };
    const end = quotes.ends[quote];
    const limit = Math.min(end + SPEECH_REACH, quotes.starts[quote + 1] ?? Number.MAX_SAFE_INTEGER);
    const next = firstFrom(past, end);
    const behind = past[next];
    if (behind !== undefined && behind.start < limit) return { quoted: true, day: behind.day, told: behind.day };
    return { quoted: true, day: past[next - 1]?.day ?? null, told: latestPast(past.slice(0, next)) };
  };
}

/** Place of the first dateline at or behind an offset. */
function firstFrom(datelines: readonly Dateline[], offset: number): number {
  let low = 0;
  let high = datelines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (datelines[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
