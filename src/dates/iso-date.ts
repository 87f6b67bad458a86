/** `2024-07-30`, `2024/07/30`: year first. */
import { isDay } from "./civil.ts";
import { Digits } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { inAddress, isChained, isYearLike } from "./guards.ts";
import { makeDate } from "./make.ts";
import { digitsAt, gapAt, numberAt } from "./scan.ts";
import type { Way } from "./way.ts";

const { SLASH, HYPHEN, DOT } = Between;

export const isoDate: Way = {
  name: "iso-date",
  starts: Digits.YEAR,
  read(scan, i) {
    const separator = gapAt(scan, i + 1);
    if ((separator & (SLASH | HYPHEN | DOT)) === 0 || !isYearLike(scan, i)) return null;
    if (gapAt(scan, i + 2) !== separator || digitsAt(scan, i + 1) > 2 || digitsAt(scan, i + 2) > 2) return null;
    const [year, month, day] = [numberAt(scan, i), numberAt(scan, i + 1), numberAt(scan, i + 2)];
    if (!isDay(year, month, day) || isChained(scan, i) || gapAt(scan, i) === SLASH) return null;
    const behind = gapAt(scan, i + 3);
    if (behind & (SLASH | HYPHEN | DOT) && digitsAt(scan, i + 3) > 0) return null;
    if (behind === SLASH || inAddress(scan, i)) return null;
    return makeDate(scan, this.name, i, i + 3, { is: "day", year, month, day, weekday: 0, shift: null, swappable: false });
  },
};
