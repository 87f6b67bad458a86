/** Makes the found date of a way. */
import type { FoundDate, When } from "./found-date.ts";
import type { Scan } from "./scan.ts";

/** A date over the tokens `from`..`to`; `end` is its last offset where that is not the last token's. All are of one shape, which is what makes reading them fast. */
export function makeDate(
  { tokens }: Scan,
  rule: string,
  from: number,
  to: number,
  when: When,
  end = tokens.end[to - 1],
  inName = false,
): FoundDate {
  return { rule, from, to, start: tokens.start[from], end, when, inName };
}
