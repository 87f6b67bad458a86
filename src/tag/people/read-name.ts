/** A person as written: [rank] [honorifics] name [degrees]. Tokens are walked once from where the person may begin. */
import { readDegrees } from "./degrees.ts";
import { gluedEnd, isNameable, nameEnd, nameText, standsAlone, withoutRepeat } from "./name-words.ts";
import { type RankRead, readRank } from "./rank.ts";
import { beginsRank, isCapital, Sep, type Sheet, separator, textOf } from "./sheet.ts";
import { Word } from "./word-classes.ts";

/** A named person at a place. Token ends are exclusive. */
export interface NamedPerson {
  readonly from: number;
  /** Behind degrees and other names in brackets. */
  readonly to: number;
  readonly nameFrom: number;
  readonly nameTo: number;
  /** End of the name in the text, which may lie inside a word that a page glued to it. */
  readonly nameEnd: number;
  readonly name: string;
  readonly rank: string | null;
  /** What the rank tells; null where there is none, it tells nothing, or its bearer is out of service. */
  readonly service: "polri" | "tni" | null;
  /** The armed service that the corps tells. */
  readonly branch: string | null;
  readonly degrees: readonly string[];
  /** Begins with a title of religion. */
  readonly cleric: boolean;
  /** Another name in brackets: (Gus Yani). */
  readonly alias: string | null;
}

/** The person that begins at a token, or null. `headline`: every word has a capital there, so verbs are told by their shape. */
export function readPerson(sheet: Sheet, from: number, headline: boolean): NamedPerson | null {
  let at = from;
  let rank: RankRead | null = null;
  let cleric = false;
  const degrees: string[] = [];
  for (;;) {
    if (
      at >= sheet.tokens.count ||
      (at > from && separator(sheet, at) & (Sep.COMMA | Sep.STOP | Sep.COLON | Sep.QUOTE | Sep.HYPHEN | Sep.OPEN))
    )
      return null;
    const bits = sheet.bits[at];
    if (rank === null && beginsRank(sheet, at)) {
      rank = readRank(sheet, at);
      at = rank.to;
    } else if (bits & Word.CLERIC && isCapital(sheet, at)) {
      cleric = true;
      at = behindSee(sheet, at + 1);
    } else if (bits & Word.DEGREE_BEFORE && startsName(sheet, at + 1)) {
      degrees.push(withStop(sheet, at, at + 1));
      at++;
    } else if (bits & Word.HONORIFIC && isCapital(sheet, at) && startsName(sheet, at + 1)) at++;
    else break;
  }
  const nameTo = withoutRepeat(sheet, at, nameEnd(sheet, at, headline));
  if (nameTo === at) return null;
  if (nameTo - at === 1 && !standsAlone(sheet, at, rank !== null || cleric || degrees.length > 0)) return null;
  if (rank === null && sheet.inPlace[at] !== 0 && sheet.inPlace[nameTo - 1] !== 0 && (sheet.bits[at] & Word.NAME) === 0) return null;
  const glued = gluedEnd(sheet, at, nameTo);
  const end = glued?.to ?? nameTo;
  const behind = glued ? end : readDegrees(sheet, end, degrees);
  const alias = readAlias(sheet, behind);
  const text = nameText(sheet, at, end, glued);
  return {
    from,
    to: alias?.to ?? behind,
    nameFrom: at,
    nameTo: end,
    nameEnd: text.end,
    name: text.name,
    rank: rank?.text ?? null,
    service: rank?.service ?? null,
    branch: rank?.branch ?? null,
    degrees,
    cleric,
    alias: alias?.text ?? null,
  };
}

/** Behind "Agung" and the region of an archbishop: Uskup Agung Jakarta Ignatius Suharyo. */
function behindSee(sheet: Sheet, at: number): number {
  const { tokens, placeAt, places } = sheet;
  const agung = at + 1 < tokens.count && separator(sheet, at) === Sep.SPACE && textOf(sheet, at, at + 1).toLowerCase() === "agung";
  const from = agung ? at + 1 : at;
  if (!agung || placeAt[from] === 0) return at;
  const { to } = places[placeAt[from] - 1];
  return to < tokens.count && isCapital(sheet, to) && (separator(sheet, to) & ~Sep.SPACE) === 0 ? to : at;
}

/** Whether what may stand before a name is followed by one: another such word, or a word with a capital. */
function startsName(sheet: Sheet, at: number): boolean {
  return (
    at < sheet.tokens.count &&
    (separator(sheet, at) & ~(Sep.SPACE | Sep.POINT)) === 0 &&
    isCapital(sheet, at) &&
    (isNameable(sheet, at, true) || (sheet.bits[at] & (Word.HONORIFIC | Word.DEGREE_BEFORE | Word.CLERIC)) !== 0)
  );
}

function withStop({ tokens }: Sheet, from: number, to: number): string {
  const end = tokens.end[to - 1];
  return tokens.text.slice(tokens.start[from], tokens.text[end] === "." ? end + 1 : end);
}

/** A short name in brackets behind the name: (SBY), (Gus Yani). */
function readAlias(sheet: Sheet, at: number): { text: string; to: number } | null {
  if (at >= sheet.tokens.count || (separator(sheet, at) & Sep.OPEN) === 0) return null;
  let to = at;
  while (
    to < at + 4 &&
    to < sheet.tokens.count &&
    isCapital(sheet, to) &&
    sheet.inActor[to] === 0 &&
    sheet.placeAt[to] === 0 &&
    (to === at || separator(sheet, to) === Sep.SPACE)
  ) {
    if ((sheet.bits[to] & (Word.STOP | Word.TITLE | Word.NP)) !== 0 && (sheet.bits[to] & Word.NAME) === 0) return null;
    to++;
  }
  return to > at && to < sheet.tokens.count && (separator(sheet, to) & Sep.CLOSE) !== 0 ? { text: textOf(sheet, at, to), to } : null;
}
