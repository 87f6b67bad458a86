/** The line of an article that says when it was published: almost only a date, near the head. */
import { Shape, type Tokens } from "../types.ts";
import { type DateRules, Near } from "./date-rules.ts";
import type { FoundDate } from "./found-date.ts";

/** Lines with words, counted from the head, in which a stamp may stand. */
const HEAD_LINES = 14;
/** Words of a stamp line that are neither of the date nor known from stamps. */
const OTHER_WORDS = 4;

/** Whether a date with a written year stands in a stamp line. */
export function isStamp(tokens: Tokens, rules: DateRules, found: FoundDate): boolean {
  const { when } = found;
  if (when.is !== "day" || when.month === 0 || when.year === 0) return false;
  const line = tokens.line[found.from];
  const from = tokens.lineToken[line];
  const to = tokens.lineToken[line + 1];
  if (to - from > 24 || line >= HEAD_LINES * 3 || wordedLinesBefore(tokens, line) >= HEAD_LINES) return false;
  let other = 0;
  for (let i = from; i < to; i++) {
    if ((i >= found.from && i < found.to) || tokens.shape[i] & Shape.DIGITS) continue;
    const word = tokens.word[i];
    if (word < rules.size && rules.context[word] & (Near.byline | Near.clock)) continue;
    if ((tokens.shape[i] & Shape.CAPITAL) === 0) other += 2;
    other++;
  }
  const clock = to > found.to && (tokens.shape[found.to] & Shape.DIGITS) !== 0;
  const last = tokens.text.charCodeAt(tokens.lineEnd[line] - 1);
  return other <= (clock ? OTHER_WORDS + 2 : OTHER_WORDS) && last !== 46 && !bracketed(tokens, found);
}

function bracketed({ text }: Tokens, found: FoundDate): boolean {
  return text[found.start - 1] === "(";
}

function wordedLinesBefore({ lineToken }: Tokens, line: number): number {
  let worded = 0;
  for (let i = 0; i < line; i++) if (lineToken[i + 1] > lineToken[i]) worded++;
  return worded;
}
