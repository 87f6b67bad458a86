/** Patterns as columns: a few arrays load many times faster than thousands of objects. */
import type { Pattern } from "./pattern.ts";
import { type Table, tableFrom } from "./table.ts";

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
  const patterns: Pattern[] = [];
  for (let i = 0; i < ordered.length; i++)
    patterns.push({
      groups: numbersAt(groups, i),
      within: numbersAt(within, i),
      ordered: ordered[i] === 1,
      exact: exact.get(i) ?? null,
      with: columns.with[i]! < 0 ? null : columns.with[i]!,
      without: columns.without[i]! < 0 ? null : columns.without[i]!,
      contextWithin: contextWithin[i]!,
      valid: valid.get(i) ?? null,
    });
  return patterns;
}

/** The list under a number as an array of its own, number by number: spreading typed arrays takes several times as long. */
function numbersAt({ start, items }: Table, number: number): number[] {
  const numbers: number[] = [];
  for (let i = start[number]!; i < start[number + 1]!; i++) numbers.push(items[i]!);
  return numbers;
}
