import type { FieldMap } from "../fields.ts";
import { findColumns, type TableColumns } from "../table-columns.ts";
import { parseStart, type RowOptions } from "./row-parser.ts";

/** How a CSV file is written, as its first rows show. */
export interface CsvLayout {
  readonly delimiter: string;
  /** Bytes of the line before the first row in which Excel says what the delimiter is (`sep=;`); 0 where there is none. */
  readonly preamble: number;
  readonly carriageReturns: boolean;
  readonly columns: TableColumns;
}

const DELIMITERS = [",", ";", "\t", "|"];
const ROWS = 50;
/** Makes out the layout from the first bytes of a file; null where there is no row. */
export function findLayout(head: Buffer, map: FieldMap): CsvLayout | null {
  const carriageReturns = !head.includes(10) && head.includes(13);
  const options = (delimiter: string): RowOptions => ({ delimiter, carriageReturns, cap: 0 });
  const said = /^"?sep=(?<delimiter>.)"?\r?\n/i.exec(head.toString("latin1", 0, 20));
  const preamble = said?.[0].length ?? 0;
  const candidates = said?.groups ? [said.groups.delimiter!] : DELIMITERS;
  const rows = head.subarray(preamble);
  const tries = candidates.map((delimiter) => ({ delimiter, rows: parseStart(rows, options(delimiter), ROWS) }));
  const best = tries.reduce((a, b) => (evenness(b.rows) > evenness(a.rows) ? b : a));
  const first = best.rows.map((cells) => cells.map((cell) => cell.toString("utf8").trim()));
  if (first.length === 0) return null;
  return { delimiter: best.delimiter, preamble, carriageReturns, columns: findColumns(first, map) };
}

/** Rows of one number of cells, more than one, speak for a delimiter. */
function evenness(rows: readonly (readonly unknown[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  return cells === 1 ? 0 : (times / rows.length) * 100 + Math.min(cells, 50);
}
