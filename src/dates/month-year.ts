/** `Februari 2024`, `April 2021 ini`, `Oktober tahun lalu`, `Mei 2016`, a bare `November`. */

import { Gap } from "../types.ts";
import { Form, Is, Near } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { inAddress } from "./guards.ts";
import { makeDate } from "./make.ts";
import { readMonth, readYearBehind } from "./parts.ts";
import { bitsAt, contextAt, digitsAt, gapAt, isCapital, readTail, readWord, type Scan, tail } from "./scan.ts";
import type { Way } from "./way.ts";

export const monthYear: Way = {
  name: "month-year",
  starts: Is.month,
  read(scan, i) {
    const to = readMonth(scan, i);
    if (!to) return null;
    const { month } = scan;
    const behind = readYearBehind(scan, to);
    const { year } = scan;
    if (year !== 0 && year < 1000) return null;
    const last = readTail(scan, behind, scan.tokens.end[behind - 1], true);
    const { shift } = tail;
    if (year === 0 && !standsAlone(scan, i, last)) return null;
    if (gapAt(scan, i) & (Between.HYPHEN | Between.SLASH | Between.NONE) && inAddress(scan, i)) return null;
    return makeDate(scan, this.name, i, last, { is: "month", year, month, shift });
  },
};

/** Whether another month follows behind a dash or `hingga`. */
function beginsRange(scan: Scan, i: number): boolean {
  const gap = gapAt(scan, i);
  if (gap & (Between.HYPHEN | Between.DASH)) return (bitsAt(scan, i) & Is.month) !== 0;
  const till = gap === Between.SPACE ? readWord(scan, i, Is.till) : 0;
  return till > 0 && (bitsAt(scan, till) & Is.month) !== 0;
}

/** Whether a month without a year is one: Juli and April are people too, `Sebelas Maret` a university. */
function standsAlone(scan: Scan, i: number, last: number): boolean {
  const bits = bitsAt(scan, i);
  if (bits & (Form.SHORT | Form.ENGLISH)) return false;
  const before = contextAt(scan, i - 1);
  const first = scan.tokens.gap[i] >= Gap.SENTENCE;
  const led = !first && (before & (Near.preposition | Near.link)) !== 0;
  if (!isCapital(scan, i)) return led || last > i + 1;
  if (gapAt(scan, i) & (Between.SPACE | Between.NONE) && (readWord(scan, i - 1, Is.number) || digitsAt(scan, i - 1) > 0)) return false;
  if (last > i + 1 || led || beginsRange(scan, i + 1)) return true;
  const next = gapAt(scan, i + 1) === Between.SPACE && i + 1 < scan.count && isCapital(scan, i + 1);
  if ((bits & Form.NAME) === 0) return !next || !first;
  if (next) return false;
  const behindName = !first && gapAt(scan, i) === Between.SPACE && i > 0 && isCapital(scan, i - 1) && digitsAt(scan, i - 1) === 0;
  return !behindName && gapAt(scan, i) !== Between.NONE;
}
