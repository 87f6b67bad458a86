import { type FieldMap, isFieldName, isTextName } from "./fields.ts";
import { someKeys } from "./read-record.ts";

/** The columns of a table, as its first rows show. */
export interface TableColumns {
  /** Those of the header, or "1", "2" … */
  readonly names: readonly string[];
  /** 0-based row of the header; -1 where there is none. */
  readonly header: number;
  /** The fields' keys as the user has mapped them, with the column of the text where it shows only by its length. */
  readonly map: FieldMap;
  /** Whether some column holds the text. */
  readonly hasText: boolean;
}

/** Cells of a text are longer than this on average, and so many times as long as those of any other column. */
const LONG_TEXT = 200;
const LONGER = 3;
const LONGEST_NAME = 60;

/** Finds the columns in the first rows of a table, of which the header is one of the first `within`. */
export function findColumns(rows: readonly (readonly string[])[], map: FieldMap, within = 1): TableColumns {
  const first = rows.slice(0, within);
  let header = first.findIndex((cells) => cells.some((cell) => !isNumber(cell) && isTextName(cell, map)));
  if (header === -1) {
    const likely = first.filter((cells) => looksLikeHeader(cells, map));
    header = first.indexOf(likely.find(({ length }) => length === Math.max(...likely.map((cells) => cells.length))) ?? []);
  }
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const names =
    header === -1 ? Array.from({ length: width }, (_, i) => String(i + 1)) : rows[header]!.map((name, i) => name || String(i + 1));
  if (names.some((name) => isTextName(name, map))) return { names, header, map, hasText: true };
  const longest = map.text === undefined ? findLongest(names, rows.slice(header + 1)) : null;
  return longest === null ? { names, header, map, hasText: false } : { names, header, map: { ...map, text: longest }, hasText: true };
}

/** The message where no column holds the text. */
export function noTextColumn(names: readonly string[], map: FieldMap): string {
  return `no column "${map.text ?? "text"}" among: ${someKeys(names)}; --map text=COLUMN tells which it is`;
}

function looksLikeHeader(cells: readonly string[], map: FieldMap): boolean {
  if (cells.some((cell) => !isNumber(cell) && isFieldName(cell, map))) return true;
  return (
    new Set(cells).size === cells.length && cells.every((cell) => cell.length <= LONGEST_NAME && /^\p{L}[\p{L}\p{N} _.-]*$/u.test(cell))
  );
}

// "--map text=2" names a column by its number, and is no word of a header.
function isNumber(cell: string): boolean {
  return /^\d+$/.test(cell);
}

function findLongest(names: readonly string[], rows: readonly (readonly string[])[]): string | null {
  const lengths = names.map((_, i) => rows.reduce((sum, row) => sum + (row[i]?.length ?? 0), 0) / Math.max(1, rows.length));
  const longest = lengths.indexOf(Math.max(...lengths));
  const others = Math.max(0, ...lengths.toSpliced(longest, 1));
  return lengths[longest]! >= Math.max(LONG_TEXT, LONGER * others) ? names[longest]! : null;
}
