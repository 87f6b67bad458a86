/** `1 Ramadan 1445 H`, `1446 Hijriah`, `tahun 1446 H`: recognised, and left without a value. */
import { Digits, Is } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { digitsAt, gapAt, numberAt, readWord } from "./scan.ts";
import type { Way } from "./way.ts";

const { SPACE, NONE } = Between;

export const hijri: Way = {
  name: "hijri",
  starts: Digits.DAY | Digits.YEAR | Is["year-word"],
  read(scan, i) {
    const word = readWord(scan, i, Is["year-word"]);
    const at = word && gapAt(scan, word) === SPACE ? word : i;
    const value = numberAt(scan, at);
    if (digitsAt(scan, at) === 4 && value > 1200 && value < 1600) {
      const to = gapAt(scan, at + 1) & (SPACE | NONE) ? readWord(scan, at + 1, Is["hijri-year"]) : 0;
      return to ? makeDate(scan, this.name, i, to, { is: "nothing" }) : null;
    }
    if (word || digitsAt(scan, i) > 2 || value < 1 || value > 30 || gapAt(scan, i + 1) !== SPACE) return null;
    const month = readWord(scan, i + 1, Is["hijri-month"]);
    if (!month) return null;
    if (gapAt(scan, month) !== SPACE || digitsAt(scan, month) !== 4) return makeDate(scan, this.name, i, month, { is: "open" });
    const to = gapAt(scan, month + 1) & (SPACE | NONE) ? readWord(scan, month + 1, Is["hijri-year"]) : 0;
    return makeDate(scan, this.name, i, to || month + 1, { is: "open" });
  },
};
