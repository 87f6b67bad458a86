/** `[Kamis,] [tanggal] 19 September [2024] [lalu]`, `04-Apr-19`, `tanggal 23 (April)`, `Thursday, 07 September 2017`. */
import { Digits, Form, Is } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { readDay, readHead, readMonth, readYearBehind } from "./parts.ts";
import { bitsAt, closingAt, gapAt, gapFrom, isCapital, readTail, readWord, tail } from "./scan.ts";
import type { Way } from "./way.ts";

const { NONE, SPACE, OPEN, HYPHEN, SLASH, DOT, STOP } = Between;

export const dayMonth: Way = {
  name: "day-month",
  starts: Digits.DAY | Is.weekday | Is["date-word"] | Is.day,
  read(scan, i) {
    const first = readHead(scan, i, SPACE | STOP | NONE | DOT);
    const { weekday, lastWeekday, weak, opened } = scan.lead;
    if (first < 0 || lastWeekday > 0) return null;
    let to = readDay(scan, first);
    if (!to) return null;
    const gap = gapAt(scan, to);
    const bits = bitsAt(scan, to);
    if ((gap & (SPACE | NONE | HYPHEN | SLASH | STOP | OPEN)) === 0 || (bits & Is.month) === 0) return null;
    const bracketed = gap === OPEN;
    if (bracketed && (opened || weekday > 0)) return null;
    const { day } = scan;
    to = readMonth(scan, to);
    if (!to) return null;
    const { month } = scan;
    to = readYearBehind(scan, to, gap === HYPHEN);
    const { year } = scan;
    if (year === 0 && (bits & Form.ENGLISH || weak || (bits & Form.SHORT && !isCapital(scan, to - 1)))) return null;
    let end = scan.tokens.end[to - 1];
    if (opened || bracketed) {
      const closed = closingAt(scan, end);
      if (bracketed && closed === end) return null;
      end = closed;
    }
    let behind = readTail(scan, to, end, true);
    const { shift } = tail;
    if (behind === to && gapFrom(scan, end, to) === SPACE && readWord(scan, to, Is.day) === to + 1 && scan.value > 0) behind = to + 1; // 30 Juli besok
    if (behind > to) end = scan.tokens.end[behind - 1];
    return makeDate(scan, this.name, i, behind, { is: "day", year, month, day, weekday, shift, swappable: false }, end);
  },
};
