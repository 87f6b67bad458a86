/**
 * One folding for texts and phrases: NFKD, marks removed, lower case. Characters fall into classes; the tables are
 * filled for Latin at start and for the rest of the plane when a character is first met.
 */

/** Classes of a UTF-16 unit. */
export const CharClass = {
  SEPARATOR: 0,
  LOWER: 1,
  UPPER: 2,
  DIGIT: 3,
  /** Zero-width characters, soft hyphens, combining marks: skipped inside a word. */
  IGNORED: 4,
  /** Skipped between two letters (Jum'at), a separator elsewhere. */
  APOSTROPHE: 5,
  LINE_FEED: 6,
  /** Folds to more than one unit, or is half of a surrogate pair: see `foldCodePoint`. */
  LONG: 7,
  UNKNOWN: 8,
} as const;

const APOSTROPHES = "'’‘`´ʼʻ＇";
const LATIN_END = 0x250;

/** Class of each UTF-16 unit; UNKNOWN until `classify` has seen it. */
export const charClass = new Uint8Array(65536).fill(CharClass.UNKNOWN);
/** Folded unit of each LOWER, UPPER or DIGIT unit. */
export const charFold = new Uint16Array(65536);

for (let code = 0; code < LATIN_END; code++) classify(code);

/** Fills the tables for one UTF-16 unit and gives its class. */
export function classify(code: number): number {
  const [cls, fold] = judge(code);
  charClass[code] = cls;
  charFold[code] = fold;
  return cls;
}

function judge(code: number): [cls: number, fold: number] {
  if (code < 128) {
    if (code >= 97 && code <= 122) return [CharClass.LOWER, code];
    if (code >= 65 && code <= 90) return [CharClass.UPPER, code + 32];
    if (code >= 48 && code <= 57) return [CharClass.DIGIT, code];
    if (code === 10) return [CharClass.LINE_FEED, 0];
    return [code === 39 || code === 96 ? CharClass.APOSTROPHE : CharClass.SEPARATOR, 0];
  }
  if (code >= 0xd800 && code <= 0xdfff) return [CharClass.LONG, 0];
  const char = String.fromCharCode(code);
  if (APOSTROPHES.includes(char)) return [CharClass.APOSTROPHE, 0];
  if (/[\p{M}\p{Cf}]/u.test(char)) return [CharClass.IGNORED, 0];
  const folded = foldText(char);
  if (folded.length === 0 || !/^[\p{L}\p{Nd}]/u.test(folded)) return [CharClass.SEPARATOR, 0];
  if (folded.length > 1) return [CharClass.LONG, 0];
  const unit = folded.charCodeAt(0);
  if (unit >= 48 && unit <= 57) return [CharClass.DIGIT, unit];
  return [/\p{Lu}/u.test(char) ? CharClass.UPPER : CharClass.LOWER, unit];
}

/** Folded letters and digits of the code point at `text[at]`, "" where it is a separator or ignored. */
export function foldCodePoint(text: string, at: number): string {
  const point = text.codePointAt(at)!;
  const folded = foldText(String.fromCodePoint(point));
  return /^[\p{L}\p{Nd}]+$/u.test(folded) ? folded : "";
}

/** A text folded for comparing: NFKD, marks and zero-width characters removed, lower case. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
}
