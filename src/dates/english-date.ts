/** `January 20, 2025`, `Sept. 5, 2024`: month first, as English datelines have it. */
import { isDay } from "./civil.ts";
import { Is } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { readDay, readLink, readMonth, readWeekday, readYear } from "./parts.ts";
import { bitsAt, gapAt, isCapital } from "./scan.ts";
import type { Way } from "./way.ts";

const link = { opened: false };

export const englishDate: Way = {
  name: "english-date",
  starts: Is.month | Is.weekday,
  read(scan, i) {
    scan.weekday = 0;
    let first = i;
    if (bitsAt(scan, i) & Is.weekday) {
      const head = readWeekday(scan, i);
      first = head && scan.lastWeekday === 0 ? readLink(scan, head, link) : 0;
      if (!first || link.opened) return null;
    }
    const { weekday } = scan;
    const month = isCapital(scan, first) ? readMonth(scan, first) : 0;
    if (!month || (gapAt(scan, month) & (Between.SPACE | Between.STOP)) === 0) return null;
    const day = readDay(scan, month);
    if (!day || gapAt(scan, day) !== Between.COMMA) return null;
    const to = readYear(scan, day, false);
    if (!to || !isDay(scan.year, scan.month, scan.day)) return null;
    return makeDate(scan, this.name, i, to, {
      is: "day",
      year: scan.year,
      month: scan.month,
      day: scan.day,
      weekday,
      shift: null,
      swappable: false,
    });
  },
};
