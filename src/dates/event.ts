/** The one date on which what the article reports happened. */
import type { Tokens } from "../types.ts";
import { type Dateline, hasBefore } from "./anchors.ts";
import { type DateRules, Near } from "./date-rules.ts";
import type { FoundDate } from "./found-date.ts";
import type { Value } from "./value.ts";

/** What happened so many days before the article is what it recalls. */
const RECENT = 60;

/** Place of the event's date among the found ones, or null where the article does not say it. `day`: the article's day. */
export function findEvent(
  found: readonly FoundDate[],
  values: readonly Value[],
  datelines: readonly Dateline[],
  tokens: Tokens,
  rules: DateRules,
  day: number | null,
): number | null {
  for (const { index, day: dated, future } of datelines) {
    if (future || (day !== null && (dated > day || day - dated > RECENT)) || values[index].first === null) continue;
    const { from } = found[index];
    if (!hasBefore(tokens, rules, from, Near["no-event"], 3) && !hasBefore(tokens, rules, from, Near.compiled, 16)) return index;
  }
  return null;
}
