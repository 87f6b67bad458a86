import { isUtf8 } from "node:buffer";
import type { Document, DocumentError, Source, Warning } from "../../types.ts";
import { decodeText } from "../decode.ts";
import type { InputFile } from "../input-file.ts";
import { documentError, type Reader, type ReadOptions } from "../input-format.ts";
import { peek } from "../peek.ts";
import { createRecordReader, type Reading } from "../read-record.ts";
import { noTextColumn } from "../table-columns.ts";
import { toUtf8, withoutFirst } from "../to-utf8.ts";
import { findLayout } from "./csv-layout.ts";
import { type CsvRow, splitCsv } from "./split-csv.ts";

/** Comma-separated values, whatever separates them; the first row may name the columns. */
export const readCsv: Reader = (file, options) => readTable(file, options, "csv");

/** The same with tabs, as spreadsheets and databases write it. */
export const readTsv: Reader = (file, options) => readTable(file, options, "tsv");

/** The columns and the separator are told by the first rows. */
const HEAD_BYTES = 64 * 1024;
/** A row of more bytes is none: a quote that is not closed has swallowed what follows. The library holds a row several times. */
const MOST_BYTES = 16 * 1024 * 1024;

const LOOSE: Warning = { code: "quotes", message: "the row's quotation marks are not written as CSV wants them" };

async function* readTable(file: InputFile, options: ReadOptions, format: "csv" | "tsv"): AsyncGenerator<Document | DocumentError> {
  const { path } = file;
  const { encoding, chunks: plain } = await toUtf8(file.chunks());
  const { head, chunks } = await peek(plain, ({ length }) => length >= HEAD_BYTES);
  const layout = findLayout(head, options.map);
  if (!layout) return;
  const { names, map, hasText } = layout.columns;
  if (!hasText) {
    yield documentError({ path, format, encoding }, "E_NO_TEXT", path, noTextColumn(names, map));
    return;
  }
  const records = createRecordReader({ ...options, map });
  let record = 0;
  let header = layout.columns.header === 0;
  for await (const row of splitCsv(withoutFirst(chunks, layout.preamble), { ...layout, cap: Math.min(options.maxBytes, MOST_BYTES) })) {
    if (header) {
      header = false;
      if (!("code" in row)) continue;
    }
    if (!("code" in row) && row.cells.every(({ length }) => length === 0)) continue;
    const source: Source = { path, record: record++, format, encoding };
    const place = `${path}:${row.line}`;
    const error = (code: "E_PARSE" | "E_TOO_LARGE", message: string) => documentError(source, code, place, `${message} (byte ${row.byte})`);
    if ("code" in row) yield error(row.code, row.message);
    else if (isRagged(row, names.length)) yield error("E_PARSE", `the row has ${row.cells.length} cells, not ${names.length}`);
    else yield readRow(row, source, place);
  }

  function readRow({ cells, loose }: CsvRow, unread: Source, place: string): Reading {
    const decoded = decodeCells(cells);
    if (!decoded) return documentError(unread, "E_DECODE", place, "is no text");
    const value: Record<string, string> = Object.create(null);
    names.forEach((name, i) => {
      value[name] ||= decoded.cells[i]!;
    });
    const source = { ...unread, encoding: encoding ?? decoded.encoding };
    return records.fromValue(value, source, place, loose ? [...decoded.warnings, LOOSE] : decoded.warnings);
  }
}

/** Empty cells too many at the end are what spreadsheets leave, and no fault. */
function isRagged({ cells }: CsvRow, columns: number): boolean {
  return cells.length < columns || cells.slice(columns).some(({ length }) => length > 0);
}

/** The cells as text; the encoding is that of those that are not plain UTF-8. */
function decodeCells(cells: readonly Buffer[]): { cells: string[]; encoding: string; warnings: readonly Warning[] } | null {
  if (cells.every(isUtf8)) return { cells: cells.map((cell) => cell.toString("utf8")), encoding: "utf-8", warnings: [] };
  const decoded = cells.map((cell) => decodeText(cell));
  if (!decoded.every((cell) => cell !== null)) return null;
  const odd = decoded.find(({ warnings }) => warnings.length > 0);
  return { cells: decoded.map(({ text }) => text), encoding: odd?.encoding ?? "utf-8", warnings: odd?.warnings ?? [] };
}
