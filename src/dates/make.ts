/** Makes the found date of a way. */
import type { FoundDate, When } from "./found-date.ts";
import type { Scan } from "./scan.ts";

/** A date over the tokens `from`..`to`; `end` is its last offset where that is not the last token's. */
export function makeDate(scan: Scan, rule: string, from: number, to: number, when: When, end = scan.tokens.end[to - 1]): FoundDate {
  return { rule, from, to, start: scan.tokens.start[from], end, when };
}
