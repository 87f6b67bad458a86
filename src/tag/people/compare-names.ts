/** Names compared: by folded words, initials standing for what begins with them. */
import { foldText } from "../../text/fold.ts";

/** Least letters of a word that may be misspelt: Rini and Rina are two. */
const LEAST_MISSPELT = 6;

/** Words of a name, folded: initials are single letters. */
export function wordsOf(name: string): string[] {
  const folded = fold(name);
  const words: string[] = [];
  let from = 0;
  for (let i = 0; i <= folded.length; i++) {
    const code = i === folded.length ? 32 : folded.charCodeAt(i);
    if (code >= 97 && code <= 122) continue;
    // the rare rest: stops, hyphens, letters with marks
    if (code !== 32 || i === from) return folded.split(/[\s.-]+/).filter((word) => word !== "");
    words.push(folded.slice(from, i));
    from = i + 1;
  }
  return words;
}

export function fold(name: string): string {
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code > 127 || code === 39 || code === 96) return foldText(name).replace(/['’‘`]/g, "");
  }
  return name.toLowerCase();
}

/** Whether `few` are words of `many` in order; an initial stands for a word that begins with it. */
export function isShorter(few: readonly string[], many: readonly string[]): boolean {
  if (few.length > many.length) return false;
  if (few.length === 1 && few[0].length < 3 && few[0] !== many[0]) return false;
  let at = 0;
  let whole = 0;
  for (const word of few) {
    while (
      at < many.length &&
      !(
        many[at] === word ||
        (few.length > 1 && few.length === many.length && isMisspelt(word, many[at])) ||
        (word.length === 1 && many[at].startsWith(word)) ||
        (many[at].length === 1 && word.startsWith(many[at])) ||
        (few.length === many.length && at === many.length - 1 && isGluedWord(word, many[at]))
      )
    )
      at++;
    if (at === many.length) return false;
    if (many[at].length > 1 && word.length > 1) whole++;
    at++;
  }
  return whole > 0;
}

/** Indriwan for Indriawan, Muhamad for Muhammad: long words that differ by one letter. */
function isMisspelt(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < LEAST_MISSPELT || long.length > short.length + 1 || a[0] !== b[0]) return false;
  let at = 1;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(long.length > short.length ? at : at + 1) === long.slice(at + 1);
}

/** "Aminbertemu" is "Amin" with the next word glued to it. */
function isGluedWord(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.length > short.length + 1 && long.startsWith(short);
}

export function isGlued(few: readonly string[], many: readonly string[]): boolean {
  return isGluedWord(few[few.length - 1], many[many.length - 1]);
}

export function isAllCapitals(name: string): boolean {
  return name.length > 2 && name === name.toUpperCase();
}
