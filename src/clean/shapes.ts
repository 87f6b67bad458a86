/** Line shapes that phrases cannot express, by the names that rules refer to. Every regular expression is bounded. */
import { Gap, Shape, type Tokens } from "../types.ts";
import { frontMatter, metadataTable } from "./blocks.ts";
import type { Line } from "./lines.ts";

/** What a shape may look at beside its line: the lines kept above and below, and the scan. */
export interface Context {
  readonly tokens: Tokens;
  readonly above: Line | null;
  readonly below: Line | null;
  /** Whether those read like paragraphs. */
  readonly proseAbove: boolean;
  readonly proseBelow: boolean;
  /** No blank line stands above or below it. */
  readonly tight: boolean;
}

export type Piece = readonly [start: number, end: number];

/** Judges a line by itself, and then, with `whole`, among others. */
export interface OwnShape {
  /** A line that holds none of these has not the shape. */
  readonly signs?: readonly string[];
  readonly own: (line: Line, tokens: Tokens) => boolean;
  readonly whole?: (line: Line, context: Context) => boolean;
}

/** Finds pieces of a line's text. */
export interface PieceShape {
  readonly signs?: readonly string[];
  readonly pieces: (text: string) => Piece[];
}

/** Finds a block among all lines: places in the list. */
export interface BlockShape {
  readonly signs?: readonly string[];
  readonly block: (lines: readonly Line[]) => number[];
}

export type LineShape = OwnShape | PieceShape | BlockShape;

