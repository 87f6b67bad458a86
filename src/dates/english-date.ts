/** `January 20, 2025`, `Sept. 5, 2024`: month first, as English datelines have it. */
import { isDay } from "./civil.ts";
import { Is } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { readDay, readLead, readMonth, readYear } from "./parts.ts";
import { bitsAt, gapAt, isCapital } from "./scan.ts";
import type { Way } from "./way.ts";

export const englishDate: Way = {
  name: "english-date",
  starts: Is.month | Is.weekday,
  read(scan, i) {
    const led = (bitsAt(scan, i) & Is.weekday) !== 0;
    const { date, weekday, lastWeekday, opened } = readLead(scan, led ? i : -1);
    if (led && (date === 0 || lastWeekday > 0 || opened)) return null;
    const first = led ? date : i;
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
