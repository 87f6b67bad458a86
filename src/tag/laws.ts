/** Laws, rules, decisions and letters that the article cites, with a normalised value: "UU 7/2017 ps 280(1)j". */
import { Between, between } from "../dates/gaps.ts";
import { Gap, Shape, type Tokens } from "../types.ts";
import { LawIs, type LawKind, type LawPhrase, type LawRules } from "./law-rules.ts";

/** A citation; offsets in UTF-16 of the content. */
export interface FoundLaw {
  /** Its first token. */
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly rule: string;
}

const { NONE, SPACE, COMMA, OPEN, CLOSE, SLASH, HYPHEN, DASH, DOT, STOP, OTHER } = Between;
/** Words between an instrument and its number: the body that made it. */
const BODY_WORDS = 8;
const CHAIN_WORDS = 24;
const MOST_PARTS = 8;
/** What a citation begins with. */
const CITES = LawIs.instrument | LawIs.name | LawIs.article | LawIs.number | LawIs.file;

interface Part {
  readonly to: number;
  readonly value: string;
  readonly rule: string;
}

interface Citation {
  law: Part | null;
  readonly article: Part | null;
  readonly from: number;
  readonly to: number;
}

/** Citations in reading order, without overlaps. */
export function findLaws(tokens: Tokens, rules: LawRules): FoundLaw[] {
  const found: Citation[] = [];
  for (let i = nextCiting(tokens, rules, 0); i < tokens.count; ) {
    const cited = readCitation(tokens, rules, i);
    if (cited) found.push(cited);
    i = nextCiting(tokens, rules, cited?.to ?? i + 1);
  }
  // "Pasal 523 juncto Pasal 280 UU 7/2017": the law of the second is that of the first
  for (let k = found.length - 2; k >= 0; k--) {
    const [own, next] = [found[k], found[k + 1]];
    if (own.law || !next.law || !next.article) continue;
    const join = phraseAt(tokens, rules, own.to, "join");
    if (next.from === own.to + (join?.words.length ?? 0) && gapAt(tokens, own.to) & (COMMA | SPACE | CLOSE)) own.law = next.law;
  }
  return found.map(({ law, article, from, to }) => ({
    from,
    start: tokens.start[from],
    end: endOf(tokens, from, to),
    value: [law?.value, article?.value].filter(Boolean).join(" "),
    rule: law?.rule ?? article!.rule,
  }));
}

/** The first token from `from` on that a citation can begin with, or the number of tokens. */
// such loops are functions of their own: hot at once, they would have the rare rest compiled with them again and again
function nextCiting({ count, word, shape }: Tokens, { size, kinds }: LawRules, from: number): number {
  let i = from;
  while (i < count && (word[i] >= size || (kinds[word[i]] & CITES) === 0 || shape[i] & Shape.CLITIC)) i++;
  return i;
}

function readCitation(tokens: Tokens, rules: LawRules, i: number): Citation | null {
  const article = readArticle(tokens, rules, i);
  if (article) {
    const of = phraseAt(tokens, rules, article.to, "of");
    const at = of ? article.to + of.words.length : article.to;
    const law = gapAt(tokens, article.to) & (SPACE | CLOSE | COMMA | OPEN) ? readLaw(tokens, rules, at) : null;
    return { law, article, from: i, to: law?.to ?? article.to };
  }
  const law = readLaw(tokens, rules, i) ?? readFile(tokens, rules, i);
  if (!law) return null;
  const behind = gapAt(tokens, law.to) & (SPACE | COMMA | CLOSE) && law.rule !== "file" ? readArticle(tokens, rules, law.to) : null;
  return { law, article: behind, from: i, to: behind?.to ?? law.to };
}

