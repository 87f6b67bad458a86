/** Which words make a name, and where it ends. */
import { Gap, Shape, type Tokens } from "../../types.ts";
import { isDottedDegree } from "./degrees.ts";
import { endsInNoun, isCapital, lengthOf, Sep, type Sheet, separator, textOf } from "./sheet.ts";
import { Word } from "./word-classes.ts";

const MOST_WORDS = 7;

/** End of the name whose first word is at `from`; `from` where no name begins there. */
export function nameEnd(sheet: Sheet, from: number, headline: boolean): number {
  if (!isNameable(sheet, from, true)) return from;
  let at = from + 1;
  let end = at;
  const second = isSecondOfPair(sheet, from);
  for (; at < sheet.tokens.count && at < from + MOST_WORDS; at++) {
    const before = separator(sheet, at);
    const particleBefore = (sheet.bits[at - 1] & Word.PARTICLE) !== 0;
    if (before & ~(Sep.SPACE | Sep.POINT | Sep.HYPHEN) || (before & Sep.HYPHEN && !(particleBefore && before === Sep.HYPHEN))) break;
    if (!follows(sheet, at)) break;
    // behind the last token stands what an earlier article left
    const next = at + 1 < sheet.tokens.count ? sheet.bits[at + 1] : 0;
    // glued by a page: "Prabowo-GibranYusril"
    if (isOtherFigure(sheet, at) || (second && at === from + 1 && ((sheet.bits[at] | next) & Word.FIGURE) === 0)) break;
    if (sheet.tokens.gap[at] === Gap.NONE && ((sheet.bits[at] ^ sheet.bits[at - 1]) & Word.FIGURE) !== 0) break;
    if (isCapital(sheet, at)) {
      if (!isNameable(sheet, at, false) || (headline && (sheet.bits[at] & Word.STOP) !== 0 && (sheet.bits[at] & Word.NAME) === 0)) break;
      if (isBehindFigure(sheet, from, at, headline)) break;
      if (headline ? isVerbish(sheet, at) : isImperative(sheet, at) && beforeGlue(wordAt(sheet, at), sheet.rules.glue) === 0) break;
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
  if ((shape & Shape.UPPER) !== 0 && length >= 3 && !given)
    return isUpper(sheet, first ? at + 1 : at - 1) || (!first && lengthOf(sheet, at - 1) === 1 && isUpper(sheet, at - 2));
  return true;
}

/** "Prabowo Gibran": two persons; "Agus Subianto" is one, as no name begins with that word. */
function isOtherFigure({ bits, tokens, rules }: Sheet, at: number): boolean {
  if ((bits[at] & bits[at - 1] & Word.FIGURE) === 0 || (bits[at] & Word.GIVEN) !== 0) return false;
  if ((bits[at] & Word.NICKNAME) === 0 && !rules.figureFirsts.has(tokens.word[at])) return false;
  return rules.figureOf.get(tokens.word[at]) !== rules.figureOf.get(tokens.word[at - 1]);
}

/** "TKN Jokowi-Maruf Ade Wijaya": the second of two well-known persons, whose own words alone go on. */
function isSecondOfPair(sheet: Sheet, at: number): boolean {
  const { bits, rules, tokens } = sheet;
  if (at === 0 || (bits[at] & bits[at - 1] & Word.FIGURE) === 0 || (separator(sheet, at) & (Sep.HYPHEN | Sep.DASH)) === 0) return false;
  return rules.figureSizes[rules.figureOf.get(tokens.word[at])!] > 1;
}

/** "Prabowo-Sandi Bangun Posko", "Ahok Lovers": no known word of a name behind a well-known one, or behind a short form. */
function isBehindFigure({ bits, tokens, rules }: Sheet, from: number, at: number, headline: boolean): boolean {
  const last = at - 1;
  if ((bits[at] & Word.NAME) !== 0 || (bits[last] & Word.FIGURE) === 0) return false;
  if (!headline) return (bits[last] & (Word.NICKNAME | Word.GIVEN)) === Word.NICKNAME;
  return (bits[last] & Word.NICKNAME) !== 0 || (last > from && !rules.figureFirsts.has(tokens.word[last]));
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
export function standsAlone(sheet: Sheet, at: number, titled: boolean): boolean {
  const { tokens, bits } = sheet;
  if (lengthOf(sheet, at) < 3) return false;
  if ((tokens.shape[at] & Shape.UPPER) !== 0 && lengthOf(sheet, at) < 4 && (bits[at] & Word.NAME) === 0) return false;
  if (bits[at] & Word.NAME || titled) return true;
  // one unknown word: not the beginning of something longer, and no verb
  const next = at + 1;
  if (next < tokens.count && separator(sheet, next) === Sep.SPACE && (tokens.shape[next] & (Shape.CAPITAL | Shape.DIGITS)) !== 0)
    return false;
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

/** Least letters of a name in front of a word that a page glued to it, and of that word: "Wulandari" is a name. */
const LEAST_NAME = 4;
const LEAST_GLUE = 4;
/** A verb's beginning that no name goes on with: "Surya Palohmembuka". */
const GLUED_VERB = /^(.{4,}?)me(?:ng|ny|m[bp]|n[cdjt])[a-z]{3,}$/;
const VERB = /^(?:me|ber|ter|di)[a-z]{4,}$/;
const GLUED_SMALL = /^(\p{Lu}{2,3})\p{Ll}{4,}$/u;

const NONE: readonly string[] = [];

/** Where a name ends inside a word that goes on: "Prabowo Subiantodan", "Surya Palohmenilai", "Mahfud MDmampu". */
export function gluedEnd(sheet: Sheet, from: number, to: number): { to: number; end: number } | null {
  const { tokens, bits, rules } = sheet;
  const known = (bits[from] & Word.FIGURE) !== 0;
  for (let at = from; at < to; at++) {
    if (tokens.word[at] !== 0 && bits[at] !== 0) continue;
    const length = lengthOf(sheet, at);
    const start = tokens.start[at];
    if (known || at === from)
      for (const figure of rules.figures.get(tokens.text.charCodeAt(start)) ?? NONE)
        if (
          length > figure.length &&
          tokens.text.startsWith(figure, start) &&
          (known || isGlue(wordAt(sheet, at).slice(figure.length), rules.glue))
        )
          return { to: at + 1, end: start + figure.length };
    const name = at === to - 1 && at > from && length > LEAST_GLUE + 1 ? beforeGlue(wordAt(sheet, at), rules.glue) : 0;
    if (name > 0) return { to, end: start + name };
  }
  return null;
}

/** Whether a well-known name is not that of somebody else where this follows it. */
function isGlue(rest: string, glue: ReadonlySet<string>): boolean {
  return glue.has(rest) || VERB.test(rest);
}

/** Letters of the name that a word begins with and a word of the text goes on with; 0 where none does. */
function beforeGlue(word: string, glue: ReadonlySet<string>): number {
  const verb = GLUED_SMALL.exec(word) ?? GLUED_VERB.exec(word);
  if (verb !== null) return verb[1].length;
  for (let length = LEAST_NAME; length <= word.length - LEAST_GLUE; length++) if (glue.has(word.slice(length))) return length;
  return 0;
}

/** A name without what a page glued to it, and its end in the text. `glued`: what `gluedEnd` says of it. */
export function nameText(sheet: Sheet, from: number, to: number, glued = gluedEnd(sheet, from, to)): { name: string; end: number } {
  const end = glued?.end ?? sheet.tokens.end[to - 1];
  const name = textOf(sheet, from, to);
  return { name: name.slice(gluedStart(sheet, from), name.length - (sheet.tokens.end[to - 1] - end)), end };
}

/** Letters in front of a name that a page glued to it: "RIHasyim Asy'ari". */
export function gluedStart(sheet: Sheet, at: number): number {
  const { text, start } = sheet.tokens;
  const second = text.charCodeAt(start[at] + 1);
  if (lengthOf(sheet, at) < LEAST_NAME + 2 || (second >= 97 && second <= 122)) return 0;
  return /^\p{Lu}{2,}(?=\p{Lu}\p{Ll}['’\p{Ll}])/u.exec(wordAt(sheet, at))?.[0].length ?? 0;
}

function wordAt({ tokens }: Sheet, at: number): string {
  return tokens.text.slice(tokens.start[at], tokens.end[at]);
}

/** "Andi Wijaya Andi Wijaya": once. */
export function withoutRepeat(sheet: Sheet, from: number, to: number): number {
  const half = from + (to - from) / 2;
  return Number.isInteger(half) && half > from + 1 && textOf(sheet, from, half) === textOf(sheet, half, to) ? half : to;
}
