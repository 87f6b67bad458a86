import type { FoundDate } from "./found-date.ts";
import type { Scan } from "./scan.ts";

/** A way to write a date. */
export interface Way {
  readonly name: string;
  /** Bits of `Is`, and `Digits`: what it can begin with. */
  readonly starts: number;
  /** Reads at token `i`; null where the date is not written this way. */
  readonly read: (scan: Scan, i: number) => FoundDate | null;
}
