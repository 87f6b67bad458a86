/** Posts that leave out their body, which the sentence named before: `Ketua KPU Anggrek, Andi Wijaya, serta dua anggotanya, Budi dan Cahyo`. */
import { Shape } from "../../types.ts";
import { isSpoken } from "./elsewhere.ts";
import type { Post } from "./post.ts";
import { readPerson } from "./read-name.ts";
import { isCapital, lengthOf, Sep, type Sheet, separator } from "./sheet.ts";
import { Word } from "./word-classes.ts";

/** The body or post that was named last. */
export interface Named {
  readonly from: number;
  readonly to: number;
  readonly actor: number;
  /** Null where only the body was named. */
  readonly post: Post | null;
}

/** Most words like Kota between a body and its region. */
const MOST_KINDS = 2;
/** Words of a post besides titles and departments. */
const OTHERS = /^(?:majelis|dewan|mahkamah|panitia|daerah)$/i;
const PLAIN = /^(?:[IVX]+|umum|harian|komisi|komisioner)$/i;

/** Gives a post that names no body that of `named`, and where its holder's name begins, if a name stands there. */
export function inherit(sheet: Sheet, post: Post, named: Named | null, headline: boolean): void {
  const { bits, tokens, rules } = sheet;
  const title = post.from + Number(/^wakil$/i.test(tokens.text.slice(tokens.start[post.from], tokens.end[post.from])));
  if (post.actor >= 0 || named === null || title >= tokens.count || (bits[title] & Word.INHERITS) === 0) return;
  if (tokens.sentence[named.from] !== tokens.sentence[post.from]) return;
  const { unit } = rules.styles[named.actor];
  const his = tokens.text.slice(tokens.end[post.from] - 3, tokens.end[post.from]) === "nya";
  const body = rules.bodyOf[named.actor] < 0 && !named.post?.office && (unit === "body" || unit === "region" || unit === "committee");
  if (!(body || (his && unit !== "none"))) return;
  const at = his && post.unknown !== null ? post.unknown : behindPlainWords(sheet, post, unit === "body");
  if (at < 0) return;
  const before = separator(sheet, at);
  if ((before & ~(Sep.SPACE | Sep.COMMA)) !== 0) return;
  const person = readPerson(sheet, at, headline);
  if (person === null || (person.nameTo < post.to && !his)) return;
  const given = (bits[person.nameFrom] & Word.NAME) !== 0;
  if (person.nameTo - person.nameFrom < 2 && !(person.rank !== null || (his && given))) return;
  if (unit !== "body" || (before & Sep.COMMA) !== 0)
    if (!(given || his || person.rank !== null || isClosed(sheet, person.to, before) || isSpoken(sheet, person.nameFrom))) return;
  post.actor = named.actor;
  post.body = named.post === null ? { from: named.from, to: named.to } : named.post.body;
  post.place = named.post === null ? placeOf(sheet, named.to) : named.post.place;
  post.wider = named.post?.wider ?? null;
  post.unit = named.post?.unit ?? null;
  post.short = named.post?.short ?? null;
  post.person = at;
  post.apart = (before & Sep.COMMA) !== 0;
}

/** Behind a post of nothing but words of posts, departments and numbers: Wakil Ketua Komisi A; -1 where another word stands in it. */
function behindPlainWords(sheet: Sheet, { from, to, unknown }: Post, party: boolean): number {
  const { bits, tokens } = sheet;
  const own = Word.TITLE | Word.FIELD | (party ? Word.NP : 0);
  for (let at = from; at < to; at++) {
    if (party && at === unknown) return at;
    const plain =
      (bits[at] & own) !== 0 ||
      (at > from && (bits[at - 1] & Word.FIELD) !== 0) ||
      lengthOf(sheet, at) === 1 ||
      (tokens.shape[at] & Shape.DIGITS) !== 0;
    if (OTHERS.test(tokens.text.slice(tokens.start[at], tokens.end[at]))) return -1;
    if (!plain && !PLAIN.test(tokens.text.slice(tokens.start[at], tokens.end[at]))) return (bits[at] & Word.NAME) !== 0 ? at : -1;
  }
  return to < tokens.count ? to : -1;
}

/** Whether a comma stands behind the name as in front of it, or the sentence ends there. */
function isClosed(sheet: Sheet, to: number, before: number): boolean {
  return (before & Sep.COMMA) !== 0 && (separator(sheet, to) & (Sep.COMMA | Sep.STOP | Sep.POINT)) !== 0;
}

/** The region that stands behind a body, past Kota, Kabupaten and the like. */
function placeOf(sheet: Sheet, from: number): Post["place"] {
  let at = from;
  while (at < sheet.tokens.count && at < from + MOST_KINDS && sheet.placeAt[at] === 0 && (sheet.bits[at] & Word.NP) !== 0) at++;
  if (at >= sheet.tokens.count || sheet.placeAt[at] === 0 || (separator(sheet, at) & ~(Sep.SPACE | Sep.POINT)) !== 0) return null;
  return sheet.places[sheet.placeAt[at] - 1];
}

/** Where the name begins behind a second post whose body no rule knows: `Ketua Partai … sekaligus Menteri Perdagangan Andi Wijaya`; -1 where none does. */
export function nameBehindUnknown(sheet: Sheet, { from, to, unknown }: Post): number {
  const { bits, tokens } = sheet;
  if (to < tokens.count && isCapital(sheet, to) && (separator(sheet, to) & Sep.CLOSE) !== 0) return to;
  for (let at = unknown ?? from; at <= to && at < tokens.count; at++)
    if ((bits[at] & Word.NAME) !== 0 && isCapital(sheet, at) && sheet.inPlace[at] === 0) return at;
  return -1;
}
