/** What the words of a post say of it: the body, the region, a department, a number, the unit. */
import { isSpoken, placeEnd } from "./elsewhere.ts";
import { nameEnd } from "./name-words.ts";
import type { Post } from "./post.ts";
import { endsInNoun, isCapital, isOffice, lengthOf, Sep, type Sheet, separator, textOf } from "./sheet.ts";
import { splitUnit } from "./split-unit.ts";
import { Word } from "./word-classes.ts";

export interface Walk {
  readonly sheet: Sheet;
  readonly post: Post;
  readonly headline: boolean;
  connectors: number;
  /** A comma stands behind what was read last. */
  marked: boolean;
  /** A word for a small place was read last: Desa. */
  addressed: boolean;
  council: boolean;
  /** Only words for the post itself so far. */
  head: boolean;
  /** First token of "Komisi", "Kantor Regional": a number belongs to it. */
  numbered: number;
  /** First word of a department in front of the body. */
  department: number;
  /** Where the words of the office begin. */
  officeAt: number;
  /** Behind a bracket that belongs to the post. */
  closed: number;
  /** Words that no list knows, read before the body. */
  unknown: number;
}

export function consume(walk: Walk, to: number): number {
  walk.marked = false;
  walk.post.to = to;
  return to;
}

export function person(walk: Walk, at: number): number {
  walk.post.person = at;
  walk.post.apart = walk.marked;
  return -1;
}

export function readActor(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  const to = sheet.actorTo[at];
  const actor = sheet.actor[at];
  const { actor: known, styles } = sheet.rules;
  const connected = at > post.from && (sheet.bits[at - 1] & Word.CONNECTOR) !== 0;
  if (isOffice(sheet, at)) {
    if (at !== post.from && (walk.marked || !walk.head || post.actor >= 0)) {
      if (post.actor === sheet.rules.actor.paslon && walk.head && !walk.marked) return consume(walk, to);
      // "Bupati dan Wakil Bupati" is one post of two people, everything else begins another post
      if (!connected && !(sheet.tokens.text[sheet.tokens.start[at] - 1] === "-")) return -1;
      if (actor !== post.actor || walk.marked || post.place !== null) return -1;
      post.plural = true;
    }
    post.actor = actor;
    post.office = true;
    walk.officeAt = at;
    if (styles[actor].unit === "office")
      for (let i = at; i < to && post.body === null; i++)
        if ((sheet.bits[i] & (Word.TITLE | Word.OFFICE | Word.NP)) === 0 && i > at) post.body = { from: i, to };
    return consume(walk, to);
  }
  if (walk.marked || (connected && post.actor >= 0 && actor !== post.actor && !isFrom(sheet, at - 1))) return -1;
  if (post.actor < 0) {
    post.actor = walk.council && actor === known.parpol ? known.dpr : actor;
    post.body = { from: walk.department >= 0 ? walk.department : at, to };
    if (styles[actor].unit === "committee" && to > at + 1 && (sheet.bits[at] & Word.NP) !== 0) post.unit ??= { from: at, to };
  } else if (walk.council && (actor === known.dprd || actor === known.dpr)) post.actor = actor;
  else if (post.actor === known.parpol && (actor === known.dprd || actor === known.dpr)) post.actor = actor;
  else if (actor === post.actor && post.body !== null && styles[actor].unit !== "region") {
    // of "Satreskrim Polres Anggrek" the unit is the one with the region
    const territorial =
      styles[actor].unit === "office" && walk.department < 0 && (sheet.placeAt[to] > 0 || (sheet.bits[at] & Word.SMALL) !== 0);
    post.body = { from: territorial ? at : post.body.from, to };
  } else if (post.body === null && post.office && styles[post.actor].unit === "office")
    post.body = { from: walk.department >= 0 ? walk.department : at, to };
  walk.head = false;
  return consume(walk, to);
}

function isFrom({ tokens }: Sheet, at: number): boolean {
  return tokens.text.slice(tokens.start[at], tokens.end[at]) === "dari";
}