/** `UU Nomor 7 Tahun 2017`, `UU 7/2017`, `UU Pemilu`, `Putusan MK Nomor 90/PUU-XXI/2023`. */
function readLaw(tokens: Tokens, rules: LawRules, i: number): Part | null {
  const instrument = phraseAt(tokens, rules, i, "instrument");
  const name = phraseAt(tokens, rules, i, "name");
  let best: Part | null = name && isProper(tokens, i) ? { to: i + name.words.length, value: name.value, rule: name.id } : null;
  if (!instrument) return best;
  let at = i + instrument.words.length;
  let numbered = false;
  for (let n = 0; n <= BODY_WORDS && at < tokens.count && tokens.gap[at] < Gap.SENTENCE; n++) {
    const number = phraseAt(tokens, rules, at, "number");
    if (number) {
      numbered = true;
      at++;
      break;
    }
    if (isDigits(tokens, at) || isRomanChain(tokens, at)) {
      numbered = instrument.bare && n === 0;
      break;
    }
    if ((tokens.shape[at] & Shape.CAPITAL) === 0 || phraseAt(tokens, rules, at, "article")) return best;
    const inner = phraseAt(tokens, rules, at, "instrument"); // "gugatan PKPU Nomor …" cites the PKPU
    if (inner && inner.value !== instrument.value) return best;
    at++;
  }
  if (!numbered || phraseAt(tokens, rules, at, "other")) return best;
  const number = readNumber(tokens, rules, at);
  if (number && (!best || number.to > best.to)) best = { to: number.to, value: `${instrument.value} ${number.value}`, rule: instrument.id };
  return best;
}

/** `7 Tahun 2017`, `7/2017`, `90/PUU-XXI/2023`. */
function readNumber(tokens: Tokens, rules: LawRules, i: number): Part | null {
  if (i >= tokens.count || tokens.gap[i] >= Gap.SENTENCE) return null;
  const chain = readChain(tokens, i);
  if (chain) return chain;
  if (!isDigits(tokens, i)) return null;
  const year = phraseAt(tokens, rules, i + 1, "year");
  if (!year || !isYear(tokens, i + 2)) return null;
  return { to: i + 3, value: `${textOf(tokens, i)}/${textOf(tokens, i + 2)}`, rule: "number" };
}

/** Letters and numbers with strokes between them, a year among them. */
function readChain(tokens: Tokens, i: number): Part | null {
  let to = i + 1;
  let strokes = 0;
  let year = isYear(tokens, i);
  while (to < tokens.count && to - i < CHAIN_WORDS) {
    const gap = between(tokens.text, tokens.end[to - 1], tokens.start[to]);
    const dotted = gap === OTHER && tokens.text.slice(tokens.end[to - 1], tokens.start[to]) === "./";
    if ((gap & (SLASH | HYPHEN | DOT | NONE)) === 0 && !dotted) break;
    if (gap === SLASH || dotted) strokes++;
    if (gap === SLASH && /\s/.test(tokens.text.slice(tokens.end[to - 1], tokens.start[to])) && !isYear(tokens, to)) break;
    if (gap === NONE && isYear(tokens, to - 1) && strokes > 0) break; // "2022tentang"
    if (isYear(tokens, to)) year = true;
    to++;
  }
  if (strokes === 0 || !year) return null;
  return { to, value: tokens.text.slice(tokens.start[i], tokens.end[to - 1]).replace(/\s+/g, ""), rule: "chain" };
}

/** `Nomor : ST/147/XI/KEP./2023`, `LP/B/3442/IX/2025`: letters and reports. */
function readFile(tokens: Tokens, rules: LawRules, i: number): Part | null {
  const number = phraseAt(tokens, rules, i, "number");
  if (!number && !phraseAt(tokens, rules, i, "file")) return null;
  const at = number ? i + 1 : i;
  if (at >= tokens.count || tokens.gap[at] >= Gap.SENTENCE) return null;
  const chain = readChain(tokens, at);
  if (!chain || chain.to - at < (number ? 2 : 4)) return null;
  return { to: chain.to, value: chain.value, rule: "file" };
}

