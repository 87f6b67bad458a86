/** `pekan lalu`, `bulan ini`, `tahun depan`, `tahun kemarin`. */

import { Gap } from "../types.ts";
import { Is } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { bitsAt, digitsAt, gapAt, isCapital, readWord, type Scan } from "./scan.ts";
import type { Way } from "./way.ts";

export const relativeUnit: Way = {
  name: "relative-unit",
  starts: Is.unit,
  read(scan, i) {
    const unit = readWord(scan, i, Is.unit);
    const size = scan.value;
    if (!unit || size === 1 || gapAt(scan, unit) !== Between.SPACE) return null;
    if (isSunday(scan, i) || isPlural(scan, i) || isCounted(scan, i)) return null;
    const to = readWord(scan, unit, Is.direction) || readWord(scan, unit, Is["unit-direction"]);
    if (!to) return null;
    return makeDate(scan, this.name, i, to, { is: "relative", unit: size, by: scan.value });
  },
};

/** `Minggu lalu` inside a sentence is the day. */
function isSunday(scan: Scan, i: number): boolean {
  return (bitsAt(scan, i) & Is.weekday) !== 0 && isCapital(scan, i) && scan.tokens.gap[i] < Gap.SENTENCE && scan.tokens.gap[i] !== Gap.MARK;
}

/** `2,5 tahun lalu`: what counts the unit is not read here. */
function isCounted(scan: Scan, i: number): boolean {
  if (gapAt(scan, i) !== Between.SPACE) return false;
  const digits = digitsAt(scan, i - 1);
  return (digits > 0 && digits < 4) || (bitsAt(scan, i - 1) & Is.number) !== 0;
}

/** `tahun-tahun lalu`: vague. */
function isPlural(scan: Scan, i: number): boolean {
  return i > 0 && gapAt(scan, i) === Between.HYPHEN;
}
