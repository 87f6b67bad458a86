/** Where a unit that no list holds ends and its holder's name begins: `Camat Suka Maju Andi Wijaya`. */
import { isSpoken } from "./elsewhere.ts";
import { nameEnd } from "./name-words.ts";
import type { Post, Stretch } from "./post.ts";
import { beginsRank, isCapital, Sep, type Sheet, separator } from "./sheet.ts";
import { Word } from "./word-classes.ts";

/**
 * Of a run of words with capitals behind a post: its start where all of it is the name, its end where all of it is the
 * unit, a token between where it is both, -1 where it is a unit without a name behind it.
 */
export function splitUnit(sheet: Sheet, post: Post, run: Stretch, addressed: boolean, marked: boolean): number {
  const { bits } = sheet;
  const { from, to } = run;
  const style = sheet.rules.styles[post.actor];
  const open = addressed || (post.unit === null && post.place === null && !marked);
  if (!open && !(isArmy(sheet, post) && post.place === null)) return from;
  const titled = beginsRank(sheet, to) || (to < sheet.tokens.count && (bits[to] & (Word.HONORIFIC | Word.DEGREE_BEFORE)) !== 0);
  const behind = separator(sheet, to);
  if (titled && (behind & ~(Sep.SPACE | Sep.POINT | Sep.COMMA)) === 0) return to;
  if (startsName(sheet, from) && !addressed) return from;
  const local = style.local || isSmall(sheet, post);
  const small = addressed || local || style.unit === "body" || style.unit === "region";
  if (small && behind & Sep.COMMA && (behind & Sep.CLOSE) === 0 && personFollows(sheet, to, local || addressed))
    return isSpoken(sheet, from) ? from : to;
  // Pimpinan Ponpes Darul Maju Asep Wijaya
  if (!local && !addressed && (bits[from - 1] & Word.ADDRESS) !== 0 && !isSpoken(sheet, from))
    for (let at = from + 1; at < to; at++) if (isSpoken(sheet, at) || (startsName(sheet, at) && at + 1 < to)) return at;
  if (!local && !addressed) return isArmy(sheet, post) && !isSpoken(sheet, from) ? to : from;
  for (let at = from + 1; at < to; at++) if ((startsName(sheet, at) && at + 1 < to) || isSpoken(sheet, at)) return at;
  if (isSpoken(sheet, from)) return from;
  if (to - from >= 3) return from + 1;
  return behind & Sep.COMMA ? to : -1;
}

/** A post or body of so small an area that an unknown word behind it is rather the area: camat, Panwascam. */
function isSmall({ bits }: Sheet, { from, to }: Post): boolean {
  for (let i = from; i < to; i++) if ((bits[i] & Word.SMALL) !== 0) return true;
  return false;
}

/** A commander's name has his rank in front; another word is his unit's: Danrem 042 Gapu. */
function isArmy({ rules }: Sheet, post: Post): boolean {
  return post.office && rules.bodyOf[post.actor] === rules.actor.tni && rules.actor.tni >= 0;
}

function startsName({ bits }: Sheet, at: number): boolean {
  return (bits[at] & Word.NAME) !== 0;
}

/**
 * Whether a person's name stands behind the comma: two words or a known name, and then a comma, a small letter or the end.
 * A region there is a small unit's; behind another post it may be where that was said: "Ketua Umum Partai … Andi, Jakarta, Rabu".
 */
function personFollows(sheet: Sheet, from: number, local: boolean): boolean {
  let at = from;
  for (let round = 0; at < sheet.tokens.count && sheet.placeAt[at] > 0; round++) {
    if (local) return true;
    const { to } = sheet.places[sheet.placeAt[at] - 1];
    if (round > 1 || (separator(sheet, to) & Sep.COMMA) === 0) return false;
    at = to;
  }
  if (at >= sheet.tokens.count || !isCapital(sheet, at)) return false;
  if ((sheet.bits[at] & (Word.HONORIFIC | Word.DEGREE_BEFORE | Word.CLERIC)) !== 0 || beginsRank(sheet, at)) return true;
  const to = nameEnd(sheet, at, false);
  if (to === at) return false;
  if (to - at === 1 && !startsName(sheet, at) && !isSpoken(sheet, at)) return false;
  // "Andi Wijaya, Budi Santoso, dan Cahyo": a list of persons
  const behind = separator(sheet, to);
  if ((behind & Sep.COMMA) === 0) return true;
  return nameEnd(sheet, to, false) === to;
}
