/** How CSV is written for whom. */
import { stringify } from "csv-stringify/sync";
import type { Cell, Column } from "./columns.ts";
import type { CsvPreset } from "./csv-presets.ts";

/** What spreadsheets take for the start of a formula, also as full-width forms; see OWASP, "CSV Injection". */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** Gives the function that writes rows, each with its line end; `delimiter` overrides the preset's. */
export function createRowPrinter(preset: CsvPreset, delimiter?: string): (rows: readonly (readonly Cell[])[]) => string {
  const isExcel = preset !== "plain";
  const comma = preset === "excel-id";
  const options = {
    delimiter: delimiter ?? (comma ? ";" : ","),
    record_delimiter: isExcel ? "windows" : "unix",
    // csv-stringify quotes only what holds its own delimiters: a lone CR or LF would break the row, and some readers drop spaces at the edge.
    quoted_match: /[\r\n]|^\s|\s$/,
  } as const;
  const print = (cell: Cell): string => {
    if (cell === null) return "";
    if (typeof cell === "number") return comma ? String(cell).replace(".", ",") : String(cell);
    if (typeof cell === "boolean") return String(cell);
    // Readers of data frames take NUL for the end of the file.
    const text = (typeof cell === "string" ? cell : cell.join("; ")).replaceAll("\0", "\uFFFD");
    return isExcel && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  };
  return (rows) =>
    stringify(
      rows.map((cells) => cells.map(print)),
      options,
    );
}

/** The header, with the byte order mark that the preset asks for. */
export function printHeader(columns: readonly Column<never>[], preset: CsvPreset, delimiter?: string): string {
  const mark = preset === "plain" ? "" : "\uFEFF";
  return mark + createRowPrinter(preset, delimiter)([columns.map(({ name }) => name)]);
}
