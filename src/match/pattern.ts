/** One compiled pattern. */

/** Groups are numbers of sets of wordings. */
export interface Pattern {
  readonly groups: readonly number[];
  /** Most words between the groups' hits: one number for each step of an ordered pattern, one for all of an unordered. */
  readonly within: readonly number[];
  readonly ordered: boolean;
  /** The one spelling that counts. */
  readonly exact: string | null;
  readonly with: number | null;
  readonly without: number | null;
  /** Words between, `SENTENCE` or `ARTICLE`. */
  readonly contextWithin: number;
  readonly valid: { readonly from?: string | undefined; readonly until?: string | undefined } | null;
}

export const SENTENCE = 1e6;
export const ARTICLE = 1e9;

/** Groups that no wording is in: what no article has, and what each has. */
export const NOWHERE = 0;
export const EVERYWHERE = 1;
export const FIRST_GROUP = 2;

/** Whether a pattern counts in an article of that day (ISO 8601). Where the day is unknown, one that is bound to days does not: a name that held an office once is no sign of it. */
export function isValidOn({ valid }: Pattern, day: string | null): boolean {
  return valid === null || (day !== null && (valid.from ?? day) <= day && day <= (valid.until ?? day));
}
