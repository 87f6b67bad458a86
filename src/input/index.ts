import { withoutCompression } from "./compressed/index.ts";
import { csv, tsv } from "./csv/csv.ts";
import { html, mhtml } from "./html.ts";
import type { InputFormat } from "./input-format.ts";
import { json } from "./json/json.ts";
import { jsonl } from "./jsonl.ts";
import { text } from "./text.ts";
import { warc } from "./warc/warc.ts";
import { xlsx } from "./xlsx/xlsx.ts";
import { zip } from "./zip/zip.ts";

/** All input formats by name. */
export const inputFormats = { text, html, mhtml, jsonl, json, csv, tsv, xlsx, warc, zip } as const satisfies Record<string, InputFormat>;

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
