/**
 * One folding for texts and phrases: NFKD, marks removed, lower case. UTF-16 units are of kinds; the table is
 * filled for ASCII at start and for the rest of the plane when a unit is first met.
 */

/** Kinds of UTF-16 units. What a word is made of comes first, what ends it next, what needs a closer look last. */
export enum Kind {
  LOWER,
  UPPER,
  DIGIT,
  SEPARATOR,
  LINE_FEED,
  /** Zero-width characters, soft hyphens, combining marks: skipped inside a word. */
  IGNORED,
  /** Skipped between two letters (Jum'at), a separator elsewhere. */
  APOSTROPHE,
  /** Folds to more than one unit, or is half of a surrogate pair: see `foldCodePoint`. */
  LONG,
  UNKNOWN,
}

const APOSTROPHES = "'’‘`´ʼʻ＇";
const ASCII_END = 0x80;

/** Kind of each UTF-16 unit; UNKNOWN until `kindOf` was asked for it. */
export const kinds = new Uint8Array(65536).fill(Kind.UNKNOWN);
/** The unit that each letter or digit folds to. */
export const folds = new Uint16Array(65536);

for (let unit = 0; unit < ASCII_END; unit++) classify(unit);

/** Kind of a UTF-16 unit; UNKNOWN is never the answer. */
export function kindOf(unit: number): Kind {
  const kind = kinds[unit];
  return kind === Kind.UNKNOWN ? classify(unit) : kind;
}

function classify(unit: number): Kind {
  [kinds[unit], folds[unit]] = judge(unit);
  return kinds[unit];
}

function judge(code: number): [kind: Kind, folded: number] {
  if (code < 128) {
    if (code >= 97 && code <= 122) return [Kind.LOWER, code];
    if (code >= 65 && code <= 90) return [Kind.UPPER, code + 32];
    if (code >= 48 && code <= 57) return [Kind.DIGIT, code];
    if (code === 10) return [Kind.LINE_FEED, 0];
    return [code === 39 || code === 96 ? Kind.APOSTROPHE : Kind.SEPARATOR, 0];
  }
  if (code >= 0xd800 && code <= 0xdfff) return [Kind.LONG, 0];
  const char = String.fromCharCode(code);
  if (APOSTROPHES.includes(char)) return [Kind.APOSTROPHE, 0];
  if (/[\p{M}\p{Cf}]/u.test(char)) return [Kind.IGNORED, 0];
  const folded = foldText(char);
  if (folded.length === 0 || !/^[\p{L}\p{Nd}]/u.test(folded)) return [Kind.SEPARATOR, 0];
  if (folded.length > 1) return [Kind.LONG, 0];
  const unit = folded.charCodeAt(0);
  if (unit >= 48 && unit <= 57) return [Kind.DIGIT, unit];
  return [/\p{Lu}/u.test(char) ? Kind.UPPER : Kind.LOWER, unit];
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
