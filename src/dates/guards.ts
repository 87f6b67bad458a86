/** What looks like a date and is none: numbers of laws, letters and units, amounts, addresses, names of places. */

import { Gap } from "../types.ts";
import { Near } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { contextAt, digitsAt, gapAt, isCapital, type Scan } from "./scan.ts";

/** How far an address or a law's name reaches back. */
const RUN = 300;
const LAW_WORDS = 10;

/** Whether token `i` stands in a web or file address, a hashtag or an account name: a run of characters without a space. */
export function inAddress(scan: Scan, i: number): boolean {
  const { text, tokens } = scan;
  const at = tokens.start[i];
  if (at >= scan.runStart && at < scan.runEnd) return scan.runIsAddress;
  let start = at;
  while (start > 0 && at - start < RUN && text.charCodeAt(start - 1) > 32) start--;
  let end = tokens.end[i];
  while (end < text.length && end - at < RUN && text.charCodeAt(end) > 32) end++;
  const run = text.slice(start, end);
  scan.runStart = start;
  scan.runEnd = end;
  scan.runIsAddress = /:\/\/|www\.|^[("“]?[#@]\w|\w@\w|\w\.(?:com|co|id|net|org|go|php|html|jpe?g|png)\/|[?&]\w+=/.test(run);
  return scan.runIsAddress;
}

const GLUED = Between.SLASH | Between.HYPHEN | Between.DOT;

/** Whether the digits at token `i` go on to the left or right as part of a longer number or registration: `644/2019`, `1.2024`, `ST/147/XI`. */
export function isPartOfNumber(scan: Scan, i: number): boolean {
  const { text, tokens } = scan;
  const before = text.charCodeAt(tokens.start[i] - 1);
  const after = text.charCodeAt(tokens.end[i]);
  // / # @ = _ & % $ + \ directly before
  if (
    before === 47 ||
    before === 35 ||
    before === 64 ||
    before === 61 ||
    before === 95 ||
    before === 38 ||
    before === 37 ||
    before === 36 ||
    before === 43 ||
    before === 92
  )
    return true;
  if ((before === 45 || before === 46 || before === 44) && isDigit(text.charCodeAt(tokens.start[i] - 2))) return true;
  if (before === 46 && isLetter(text.charCodeAt(tokens.start[i] - 2)) && inAddress(scan, i)) return true;
  if (before === 45 && inAddress(scan, i)) return true;
  if (after === 37 || after === 95 || after === 61 || after === 64) return true; // % _ = @
  const next = text.charCodeAt(tokens.end[i] + 1);
  if ((after === 47 || after === 43) && (isDigit(next) || isLetter(next))) return true;
  if ((after === 44 || after === 46 || after === 58) && isDigit(next)) return true;
  if (after === 32 && next === 37) return true; // 2024 %
  if (after === 45 && (isDigit(next) || inAddress(scan, i) || isSuffixAn(text, tokens.end[i] + 1))) return true;
  return false;
}

/** Whether the number before `tahun` at token `i` belongs to a law or letter: `Nomor 6 Tahun 2020`. */
export function isLawYear(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  let numbered = digitsAt(scan, i - 1) > 0;
  for (let k = i - 1; k >= 0 && i - k <= LAW_WORDS && tokens.gap[k + 1] < Gap.SENTENCE; k--) {
    const context = contextAt(scan, k);
    if (context & Near.ranked) return false;
    if (context & (Near.numbered | Near.law)) return numbered || (context & Near.numbered) !== 0 ? i - k > 1 || numbered : false;
    if (i - k > 2 && !numbered) return false;
    if (digitsAt(scan, k) > 0) numbered = true;
  }
  return false;
}

/** Whether token `i`, a year by its digits, counts or numbers something: `2000 TPS`, `Rp 2024`, `Nomor 2019`. */
export function isCount(scan: Scan, i: number): boolean {
  const before = contextAt(scan, i - 1);
  const gap = gapAt(scan, i);
  if (
    gap & (Between.SPACE | Between.NONE | Between.STOP | Between.DOT) &&
    before & (Near.numbered | Near.money | Near.amount | Near.law | Near.ranked | Near.clock)
  )
    return true;
  if (gap & (Between.SPACE | Between.HYPHEN | Between.DASH) && digitsAt(scan, i - 1) > 0 && !isYearLike(scan, i - 1)) return true;
  for (let k = i - 1, seen = 0; k >= 0 && seen < 6 && scan.tokens.gap[k + 1] < Gap.SENTENCE; k--, seen++)
    if (contextAt(scan, k) & Near.constitution && scan.text.startsWith("1945", scan.tokens.start[i])) return true;
  const after = contextAt(scan, i + 1);
  const next = gapAt(scan, i + 1);
  if (after & Near.counted && next & (Between.SPACE | Between.NONE)) {
    // "pada 2024 petugas …": what stands before settles it
    return next === Between.NONE || (before & (Near.preposition | Near["event-name"])) === 0;
  }
  return next === Between.SPACE && digitsAt(scan, i + 1) > 2 && !isYearLike(scan, i + 1);
}

/** Whether a place or body bears the date at token `i` as its name: `Jalan 17 Agustus`. */
export function isPlaceName(scan: Scan, i: number): boolean {
  return (contextAt(scan, i - 1) & Near.place) !== 0 && isCapital(scan, i - 1) && (gapAt(scan, i) & (Between.SPACE | Between.STOP)) !== 0;
}

/** Four digits from 1900 to 2099. */
export function isYearLike({ tokens, text }: Scan, i: number): boolean {
  if (tokens.end[i] - tokens.start[i] !== 4) return false;
  const [first, second] = [text.charCodeAt(tokens.start[i]), text.charCodeAt(tokens.start[i] + 1)];
  return (first === 49 && second === 57) || (first === 50 && second === 48);
}

/** Whether digits at token `i` continue a chain on the left: `12/`, `8-`, `1.` */
export function isChained(scan: Scan, i: number): boolean {
  return i !== scan.joinedAt && (gapAt(scan, i) & GLUED) !== 0 && digitsAt(scan, i - 1) > 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isSuffixAn(text: string, at: number): boolean {
  return text.startsWith("an", at) && !isLetter(text.charCodeAt(at + 2));
}
