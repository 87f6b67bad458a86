/** Patterns as columns: a few arrays load many times faster than thousands of objects. */
import type { Pattern } from "./patterns.ts";
import { listAt, type Table, tableFrom } from "./table.ts";

export interface PatternColumns {
  readonly groups: Table;
  readonly within: Table;
  readonly ordered: Uint8Array;
  /** Group numbers; -1 for none. */
  readonly with: Int32Array;
  readonly without: Int32Array;
  readonly contextWithin: Int32Array;
  /** What few patterns have, by pattern number. */
  readonly exact: ReadonlyMap<number, string>;
  readonly valid: ReadonlyMap<number, NonNullable<Pattern["valid"]>>;
}

export function toColumns(patterns: readonly Pattern[]): PatternColumns {
  const known = <T>(values: readonly (T | null)[]) => new Map(values.flatMap((value, i) => (value === null ? [] : [[i, value] as const])));
  return {
    groups: tableFrom(patterns.map(({ groups }) => groups)),
    within: tableFrom(patterns.map(({ within }) => within)),
    ordered: Uint8Array.from(patterns, ({ ordered }) => Number(ordered)),
    with: Int32Array.from(patterns, (pattern) => pattern.with ?? -1),
    without: Int32Array.from(patterns, ({ without }) => without ?? -1),
    contextWithin: Int32Array.from(patterns, ({ contextWithin }) => contextWithin),
    exact: known(patterns.map(({ exact }) => exact)),
    valid: known(patterns.map(({ valid }) => valid)),
  };
}

export function fromColumns(columns: PatternColumns): Pattern[] {
  const { groups, within, ordered, contextWithin, exact, valid } = columns;
  const group = (column: Int32Array, i: number) => (column[i]! < 0 ? null : column[i]!);
  return Array.from(
    ordered,
    (isOrdered, i): Pattern => ({
      groups: [...listAt(groups, i)],
      within: [...listAt(within, i)],
      ordered: isOrdered === 1,
      exact: exact.get(i) ?? null,
      with: group(columns.with, i),
      without: group(columns.without, i),
      contextWithin: contextWithin[i]!,
      valid: valid.get(i) ?? null,
    }),
  );
}
