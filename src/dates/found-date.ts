/** A date as it is written, before anything is known of when the text was written. */

/** Where a direction points: `lalu` (unit 0, -1), `tahun depan` (unit 4, +1). */
export interface Shift {
  /** 0 none, else as in rules/dates/units.yaml: 1 day, 2 week, 3 month, 4 year, 5 quarter, 6 half-year. */
  readonly unit: number;
  /** -1 past, 0 this, 1 next. */
  readonly by: number;
}

/** Years: 0 not written; 100 to 199 written with two digits; negative: a wrong number of digits. */
export type When =
  | DayWhen
  | { readonly is: "month"; readonly year: number; readonly month: number; readonly shift: Shift | null }
  | { readonly is: "year"; readonly year: number }
  /** A part of a year of `months` months: quarter, third, half. */
  | { readonly is: "part"; readonly year: number; readonly months: number; readonly part: number; readonly shift: Shift | null }
  /** `by` units from the anchor, as coarse as the unit. */
  | { readonly is: "relative"; readonly unit: number; readonly by: number }
  | { readonly is: "weekday"; readonly weekday: number; readonly shift: Shift | null }
  /** Days from the election. */
  | { readonly is: "countdown"; readonly by: number }
  /** A day of a named feast. */
  | { readonly is: "holiday"; readonly holiday: number; readonly year: number }
  | { readonly is: "range"; readonly from: When; readonly to: When }
  /** A date that no rule can give a value: another calendar. */
  | { readonly is: "open" }
  /** No date, recognised so as not to be mistaken for one. */
  | { readonly is: "nothing" };

export interface DayWhen {
  readonly is: "day";
  readonly year: number;
  /** 0 where only the day of the month is written. */
  readonly month: number;
  readonly day: number;
  /** 0 where none is written. */
  readonly weekday: number;
  readonly shift: Shift | null;
  /** Numeric, and day and month could change places. */
  readonly swappable: boolean;
}

export interface FoundDate {
  /** Name of the way it is written. */
  readonly rule: string;
  /** Tokens `from`..`to`, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  /** UTF-16 offsets in the text. */
  readonly start: number;
  readonly end: number;
  readonly when: When;
  /** The year inside a name: Pemilu 2024. */
  readonly inName: boolean;
}
