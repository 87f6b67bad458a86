/** `Senin (20/11/2023)`, `Rabu, 27/11/2024`, `Minggu-Selasa (14-16/4/2019)`, `Kemarin (26/5)`, each with a direction behind it. */
import { Is } from "./date-rules.ts";
import type { DayWhen, FoundDate, When } from "./found-date.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { readLead, readLink, readNumeric } from "./parts.ts";
import { closingAt, gapAt, gapFrom, readTail, readWord, type Scan, tail } from "./scan.ts";
import type { Way } from "./way.ts";

export const weekdayDate: Way = {
  name: "weekday-date",
  starts: Is.weekday | Is.day,
  read(scan, i) {
    const lead = readLead(scan, i);
    const first = lead.to ? lead.date : readDayWord(scan, i);
    const to = first && readNumeric(scan, first, lead.opened && lead.to > 0);
    return to ? finish(scan, i, to) : null;
  },
};

/** Steps over `Kemarin (`: the token of the date, 0 where none stands. */
function readDayWord(scan: Scan, i: number): number {
  const word = readWord(scan, i, Is.day);
  return word && gapAt(scan, word) === Between.OPEN ? readLink(scan, word) : 0;
}

function finish(scan: Scan, from: number, to: number): FoundDate {
  const { weekday, lastWeekday, opened } = scan.lead;
  const { day, month, year, lastDay, lastMonth, swappable } = scan;
  let end = scan.tokens.end[to - 1];
  if (opened) end = closingAt(scan, end);
  const behind = readTail(scan, to, end, true);
  const { shift } = tail;
  if (behind > to) end = scan.tokens.end[behind - 1];
  const base: DayWhen = { is: "day", year, month, day, weekday: lastWeekday > 0 && lastDay === 0 ? 0 : weekday, shift, swappable };
  const when: When =
    lastDay > 0
      ? {
          is: "range",
          from: { ...base, year: lastMonth === 0 || lastMonth >= month ? year : 0 },
          to: { ...base, day: lastDay, month: lastMonth || month, weekday: lastWeekday },
        }
      : base;
  // "(20/3/2024) malam nanti": the part of the day is not of the date
  let swallowed = behind;
  if (behind === to && gapFrom(scan, end, to) === Between.SPACE) {
    const part = readWord(scan, to, Is.daypart);
    if (part && gapAt(scan, part) === Between.SPACE) swallowed = readWord(scan, part, Is.direction) || behind;
  }
  return makeDate(scan, "weekday-date", from, swallowed, when, end);
}
