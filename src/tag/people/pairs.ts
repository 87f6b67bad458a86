/** Two persons of one post: `A-B`, `A dan B`, `A (kiri) dan B`. */
import type { Post } from "./post.ts";
import { type NamedPerson, readPerson } from "./read-name.ts";
import { isCapital, Sep, type Sheet, separator } from "./sheet.ts";
import { Word } from "./word-classes.ts";

/** The second of two persons: behind "-", "dan", "/" or "&". */
export function readNext(sheet: Sheet, from: number, headline: boolean, listed: boolean): NamedPerson | null {
  const { tokens } = sheet;
  const at = behindBracket(sheet, from);
  if (at >= tokens.count) return null;
  const before = separator(sheet, at);
  if (before & (Sep.STOP | Sep.COMMA | Sep.OPEN | Sep.QUOTE | Sep.COLON)) return null;
  if (before & (Sep.HYPHEN | Sep.DASH | Sep.SLASH) || (listed && (sheet.bits[at] & Word.FIGURE) !== 0 && isCapital(sheet, at)))
    return readPerson(sheet, at, headline);
  return listed && tokens.text.slice(tokens.start[at], tokens.end[at]) === "dan" && separator(sheet, at + 1) === Sep.SPACE
    ? readPerson(sheet, at + 1, headline)
    : null;
}

/** Steps over a photograph's note in small letters: (kanan), (kedua dari kiri). */
function behindBracket(sheet: Sheet, at: number): number {
  if ((separator(sheet, at) & Sep.OPEN) === 0) return at;
  for (let to = at; to < at + 4 && to < sheet.tokens.count && !isCapital(sheet, to); to++)
    if (separator(sheet, to + 1) & Sep.CLOSE) return to + 1;
  return at;
}

/** Pasangan calon, capres-cawapres: two persons. */
export function isPair({ bits }: Sheet, { from, to }: Post): boolean {
  for (let i = from; i < to; i++) if ((bits[i] & Word.PAIR) !== 0) return true;
  return false;
}

/** Two candidates behind "pasangan", or null: one name alone may be anybody's. */
export function readPair(sheet: Sheet, at: number, headline: boolean): [NamedPerson, NamedPerson] | null {
  if (sheet.actorTo[at] > 0 && sheet.actorTo[at] > at + 1) return null;
  if (separator(sheet, at + 1) !== Sep.SPACE || !isCapital(sheet, at + 1)) return null;
  const first = readPerson(sheet, at + 1, headline);
  const second = first === null ? null : readNext(sheet, first.to, headline, true);
  return first === null || second === null ? null : [first, second];
}
