/** What the words of a post say of it: the body, the region, a department, a number, the unit. */
import { isNameable } from "./name-words.ts";
import { readCapital } from "./post-units.ts";
import { isCapital, isOffice, lengthOf, Sep, type Sheet, separator } from "./sheet.ts";
import { consume, type Walk } from "./walk.ts";
import { Word } from "./word-classes.ts";

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
  const seats = walk.council && (actor === known.dprd || actor === known.dpr); // Fraksi PKB di DPRD
  if (walk.marked || (connected && post.actor >= 0 && actor !== post.actor && !seats && !isFrom(sheet, at - 1))) return -1;
  if (post.actor < 0) {
    post.actor = walk.council && actor === known.parpol ? known.dpr : actor;
    post.body = { from: walk.department >= 0 ? walk.department : at, to };
    if (styles[actor].unit === "committee" && to > at + 1 && (sheet.bits[at] & Word.NP) !== 0) post.unit ??= { from: at, to };
  } else if (seats) post.actor = actor;
  else if (post.actor === known.parpol && (actor === known.dprd || actor === known.dpr)) post.actor = actor;
  else if (actor === post.actor && post.body !== null && styles[actor].unit !== "region") {
    // of "Satreskrim Polres Anggrek" the unit is the one with the region
    const beforePlace = to < sheet.tokens.count && sheet.placeAt[to] > 0;
    const territorial = styles[actor].unit === "office" && walk.department < 0 && (beforePlace || (sheet.bits[at] & Word.SMALL) !== 0);
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
  // a national body has no region: "Wakil Menteri Dalam Negeri Bima Wijaya"
  if (post.actor >= 0 && sheet.rules.styles[post.actor].unit === "none" && startsName(sheet, place.to)) return 0;
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

function startsName(sheet: Sheet, at: number): boolean {
  return at < sheet.tokens.count && separator(sheet, at) === Sep.SPACE && isCapital(sheet, at) && isNameable(sheet, at, false);
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
  const army = post.office && sheet.rules.bodyOf[post.actor] === sheet.rules.actor.tni;
  if (to > at + 1 || isRoman(walk, at) || army) {
    if (post.unit === null && post.actor !== sheet.rules.actor.paslon) {
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
