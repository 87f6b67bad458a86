/** `kemarin`, `besok`, `lusa`, `hari ini`, `tadi malam`, `pagi ini`, `nanti malam`. */

import { Shape } from "../types.ts";
import { Is, Near } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { bitsAt, contextAt, gapAt, readWord, type Scan } from "./scan.ts";
import type { Way } from "./way.ts";

export const dayWord: Way = {
  name: "day-word",
  starts: Is.day,
  read(scan, i) {
    const to = readWord(scan, i, Is.day);
    const by = scan.value;
    if (!to || isDoubled(scan, i, to) || isNextDay(scan, to)) return null;
    // "apel pagi ini" is this parade, "makan siang ini" this meal
    if (bitsAt(scan, i) & Is.daypart && contextAt(scan, i - 1) & Near["before-daypart"]) return null;
    return makeDate(scan, this.name, i, to, { is: "relative", unit: 1, by });
  },
};

/** `kemarin-kemarin`, `hari-hari ini`: vague. */
function isDoubled(scan: Scan, i: number, to: number): boolean {
  const { word } = scan.tokens;
  return (
    (gapAt(scan, i) === Between.HYPHEN && i > 0 && word[i - 1] === word[i]) ||
    (gapAt(scan, to) === Between.HYPHEN && to < scan.count && word[to] === word[i])
  );
}

/** `esok harinya`: the day after something else. */
function isNextDay({ tokens, rules, count }: Scan, to: number): boolean {
  if (to >= count || (tokens.shape[to] & Shape.CLITIC) === 0) return false;
  return tokens.word[to] < rules.size && (rules.bits[tokens.word[to]] & Is.unit) !== 0;
}
