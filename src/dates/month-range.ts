/** Months of one year: `Januari dan Februari 2024`, `Mei, Juni, dan Juli 2023`. Ranges with `hingga` or a dash are joined from two months. */
import { Form, Is } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { readMonth, readYearBehind } from "./parts.ts";
import { bitsAt, gapAt, isCapital, readWord } from "./scan.ts";
import type { Way } from "./way.ts";

const MOST = 6;

export const monthRange: Way = {
  name: "month-range",
  starts: Is.month,
  read(scan, i) {
    if (bitsAt(scan, i) & (Form.SHORT | Form.ENGLISH) || !isCapital(scan, i)) return null;
    let at = readMonth(scan, i);
    const first = scan.month;
    let last = first;
    for (let n = 0; n < MOST; n++) {
      const gap = gapAt(scan, at);
      if ((gap & (Between.SPACE | Between.COMMA)) === 0) break;
      const word = readWord(scan, at, Is.and);
      const next = word && gapAt(scan, word) === Between.SPACE ? word : gap === Between.COMMA ? at : 0;
      if (!next || bitsAt(scan, next) & (Form.SHORT | Form.ENGLISH) || !readMonth(scan, next)) break;
      if (scan.month <= last) return null;
      last = scan.month;
      at = next + 1;
    }
    if (last === first) return null;
    const to = readYearBehind(scan, at);
    if (to === at || scan.year < 1000) return null;
    const base = { is: "month", year: scan.year, shift: null } as const;
    return makeDate(scan, this.name, i, to, { is: "range", from: { ...base, month: first }, to: { ...base, month: last } });
  },
};
