import type { OutputFormat } from "./writer.ts";

/** All output formats by the name that `--format` takes. */
export const outputFormats = {
  table: {
    about: "a table for the terminal",
    extensions: [],
    load: async () => (await import("./table.ts")).createTableWriter,
  },
  ndjson: {
    about: "one JSON record a line",
    extensions: [".ndjson", ".jsonl"],
    load: async () => (await import("./ndjson.ts")).createNdjsonWriter,
  },
  json: {
    about: "all records as one JSON array",
    extensions: [".json"],
    load: async () => (await import("./json.ts")).createJsonWriter,
  },
  csv: {
    about: "one row per article",
    extensions: [".csv"],
    load: async () => (await import("./csv.ts")).createCsvWriter,
  },
  "csv-long": {
    about: "one row per piece of evidence",
    extensions: [],
    load: async () => (await import("./csv.ts")).createLongCsvWriter,
  },
  tsv: {
    about: "csv with tabs",
    extensions: [".tsv", ".tab"],
    load: async () => (await import("./csv.ts")).createTsvWriter,
  },
  xlsx: {
    about: "a workbook",
    extensions: [".xlsx"],
    binary: true,
    meanings: true,
    load: async () => (await import("./xlsx/workbook.ts")).createXlsxWriter,
  },
  parquet: {
    about: "for data frames and DuckDB, with lists and evidence",
    extensions: [".parquet"],
    binary: true,
    load: async () => (await import("./parquet.ts")).createParquetWriter,
  },
} as const satisfies Record<string, OutputFormat>;

export type OutputFormatName = keyof typeof outputFormats;

/** The format that the ending of an output file tells, or null. */
export function outputFormatOf(path: string): OutputFormatName | null {
  const known = Object.entries(outputFormats) as [OutputFormatName, OutputFormat][];
  return known.find(([, { extensions }]) => extensions.some((extension) => path.toLowerCase().endsWith(extension)))?.[0] ?? null;
}
