/** The title: which line it is, what of it is the site's name, and where it stands a second time. */

import type { Tokens } from "../types.ts";
import { headerField } from "./blocks.ts";
import type { OutletRun } from "./candidates.ts";
import type { Line } from "./lines.ts";

const MAX_TITLE_WORDS = 30;
const MIN_REPEAT_WORDS = 3;
/** Most lines differ from the title in so many characters already. */
const FIRST_LOOK = 8;
const SEPARATOR = /\s{0,3}(?:\s[-–—|»•]{1,2}|\|{1,2}|::)\s{1,3}|\s{0,3}:\s{1,3}|\s{0,2}[-–—]\s{1,2}/g;
const DOMAIN = /^(?:www\.)?[a-z0-9-]{2,30}(?:\.[a-z]{2,12}){1,2}$/i;

/** Whether a text's first line can be its title: short, not a sentence, and something follows. */
export function looksLikeTitle(line: Line, next: Line | undefined): boolean {
  return (
    next !== undefined &&
    line.words > 0 &&
    line.words <= MAX_TITLE_WORDS &&
    !/[.:;,]$|[.,]["”’]$/.test(line.text) &&
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
  const separators = Array.from(line.text.slice(-200).matchAll(SEPARATOR), (match) => ({
    at: line.end - Math.min(200, line.text.length) + match.index,
    length: match[0].length,
  })).reverse();
  for (const { at, length } of separators) {
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

/** Text as it is compared with a title: letters and digits in lower case. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Whether a line says the title and nothing else; `title` is bare. */
export function repeats(line: Line, title: string): boolean {
  if (line.words < MIN_REPEAT_WORDS || line.text.length < title.length || line.text.length > title.length * 2 + 60) return false;
  const text = line.text.slice(titleStart(line) - line.start);
  return title.startsWith(bare(text.slice(0, FIRST_LOOK))) && bare(text) === title;
}

/** Tokens of the title at the start of a paragraph, or 0; `title` is bare. */
export function repeatedHead({ text, start, end }: Tokens, line: Line, title: string): number {
  let rest = title;
  for (let i = line.from; i < line.to && i - line.from <= MAX_TITLE_WORDS * 2; i++) {
    const word = bare(text.slice(start[i], end[i]));
    if (!rest.startsWith(word)) return 0;
    rest = rest.slice(word.length);
    if (rest === "") return i + 1 - line.from >= 4 ? i + 1 - line.from : 0;
  }
  return 0;
}
