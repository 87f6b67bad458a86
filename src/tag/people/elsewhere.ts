/** What the rest of the article tells of a word with a capital: a speaker's name, a place without a list. */
import { Gap, type Tokens } from "../../types.ts";
import { isCapital, isOffice, lengthOf, Sep, type Sheet, separator } from "./sheet.ts";
import { Word } from "./word-classes.ts";

/** Most words of a place's name. */
const MOST_WORDS = 4;
/** How far the article is searched, in tokens to either side: enough for a long one, and linear in a hostile one. */
const WINDOW = 3000;

/** Whether a word stands elsewhere in the article as a speaker's name: beside a verb of speech. */
export function isSpoken(sheet: Sheet, at: number): boolean {
  const { tokens, bits } = sheet;
  const word = tokens.text.slice(tokens.start[at], tokens.end[at]);
  const end = Math.min(tokens.count, at + WINDOW);
  for (let i = nextAlike(tokens, at, at - WINDOW, end); i < end; i = nextAlike(tokens, at, i + 1, end)) {
    if (!isCapital(sheet, i) || !tokens.text.startsWith(word, tokens.start[i])) continue;
    const before = i > 0 && (bits[i - 1] & Word.REPORT) !== 0 && tokens.gap[i] <= Gap.SPACE;
    const behind = i + 1 < tokens.count && (bits[i + 1] & Word.REPORT) !== 0 && tokens.gap[i + 1] <= Gap.SPACE && !isCapital(sheet, i + 1);
    const first = i === 0 || !isCapital(sheet, i - 1) || tokens.gap[i] > Gap.SPACE;
    if (first && (before || behind)) return true;
  }
  return false;
}

/**
 * Of a run of words with capitals, the end of the longest beginning that stands elsewhere as a place: behind Kabupaten,
 * Desa, "di", or a body without a title (`Polres Suka Maju`), or as a dateline. `from` where none does.
 */
export function placeEnd(sheet: Sheet, from: number): number {
  const { tokens } = sheet;
  let to = from + 1;
  while (to < tokens.count && to < from + MOST_WORDS && isCapital(sheet, to) && separator(sheet, to) === Sep.SPACE) to++;
  let best = from;
  const end = Math.min(tokens.count, from + WINDOW);
  for (let i = nextAlike(tokens, from, from - WINDOW, end); i < end; i = nextAlike(tokens, from, i + 1, end)) {
    if (i === 0 || !isSame(sheet, from, i) || !(isPlaceBehind(sheet, i) || sheet.article.zoneOf(i) === "dateline")) continue;
    let same = 1;
    while (from + same < to && i + same < end && separator(sheet, i + same) === Sep.SPACE && isSame(sheet, from + same, i + same)) same++;
    // the other run must end there: "Polres Suka Maju menangkap"
    const next = i + same;
    const ends = next >= tokens.count || !isCapital(sheet, next) || (separator(sheet, next) & ~(Sep.SPACE | Sep.POINT)) !== 0;
    if (ends && from + same > best) best = from + same;
  }
  return best;
}

/** The next token from `from` on, other than `at`, with as many letters and the same first one; `end` where there is none. */
function nextAlike({ text, start, end: ends }: Tokens, at: number, from: number, end: number): number {
  const length = ends[at] - start[at];
  const initial = text.charCodeAt(start[at]);
  let i = Math.max(0, from);
  while (i < end && (ends[i] - start[i] !== length || i === at || text.charCodeAt(start[i]) !== initial)) i++;
  return i;
}

function isSame(sheet: Sheet, a: number, b: number): boolean {
  const { text, start, end } = sheet.tokens;
  return (
    lengthOf(sheet, a) === lengthOf(sheet, b) && text.slice(start[a], end[a]).toLowerCase() === text.slice(start[b], end[b]).toLowerCase()
  );
}

/** Whether a place, not a person, follows the word before a token. */
function isPlaceBehind(sheet: Sheet, at: number): boolean {
  const { tokens, bits } = sheet;
  const before = at - 1;
  if (separator(sheet, at) & ~(Sep.SPACE | Sep.POINT)) return false;
  if ((bits[before] & Word.ADDRESS) !== 0) return true;
  if (sheet.inActor[before] !== 0) {
    let from = before;
    while (from > 0 && sheet.actorTo[from] === 0 && sheet.inActor[from - 1] !== 0) from--;
    if (sheet.actorTo[from] !== at || isOffice(sheet, from)) return false;
    const { unit } = sheet.rules.styles[sheet.actor[from]];
    return (unit === "region" || unit === "office") && (from === 0 || (bits[from - 1] & Word.TITLE) === 0);
  }
  return /^(?:di|ke)$/.test(tokens.text.slice(tokens.start[before], tokens.end[before]));
}
