/** `TW III Tahun 2023`, `kuartal I dan II tahun ini`, `semester pertama 2024`, `kuartal III-2025`, `triwulan lalu`, `Q3 2024`. */
import { Is } from "./date-rules.ts";
import type { Shift, When } from "./found-date.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { bitsAt, digitsAt, gapAt, isCapital, numberAt, readTail, readWord, type Scan, tail } from "./scan.ts";
import type { Way } from "./way.ts";

const { NONE, SPACE, HYPHEN, SLASH, OPEN } = Between;
/** The unit (rules/dates/units.yaml) of a part of so many months. */
const UNIT: Readonly<Record<number, number>> = { 3: 5, 4: 7, 6: 6 };

export const partOfYear: Way = {
  name: "part-of-year",
  starts: Is.part,
  read(scan, i) {
    const head = readWord(scan, i, Is.part);
    if (!head) return null;
    const months = scan.value;
    const letter = scan.tokens.end[i] - scan.tokens.start[i] === 1;
    if (letter && !isCapital(scan, i)) return null;
    let to = readPart(scan, head, letter);
    if (!to) {
      const behind = letter ? head : readTail(scan, head, scan.tokens.end[head - 1], false);
      if (behind === head || !tail.shift) return null;
      return makeDate(scan, this.name, i, behind, { is: "relative", unit: UNIT[months], by: tail.shift.by });
    }
    const first = scan.value;
    let last = 0;
    const joined =
      gapAt(scan, to) === SPACE
        ? readWord(scan, to, Is.and) || readWord(scan, to, Is.till)
        : gapAt(scan, to) === HYPHEN && bitsAt(scan, to) & Is.ordinal
          ? to
          : 0;
    const second = joined ? readPart(scan, joined, false) : 0;
    if (second && scan.value > first) {
      last = scan.value;
      to = second;
    }
    if (first > 12 / months || last > 12 / months) return null;
    const numeral = digitsAt(scan, to - 1) > 0 && !letter;
    const year = readYearOfPart(scan, to);
    let behind = year || to;
    let shift: Shift | null = null;
    const written = year ? scan.year : 0;
    behind = readTail(scan, behind, scan.tokens.end[behind - 1], true);
    shift = tail.shift;
    if (written === 0 && shift === null && (numeral || letter)) return null; // "semester 5", "Q1"
    const part = (n: number): When => ({ is: "part", year: written, months, part: n, shift });
    return makeDate(scan, this.name, i, behind, last ? { is: "range", from: part(first), to: part(last) } : part(first));
  },
};

function readPart(scan: Scan, i: number, glued: boolean): number {
  let at = i;
  const gap = gapAt(scan, at);
  if (glued ? gap !== NONE : (gap & (SPACE | HYPHEN)) === 0) return 0;
  if (!glued && scan.text.startsWith("ke-", scan.tokens.start[at])) at++;
  if (digitsAt(scan, at) === 1) {
    scan.value = numberAt(scan, at);
    return scan.value > 0 ? at + 1 : 0;
  }
  return glued ? 0 : readWord(scan, at, Is.ordinal);
}

function readYearOfPart(scan: Scan, i: number): number {
  const gap = gapAt(scan, i);
  if ((gap & (SPACE | HYPHEN | SLASH | OPEN)) === 0) return 0;
  const word = gap === SPACE ? readWord(scan, i, Is["year-word"]) : 0;
  const at = word || i;
  if (word && gapAt(scan, word) !== SPACE) return 0;
  const value = digitsAt(scan, at) === 4 ? numberAt(scan, at) : 0;
  if (value < 1900 || value > 2199 || gap === OPEN) return 0;
  scan.year = value;
  return at + 1;
}
