/** `82 hari lagi`, `tiga bulan silam`, `empat tahun yang lalu`, `setahun lalu`, `tiga tahun mendatang`. */
import { Digits, Is } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { isChained } from "./guards.ts";
import { makeDate } from "./make.ts";
import { digitsAt, gapAt, numberAt, readWord, type Scan } from "./scan.ts";
import type { Way } from "./way.ts";

const { SPACE, HYPHEN, DOT, COMMA, SLASH, NONE } = Between;
const MOST_WORDS = 5;

export const ago: Way = {
  name: "ago",
  starts: Digits.COUNT | Is.number | Is["one-unit"],
  read(scan, i) {
    let unit = readWord(scan, i, Is["one-unit"]);
    let size = scan.value;
    let count = 1;
    if (!unit) {
      if (digitsAt(scan, i) === 4 || isChained(scan, i) || (gapAt(scan, i) & (HYPHEN | DOT | SLASH)) !== 0) return null;
      const number = readNumber(scan, i);
      if (!number || gapAt(scan, number) !== SPACE) return null;
      count = scan.value;
      unit = readWord(scan, number, Is.unit);
      size = scan.value;
      if (!unit) return null;
    }
    if (gapAt(scan, unit) !== SPACE) return null;
    const to = readWord(scan, unit, Is.direction) || readWord(scan, unit, Is.left);
    if (!to) return null;
    if (scan.value === 0) return makeDate(scan, this.name, i, to, { is: "nothing" }); // dua hari ini
    return makeDate(scan, this.name, i, to, { is: "relative", unit: size, by: scan.value * count });
  },
};

/** Reads `82`, `dua`, `dua puluh lima`, `seratus dua`: its value in `scan.value`. */
function readNumber(scan: Scan, i: number): number {
  if (digitsAt(scan, i) > 0) {
    const value = numberAt(scan, i);
    if (digitsAt(scan, i) > 4 || value <= 0 || (gapAt(scan, i) & (COMMA | NONE) && digitsAt(scan, i - 1) > 0)) return 0;
    scan.value = value;
    return i + 1;
  }
  let at = i;
  let total = 0;
  for (let n = 0; n < MOST_WORDS; n++) {
    const to = readWord(scan, at, Is.number);
    if (!to || (n > 0 && gapAt(scan, at) !== SPACE)) break;
    let value = scan.value;
    at = to;
    const by = gapAt(scan, to) === SPACE ? readWord(scan, to, Is.tens) : 0;
    if (by) {
      value = scan.value === 1 ? value + 10 : value * scan.value;
      at = by;
    }
    total += value;
  }
  scan.value = total;
  return at > i ? at : 0;
}