const SMALL_INITIALS = /^(?:\(\s?[a-z][a-z\d.]{1,11}(?:\s?[/&-]\s?[a-z][a-z\d.]{1,11}){0,3}\s?\)|\[[a-z]{2,4}(?:\/[a-z]{2,4})?\])\.?$/;
const BRACKETED = /^[([]\s?(?<inside>[^()[\]]{1,60}?)\s?[)\]]\.?$/;
const CAPITAL_NAME = /^\p{Lu}[\p{L}.'’-]{0,20}(?:\s\p{Lu}[\p{L}.'’-]{0,20}){1,3}$/u;
const COUNTER = /^\d{1,3}(?:[.,]\d{1,3})?\s?(?:k|rb|ribu|jt|x)?\s?(?:kali|views?|shares?|komentar|dilihat|pembaca)?$/i;
const HASHTAGS = /^(?:#[\p{L}\p{N}_]{1,60}[\s,.]{0,3}){1,40}$/u;
const CODE =
  /^(?:<\/?[a-z!][^<>]{0,200}(?:>|$)|(?:var|let|const) \w{1,30} ?=|[#.]?[\w-]{1,40} ?\{[^{}]{0,200}\}?$|\}?\)?;$)|googletag\.|adsbygoogle|\bfunction ?\(|document\.(?:write|get|query)|window\.\w|\/\/<!\[CDATA\[/i;
/** Every piece of code that is looked for holds one of these; the word `document` from its first rare letter on, at which prose is passed over faster. */
const CODE_SIGN = /[<{=;]|google|cument\.|window\.|function/i;
const DASH_CAPTION = /--\s{0,2}(?:\p{Lu}[\p{L}.'’/ ]{0,40})?$/u;
const PHOTO_CREDIT =
  /(?:\b(?:foto|photo|dok|doc|ilustrasi|infografi[sk]|istimewa)\b\.?\s?[:/.]\s?[^.]{0,60}|\((?:foto|photo|dok|ist|istimewa|net|antara)\b[^()]{0,60}\)|\b(?:ANTARA|AFP|REUTERS|Getty Images|KOMPAS\.com|detikcom|TEMPO)\s?\/\s?\p{Lu}[^.]{0,40})\.?$/iu;
/** Every photo's credit that is looked for holds one of these; the expression above is slow, and this one looks for the marks first, which are rare. */
const PHOTO_SIGN =
  /\((?:foto|photo|dok|ist|net|antara)|[:./](?<=(?:foto|photo|do[ck]|ilustrasi|infografi[sk]|istimewa)\.?\s?[:./])|\/(?<=(?:ANTARA|AFP|REUTERS|Images|KOMPAS\.com|detikcom|TEMPO)\s?\/)/iu;
const STAMP =
  /^(?:(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\s?,?\s{1,2})?(?:\d{1,2}[ /.-]{1,2}(?:[a-z]{3,10}|\d{1,2})[ /.,-]{1,2}\d{4}|[a-z]{3,9} \d{1,2}, \d{4})(?:[\s|,·•–-]{1,5}(?:pukul |jam )?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:wib|wita|wit|am|pm)?)?$/i;

const CLOSING_INITIALS = /\(\s?[a-z][a-z\d.]{1,11}(?:\s?\/\s?[a-z][a-z\d.]{1,11}){1,3}\s?\)/g;
const LAST_INITIALS = /(?:\(\s?[a-z]{2,6}\s?\)|\[[a-z]{2,4}\])\.?(?=\s{0,3}(?:\[[^[\]]{1,60}\]\s{0,3}){0,2}$)/;
const LAST_BRACKETS = /[.!?"”’)\]]\s{0,3}(?<mark>\((?<inside>[^()]{1,80})\)\s?\.?)$/;
const LAST_CAPITALS = /[.!?"”]\s{0,2}(?<mark>\p{Lu}{3,15}(?: \p{Lu}{3,15}){1,3})$/u;
const ADDRESS = /https?:\/\/[^\s<>"”“|\])]{3,2000}/g;
const ADDRESS_LABEL =
  /(?:^|[\s(*])(?<label>(?:(?:sumber|source|links?|tautan|referensi|url|via|arsip|video|foto)(?: [a-z]{4,9})?\s?[:=]?\s{0,3})?(?:\(?\d{1,2}[.)]\s{0,2})?)$/i;
const PLACEHOLDER =
  /\\?\[(?:gambas|gambar|video|instagram|embed|img|image|twitter|tweet|iklan|ads|infografis|galeri|gallery|audio|polling)\s?[:._-]\s?[^[\]\\]{1,60}\\?\]/gi;
const SOURCE_WORDS = "sumber|dilansir|dikutip|disadur|dirangkum";
const SOURCE_SENTENCE = new RegExp(
  String.raw`[.!?"”’)\]]\s{0,3}(?<mark>(?:${SOURCE_WORDS})(?:\s?:| dari(?: laman| situs| berbagai sumber)?)\s{0,2}[\p{L}\d.-]{0,40}\.?)$`,
  "iu",
);
/** Every such sentence begins so; the expression above takes a millisecond at its first use. */
const SOURCE_SIGN = new RegExp(String.raw`[.!?"”’)\]]\s{0,3}(?:${SOURCE_WORDS})`, "iu");

/** The words of a bracket are a reporter's or editor's mark: names, codes, an outlet; not acronyms, numbers or prose. */
function isMark(inside: string): boolean {
  if (/\d{2}|[!?]/.test(inside) || inside.length < 2) return false;
  const parts = inside.split(/\s?[/|]\s?/);
  if (parts.length > 1 && parts.every((part) => part === part.toUpperCase())) return false;
  const words = inside.split(/[\s/,&]+/).filter(Boolean);
  const loose = words.filter((word) => /^\p{Ll}/u.test(word) && !/^(?:dan|oleh|bin|al|el|[a-z]{2,4}|[\w-]+\.\w{2,3})$/.test(word));
  return words.length <= 8 && (parts.length > 1 ? loose.length <= 2 : loose.length === 0);
}

const isLastMark = (inside: string) =>
  /^(?:\*{1,5}|[A-Z]{1,3}-\d{1,2}|(?:ditulis|laporan|penulis|editor|reporter|rls|red|adv|ant|ist)\b.{0,60})$/i.test(inside) ||
  (/\p{Ll}/u.test(inside) && /^\p{Lu}/u.test(inside) && !/^(?:HR|QS|Q\.S|UU|Pasal|Foto)\b/.test(inside) && isMark(inside));

const NONE: Piece[] = [];

/** All matches of a pattern that is global. */
function allPieces(pattern: RegExp, text: string): Piece[] {
  const found: Piece[] = [];
  pattern.lastIndex = 0; // a time limit may have ended the loop of another text
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push([match.index, pattern.lastIndex]);
  return found;
}

/** In so many of a line's last characters its end is looked for, so that patterns anchored there stay cheap. */
const END_CHARACTERS = 160;

/** The match of a pattern that is anchored at a line's end. */
function lastPiece(
  pattern: RegExp,
  text: string,
  endings: RegExp,
  accept: (groups: Record<string, string>) => boolean = () => true,
): Piece[] {
  if (!endings.test(text[text.length - 1])) return NONE;
  const offset = Math.max(0, text.length - END_CHARACTERS);
  const match = pattern.exec(text.slice(offset));
  if (!match || (match.groups && !accept(match.groups))) return NONE;
  const mark = match.groups?.mark ?? match[0];
  const start = offset + match.index + match[0].lastIndexOf(mark);
  return [[start, start + mark.length]];
}

const afterSentence = (text: string, [start]: Piece) => /[.!?"”’)\]]\s{0,3}$/.test(text.slice(Math.max(0, start - 5), start));

function addresses(text: string): Piece[] {
  return allPieces(ADDRESS, text).map(([start, end]) => {
    const before = text.slice(Math.max(0, start - 40), start);
    const label = ADDRESS_LABEL.exec(before)?.groups?.label.length ?? 0;
    while (/[.,;:]/.test(text[end - 1])) end--;
    return [start - label, end];
  });
}

/** Places where scrapers left no space between the items of a list: `TerbakarPasar`, `Terbakar16 Juli`, `2025Pasar`, `WIBPasar`. */
function glues(line: Line, { text, start, end, shape, gap }: Tokens): number {
  let count = 0;
  for (let i = line.from; i < line.to; i++) {
    if (i > line.from && gap[i] === Gap.NONE) {
      const digits = (shape[i] & Shape.DIGITS) !== 0;
      if (digits ? end[i - 1] - start[i - 1] >= 4 && isSmall(text, end[i - 1] - 1) : (shape[i] & Shape.CAPITAL) !== 0) count++;
    } else if ((shape[i] & (Shape.CAPITAL | Shape.UPPER)) === Shape.CAPITAL && end[i] - start[i] >= 6)
      if (!isSmall(text, start[i] + 1) && !isSmall(text, start[i] + 2) && isSmall(text, end[i] - 1)) count++;
  }
  return count;
}

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 97 && code <= 122 : text[at] !== text[at].toUpperCase();
}

const lastOf = (text: string) => text[text.length - 1];

const isBracketed = (text: string) => text.startsWith("(") || text.startsWith("[");

const isPhotoCredit = (tail: string) => PHOTO_SIGN.test(tail) && PHOTO_CREDIT.test(tail);

/** Share of the words, numbers aside, that have a capital. */
function capitalShare({ from, to }: Line, { shape }: Tokens): number {
  let capitals = 0;
  let words = 0;
  for (let i = from; i < to; i++) {
    if ((shape[i] & Shape.DIGITS) !== 0) continue;
    words++;
    if ((shape[i] & Shape.CAPITAL) !== 0) capitals++;
  }
  return words === 0 ? 0 : capitals / words;
}

const TITLE_SMALL = new Set(
  "di ke dari yang dan atau untuk dengan pada dalam oleh saat soal agar jika akibat vs bagi karena demi hingga sampai sejak tapi serta para antar tanpa lewat per terhadap tentang seperti sebagai meski usai kepada tak".split(
    " ",
  ),
);

/** All words begin like words of a headline. */
function isHeadlineCase(text: string): boolean {
  const words = text.split(/\s+/);
  return !TITLE_SMALL.has(words[0].toLowerCase()) && words.every((word) => /^[\p{Lu}\d("'“‘[&-]/u.test(word) || TITLE_SMALL.has(word));
}

/** Reads like the headline of an article. */
function isHeadline(line: Line, tokens: Tokens): boolean {
  if (line.words < 7 || line.words > 20 || '.!?:;,"”’)*'.includes(lastOf(line.text)) || /^[-#*|>(•–]|^\d+[.)]/.test(line.text))
    return false;
  return glues(line, tokens) === 0 && isHeadlineCase(line.text);
}

export const SHAPES = {
  "lone-punctuation": { own: (line) => line.words === 0 },
  "lone-counter": { own: ({ text }) => text.length <= 40 && COUNTER.test(text) },
  "initials-in-brackets": { signs: ["(", "["], own: ({ text }) => isBracketed(text) && SMALL_INITIALS.test(text) },
  "name-in-brackets": { signs: ["(", "["], own: ({ text }) => isBracketed(text) && isMark(BRACKETED.exec(text)?.groups?.inside ?? "") },
  "name-in-capitals": {
    own: ({ text }) => text.length <= 40 && text === text.toUpperCase() && CAPITAL_NAME.test(text),
    whole: (_, { proseAbove }) => proseAbove,
  },
  hashtags: { signs: ["#"], own: ({ text }) => text.startsWith("#") && HASHTAGS.test(text) },
  "code-remnant": { own: ({ text }) => CODE_SIGN.test(text.slice(0, 300)) && CODE.test(text.slice(0, 300)) },
  "metadata-table": { block: metadataTable },
  "front-matter": { block: frontMatter },
  "glued-teasers": {
    own: (line, tokens) => {
      if (line.words < 20 || capitalShare(line, tokens) < 0.6 || line.text.includes("://")) return false;
      const count = glues(line, tokens);
      return count >= 8 && count * 12 >= line.words;
    },
  },
  "last-tags": {
    own: (line, tokens) => line.words <= 16 && !".!?:,".includes(lastOf(line.text)) && capitalShare(line, tokens) === 1,
    whole: (line, { tokens, above, below, proseAbove }) =>
      above !== null &&
      proseAbove &&
      below === null &&
      (line.text.includes(" | ") || line.index - above.index > 4 || glues(line, tokens) > 0),
  },
  // A headline of another article that stands between two paragraphs without a word of introduction.
  "headline-between": {
    own: (line, tokens) => isHeadline(line, tokens) && !line.text.includes("  "),
    whole: (_, { above, below, proseAbove, proseBelow, tight }) => above !== null && below !== null && tight && (proseAbove || proseBelow),
  },
  // A headline of another article, or of a video, left alone at the end.
  "last-headline": {
    own: (line, tokens) => isHeadline(line, tokens) && !line.text.includes("/"),
    whole: (_, { below, proseAbove }) => proseAbove && below === null,
  },
  "dash-caption": {
    signs: ["--"],
    own: ({ text, words }) => words <= 60 && text.includes("--", text.length - 60) && DASH_CAPTION.test(text.slice(-60)),
  },
  "photo-credit": { own: ({ text, words }) => words <= 50 && isPhotoCredit(text.slice(-120)) },
  "image-markup": { signs: ["["], own: ({ text }) => text.startsWith("![") },
  "time-stamp": { own: ({ text }) => text.length <= 80 && STAMP.test(text) },
  "closing-initials": {
    signs: ["(", "["],
    pieces: (text) =>
      [...allPieces(CLOSING_INITIALS, text), ...lastPiece(LAST_INITIALS, text, /[)\].]/)].filter((piece) => afterSentence(text, piece)),
  },
  "closing-name": { signs: ["("], pieces: (text) => lastPiece(LAST_BRACKETS, text, /[).]/, ({ inside }) => isLastMark(inside.trim())) },
  "closing-capitals": { pieces: (text) => (lastOf(text) === "." ? NONE : lastPiece(LAST_CAPITALS, text, /\p{Lu}/u)) },
  "closing-source": {
    pieces: (text) => (SOURCE_SIGN.test(text.slice(-END_CHARACTERS)) ? lastPiece(SOURCE_SENTENCE, text, /[\p{L}\d.:-]/u) : NONE),
  },
  "pasted-address": { signs: ["://"], pieces: addresses },
  "lone-address": { own: ({ text }) => /^(?:http|www)/.test(text) && /^(?:https?:\/\/|www\.)[^\s]{3,2000}$/.test(text) },
  placeholder: { signs: ["["], pieces: (text) => allPieces(PLACEHOLDER, text) },
} as const satisfies Record<string, LineShape>;

export type ShapeName = keyof typeof SHAPES;
