/** A day whose month stands elsewhere: `tanggal 20`, `tanggal 22 dan 25`, `tanggal 21-22`, `tanggal 5 bulan depan`. */
import { Is } from "./date-rules.ts";
import type { DayWhen } from "./found-date.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { readDay } from "./parts.ts";
import { digitsAt, gapAt, readTail, readWord, tail } from "./scan.ts";
import type { Way } from "./way.ts";

const { SPACE, STOP, HYPHEN, DASH, SLASH, DOT, NONE } = Between;

export const dayOfMonth: Way = {
  name: "day-of-month",
  starts: Is["date-word"],
  read(scan, i) {
    const word = readWord(scan, i, Is["date-word"]);
    if (!word || (gapAt(scan, word) & (SPACE | STOP)) === 0) return null;
    let to = readDay(scan, word);
    if (!to) return null;
    const first = scan.day;
    let last = 0;
    const gap = gapAt(scan, to);
    if (gap & (HYPHEN | DASH)) {
      // "tanggal 17-an" is a habit
      if (gap === HYPHEN && digitsAt(scan, to) === 0) return null;
      if (readDay(scan, to) && scan.day > first) {
        last = scan.day;
        to++;
      }
    } else if (gap === SPACE) {
      const joined = readWord(scan, to, Is.and) || readWord(scan, to, Is.till);
      const ends = joined && gapAt(scan, joined) === SPACE && readDay(scan, joined) && (gapAt(scan, joined + 1) & (NONE | SLASH)) === 0;
      // "tanggal 28 hingga 3 September": the second has a month of its own
      if (ends && scan.day > first) {
        last = scan.day;
        to = joined + 1;
      }
    }
    if (gapAt(scan, to) & (SLASH | DOT | NONE) && digitsAt(scan, to) > 0) return null;
    const behind = readTail(scan, to, scan.tokens.end[to - 1], true);
    const base: DayWhen = { is: "day", year: 0, month: 0, day: first, weekday: 0, shift: tail.shift, swappable: false };
    return makeDate(scan, this.name, i, behind, last ? { is: "range", from: base, to: { ...base, day: last } } : base);
  },
};
