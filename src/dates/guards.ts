/** What looks like a date and is none: numbers of laws, letters and units, amounts, addresses, names of places. */

import { Gap } from "../types.ts";
import { Near } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { contextAt, digitsAt, gapAt, isCapital, type Scan } from "./scan.ts";

/** How far an address or a law's name reaches back. */
const RUN = 300;
const LAW_WORDS = 10;
const NAME_WORDS = 6;
const { SPACE, STOP, NONE, DOT, HYPHEN, DASH, SLASH } = Between;
const GLUED = SLASH | HYPHEN | DOT;
const NUMBERING = Near.numbered | Near.money | Near.amount | Near.law | Near.ranked | Near.clock;

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

/** Glued before digits they make them part of something else … */
const LEADS = "/#@=_&%$+\\";
/** … and behind them. */
const TRAILS = "%_=@";

/** Whether the digits at token `i` go on to the left or right as part of a longer number or registration: `644/2019`, `1.2024`, `ST/147/XI`. */
export function isPartOfNumber(scan: Scan, i: number): boolean {
  const { text, tokens } = scan;
  const start = tokens.start[i];
  const end = tokens.end[i];
  const before = text[start - 1] ?? " ";
  if (LEADS.includes(before)) return true;
  if ((before === "-" || before === "." || before === ",") && isDigit(text.charCodeAt(start - 2))) return true;
  if ((before === "-" || before === ".") && inAddress(scan, i)) return true;
  const after = text[end] ?? " ";
  const next = text.charCodeAt(end + 1);
  if (TRAILS.includes(after) || (after === " " && text[end + 1] === "%")) return true;
  if (after === "/" || after === "+") return isDigit(next) || isLetter(next);
  if (after === "," || after === "." || after === ":") return isDigit(next);
  return after === "-" && (isDigit(next) || isDecade(text, end + 1) || inAddress(scan, i));
}

/** Whether the number before `tahun` at token `i` belongs to a law or letter: `Nomor 6 Tahun 2020`, `UU 7 Tahun 2017`. */
export function isLawYear(scan: Scan, i: number): boolean {
  if (digitsAt(scan, i - 1) === 0 && (gapAt(scan, i - 1) & GLUED) === 0) return false;
  const { gap } = scan.tokens;
  for (let k = i - 2; k >= 0 && i - k <= LAW_WORDS && gap[k + 1] < Gap.SENTENCE; k--) {
    const context = contextAt(scan, k);
    if (context & Near.ranked) return false;
    if (context & (Near["number-sign"] | Near.law)) return true;
  }
  return false;
}

/** Whether token `i`, a year by its digits, counts or numbers something: `2000 TPS`, `Rp 2024`, `Nomor 2019`. */
export function isCount(scan: Scan, i: number): boolean {
  const before = contextAt(scan, i - 1);
  const gap = gapAt(scan, i);
  if (gap & (SPACE | NONE | STOP | DOT) && before & NUMBERING) return true;
  if (gap & (SPACE | HYPHEN | DASH) && digitsAt(scan, i - 1) > 0 && !isYearLike(scan, i - 1) && !isOfName(scan, i - 1)) return true;
  const next = gapAt(scan, i + 1);
  if (contextAt(scan, i + 1) & Near.counted && next & (SPACE | NONE)) {
    // "pada 2024 petugas …": what stands before settles it
    return next === NONE || (before & (Near.preposition | Near["event-name"])) === 0;
  }
  return next === SPACE && digitsAt(scan, i + 1) > 2 && !isYearLike(scan, i + 1);
}

/** Whether token `i` is the year in the constitution's name: `UUD Negara Republik Indonesia Tahun 1945`. */
export function isConstitution(scan: Scan, i: number): boolean {
  if (!scan.text.startsWith("1945", scan.tokens.start[i])) return false;
  const { gap } = scan.tokens;
  for (let k = i - 1; k >= 0 && i - k <= NAME_WORDS && gap[k + 1] < Gap.SENTENCE; k--)
    if (contextAt(scan, k) & Near.constitution) return true;
  return false;
}

/** Whether digits belong to the word before: `U-17`, `FP2`. */
function isOfName(scan: Scan, i: number): boolean {
  return (gapAt(scan, i) & (HYPHEN | NONE)) !== 0 && digitsAt(scan, i - 1) === 0;
}

/** Whether a place or body bears the date at token `i` as its name: `Jalan 17 Agustus`. */
export function isPlaceName(scan: Scan, i: number): boolean {
  return (contextAt(scan, i - 1) & Near.place) !== 0 && isCapital(scan, i - 1) && (gapAt(scan, i) & (SPACE | STOP)) !== 0;
}

/** Four digits from 1900 to 2099. */
export function isYearLike({ tokens, text }: Scan, i: number): boolean {
  if (tokens.end[i] - tokens.start[i] !== 4) return false;
  const [first, second] = [text.charCodeAt(tokens.start[i]), text.charCodeAt(tokens.start[i] + 1)];
  return (first === 49 && second === 57) || (first === 50 && second === 48);
}

/** Whether digits at token `i` continue a chain on the left: `12/`, `8-`, `1.` */
export function isChained(scan: Scan, i: number): boolean {
  return digitsAt(scan, i - 1) > 0 && i !== scan.joinedAt && (gapAt(scan, i) & GLUED) !== 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** The suffix of `1990-an`. */
function isDecade(text: string, at: number): boolean {
  return text.startsWith("an", at) && !isLetter(text.charCodeAt(at + 2));
}
