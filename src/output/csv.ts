/** CSV and TSV (RFC 4180): a row per article, or per piece of evidence. */
import type { OutputRecord } from "../types.ts";
import { ARTICLE_COLUMNS, type Column } from "./columns.ts";
import { createRowPrinter, printHeader } from "./csv-dialect.ts";
import type { CsvPreset } from "./csv-presets.ts";
import { EVIDENCE_COLUMNS, evidenceOf } from "./evidence.ts";
import type { Writer } from "./writer.ts";

interface CsvOptions {
  readonly csv: CsvPreset;
}

/** The header, then one row per record. */
export function createCsvWriter({ csv }: CsvOptions): Writer {
  return createRowsWriter(ARTICLE_COLUMNS, (record) => [record], csv);
}

/** The same with tabs between the cells. */
export function createTsvWriter({ csv }: CsvOptions): Writer {
  return createRowsWriter(ARTICLE_COLUMNS, (record) => [record], csv, "\t");
}

/** The header, then one row per piece of evidence: none for articles without. */
export function createLongCsvWriter({ csv }: CsvOptions): Writer {
  return createRowsWriter(EVIDENCE_COLUMNS, evidenceOf, csv);
}

function createRowsWriter<Row>(
  columns: readonly Column<Row>[],
  rowsOf: (record: OutputRecord) => Iterable<Row>,
  preset: CsvPreset,
  delimiter?: string,
): Writer {
  const print = createRowPrinter(preset, delimiter);
  let header = printHeader(columns, preset, delimiter);
  const takeHeader = () => {
    const piece = header;
    header = "";
    return piece;
  };
  return {
    write(record) {
      const rows = Array.from(rowsOf(record), (row) => columns.map(({ cell }) => cell(row)));
      return takeHeader() + print(rows);
    },
    end: takeHeader,
  };
}
