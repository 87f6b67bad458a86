/** A name in front of its bearer's post: `Romi, Ketua Bawaslu OKI,` · `Romi selaku Ketua …` · `Romi (Ketua …)`. */

import { Shape } from "../../types.ts";
import { isSpoken } from "./elsewhere.ts";
import { isNameable } from "./name-words.ts";
import { isPair } from "./pairs.ts";
import type { Post } from "./post.ts";
import { type NamedPerson, readPerson } from "./read-name.ts";
import { isCapital, Sep, type Sheet, separator } from "./sheet.ts";
import { Word } from "./word-classes.ts";

/** Small words between a name and "sebagai", "menjabat": `resmi dilantik sebagai`. */
const MOST_BETWEEN = 5;
const MOST_BACK = 14;

/** The person named in front of a post that no name follows, or null. `taken[token]`: belongs to a person already. */
export function readBefore(sheet: Sheet, post: Post, headline: boolean, taken: (token: number) => boolean): NamedPerson | null {
  const before = separator(sheet, post.from);
  // "menurut Andi, capres-cawapres yang kalah …": the post of two is not his
  if (isPair(sheet, post) && before & Sep.COMMA) return null;
  const person = readCandidate(sheet, post, headline, taken, before);
  return person !== null && person.from > 0 && (sheet.bits[person.from - 1] & Word.FORMER) !== 0 ? null : person;
}

function readCandidate(sheet: Sheet, post: Post, headline: boolean, taken: (token: number) => boolean, before: number): NamedPerson | null {
  if (post.from === 0 || before & (Sep.STOP | Sep.QUOTE | Sep.COLON)) return null;
  if (before & Sep.OPEN) return endingAt(sheet, post.from, headline);
  if (before & (Sep.COMMA | Sep.DASH)) {
    const person = endingAt(sheet, behindAge(sheet, post.from), headline);
    return person !== null && !taken(person.nameFrom) && isApposition(sheet, post, person, headline) ? person : null;
  }
  return readHolder(sheet, post, headline) ?? speakerInFront(sheet, post, taken, before);
}

/** "kata Andi Wijaya politikus Partai Anu": a speaker with his post behind him without a comma. */
function speakerInFront(sheet: Sheet, post: Post, taken: (token: number) => boolean, before: number): NamedPerson | null {
  const last = post.from - 1;
  if ((before & ~Sep.SPACE) !== 0 || isCapital(sheet, post.from) || !isCapital(sheet, last) || taken(last)) return null;
  const person = endingAt(sheet, post.from, false);
  if (person === null || person.from === 0 || (separator(sheet, person.from) & (Sep.STOP | Sep.COMMA)) !== 0) return null;
  return (sheet.bits[person.from - 1] & Word.REPORT) !== 0 ? person : null;
}

/** The person in front of "selaku", "dilantik sebagai", "yang juga". */
export function readHolder(sheet: Sheet, post: Post, headline: boolean): NamedPerson | null {
  const end = holderEnd(sheet, post.from);
  const person = end < 0 ? null : endingAt(sheet, end, headline);
  if (person === null || person.nameTo - person.nameFrom > 1 || person.rank !== null) return person;
  // one word at a sentence's start is rather no name: "Waktu itu sebagai …"
  const first = separator(sheet, person.from) & (Sep.STOP | Sep.QUOTE) || person.from === 0;
  return first && (sheet.bits[person.nameFrom] & Word.NAME) === 0 && !isSpoken(sheet, person.nameFrom) ? null : person;
}

/** Behind the name in front of "selaku", "dilantik sebagai", "yang juga"; -1 where no such word stands there. */
function holderEnd(sheet: Sheet, from: number): number {
  const { bits } = sheet;
  let found = false;
  for (let at = from - 1; at >= 0 && at >= from - MOST_BETWEEN - 1; at--) {
    const behind = separator(sheet, at + 1);
    if (behind & (Sep.STOP | Sep.QUOTE | Sep.OPEN) || (behind & Sep.COMMA && !(found && isCapital(sheet, at)))) return -1;
    if (isCapital(sheet, at)) return found ? at + 1 : -1;
    if ((bits[at] & Word.FORMER) !== 0) return -1;
    if ((bits[at] & (Word.HOLDS | Word.BOTH)) !== 0) found = true;
    else if (!found) return -1;
  }
  return -1;
}

