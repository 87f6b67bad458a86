/** A person as written: [rank] [honorifics] name [degrees]. Tokens are walked once from where the person may begin. */
import { Gap, Shape, type Tokens } from "../../types.ts";
import { beginsRank, endsInNoun, isCapital, lengthOf, Sep, type Sheet, separator, textOf } from "./sheet.ts";
import { Rank, Word } from "./word-classes.ts";

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

const MOST_WORDS = 7;

/** The person that begins at a token, or null. `headline`: every word has a capital there, so verbs are told by their shape. */
export function readPerson(sheet: Sheet, from: number, headline: boolean): NamedPerson | null {
  let at = from;
  let rank: ReturnType<typeof readRank> | null = null;
  let cleric = false;
  const degrees: string[] = [];
  for (;;) {
    if (at >= sheet.tokens.count || (at > from && separator(sheet, at) & (Sep.COMMA | Sep.STOP | Sep.COLON | Sep.QUOTE | Sep.HYPHEN))) return null;
    const bits = sheet.bits[at];
    if (rank === null && beginsRank(sheet, at)) {
      rank = readRank(sheet, at);
      at = rank.to;
    } else if (bits & Word.CLERIC && isCapital(sheet, at)) {
      cleric = true;
      at++;
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
  const cut = glued ? sheet.tokens.end[end - 1] - glued.end : 0;
  const name = textOf(sheet, at, end);
  return {
    from,
    to: alias?.to ?? behind,
    nameFrom: at,
    nameTo: end,
    nameEnd: sheet.tokens.end[end - 1] - cut,
    name: cut > 0 ? name.slice(0, -cut) : name,
    rank: rank?.text ?? null,
    service: rank?.service ?? null,
    branch: rank?.branch ?? null,
    degrees,
    cleric,
    alias: alias?.text ?? null,
  };
}

/** Where a well-known name ends inside a word that goes on: "Prabowo Subiantodan". */
function gluedEnd({ tokens, bits, rules }: Sheet, from: number, to: number): { to: number; end: number } | null {
  if ((bits[from] & Word.FIGURE) === 0) return null;
  for (let at = from; at < to; at++) {
    if (tokens.word[at] !== 0 && bits[at] !== 0) continue;
    for (const figure of rules.figures)
      if (tokens.end[at] - tokens.start[at] > figure.length && tokens.text.startsWith(figure, tokens.start[at]))
        return { to: at + 1, end: tokens.start[at] + figure.length };
  }
  return null;
}

/** "Andi Wijaya Andi Wijaya": once. */
function withoutRepeat(sheet: Sheet, from: number, to: number): number {
  const half = from + (to - from) / 2;
  return Number.isInteger(half) && half > from + 1 && textOf(sheet, from, half) === textOf(sheet, half, to) ? half : to;
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

function readRank(sheet: Sheet, from: number) {
  const { tokens, rules, bits } = sheet;
  const start = rules.rankStarts[tokens.word[from]];
  let service: "polri" | "tni" | null = start === Rank.POLICE || start === Rank.LONG ? "polri" : start === Rank.ARMY ? "tni" : null;
  let branch: string | null = null;
  let to = from + 1;
  for (; to < tokens.count && to < from + 6; to++) {
    const part = (bits[to] & Word.RANK) !== 0 ? (rules.rankParts[tokens.word[to]] ?? 0) : 0;
    const before = separator(sheet, to);
    if (part === 0 || !isCapital(sheet, to) || before & (Sep.COMMA | Sep.STOP | Sep.HYPHEN | Sep.QUOTE)) break;
    if (part === Rank.LONG_PART && start !== Rank.LONG && start !== Rank.ARMY) break;
    if (part === Rank.CORPS && (before & Sep.OPEN) === 0 && lengthOf(sheet, to) < 3) break;
    if (part === Rank.POLICE_PART) service = "polri";
    else if (part === Rank.ARMY_PART || part >= Rank.CORPS_AD) service = "tni";
    if (part === Rank.CORPS_AD) branch = "TNI AD";
    else if (part === Rank.CORPS_AL) branch = "TNI AL";
    else if (part === Rank.CORPS_AU) branch = "TNI AU";
    if (part === Rank.FORMER) service = null;
    if (part === Rank.FORMER) {
      to++;
      break;
    }
  }
  let end = tokens.end[to - 1];
  if (tokens.text[end] === ")") end++;
  else if (tokens.text[end] === "." && tokens.text.slice(tokens.start[from], end).includes(".")) end++;
  return { to, text: tokens.text.slice(tokens.start[from], end).replace(/\s+/g, " "), service, branch };
}

/** End of the name whose first word is at `from`; `from` where no name begins there. */
export function nameEnd(sheet: Sheet, from: number, headline: boolean): number {
  if (!isNameable(sheet, from, true)) return from;
  let at = from + 1;
  let end = at;
  for (; at < sheet.tokens.count && at < from + MOST_WORDS; at++) {
    const before = separator(sheet, at);
    const particleBefore = (sheet.bits[at - 1] & Word.PARTICLE) !== 0;
    if (before & ~(Sep.SPACE | Sep.POINT | Sep.HYPHEN) || (before & Sep.HYPHEN && !(particleBefore && before === Sep.HYPHEN))) break;
    if (!follows(sheet, at)) break;
    // glued by a page: "Prabowo-GibranYusril"
    if (isOtherFigure(sheet, at)) break;
    if (sheet.tokens.gap[at] === Gap.NONE && ((sheet.bits[at] ^ sheet.bits[at - 1]) & Word.FIGURE) !== 0) break;
    if (isCapital(sheet, at)) {
      if (!isNameable(sheet, at, false) || (headline && (sheet.bits[at] & Word.STOP) !== 0 && (sheet.bits[at] & Word.NAME) === 0)) break;
      if (headline ? isVerbish(sheet, at) : isImperative(sheet, at)) break;
      if (sheet.placeAt[at] > 0 && (headline || at === from + 1) && !(sheet.bits[at] & Word.NAME) && lengthOf(sheet, at - 1) > 1) {
        const { to } = sheet.places[sheet.placeAt[at] - 1];
        if (to > at + 1 || headline) break;
      }
      end = at + 1;
    } else if ((sheet.bits[at] & Word.PARTICLE) === 0 || at + 1 >= sheet.tokens.count || !isCapital(sheet, at + 1)) break;
  }
  return end;
}

/** Whether a full stop before the token can stand inside a name: behind an initial or a short form. */
function follows(sheet: Sheet, at: number): boolean {
  const { tokens } = sheet;
  const end = tokens.end[at - 1];
  if (tokens.start[at] === end) return (tokens.shape[at] & Shape.DIGITS) === 0; // CamelCase
  if (tokens.text[end] !== ".") return true;
  const length = lengthOf(sheet, at - 1);
  if (length > 4) return false;
  if (length > 1 && (sheet.bits[at - 1] & (Word.PREFIX_NAME | Word.HONORIFIC)) === 0) return false;
  return !isDottedDegree(sheet, at - 1);
}

/** Whether a word can be in a name: the first one, or a later one. */
export function isNameable(sheet: Sheet, at: number, first: boolean): boolean {
  const { tokens, inActor } = sheet;
  const shape = tokens.shape[at];
  if ((shape & Shape.CAPITAL) === 0 || (shape & Shape.DIGITS) !== 0) return false;
  const bits = sheet.bits[at];
  const given = (bits & Word.NAME) !== 0;
  if (inActor[at] !== 0 && !given) return false;
  if ((bits & Word.STOP) !== 0 && !given && (first || (bits & Word.STOP_BUT_NAME) === 0 || isNumberNext(tokens, at))) return false;
  if ((bits & (Word.TITLE | Word.OFFICE)) !== 0 && !given && (first || (bits & Word.STOP_BUT_NAME) === 0)) return false;
  if ((bits & (Word.HONORIFIC | Word.DEGREE_BEFORE)) !== 0 && !given && (first || tokens.end[at] - tokens.start[at] > 1)) return false;
  if ((bits & Word.NP) !== 0 && !given && (first || (bits & Word.STOP_BUT_NAME) === 0)) return false;
  if ((bits & Word.RANK) !== 0 && !given && (sheet.rules.rankStarts[tokens.word[at]] ?? 0) > 0) return false;
  const length = tokens.end[at] - tokens.start[at];
  if (length > 7 && !given && endsInNoun(sheet, at)) return false;
  if ((bits & Word.DEGREE) !== 0 && !given && hasTwoCapitals(sheet, at) && !(first && length < 3)) return false;
  if (length === 1) return !isDottedDegree(sheet, at);
  if ((shape & Shape.UPPER) !== 0 && length >= 3 && !given) return isUpper(sheet, first ? at + 1 : at - 1) || (!first && lengthOf(sheet, at - 1) === 1 && isUpper(sheet, at - 2));
  return true;
}

/** "Prabowo Gibran": two persons. */
function isOtherFigure({ bits, tokens, rules }: Sheet, at: number): boolean {
  if ((bits[at] & bits[at - 1] & Word.FIGURE) === 0 || (bits[at] & Word.GIVEN) !== 0) return false;
  return rules.figureOf.get(tokens.word[at]) !== rules.figureOf.get(tokens.word[at - 1]);
}

/** "Juni 2024" is a date, "Hirta Juni" a name. */
function isNumberNext(tokens: Tokens, at: number): boolean {
  return at + 1 < tokens.count && (tokens.shape[at + 1] & Shape.DIGITS) !== 0 && tokens.gap[at + 1] <= Gap.SPACE;
}

function isUpper({ tokens }: Sheet, at: number): boolean {
  return at >= 0 && at < tokens.count && (tokens.shape[at] & Shape.UPPER) !== 0;
}

function hasTwoCapitals({ tokens }: Sheet, at: number): boolean {
  const text = tokens.text.slice(tokens.start[at] + 1, tokens.end[at]);
  return text !== text.toLowerCase();
}

/** Whether a name of one word can be one without a first name: not an initial, not a word of the language. */
function standsAlone(sheet: Sheet, at: number, titled: boolean): boolean {
  const { tokens, bits } = sheet;
  if (lengthOf(sheet, at) < 3) return false;
  if ((tokens.shape[at] & Shape.UPPER) !== 0 && lengthOf(sheet, at) < 4 && (bits[at] & Word.NAME) === 0) return false;
  if (bits[at] & Word.NAME || titled) return true;
  // one unknown word: not the beginning of something longer, and no verb
  const next = at + 1;
  if (next < tokens.count && separator(sheet, next) === Sep.SPACE && (tokens.shape[next] & (Shape.CAPITAL | Shape.DIGITS)) !== 0) return false;
  if (isImperative(sheet, at)) return false;
  if (isVerbish(sheet, at) && tokens.text.slice(tokens.end[at] - 3, tokens.end[at]) === "kan") return false;
  return (tokens.shape[at] & Shape.UPPER) === 0 && (bits[at] & (Word.NP | Word.STOP)) === 0;
}

/** Words that a headline has for what people do: mengimbau, diminta, bertemu, Ingatkan, Imbau. */
function isVerbish({ tokens, bits }: Sheet, at: number): boolean {
  if ((bits[at] & Word.NAME) !== 0) return false;
  const word = tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase();
  return /^(?:me[mnrlwyg]|di[a-z]{4,}|ber[a-z]{3,}|ter[a-z]{3,}|pe[mnr][a-z]+an$|ke[a-z]{4,}an$|[a-z]{3,}kan$)/.test(word);
}

/** A headline's verb quoted in a text: Izinkan, Membahas, Didampingi. */
function isImperative({ tokens, bits }: Sheet, at: number): boolean {
  const end = tokens.end[at];
  const length = end - tokens.start[at];
  if ((bits[at] & Word.NAME) !== 0 || length < 6) return false;
  if (tokens.text.slice(end - 3, end) === "kan") return true;
  return length > 7 && /^(?:Mem|Men|Di.*i$)/.test(tokens.text.slice(tokens.start[at], end));
}

/** Whether letters with stops begin a degree here: S.H., M.Si. */
function isDottedDegree(sheet: Sheet, at: number): boolean {
  const { tokens, rules } = sheet;
  const length = lengthOf(sheet, at);
  if (length > 2 || at + 1 >= tokens.count) return false;
  const end = tokens.end[at];
  if (tokens.text[end] !== "." || tokens.start[at + 1] > end + 2) return false;
  const chunk = degreeChunk(sheet, tokens.start[at]);
  return chunk !== null && rules.degrees.has(plain(chunk.text));
}

/** Degrees behind a name, added to `degrees`; gives the token behind them. */
function readDegrees(sheet: Sheet, from: number, degrees: string[]): number {
  const { tokens, rules } = sheet;
  const { text } = tokens;
  let at = tokens.end[from - 1];
  let end = at;
  for (let round = 0; round < 9; round++) {
    while (at < text.length && " ,.\u00a0".includes(text[at])) at++;
    const chunk = degreeChunk(sheet, at);
    if (chunk === null) break;
    const word = plain(chunk.text);
    const dotted = /^[SM]\.[A-Za-z]{1,6}\.?(?:[A-Za-z]{1,4}\.?)?$/.test(chunk.text);
    const capitals = chunk.text.replace(/[^A-Z]/g, "").length;
    if (!((rules.degrees.has(word) && capitals > 0 && (capitals > 1 || chunk.text.includes("."))) || (dotted && round > 0) || (dotted && text[at - 1] === " "))) break;
    degrees.push(chunk.text);
    at = chunk.end;
    end = at;
  }
  let token = from;
  while (token < tokens.count && tokens.start[token] < end) token++;
  return token;
}

/** The piece up to the next space or comma, with the next piece where only both make a degree: "M. Si". */
function degreeChunk({ tokens, rules }: Sheet, start: number): { text: string; end: number } | null {
  const { text } = tokens;
  const endOf = (from: number) => {
    let i = from;
    while (i < text.length && i < from + 14 && /[A-Za-z.()]/.test(text[i])) i++;
    while (i > from && text[i - 1] === ")" && !text.slice(from, i).includes("(")) i--;
    if (text.slice(from, i).includes("(") && text[i - 1] !== ")") i = from + text.slice(from, i).indexOf("(");
    return i;
  };
  let end = endOf(start);
  if (end === start || !/[A-Z]/.test(text[start])) return null;
  let chunk = text.slice(start, end);
  if (/^[A-Z]\.$/.test(chunk) && text[end] === " ") {
    const next = endOf(end + 1);
    if (rules.degrees.has(plain(text.slice(start, next)))) {
      end = next;
      chunk = text.slice(start, end);
    }
  }
  // the stop behind a degree without stops is the sentence's
  if (chunk.endsWith(".") && !chunk.slice(0, -1).includes(".") && chunk.length > 2) return { text: chunk.slice(0, -1), end: end - 1 };
  return { text: chunk, end };
}

function plain(degree: string): string {
  return degree.replace(/[^A-Za-z]/g, "").toLowerCase();
}

/** A short name in brackets behind the name: (SBY), (Gus Yani). */
function readAlias(sheet: Sheet, at: number): { text: string; to: number } | null {
  if (at >= sheet.tokens.count || (separator(sheet, at) & Sep.OPEN) === 0) return null;
  let to = at;
  while (to < at + 4 && to < sheet.tokens.count && isCapital(sheet, to) && sheet.inActor[to] === 0 && sheet.placeAt[to] === 0 && (to === at || separator(sheet, to) === Sep.SPACE)) {
    if ((sheet.bits[to] & (Word.STOP | Word.TITLE | Word.NP)) !== 0 && (sheet.bits[to] & Word.NAME) === 0) return null;
    to++;
  }
  return to > at && to < sheet.tokens.count && (separator(sheet, to) & Sep.CLOSE) !== 0 ? { text: textOf(sheet, at, to), to } : null;
}
