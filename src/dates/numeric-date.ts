/** `25/03/2024`, `tanggal 7/2/2024`, `25/9/24`, `tgl 25/3`, `20.11.2023`: without a weekday. */
import { isDay } from "./civil.ts";
import { Digits, Is, Near } from "./date-rules.ts";
import type { DayWhen, When } from "./found-date.ts";
import { Between } from "./gaps.ts";
import { inAddress, isChained } from "./guards.ts";
import { makeDate } from "./make.ts";
import { readNumeric } from "./parts.ts";
import { contextAt, digitsAt, gapAt, readTail, readWord, type Scan, tail } from "./scan.ts";
import type { Way } from "./way.ts";

const { SPACE, STOP, SLASH, HYPHEN, DOT, NONE } = Between;

export const numericDate: Way = {
  name: "numeric-date",
  starts: Digits.JOINED | Is["date-word"],
  read(scan, i) {
    const word = readWord(scan, i, Is["date-word"]);
    if (word && (gapAt(scan, word) & (SPACE | STOP | DOT)) === 0) return null;
    const first = word || i;
    if (digitsAt(scan, first) > 2 || (gapAt(scan, first + 1) & (SLASH | HYPHEN | DOT)) === 0) return null;
    const to = readNumeric(scan, first, false);
    if (!to) return null;
    const behind = readTail(scan, to, scan.tokens.end[to - 1], false);
    // "tanggal 4/11" and "aksi 4/11 lalu" need no year
    if (!stands(scan, first, to, word > 0 || (behind > to && scan.year === 0))) return null;
    const { day, month, year, lastDay, lastMonth, swappable } = scan;
    const base: DayWhen = { is: "day", year, month, day, weekday: 0, shift: tail.shift, swappable };
    const when: When = lastDay > 0 ? { is: "range", from: base, to: { ...base, day: lastDay, month: lastMonth || month } } : base;
    return makeDate(scan, this.name, i, behind, when);
  },
};

function isNumbered(scan: Scan, i: number): boolean {
  return (gapAt(scan, i) & (SPACE | STOP | NONE | DOT)) !== 0 && (contextAt(scan, i - 1) & (Near.numbered | Near.law)) !== 0;
}

/** Whether the digits between `first` and `to` stand by themselves and are a day. */
function stands(scan: Scan, first: number, to: number, announced: boolean): boolean {
  const { year, month, day } = scan;
  if (!announced && year < 100) return false; // none, or not of two or four digits
  if (!isDay(0, month, day) || (year > 1000 && !isDay(year, month, day))) return false;
  if (!announced && (isChained(scan, first) || isNumbered(scan, first) || gapAt(scan, first) === SLASH)) return false;
  const behind = gapAt(scan, to);
  if (behind & (SLASH | NONE) || (behind & (HYPHEN | DOT) && year < 1000 && digitsAt(scan, to) > 0)) return false;
  // two digits of a year only between slashes, and not in the middle of a longer number
  if (year < 1000 && year !== 0 && (gapAt(scan, first + 1) !== SLASH || behind & HYPHEN)) return false;
  return !inAddress(scan, first);
}
