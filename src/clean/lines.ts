/** The non-blank lines of a content, and what can be said of them without any rule. */
import type { Tokens } from "../types.ts";

/** A non-blank line; `start`..`end` are UTF-16 offsets without the blanks around, `from`..`to` its tokens. */
export interface Line {
  /** 0-based in the content. */
  readonly index: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

const SENTENCE_WORDS = 10;
const PARAGRAPH_WORDS = 35;

/** All non-blank lines from line number `first` on. */
export function readLines(tokens: Tokens, first: number): Line[] {
  const lines: Line[] = [];
  for (let index = first; index < tokens.lineCount; index++) {
    const line = readLine(tokens, index);
    if (line) lines.push(line);
  }
  return lines;
}

/** One line, or null where it is blank. */
export function readLine(tokens: Tokens, index: number): Line | null {
  const { text } = tokens;
  let start = tokens.lineStart[index];
  let end = tokens.lineEnd[index];
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  if (start === end) return null;
  const from = tokens.lineToken[index];
  const to = tokens.lineToken[index + 1];
  return { index, text: text.slice(start, end), start, end, from, to, words: to - from };
}

/** Whether text of so many words reads like a paragraph: ends as sentences end, or is too long for anything else. */
export function isProse(text: string, words: number): boolean {
  return words >= PARAGRAPH_WORDS || (words >= SENTENCE_WORDS && '.!?…"”’)]*'.includes(text[text.length - 1]));
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x200b || code === 0xfeff || code === 0x3000;
}