/** `Pasal 280 ayat (1) huruf j`, `Pasal 187A`, `Pasal 70 dan 71`. */
function readArticle(tokens: Tokens, rules: LawRules, i: number): Part | null {
  if (!phraseAt(tokens, rules, i, "article") || !isDigits(tokens, i + 1) || (gapAt(tokens, i + 1) & (SPACE | STOP)) === 0) return null;
  if (textOf(tokens, i + 1).length > 4) return null;
  let to = i + 1;
  let value = "ps ";
  const part = (kind: "digits" | "letter", open: string, close: string) => {
    for (let n = 0; n < MOST_PARTS && to < tokens.count; n++) {
      const fits = kind === "digits" ? isDigits(tokens, to) && textOf(tokens, to).length <= 4 : /^[a-z]{1,2}$/i.test(textOf(tokens, to));
      if (!fits) return;
      value += open + textOf(tokens, to++);
      if (kind === "digits" && gapAt(tokens, to) & (NONE | SPACE | HYPHEN) && /^[A-Z]$/.test(textOf(tokens, to)))
        value += textOf(tokens, to++);
      value += close;
      const next = nextPart(tokens, rules, to, kind);
      if (next < 0) return;
      if (open === "") value += gapAt(tokens, to) & (HYPHEN | DASH) ? "-" : ", ";
      to = next;
    }
  };
  part("digits", "", "");
  for (const [kind, digits, open, close] of [
    ["paragraph", "digits", "(", ")"],
    ["letter", "letter", "", ""],
    ["item", "digits", " angka ", ""],
  ] as const) {
    const word = phraseAt(tokens, rules, to, kind);
    if (!word || (gapAt(tokens, to) & (SPACE | CLOSE | COMMA)) === 0) continue;
    const before = [to, value] as const;
    to++;
    part(digits, open, close);
    if (value === before[1]) [to, value] = before;
  }
  if (textOf(tokens, to) === "ke" && isDigits(tokens, to + 1) && gapAt(tokens, to + 1) & (HYPHEN | SPACE)) {
    value += ` ke-${textOf(tokens, to + 1)}`;
    to += 2;
    if (gapAt(tokens, to) === NONE && /^e$/.test(textOf(tokens, to))) to++; // ke-4e
  }
  return { to, value, rule: "pasal" };
}

/** The next of several numbers or letters: behind `dan`, a comma, a dash; -1 where none follows. */
function nextPart(tokens: Tokens, rules: LawRules, i: number, kind: "digits" | "letter"): number {
  const gap = gapAt(tokens, i);
  const fits = (k: number) => (kind === "digits" ? isDigits(tokens, k) : /^[a-z]$/.test(textOf(tokens, k)));
  if (gap & (HYPHEN | DASH | COMMA) && fits(i)) return i;
  const join = phraseAt(tokens, rules, i, "join");
  if (!join || tokens.gap[i] >= Gap.SENTENCE) return -1;
  return fits(i + 1) && gapAt(tokens, i + 1) & (SPACE | OPEN) ? i + 1 : -1;
}

function phraseAt(tokens: Tokens, rules: LawRules, i: number, kind: LawKind): LawPhrase | null {
  if (i >= tokens.count) return null;
  const word = tokens.word[i];
  if (word >= rules.size || (rules.kinds[word] & LawIs[kind]) === 0 || tokens.shape[i] & Shape.CLITIC) return null;
  for (const phrase of rules.phrases.get(word)!) if (phrase.kind === kind && matches(tokens, i, phrase.words)) return phrase;
  return null;
}

function matches({ word, gap, count }: Tokens, i: number, words: readonly number[]): boolean {
  if (i + words.length > count) return false;
  for (let k = 1; k < words.length; k++) if (word[i + k] !== words[k] || gap[i + k] >= Gap.SENTENCE) return false;
  return true;
}

/** Written with a capital: `UU Pemilu`, not "uu". */
function isProper({ shape }: Tokens, i: number): boolean {
  return (shape[i] & Shape.CAPITAL) !== 0;
}

function isDigits({ shape, count }: Tokens, i: number): boolean {
  return i < count && (shape[i] & Shape.DIGITS) !== 0;
}

function isYear(tokens: Tokens, i: number): boolean {
  return isDigits(tokens, i) && /^(?:19|20)\d\d$/.test(textOf(tokens, i));
}

function isRomanChain(tokens: Tokens, i: number): boolean {
  return isProper(tokens, i) && /^[IVXL]+$/.test(textOf(tokens, i)) && gapAt(tokens, i + 1) === SLASH;
}

function textOf({ text, start, end, count }: Tokens, i: number): string {
  return i < count ? text.slice(start[i], Math.min(end[i], start[i] + 64)) : "";
}

function gapAt({ text, start, end, count }: Tokens, i: number): number {
  return i <= 0 || i >= count ? OTHER : between(text, end[i - 1], start[i]);
}

/** The end of the last word, with the bracket that closes `ayat (1)`. */
function endOf({ text, start, end }: Tokens, from: number, to: number): number {
  const last = end[to - 1];
  if (text[last] !== ")") return last;
  const cited = text.slice(start[from], last);
  return cited.lastIndexOf("(") > cited.lastIndexOf(")") ? last + 1 : last;
}
