/** Days of one month: `14–25 Februari 2024`, `18 dan 19 Februari`, `Kamis-Jumat 15-16 Februari`, `11 hingga 25 Januari 2021`, `22, 23, dan 24 Mei`. */
import { isDay } from "./civil.ts";
import { Digits, Form, Is } from "./date-rules.ts";
import type { DayWhen } from "./found-date.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { readDay, readHead, readMonth, readYearBehind } from "./parts.ts";
import { bitsAt, closingAt, gapAt, readTail, readWord, type Scan, tail } from "./scan.ts";
import type { Way } from "./way.ts";

const { NONE, SPACE, COMMA, HYPHEN, DASH, DOT, STOP } = Between;
const MOST_DAYS = 8;

export const dayRange: Way = {
  name: "day-range",
  starts: Digits.DAY | Digits.JOINED | Is.weekday | Is["date-word"] | Is.day,
  read(scan, i) {
    const head = readHead(scan, i, SPACE | STOP | DOT);
    const { weekday, lastWeekday, weak, opened } = scan.lead;
    if (head < 0 || weak) return null;
    let at = readDay(scan, head);
    if (!at) return null;
    const first = scan.day;
    let last = 0;
    let listed = false;
    for (let n = 0; n < MOST_DAYS; n++) {
      const next = readJoin(scan, at);
      if (!next || !readDay(scan, next)) break;
      listed ||= scan.value === 1;
      last = scan.day;
      at = next + 1;
    }
    if (last === 0 || (!listed && last <= first)) return null;
    const bits = bitsAt(scan, at);
    if ((gapAt(scan, at) & (SPACE | NONE | STOP | HYPHEN)) === 0 || (bits & Is.month) === 0) return null;
    let to = readMonth(scan, at);
    if (!to) return null;
    to = readYearBehind(scan, to);
    const { month, year } = scan;
    if ((bits & Form.ENGLISH && year === 0) || !isDay(0, month, Math.max(first, last))) return null;
    let end = scan.tokens.end[to - 1];
    if (opened) end = closingAt(scan, end);
    const behind = readTail(scan, to, end, true);
    if (behind > to) end = scan.tokens.end[behind - 1];
    const base: DayWhen = {
      is: "day",
      year,
      month,
      day: Math.min(first, last),
      weekday: lastWeekday ? weekday : 0,
      shift: tail.shift,
      swappable: false,
    };
    const when = { is: "range", from: base, to: { ...base, day: Math.max(first, last), weekday: lastWeekday } } as const;
    return makeDate(scan, this.name, i, behind, when, end);
  },
};

/** Steps over `-`, `hingga`, `dan`, `,` between two days: the token of the next day; `scan.value` is 1 for a list. */
function readJoin(scan: Scan, i: number): number {
  const gap = gapAt(scan, i);
  if (gap & (HYPHEN | DASH)) {
    scan.value = 0;
    return i;
  }
  if ((gap & (SPACE | COMMA)) === 0) return 0;
  let word = gap === SPACE ? readWord(scan, i, Is.till) : 0;
  let list = 0;
  if (!word) {
    word = readWord(scan, i, Is.and);
    list = 1;
  }
  if (word && gapAt(scan, word) & (SPACE | STOP)) {
    word = readWord(scan, word, Is["date-word"]) || word;
    scan.value = list;
    return word;
  }
  scan.value = 1;
  return gap === COMMA ? i : 0;
}
