/** Calls for another article inside a line: whether one is meant, and where the other article's title ends. */
import { Gap, Shape, type Tokens } from "../types.ts";

/** A title has at least so many words before prose can go on. */
const MIN_TITLE = 3;
/** How far back from its first small word a sentence may begin: glued to the title, or behind a stop or quotation mark. */
const MAX_SUBJECT = 12;
const NEAR_SUBJECT = 3;
const SLIP_WORDS = 4;
const OPENING_BRACKET = 91;
const INVITED =
  /^\s{0,2}["'“‘:]{0,2}\s?(?:video|foto|artikel|berita|infografi[sk]|tulisan|ulasan|liputan|kisah|di sini|dalam|di bawah|berikut|ini)\b/i;

/** Whether a colon (or >>) stands behind the token before `to`. */
export function hasColon({ text, end }: Tokens, to: number): boolean {
  return /^\s{0,3}(?:[:;]|>{2}|»)/.test(text.slice(end[to - 1], end[to - 1] + 8));
}

/** Whether the call at tokens `from`..`to` of a line calls for an article, rather than being a verb of the prose. */
export function isLink(tokens: Tokens, lineFrom: number, lineTo: number, lineEnd: number, from: number, to: number): boolean {
  const { text, start, end, shape, gap } = tokens;
  if (hasColon(tokens, to)) return true;
  if ((shape[from] & Shape.CAPITAL) === 0) return false;
  const invited =
    to === lineTo || (shape[to] & (Shape.CAPITAL | Shape.DIGITS)) !== 0 || INVITED.test(text.slice(end[to - 1], end[to - 1] + 30));
  if (from === lineFrom) return invited || lineTo - to <= 8 || text[lineEnd - 1] !== ".";
  const before =
    text
      .slice(Math.max(0, start[from] - 3), start[from])
      .trimEnd()
      .at(-1) ?? "";
  const apart = gap[from] === Gap.NONE || gap[from] >= Gap.SENTENCE || '.!?…"”’)](*>•|'.includes(before);
  return invited && (apart || (shape[to] & Shape.CAPITAL) !== 0);
}

/**
 * The token at which prose goes on behind the title that begins at token `from`, or `lineTo` where none does or it cannot be told.
 * Titles write every word with a capital but for small words; a title in sentence case reaches to its sentence's or the line's end.
 */
export function linkEnd(tokens: Tokens, small: ReadonlySet<number>, from: number, lineTo: number): number {
  const { text, start, gap, shape, word } = tokens;
  const isEmbed = (i: number) => i > from && text.charCodeAt(start[i] - 1) === OPENING_BRACKET;
  let titleWords = 0;
  for (let i = from; i < lineTo; i++) {
    if (isEmbed(i)) return i;
    if (!isProseWord(tokens, small, i) || isSlip(tokens, i, lineTo)) {
      if ((shape[i] & (Shape.CAPITAL | Shape.DIGITS)) !== 0 && !small.has(word[i])) titleWords++;
      continue;
    }
    if (titleWords >= MIN_TITLE) return sentenceStart(tokens, small, from, i);
    for (let j = i + 1; j < lineTo; j++) if (isEmbed(j) || (gap[j] >= Gap.SENTENCE && j - from > MIN_TITLE)) return j;
    return lineTo;
  }
  return lineTo;
}

/** Written small, and not one of the words that headlines write so. */
function isProseWord({ text, start, end, shape, word, gap }: Tokens, small: ReadonlySet<number>, i: number): boolean {
  if ((shape[i] & (Shape.CAPITAL | Shape.DIGITS)) !== 0 || end[i] - start[i] < 2 || small.has(word[i])) return false;
  return gap[i] !== Gap.NONE && !"-./@".includes(text[start[i] - 1]) && text[end[i]] !== "-";
}

/** A single word that a headline should have written with a capital: none of the next ones is small. */
function isSlip({ shape }: Tokens, at: number, lineTo: number): boolean {
  const end = at + 1 + SLIP_WORDS;
  if (end > lineTo) return false;
  for (let i = at + 1; i < end; i++) if ((shape[i] & Shape.CAPITAL) === 0) return false;
  return true;
}

/** Where the sentence begins whose first small word is token `at`: it is rarely more than a subject away. */
function sentenceStart(tokens: Tokens, small: ReadonlySet<number>, from: number, at: number): number {
  const { text, start, end, shape, gap, word } = tokens;
  const isCapital = (i: number) => (shape[i] & Shape.CAPITAL) !== 0;
  const low = from + MIN_TITLE;
  for (let i = at; i >= Math.max(low, at - MAX_SUBJECT); i--) {
    const near = at - i <= NEAR_SUBJECT;
    if (near && gap[i] >= Gap.SENTENCE) return i;
    if (near && /^(?:\s{1,3}|)["“]$/.test(text.slice(end[i - 1], start[i]))) return i;
    if (gap[i] === Gap.NONE && isCapital(i) && end[i] - start[i] > 2 && end[i - 1] - start[i - 1] > 2) return i;
  }
  let first = at;
  for (let i = at - 1; i >= Math.max(low, at - 2) && small.has(word[i]) && !isCapital(i); i--) if (i > low && isCapital(i - 1)) first = i;
  if (first - 1 >= low && isCapital(first - 1)) first--;
  if (first < at && first - 1 >= low && isCapital(first - 1) && small.has(word[first - 1])) first--;
  while (first > low && text[start[first] - 1] === "-") first--;
  return first;
}
