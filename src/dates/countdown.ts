/** `H-3`, `H+1`, `H minus 7`: days from the day that the reader knows. `H-2 Imlek` counts from another one. */
import { Is, Near } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { makeDate } from "./make.ts";
import { bitsAt, contextAt, digitsAt, gapAt, isCapital, numberAt, readWord } from "./scan.ts";
import type { Way } from "./way.ts";

/** What the countdown runs to stands within so many words behind it. */
const OTHER_WORDS = 3;

export const countdown: Way = {
  name: "countdown",
  starts: Is.countdown,
  read(scan, i) {
    const { text, tokens } = scan;
    if (!isCapital(scan, i) || gapAt(scan, i) & (Between.DOT | Between.NONE | Between.SLASH | Between.HYPHEN)) return null;
    let number = i + 1;
    const gap = gapAt(scan, number);
    let sign = gap === Between.PLUS ? 1 : -1;
    if (gap === Between.SPACE) {
      const word = text.slice(tokens.start[number], tokens.end[number]).toLowerCase();
      if (word !== "minus" && word !== "min" && word !== "plus") return null;
      if (word === "plus") sign = 1;
      number++;
    } else if ((gap & (Between.HYPHEN | Between.PLUS | Between.DASH)) === 0) return null;
    if (digitsAt(scan, number) > 3) return null;
    const value = numberAt(scan, number);
    if (value < 0) return null;
    const to = number + 1;
    // "H-2 Imlek", "H+1 setelah Lebaran", "H-1 sebelum Natal"
    for (let k = to; k < to + OTHER_WORDS; k++) {
      if (contextAt(scan, k) & Near["other-event"] || (bitsAt(scan, k) && readWord(scan, k, Is.holiday)))
        return makeDate(scan, this.name, i, to, { is: "nothing" });
    }
    return makeDate(scan, this.name, i, to, { is: "countdown", by: sign * value });
  },
};
