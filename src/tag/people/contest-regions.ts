/** The regions of candidates: those of the contests that the article tells of. */
import type { Mention } from "./mention.ts";
import { Sep, type Sheet, separator, textOf } from "./sheet.ts";
import type { Unit } from "./unit.ts";
import { Word } from "./word-classes.ts";

/** Most contests in front of a candidate in one sentence that are looked at. */
const MOST_CONTESTS = 8;

/** Whether somebody may be a candidate for the presidency: named so, well known as one, or without a word for a regional contest. */
export function isOfNation(sheet: Sheet, mentions: readonly Mention[]): boolean {
  const { bits } = sheet;
  let region = false;
  for (const { person, post } of mentions) {
    if ((bits[person.nameFrom] & Word.FIGURE) !== 0) return true;
    if (post === null) {
      region = true; // of a pair
      continue;
    }
    for (let i = post.from; i < post.to; i++) {
      if ((bits[i] & Word.NATIONAL) !== 0) return true;
      region ||= (bits[i] & (Word.CONTEST | Word.PAIR)) !== 0;
    }
  }
  return !region;
}

/** The regions whose contests the article tells of; for `national` candidates, none if it tells of the nation's. */
export function* contestRegions(sheet: Sheet, national: boolean): Generator<Unit | null> {
  const isOfAll = (at: number) => (sheet.bits[at] & Word.NATIONAL) !== 0;
  if (national && sheet.contests.some(isOfAll)) return;
  for (const at of sheet.contests) if (!isOfAll(at)) yield placeBehind(sheet, at + 1);
}

/** The region of the contest named in front of a candidate in the same sentence, where it tells of several: "Di Pilkada Anggrek, PKS mengusung …". */
export function contestBefore(sheet: Sheet, mentions: readonly Mention[]): Unit | null {
  const { tokens, contests } = sheet;
  for (const { person } of mentions) {
    const last = lastBefore(contests, person.from);
    for (let i = last; i >= 0 && i > last - MOST_CONTESTS && tokens.sentence[contests[i]] === tokens.sentence[person.from]; i--) {
      if ((sheet.bits[contests[i]] & Word.NATIONAL) !== 0) return null;
      const unit = placeBehind(sheet, contests[i] + 1);
      if (unit !== null) return unit;
    }
  }
  return null;
}

/** Place of the last of ascending numbers below a limit; -1 where none is. */
function lastBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The region that stands behind a word, past "Provinsi", "-Wabup" and the like. */
export function placeBehind(sheet: Sheet, from: number): Unit | null {
  const { tokens, bits } = sheet;
  let at = from;
  for (; at < tokens.count && sheet.placeAt[at] === 0; at++) {
    if (
      (separator(sheet, at) & ~(Sep.SPACE | Sep.POINT | Sep.HYPHEN)) !== 0 ||
      (bits[at] & (Word.NP | Word.OFFICE | Word.CONNECTOR | Word.TITLE)) === 0 ||
      at > from + 4
    )
      return null;
  }
  if (at >= tokens.count || (separator(sheet, at) & ~(Sep.SPACE | Sep.POINT)) !== 0) return null;
  const place = sheet.places[sheet.placeAt[at] - 1];
  return { unit: textOf(sheet, place.from, place.to), regions: place.regions };
}
