/** `2024`, `tahun 2024 ini`, `TA 2024`, `2019-2024`, `2023/2024`, `tahun 2019 dan 2024`. */

import { Gap } from "../types.ts";
import { Digits, Is, Near } from "./date-rules.ts";
import type { When } from "./found-date.ts";
import { Between } from "./gaps.ts";
import { inAddress, isConstitution, isCount, isLawYear, isPartOfNumber, isYearLike } from "./guards.ts";
import { makeDate } from "./make.ts";
import { contextAt, digitsAt, gapAt, isCapital, numberAt, readTail, readWord, type Scan } from "./scan.ts";
import type { Way } from "./way.ts";

const { SPACE, STOP, HYPHEN, DASH, SLASH, NONE, OPEN } = Between;
/** Years that stand without the word `tahun`. */
const EARLIEST = 1900;
const LATEST = 2069;

export const year: Way = {
  name: "year",
  starts: Digits.YEAR | Is["year-word"],
  read(scan, i) {
    const word = readWord(scan, i, Is["year-word"]);
    if (word && (gapAt(scan, word) & (SPACE | STOP | OPEN | NONE)) === 0) return null;
    const first = word || i;
    if (digitsAt(scan, first) !== 4) return null;
    const value = numberAt(scan, first);
    if (word ? value < 1000 || value > 2199 : value < EARLIEST || value > LATEST) return null;
    if (isLaw(scan, i, first, word > 0)) return null;
    const span = readSecond(scan, first, value, word > 0);
    const last = span ? scan.value : value;
    const to = span || first + 1;
    if (!span && isPartOfNumber(scan, first)) return null;
    if ((span && isPartOfNumber(scan, first) && isPrefixed(scan, first)) || inRegistry(scan, first, to)) return null;
    if (isConstitution(scan, first) || (!word && isCount(scan, first))) return null;
    const end = scan.tokens.end[to - 1];
    const tailed = readTail(scan, to, end, false);
    // "Pemilu 2019 kemarin": some time ago, not yesterday
    const behind = tailed === to && gapAt(scan, to) === SPACE ? readWord(scan, to, Is["unit-direction"]) || to : tailed;
    const when: When = span
      ? { is: "range", from: { is: "year", year: value }, to: { is: "year", year: last } }
      : { is: "year", year: value };
    return makeDate(scan, this.name, i, behind, when, scan.tokens.end[tailed - 1], isNamed(scan, i));
  },
};

function isLaw(scan: Scan, i: number, first: number, word: boolean): boolean {
  if (word) return isLawYear(scan, i);
  return readWord(scan, first - 1, Is["year-word"]) === first && isLawYear(scan, first - 1);
}

/** Reads the second year of `2019-2024`, `2023/2024`, `2023-24`, `TA 2023 dan 2024`: the token behind it, its value in `scan.value`. */
function readSecond(scan: Scan, first: number, value: number, word: boolean): number {
  const at = first + 1;
  const gap = gapAt(scan, at);
  if (gap & (HYPHEN | DASH | SLASH)) {
    if (digitsAt(scan, at) === 2 && gap !== DASH) {
      const next = Math.floor(value / 100) * 100 + numberAt(scan, at);
      if (next !== value + 1 || gapAt(scan, at + 1) & (HYPHEN | SLASH)) return 0;
      scan.value = next;
      return at + 1;
    }
    if (digitsAt(scan, at) !== 4 || !isYearLike(scan, at)) return 0;
    const next = numberAt(scan, at);
    if (gap === SLASH && next <= value) return 0;
    scan.value = next;
    return at + 1;
  }
  if (!word || gap !== SPACE) return 0;
  const joined = readWord(scan, at, Is.and);
  if (!joined || gapAt(scan, joined) !== SPACE || digitsAt(scan, joined) !== 4 || !isYearLike(scan, joined)) return 0;
  const next = numberAt(scan, joined);
  if (next <= value || isPartOfNumber(scan, joined)) return 0;
  scan.value = next;
  return joined + 1;
}

/** Whether something is glued before the digits: `/2019-2024`. */
function isPrefixed(scan: Scan, i: number): boolean {
  return (gapAt(scan, i) & (SLASH | HYPHEN | NONE)) !== 0 && inAddress(scan, i);
}

function inRegistry(scan: Scan, first: number, to: number): boolean {
  return (gapAt(scan, first) & (SLASH | HYPHEN)) !== 0 && (gapAt(scan, to) & (SLASH | HYPHEN)) !== 0;
}

/** Whether a name bears the year at token `i`: Pemilu 2024, MotoGP 2020. */
function isNamed(scan: Scan, i: number): boolean {
  const { gap } = scan.tokens;
  for (let k = i - 1; k >= 0 && i - k <= 3 && gap[k + 1] <= Gap.SPACE; k--) {
    const context = contextAt(scan, k);
    if (context & Near["event-name"]) return true;
    if (context & (Near.preposition | Near.link)) return false;
    if (k === i - 1 && k > 0 && isCapital(scan, k) && gap[k] < Gap.SENTENCE && readWord(scan, k, Is["year-word"]) === 0) return true;
  }
  return false;
}
