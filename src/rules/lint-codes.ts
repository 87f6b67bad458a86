/** What lint can say of rules, by code. */
import type { Place } from "../errors.ts";

/** Code → what it says. E: the rule cannot mean that. W: it may. */
export const LINTS = {
  E004: "every wording of the pattern stands already in an earlier one of the same list: it never counts",
  E005: "an example names an id that no rule has",
  W101: "no example",
  W102: "no counterexample",
  W103: "so short a term means many things: give it a context (with, near) or a spelling (case)",
  W104: "every wording of the pattern holds one of another pattern of the same list: it only makes that one longer",
  W105: "a strong phrase of two themes: each article with it gets both",
  W106: "the same phrase in two lists of one rule",
  W107: "the exclusion shares no word with any pattern of its rule: it takes nothing away",
  W108: "a long word in capitals matches only capitals: write it as it stands in texts",
  W113: "no sources: say where the rule comes from",
  W114: "no day lies in the pattern's valid range",
  W119: "the pattern stands for very many wordings",
  W120: "no rule uses the list",
  W190: "a netral-ignore without a reason",
  W191: "a netral-ignore that silences nothing",
} as const;
export type LintCode = keyof typeof LINTS;

/** One doubt. */
export interface Finding extends Place {
  readonly code: LintCode;
  /** "theme:sara" and the like, by kind as files write it. */
  readonly entry: string;
  readonly message: string;
}
