/** What a date is resolved from, and what it is resolved to. */

/** What a date is read from. */
export interface Anchor {
  /** The day that relative words count from, null where none is known. */
  readonly day: number | null;
  /** Years that the text names: where no day is known, or a weekday fits none near it. */
  readonly years: readonly number[];
  /** Years that events in the same sentence bear: `Pemilu 2019 … 17 April`. */
  readonly eventYears: readonly number[];
  /** The day that the same sentence spoke of last. */
  readonly before: number | null;
  /** The month (year × 12 + month − 1) that the text spoke of last. */
  readonly month: number | null;
  /** Whether the words before speak of what is to come: looked for only where that settles something. */
  readonly isFuture: () => boolean;
}

export interface Value {
  readonly value: string | null;
  /** First and last day, null where not a day or a range of days. */
  readonly first: number | null;
  readonly last: number | null;
  readonly conflict?: string;
}
