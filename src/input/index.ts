import { withoutCompression } from "./compressed/index.ts";
import type { InputFormat } from "./input-format.ts";

/** All input formats by name. */
export const inputFormats = {
  text: { name: "text", about: "one article a file", extensions: [".txt"], load: async () => (await import("./text.ts")).readText },
  html: {
    name: "html",
    about: "a saved page",
    extensions: [".html", ".htm", ".xhtml"],
    load: async () => (await import("./html.ts")).readSavedPage,
  },
  mhtml: {
    name: "mhtml",
    about: "a page saved in one file",
    extensions: [".mhtml", ".mht"],
    load: async () => (await import("./html.ts")).readMhtml,
  },
  jsonl: {
    name: "jsonl",
    about: "one article a line",
    extensions: [".jsonl", ".ndjson"],
    load: async () => (await import("./jsonl.ts")).readJsonl,
  },
  json: {
    name: "json",
    about: "an article, or a list of them",
    extensions: [".json"],
    load: async () => (await import("./json/json.ts")).readJson,
  },
  csv: { name: "csv", about: "one article a row", extensions: [".csv"], load: async () => (await import("./csv/csv.ts")).readCsv },
  tsv: { name: "tsv", about: "one article a row", extensions: [".tsv", ".tab"], load: async () => (await import("./csv/csv.ts")).readTsv },
  xlsx: {
    name: "xlsx",
    about: "one article a row of the first sheet",
    extensions: [".xlsx", ".xlsm"],
    load: async () => (await import("./xlsx/xlsx.ts")).readXlsx,
  },
  warc: {
    name: "warc",
    about: "a web archive",
    extensions: [".warc", ".wet"],
    load: async () => (await import("./warc/warc.ts")).readWarc,
  },
  zip: { name: "zip", about: "an archive of such files", extensions: [".zip"], load: async () => (await import("./zip/zip.ts")).readZip },
} as const satisfies Record<string, InputFormat>;

export type InputFormatName = keyof typeof inputFormats;

const byExtension = new Map<string, InputFormat>(
  Object.values(inputFormats).flatMap((format) => format.extensions.map((extension) => [extension, format] as const)),
);

/** The format that a file name's ending tells, one that tells only compression left aside, or null. */
export function formatOf(path: string): InputFormat | null {
  return byExtension.get(extensionOf(withoutCompression(path))) ?? null;
}

/** ".txt" of "data/A.TXT"; "" where there is none. */
export function extensionOf(path: string): string {
  return /[^/\\](\.[^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}