export function readPlace(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  const place = sheet.places[sheet.placeAt[at] - 1];
  if (walk.council && post.actor === sheet.rules.actor.dpr) post.actor = sheet.rules.actor.dprd;
  walk.addressed = false;
  const local = post.unit !== null && post.office;
  if (post.place === null && (!local || walk.marked)) {
    if (local) post.wider ??= place;
    else post.place = place;
  } else if (walk.marked) post.wider ??= place;
  else if (post.place === null || place.regions.join() !== post.place.regions.join()) return 0; // a name: Wali Kota Bogor Bima Arya
  if (walk.head && post.actor >= 0) walk.head = false;
  return consume(walk, place.to);
}

export function readTitle(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  if (at === post.from) return consume(walk, at + 1);
  if (walk.marked) return -1;
  if (walk.head || post.actor < 0) return consume(walk, at + 1);
  if ((sheet.bits[at - 1] & (Word.NP | Word.ADDRESS)) !== 0 && post.person < 0 && !isCapital(sheet, at)) return consume(walk, at + 1);
  return -1;
}

export function readNounPhrase(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  const word = sheet.bits[at];
  if (walk.marked && (word & (Word.ADDRESS | Word.COUNCIL)) === 0 && !isUnitWord(sheet, at)) {
    if (post.actor >= 0 && isCapital(sheet, at)) return readCapital(walk, at);
    return -1;
  }
  walk.addressed = (word & (Word.ADDRESS | Word.CONTEST)) !== 0;
  if ((word & Word.COUNCIL) !== 0) {
    walk.council = true;
    if (post.actor === sheet.rules.actor.parpol) post.actor = sheet.rules.actor.dpr;
  }
  if (isCapital(sheet, at)) {
    if ((word & Word.DEPARTMENT) !== 0 && walk.department < 0) walk.department = at;
    walk.numbered = at;
  }
  return consume(walk, at + 1);
}

/** Kabupaten, Kota, Provinsi: they go on with a post behind a comma too. */
function isUnitWord(sheet: Sheet, at: number): boolean {
  return at + 1 < sheet.tokens.count && sheet.placeAt[at + 1] > 0;
}

/** Komisi II, 0413/Bangka, nomor urut 2. */
export function readNumber(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  let to = at + 1;
  while (to < sheet.tokens.count && to < at + 4 && separator(sheet, to) === Sep.SLASH) to++;
  const numbered = walk.numbered === at - 1 && at > post.from ? at - 1 : at;
  if (to > at + 1 || isRoman(walk, at) || post.office) {
    if (post.unit === null && !(post.actor === sheet.rules.actor.paslon)) {
      post.unit = { from: isRoman(walk, at) && numbered === at - 1 && !post.office ? departmentStart(walk, numbered) : at, to };
      for (let i = at; i < to; i++) if (sheet.placeAt[i] > 0) post.place = sheet.places[sheet.placeAt[i] - 1];
    }
  }
  return consume(walk, to);
}

function departmentStart(walk: Walk, at: number): number {
  return at > walk.post.from && (walk.sheet.bits[at - 1] & Word.NP) !== 0 && isCapital(walk.sheet, at - 1) ? at - 1 : at;
}

export function isRoman({ sheet, post, numbered }: Walk, at: number): boolean {
  const { tokens } = sheet;
  if (lengthOf(sheet, at) > 4 || (numbered !== at - 1 && !post.office)) return false;
  return /^[IVX]+$/.test(tokens.text.slice(tokens.start[at], tokens.end[at])) && !(tokens.text[tokens.end[at]] === ".");
}

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
  if (to - at === 1 && (sheet.bits[at] & Word.NAME) === 0 && !isSpoken(sheet, at)) return false;
  return !(post.office && post.place === null && post.unit === null && !isCapital(sheet, post.from));
}

/** The candidates of a campaign team are its unit: Tim Pemenangan …-…. */
export function readCandidates(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  let to = at + 1;
  let paired = false;
  for (; to < sheet.tokens.count && isCapital(sheet, to) && (sheet.bits[to] & Word.FIGURE) !== 0; to++) {
    const before = separator(sheet, to);
    if (before & ~(Sep.SPACE | Sep.HYPHEN | Sep.DASH)) break;
    paired ||= (before & (Sep.HYPHEN | Sep.DASH)) !== 0;
  }
  if (!paired && (sheet.bits[at] & Word.GIVEN) !== 0) return readCapital(walk, at);
  post.unit = { from: at, to };
  return consume(walk, to);
}
