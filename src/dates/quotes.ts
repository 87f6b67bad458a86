/** Direct speech: where quotation marks open and close within a line. */
import type { Tokens } from "../types.ts";

/** Offsets of quotes in ascending order: `starts[i]`..`ends[i]`. */
export interface Quotes {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const MARKS = /["“”„«»]|''|‘’|’’/g;

/** The quotes of a text. A straight mark opens behind a space or bracket and closes elsewhere; none goes over a line end. */
export function findQuotes({ text, lineCount, lineStart, lineEnd }: Tokens): Quotes {
  const starts: number[] = [];
  const ends: number[] = [];
  MARKS.lastIndex = 0;
  let line = 0;
  let open = -1;
  for (let mark = MARKS.exec(text); mark; mark = MARKS.exec(text)) {
    const at = mark.index;
    while (line < lineCount - 1 && lineEnd[line] < at) {
      line++;
      open = -1;
    }
    if (open < 0 && !opens(text, at, mark[0])) {
      // a closing mark alone: the speech began before this line or sentence
      starts.push(Math.max(ends.at(-1) ?? 0, lineStart[line]));
      ends.push(at);
    } else if (open < 0 || opens(text, at, mark[0])) {
      open = at + mark[0].length;
    } else {
      starts.push(open);
      ends.push(at);
      open = -1;
    }
  }
  return { starts, ends };
}

function closes(mark: string): boolean {
  return mark === "”" || mark === "»";
}

function opens(text: string, at: number, mark: string): boolean {
  if (mark === "“" || mark === "„" || mark === "«") return true;
  if (closes(mark)) return false;
  const before = text[at - 1] ?? " ";
  const after = text[at + mark.length] ?? " ";
  return /[\s([\\]/.test(before) && !/[\s.,]/.test(after);
}

/** The number of the quote that holds an offset, or -1. */
export function quoteAt({ starts, ends }: Quotes, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (starts[middle] > offset) high = middle - 1;
    else if (ends[middle] <= offset) low = middle + 1;
    else return middle;
  }
  return -1;
}
