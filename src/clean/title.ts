/** The title: which line it is, what of it is the site's name, and where it stands a second time. */

import type { Tokens } from "../types.ts";
import { headerField } from "./blocks.ts";
import type { OutletRun } from "./candidates.ts";
import type { Line } from "./lines.ts";

const MAX_TITLE_WORDS = 30;
/** In so many of a title's last characters sites' names are looked for. */
const MAX_SITE = 200;
const MIN_REPEAT_WORDS = 3;
const MIN_REPEAT_LETTERS = 8;
const SEPARATOR = /\s{0,3}(?:\s[-–—|»•]{1,2}|\|{1,2}|::)\s{1,3}|\s{0,3}:\s{1,3}|\s{0,2}[-–—]\s{1,2}/g;
const DOMAIN = /^(?:www\.)?[a-z0-9-]{2,30}(?:\.[a-z]{2,12}){1,2}$/i;

/** Whether a text's first line can be its title: short, not a sentence, and something follows. */
export function looksLikeTitle(line: Line, next: Line | undefined): boolean {
  return (
    next !== undefined &&
    line.words > 0 &&
    line.words <= MAX_TITLE_WORDS &&
    !/[.:;,]$|[.,]["”’]$/.test(line.text.slice(-2)) &&
    !line.text.startsWith("|")
  );
}

/** Where a title begins in its line: behind a Markdown heading mark or the key of a YAML header. */
export function titleStart(line: Line): number {
  const field = headerField(line);
  if (field?.key === "title") return line.start + field.start;
  return line.start + (/^#{1,6}\s{1,4}/.exec(line.text)?.[0].length ?? 0);
}

/**
 * Cuts sites' names off a title's end (`… - Kabar Contoh`, `… | contoh.id`) and gives where the title ends then.
 */
export function cutSite(
  tokens: Tokens,
  line: Line,
  outletRun: (from: number) => OutletRun,
): { readonly end: number; readonly site: string | null } {
  const { text } = tokens;
  let end = line.end;
  let site: string | null = null;
  const tail = line.text.slice(-MAX_SITE);
  const separators: { at: number; length: number }[] = [];
  SEPARATOR.lastIndex = 0; // a time limit may have ended the loop of another title
  for (let match = SEPARATOR.exec(tail); match; match = SEPARATOR.exec(tail))
    separators.push({ at: line.end - tail.length + match.index, length: match[0].length });
  for (const { at, length } of separators.reverse()) {
    if (at <= line.start || at + length >= end) continue;
    const name = text.slice(at + length, end);
    let first = line.from;
    while (first < line.to && tokens.start[first] < at + length) first++;
    let last = line.to;
    while (last > first && tokens.start[last - 1] >= end) last--;
    const run = outletRun(first);
    const named = first < last && last - first <= 6 && run.named && run.end >= last;
    if (!named && !(DOMAIN.test(name) && text.slice(at, at + length).trim() !== ":")) break;
    site ??= name;
    end = at;
  }
  return { end, site };
}

/** A title, to find where it stands a second time. Most lines begin with another word, and then nothing more is made of either. */
export class SaidTitle {
  private readonly text: string;
  private readonly first: string;
  private letters: string | null = null;

  constructor(text: string) {
    this.text = text;
    this.first = firstWord(text);
  }

  /** Whether a line says the title and nothing else. */
  isLine(line: Line): boolean {
    if (line.words < MIN_REPEAT_WORDS) return false;
    const text = line.text.slice(titleStart(line) - line.start);
    const title = this.lettersFor(text);
    return line.text.length >= title.length && line.text.length <= title.length * 2 + 60 && title !== "" && bare(text) === title;
  }

  /** Tokens of the title at the start of a paragraph, or 0. */
  tokensAtHead({ text, start, end }: Tokens, line: Line): number {
    let rest = this.lettersFor(line.text);
    for (let i = line.from; rest !== "" && i < line.to && i - line.from <= MAX_TITLE_WORDS * 2; i++) {
      const word = bare(text.slice(start[i], end[i]));
      if (!rest.startsWith(word)) return 0;
      rest = rest.slice(word.length);
      if (rest === "" && i + 1 - line.from >= 4) return i + 1 - line.from;
    }
    return 0;
  }

  /** The title's letters and digits where a text may begin with them; "" where it does not, or they are too few to tell. */
  private lettersFor(text: string): string {
    const first = firstWord(text);
    if (!first.startsWith(this.first) && !this.first.startsWith(first)) return "";
    this.letters ??= bare(this.text);
    return this.letters.length < MIN_REPEAT_LETTERS ? "" : this.letters;
  }
}

/** The first letters and digits in lower case; "" where that takes more than ASCII to tell. */
function firstWord(text: string): string {
  const first = /[a-z\d]{1,40}|[\u0080-\u200f\u2040-\uffff]/i.exec(text)?.[0] ?? "";
  return first < "\x80" ? first.toLowerCase() : "";
}

/** Letters and digits in lower case. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
