/** A feast with its year: `Tahun Baru 2024`, `Lebaran 2025`; with a year of the Hijri calendar it stays without a value. */
import { Is } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { digitsAt, gapAt, isCapital, numberAt, readWord } from "./scan.ts";
import type { Way } from "./way.ts";

export const holiday: Way = {
  name: "holiday",
  starts: Is.holiday,
  read(scan, i) {
    const head = isCapital(scan, i) ? readWord(scan, i, Is.holiday) : 0;
    if (!head || gapAt(scan, head) !== Between.SPACE) return null;
    const which = scan.value;
    const word = readWord(scan, head, Is["year-word"]);
    const at = word || head;
    if (word && gapAt(scan, word) !== Between.SPACE) return null;
    if (digitsAt(scan, at) !== 4) return null;
    const year = numberAt(scan, at);
    if (year < 1900 || year > 2199) {
      const to = gapAt(scan, at + 1) === Between.SPACE ? readWord(scan, at + 1, Is["hijri-year"]) : 0;
      return to ? makeDate(scan, this.name, i, to, { is: "nothing" }) : null;
    }
    if (gapAt(scan, at + 1) & (Between.SLASH | Between.HYPHEN | Between.DOT) && digitsAt(scan, at + 1) > 0) return null;
    return makeDate(scan, this.name, i, at + 1, { is: "holiday", holiday: which, year });
  },
};
