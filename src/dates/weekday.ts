/** A weekday without its date: `Selasa`, `Jumat ini`, `besok Senin`, `Rabu pekan depan`. */

import { Gap } from "../types.ts";
import { Form, Is, Near } from "./date-rules.ts";
import type { FoundDate } from "./found-date.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { bitsAt, contextAt, gapAt, gapFrom, isCapital, readTail, readWord, type Scan, tail } from "./scan.ts";
import type { Way } from "./way.ts";

const { SPACE, HYPHEN, DASH, NONE } = Between;

export const weekday: Way = {
  name: "weekday",
  starts: Is.weekday | Is.day,
  read(scan, i) {
    const tomorrow =
      bitsAt(scan, i) & Is.day && readWord(scan, i, Is.day) === i + 1 && scan.value > 0 && gapAt(scan, i + 1) === SPACE ? 1 : 0;
    const at = i + tomorrow;
    const bits = bitsAt(scan, at);
    if ((bits & Is.weekday) === 0 || bits & (Form.SHORT | Form.ENGLISH)) return null;
    readWord(scan, at, Is.weekday);
    const day = scan.value;
    const to = at + 1;
    if (gapAt(scan, to) === SPACE && bitsAt(scan, to) & Is.pasaran) return nothing(scan, i, to + 1);
    if (!tomorrow && isOther(scan, at, bits)) return null;
    let from = to;
    if (gapAt(scan, to) === SPACE) {
      const part = readWord(scan, to, Is.daypart);
      if (part && gapAt(scan, part) === SPACE && bitsAt(scan, part) & (Is.direction | Is.unit)) from = part;
    }
    let behind = readTail(scan, from, scan.tokens.end[from - 1], true);
    let { shift } = tail;
    if (behind === from) behind = to;
    const beside = behind === to && gapFrom(scan, scan.tokens.end[to - 1], to) === SPACE && readWord(scan, to, Is.day) === to + 1;
    // "Selasa besok", "Selasa kemarin"; "minggu kemarin" is the week
    if (beside && (scan.value > 0 || (scan.value === -1 && (bits & Is.unit) === 0))) {
      behind = to + 1;
      shift = { unit: scan.value > 0 ? 0 : 1, by: Math.sign(scan.value) };
    }
    if (tomorrow) shift = { unit: 0, by: 1 };
    if (!isCapital(scan, at) && behind === to && (contextAt(scan, i - 1) & (Near.preposition | Near.link)) === 0) return null;
    return makeDate(scan, this.name, i, behind, { is: "weekday", weekday: day, shift });
  },
};

/** Names and habits: `Jumat Agung`, `setiap Senin`, `salat Jumat`, `Senin-Kamis`, `minggu` the week. */
function isOther(scan: Scan, i: number, bits: number): boolean {
  const { tokens } = scan;
  const sameSentence = tokens.gap[i] < Gap.SENTENCE;
  if (sameSentence && contextAt(scan, i - 1) & Near["not-before-weekday"]) return true;
  if (gapAt(scan, i + 1) & (SPACE | NONE) && contextAt(scan, i + 1) & Near["not-after-weekday"]) return true;
  if (gapAt(scan, i + 1) & (HYPHEN | DASH) && bitsAt(scan, i + 1) & Is.weekday) return true;
  if (gapAt(scan, i) & (HYPHEN | DASH) && i > 0 && bitsAt(scan, i - 1) & (Is.weekday | Is.unit)) return true;
  if ((bits & Is.unit) === 0) return false;
  // Minggu at the start of a sentence before a direction is the week
  if (!isCapital(scan, i)) return true;
  return (!sameSentence || tokens.gap[i] === Gap.MARK) && (bitsAt(scan, i + 1) & Is.direction) !== 0;
}

function nothing(scan: Scan, from: number, to: number): FoundDate {
  return makeDate(scan, "weekday", from, to, { is: "nothing" });
}
