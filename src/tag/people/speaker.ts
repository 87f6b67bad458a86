/** "… kata Andi. Legislator PKB itu menilai …": a post with "ini" or "itu" behind it is that of the last speaker. */
import type { Post } from "./post.ts";
import { type NamedPerson, readPerson } from "./read-name.ts";
import { isCapital, Sep, type Sheet, separator } from "./sheet.ts";
import { Word } from "./word-classes.ts";

/** How far back the speaker may be named, in tokens. */
const MOST_BACK = 60;

/** The person meant by a body's member with "ini" or "itu" behind him at a sentence's start, or null. */
export function readSpeaker(sheet: Sheet, post: Post): NamedPerson | null {
  const { tokens, bits, rules } = sheet;
  if (post.actor < 0) return null;
  const style = rules.styles[post.actor].unit;
  if ((post.office && style !== "committee") || (style !== "body" && style !== "committee" && post.actor !== rules.actor.dprd)) return null;
  if (post.from > 0 && !(separator(sheet, post.from) & (Sep.STOP | Sep.QUOTE))) return null;
  if (post.to >= tokens.count || !/^(?:ini|itu)$/.test(tokens.text.slice(tokens.start[post.to], tokens.end[post.to]))) return null;
  for (let at = post.from - 1; at > 0 && at > post.from - MOST_BACK; at--) {
    if ((bits[at] & Word.REPORT) === 0 || isCapital(sheet, at)) continue;
    const behind = separator(sheet, at + 1) === Sep.SPACE && isCapital(sheet, at + 1) ? readPerson(sheet, at + 1, false) : null;
    if (behind !== null) return behind;
    let from = at;
    while (from > 0 && isCapital(sheet, from - 1) && separator(sheet, from) === Sep.SPACE) from--;
    const before = from < at ? readPerson(sheet, from, false) : null;
    if (before !== null && before.to === at) return before;
  }
  return null;
}
