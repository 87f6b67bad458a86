/** Words with capitals behind a post that no list holds: its unit, or the name of its holder. */
import { Shape } from "../../types.ts";
import { isSpoken, placeEnd } from "./elsewhere.ts";
import { nameEnd } from "./name-words.ts";
import { beginsRank, endsInNoun, isCapital, Sep, type Sheet, separator, textOf } from "./sheet.ts";
import { splitUnit } from "./split-unit.ts";
import { consume, person, type Walk } from "./walk.ts";
import { Word } from "./word-classes.ts";

/** Most words of a unit in front of a rank. */
const MOST_UNIT_WORDS = 5;

/** A word with a capital while the body is not known: part of the title, if the body follows. */
export function readUnknown(walk: Walk, at: number): number {
  const { post } = walk;
  if (walk.marked || ++walk.unknown > 7) return -1;
  post.unknown = post.unknown ?? at;
  return consume(walk, at + 1);
}

/** A word with a capital behind the body: a unit that no list holds, or the name. */
export function readCapital(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  const ranked = readUpToRank(walk, at);
  if (ranked > at) return ranked;
  if (endsInNoun(sheet, at) && !walk.marked) return consume(walk, at + 1);
  if ((sheet.bits[at - 1] & Word.FIELD) !== 0 && !walk.marked && (sheet.bits[at] & Word.NAME) === 0) return consume(walk, at + 1);
  const place = readUnlisted(walk, at);
  if (place > at) return place;
  const to = nameEnd(sheet, at, walk.headline);
  if (to === at) {
    if (walk.marked || (sheet.bits[at] & Word.STOP) !== 0) return -1;
    // an acronym: part of the unit
    if (post.unit === null && sheet.rules.styles[post.actor].unit === "body") post.unit = { from: at, to: at + 1 };
    return consume(walk, at + 1);
  }
  const split = splitUnit(sheet, post, { from: at, to }, walk.addressed, walk.marked);
  walk.addressed = false;
  if (split === at) return isPlausible(walk, at, to) ? person(walk, at) : -1;
  if (split < 0 || (split > at && post.unit !== null && post.unit.to === at)) {
    if (split > at && post.unit !== null) post.unit = { from: post.unit.from, to: split };
    if (split > at) return consume(walk, split);
    post.unit ??= { from: at, to };
    post.to = to;
    return -1;
  }
  if (post.unit === null) post.unit = { from: at, to: split };
  walk.head = false;
  return consume(walk, split);
}

/** A chief's unit is all that stands in front of his rank, whatever words it has: Kapolsek Pasar Minggu Kompol … */
function readUpToRank(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  const { bodyOf, actor } = sheet.rules;
  const body = bodyOf[post.actor];
  if (!post.office || walk.marked || post.unit !== null || post.place !== null || body < 0 || (body !== actor.polri && body !== actor.tni))
    return at;
  let to = at + 1;
  while (
    to < at + MOST_UNIT_WORDS &&
    !beginsRank(sheet, to) &&
    to < sheet.tokens.count &&
    isCapital(sheet, to) &&
    separator(sheet, to) === Sep.SPACE
  )
    to++;
  if (!beginsRank(sheet, to) || (separator(sheet, to) & ~(Sep.SPACE | Sep.COMMA)) !== 0) return at;
  post.unit = { from: at, to };
  walk.addressed = false;
  walk.head = false;
  return consume(walk, to);
}

/** A region that no list holds but the article names elsewhere: the unit, perhaps written twice. */
function readUnlisted(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  if (post.place !== null || walk.marked || (sheet.bits[at] & Word.NAME) !== 0 || sheet.rules.styles[post.actor].unit === "none") return at;
  if (
    post.unit !== null &&
    textOf(sheet, post.unit.from, post.unit.to) !== textOf(sheet, at, Math.min(at + post.unit.to - post.unit.from, sheet.tokens.count))
  )
    return at;
  const to = placeEnd(sheet, at);
  if (to === at) return at;
  post.unit ??= { from: at, to };
  walk.addressed = false;
  walk.head = false;
  return consume(walk, to);
}

/** Behind a comma, one unknown word is hardly a name, nor is what follows an office without its unit: "ditunjuk presiden, Andi menilai". */
function isPlausible({ sheet, post, marked }: Walk, at: number, to: number): boolean {
  if (!marked) return true;
  const behind = separator(sheet, to);
  if (behind & (Sep.COMMA | Sep.CLOSE | Sep.OPEN)) return true;
  // "kata Kepala Desa Anu, Damuri kepada wartawan"
  const said = post.place !== null || post.unit !== null || post.body !== null;
  if (said && post.from > 0 && (sheet.bits[post.from - 1] & Word.REPORT) !== 0 && (separator(sheet, post.from) & Sep.STOP) === 0)
    return true;
  if (to - at === 1 && (sheet.bits[at] & Word.NAME) === 0 && !isSpoken(sheet, at)) return false;
  const numbered = (sheet.tokens.shape[post.to - 1] & Shape.DIGITS) !== 0; // calon bupati nomor urut 2, Andi Wijaya
  return numbered || !(post.office && post.place === null && post.unit === null && !isCapital(sheet, post.from));
}

/** "Timnas Amin": the team's name is that of its candidates. */
function isNationalTeam({ tokens }: Sheet, at: number): boolean {
  return tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase() === "timnas";
}

/** Whether the candidates of a campaign team stand here: well-known ones, or two names with a hyphen between and a comma behind. */
export function beginsCandidates({ sheet, post }: Walk, at: number): boolean {
  if (post.actor !== sheet.rules.actor.timses || !isCapital(sheet, at)) return false;
  return (sheet.bits[at] & Word.FIGURE) !== 0 || pairEnd(sheet, at) > at;
}

/** End of two names of one or two words with a hyphen between and a comma behind; `at` where there are none. */
function pairEnd(sheet: Sheet, at: number): number {
  let hyphen = 0;
  let to = at + 1;
  for (; to < sheet.tokens.count && to < at + 5 && isCapital(sheet, to); to++) {
    const before = separator(sheet, to);
    if ((before & (Sep.HYPHEN | Sep.DASH)) !== 0 && (before & ~(Sep.HYPHEN | Sep.DASH | Sep.SPACE)) === 0) hyphen++;
    else if (before !== Sep.SPACE) break;
  }
  return hyphen === 1 && (separator(sheet, to) & Sep.COMMA) !== 0 ? to : at;
}

/** The candidates of a campaign team are its unit: Tim Pemenangan …-…, Timnas Amin. */
export function readCandidates(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  const end = pairEnd(sheet, at);
  if (end > at || (isNationalTeam(sheet, at - 1) && (separator(sheet, at + 1) & (Sep.HYPHEN | Sep.DASH)) === 0)) {
    const to = Math.max(end, at + 1);
    post.unit ??= { from: at, to };
    return consume(walk, to);
  }
  let to = at + 1;
  let paired = false;
  for (; to < sheet.tokens.count && isCapital(sheet, to) && (sheet.bits[to] & Word.FIGURE) !== 0; to++) {
    const before = separator(sheet, to);
    if (before & ~(Sep.SPACE | Sep.HYPHEN | Sep.DASH)) break;
    paired ||= (before & (Sep.HYPHEN | Sep.DASH)) !== 0;
  }
  if (!paired && (sheet.bits[at] & Word.GIVEN) !== 0) return readCapital(walk, at);
  post.unit ??= { from: at, to };
  return consume(walk, to);
}
