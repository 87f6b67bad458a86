import type { Document, DocumentError, ErrorCode, Source } from "../../types.ts";
import type { InputFile } from "../input-file.ts";
import { documentError, type ReadOptions } from "../input-format.ts";
import { createRecordReader } from "../read-record.ts";
import { findColumns, noTextColumn } from "../table-columns.ts";
import { openZip, type ZipArchive, type ZipEntry, ZipError } from "../zip/open-zip.ts";
import { readSheet, type SheetRow } from "./read-sheet.ts";
import { readWorkbook } from "./read-workbook.ts";
import { XmlError } from "./read-xml.ts";

const SAMPLE_ROWS = 50;
/** Above the header there may be a title and notes. */
const HEADER_ROWS = 10;

/** The first sheet of an Excel workbook. It is streamed; only the texts that its cells share are held. */
export async function* readXlsx(file: InputFile, options: ReadOptions): AsyncGenerator<Document | DocumentError> {
  const { path } = file;
  const source: Source = { path, format: "xlsx", encoding: "utf-8" };
  let record = 0;
  const fail = (code: ErrorCode, message: string) => documentError(record === 0 ? source : { ...source, record }, code, path, message);

  let archive: ZipArchive | null = null;
  try {
    archive = await openZip(file, options.maxBytes);
    const entries = new Map<string, ZipEntry>();
    for await (const entry of archive.entries()) entries.set(entry.name, entry);
    yield* readRows(readSheet(await readWorkbook(entries, options.maxBytes), options.maxBytes));
  } catch (error) {
    if (error instanceof ZipError) yield fail(error.code, error.message);
    else if (error instanceof XmlError) yield fail("E_PARSE", error.message);
    else throw error;
  } finally {
    archive?.close();
  }

  async function* readRows(rows: AsyncIterator<SheetRow> & AsyncIterable<SheetRow>): AsyncGenerator<Document | DocumentError> {
    const sample: SheetRow[] = [];
    for (let row = await rows.next(); !row.done; row = await rows.next()) {
      sample.push(row.value);
      if (sample.length === SAMPLE_ROWS) break;
    }
    if (sample.length === 0) return;
    const columns = findColumns(
      sample.map(({ cells }) => cells.map((cell) => cell.trim())),
      options.map,
      HEADER_ROWS,
    );
    if (!columns.hasText) {
      yield fail("E_NO_TEXT", noTextColumn(columns.names, columns.map));
      return;
    }
    const records = createRecordReader({ ...options, map: columns.map });
    const readRow = ({ number, cells }: SheetRow) => {
      const value: Record<string, string> = Object.create(null);
      columns.names.forEach((name, i) => {
        value[name] ||= cells[i] ?? "";
      });
      return records.fromValue(value, { ...source, record: record++ }, `${path}:${number}`, []);
    };
    for (const row of sample.slice(columns.header + 1)) yield readRow(row);
    for await (const row of rows) yield readRow(row);
  }
}