/** The person whose last word, degrees included, stands right before token `end`. */
function endingAt(sheet: Sheet, end: number, headline: boolean): NamedPerson | null {
  let from = end;
  for (let at = end - 1; at >= 0 && at >= end - MOST_BACK; at--) {
    if (separator(sheet, at + 1) & (Sep.STOP | Sep.QUOTE | Sep.COLON) && at + 1 < end) break;
    if (!isPartOfPerson(sheet, at)) break;
    from = at;
  }
  for (; from < end; from++) {
    if (sheet.inPlace[from] !== 0 && from + 1 < end && sheet.inPlace[from + 1] === 0) continue;
    const person = readPerson(sheet, from, headline);
    if (person !== null && person.to === end) return isPlace(sheet, person) ? null : person;
    if (person !== null && person.nameTo > from + 1) from = person.nameTo - 1;
  }
  return null;
}

function isPartOfPerson(sheet: Sheet, at: number): boolean {
  if (sheet.inActor[at] !== 0 && (sheet.bits[at] & (Word.RANK | Word.NAME)) === 0) return false;
  return isCapital(sheet, at)
    ? isNameable(sheet, at, false) ||
        (sheet.bits[at] & (Word.RANK | Word.HONORIFIC | Word.DEGREE | Word.DEGREE_BEFORE | Word.CLERIC)) !== 0 ||
        sheet.tokens.end[at] - sheet.tokens.start[at] <= 5
    : (sheet.bits[at] & Word.PARTICLE) !== 0;
}

/** Behind the name in front of an age in brackets: `Andi (21), mahasiswa …`. */
function behindAge(sheet: Sheet, at: number): number {
  return isAge(sheet, at - 1) ? at - 1 : at;
}

function isAge(sheet: Sheet, at: number): boolean {
  if (at < 1 || (sheet.tokens.shape[at] & Shape.DIGITS) === 0) return false;
  return (separator(sheet, at) & Sep.OPEN) !== 0 && (separator(sheet, at + 1) & Sep.CLOSE) !== 0;
}

function isPlace({ inPlace }: Sheet, { nameFrom, nameTo }: NamedPerson): boolean {
  return inPlace[nameFrom] !== 0 && inPlace[nameTo - 1] !== 0;
}

/** Whether a name and a post with a comma between belong together: a speaker, or the comma is there on both sides. */
function isApposition(sheet: Sheet, post: Post, person: NamedPerson, headline: boolean): boolean {
  const { bits } = sheet;
  const first = person.from;
  const before = separator(sheet, first);
  const speaker = !headline && first > 0 && (bits[first - 1] & Word.REPORT) !== 0 && (before & Sep.STOP) === 0;
  const behind = separator(sheet, post.to);
  const closed = (behind & (Sep.COMMA | Sep.STOP | Sep.CLOSE | Sep.DASH)) !== 0 || isYang(sheet, post.to);
  if (post.place === null && post.unit === null && post.body === null && !closed && !isAge(sheet, person.to)) return false;
  if (speaker || person.rank !== null || isAge(sheet, person.to)) return true;
  const words = person.nameTo - person.nameFrom;
  if (words < 2 && (bits[person.nameFrom] & Word.NAME) === 0 && !isSpoken(sheet, person.nameFrom)) return false;
  if (first > 0 && (before & (Sep.STOP | Sep.COMMA | Sep.QUOTE)) === 0 && isCapital(sheet, first - 1)) return false;
  if (first > 0 && (bits[first - 1] & Word.CONNECTOR) !== 0 && (before & Sep.STOP) === 0 && isPreposition(sheet, first - 1)) return false;
  if (before & Sep.STOP && ((bits[person.nameFrom] & Word.NAME) !== 0 || isSpoken(sheet, person.nameFrom))) return true;
  return closed;
}

function isYang({ tokens }: Sheet, at: number): boolean {
  return at < tokens.count && tokens.text.slice(tokens.start[at], tokens.end[at]) === "yang";
}

/** di, ke, dari, pada: a place or thing follows, not a person. */
function isPreposition({ tokens }: Sheet, at: number): boolean {
  return /^(?:di|ke|dari|pada|dalam|se)$/.test(tokens.text.slice(tokens.start[at], tokens.end[at]));
}
