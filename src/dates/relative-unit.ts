/** `pekan lalu`, `bulan ini`, `tahun depan`, `tahun kemarin`. */

import { Gap } from "../types.ts";
import { Is, Near } from "./date-rules.ts";
import type { Way } from "./found-date.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { bitsAt, contextAt, gapAt, isCapital, readWord, type Scan } from "./scan.ts";

export const relativeUnit: Way = {
  name: "relative-unit",
  starts: Is.unit,
  read(scan, i) {
    const unit = readWord(scan, i, Is.unit);
    const size = scan.value;
    if (!unit || size === 1 || gapAt(scan, unit) !== Between.SPACE) return null;
    if (isSunday(scan, i) || isPlural(scan, i)) return null;
    const to = readWord(scan, unit, Is.direction) || readWord(scan, unit, Is["unit-direction"]);
    if (!to) return null;
    return makeDate(scan, this.name, i, to, { is: "relative", unit: size, by: scan.value });
  },
};

/** `Minggu lalu` inside a sentence is the day. */
function isSunday(scan: Scan, i: number): boolean {
  return (bitsAt(scan, i) & Is.weekday) !== 0 && isCapital(scan, i) && scan.tokens.gap[i] < Gap.SENTENCE && scan.tokens.gap[i] !== Gap.MARK;
}

/** `tahun-tahun lalu`, `hari-hari ini`; `dua pekan lalu` is another way, `beberapa` none. */
function isPlural(scan: Scan, i: number): boolean {
  return (
    (gapAt(scan, i) === Between.HYPHEN && i > 0) || ((contextAt(scan, i - 1) & Near.counted) !== 0 && gapAt(scan, i) === Between.HYPHEN)
  );
}
