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
export function isPair({ bits, tokens }: Sheet, { from, to }: Post): boolean {
  for (let i = from; i < to; i++)
    if ((bits[i] & Word.PAIR) !== 0 || (i > from && isDeputyOf(bits, tokens.text[tokens.start[i] - 1], i))) return true;
  return false;
}

/** The second word of "capres-cawapres", "cagub/cawagub", "cabup-cawabup". */
function isDeputyOf(bits: Int32Array, before: string, at: number): boolean {
  const CONTESTS = Word.CONTEST | Word.NATIONAL;
  return (before === "-" || before === "/") && (bits[at] & CONTESTS) !== 0 && (bits[at - 1] & CONTESTS) !== 0;
}

/** Two candidates behind "pasangan" and the pairs that follow, or null: one name alone may be anybody's. */
export function readPair(sheet: Sheet, at: number, headline: boolean): NamedPerson[] | null {
  if (sheet.actorTo[at] > 0 && sheet.actorTo[at] > at + 1) return null;
  if (separator(sheet, at + 1) !== Sep.SPACE || !isCapital(sheet, at + 1)) return null;
  const first = readPerson(sheet, at + 1, headline);
  const second = first === null ? null : readNext(sheet, first.to, headline, true);
  return first === null || second === null ? null : [first, second, ...readPairs(sheet, second.to, headline)];
}

/** The pairs behind a pair. */
export function readPairs(sheet: Sheet, from: number, headline: boolean): NamedPerson[] {
  const pairs: NamedPerson[] = [];
  for (let next = morePair(sheet, from, headline); next !== null; next = morePair(sheet, next[1].to, headline)) pairs.push(...next);
  return pairs;
}

/** A further pair behind "dan" or a comma, its names joined by a hyphen: `pasangan A-B dan C-D`. */
function morePair(sheet: Sheet, from: number, headline: boolean): [NamedPerson, NamedPerson] | null {
  const { tokens } = sheet;
  if (from >= tokens.count || separator(sheet, from) & ~(Sep.SPACE | Sep.COMMA)) return null;
  const and = /^(?:dan|serta)$/.test(tokens.text.slice(tokens.start[from], tokens.end[from]));
  if (!and && (separator(sheet, from) & Sep.COMMA) === 0) return null;
  const at = and ? from + 1 : from;
  if (at >= tokens.count || !isCapital(sheet, at)) return null;
  const first = readPerson(sheet, at, headline);
  if (first === null || (separator(sheet, first.to) & (Sep.HYPHEN | Sep.DASH)) === 0) return null;
  const second = readNext(sheet, first.to, headline, false);
  return second === null ? null : [first, second];
}

/** "TPN Ganjar-Mahfud": the team's name; with the full names, its candidates are named. */
export function isTeams(sheet: Sheet, from: number, to: number): boolean {
  if (to < sheet.tokens.count && (sheet.bits[to] & Word.FIGURE) !== 0 && isCapital(sheet, to)) return false;
  let at = from - 1;
  while (at > 0 && sheet.actorTo[at] === 0 && sheet.inActor[at] !== 0) at--;
  return at >= 0 && sheet.actorTo[at] === from && sheet.actor[at] === sheet.rules.actor.timses;
}
