import { type FieldMap, isFieldName, isTextName } from "../fields.ts";
import { parseStart, type RowOptions } from "./row-parser.ts";

/** How a CSV file is written, as its first rows show. */
export interface CsvLayout {
  readonly delimiter: string;
  /** Bytes of the line before the first row in which Excel says what the delimiter is (`sep=;`); 0 where there is none. */
  readonly preamble: number;
  readonly carriageReturns: boolean;
  /** Names of the columns: those of the header, or "1", "2" … */
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  /** The column that holds the text, where no name tells it but much longer cells than the others' do. */
  readonly textColumn: string | null;
}

const DELIMITERS = [",", ";", "\t", "|"];
const ROWS = 50;
/** Cells of a text are longer than this on average, and so many times as long as those of any other column. */
const LONG_TEXT = 200;
const LONGER = 3;
const LONGEST_NAME = 60;

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
  const [first, ...rest] = best.rows.map((cells) => cells.map((cell) => cell.toString("utf8").trim()));
  if (!first) return null;
  const hasHeader = looksLikeHeader(first, map);
  const columns = hasHeader ? first.map((name, i) => name || String(i + 1)) : first.map((_, i) => String(i + 1));
  const known = columns.some((name) => isTextName(name, map));
  return {
    delimiter: best.delimiter,
    preamble,
    carriageReturns,
    columns,
    hasHeader,
    textColumn: known ? null : findTextColumn(columns, hasHeader ? rest : [first, ...rest]),
  };
}

/** Rows of one number of cells, more than one, speak for a delimiter. */
function evenness(rows: readonly (readonly unknown[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells, times] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  return cells === 1 ? 0 : (times / rows.length) * 100 + Math.min(cells, 50);
}

function looksLikeHeader(cells: readonly string[], map: FieldMap): boolean {
  if (cells.some((cell) => isFieldName(cell, map))) return true;
  return (
    new Set(cells).size === cells.length && cells.every((cell) => cell.length <= LONGEST_NAME && /^\p{L}[\p{L}\p{N} _.-]*$/u.test(cell))
  );
}

function findTextColumn(columns: readonly string[], rows: readonly (readonly string[])[]): string | null {
  const lengths = columns.map((_, i) => rows.reduce((sum, row) => sum + (row[i]?.length ?? 0), 0) / rows.length);
  const longest = lengths.indexOf(Math.max(...lengths));
  const others = Math.max(0, ...lengths.filter((_, i) => i !== longest));
  return lengths[longest]! >= LONG_TEXT && lengths[longest]! >= LONGER * others ? columns[longest]! : null;
}
