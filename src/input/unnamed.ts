import type { Unfinished } from "../types.ts";
import { inputFormats } from "./index.ts";
import type { InputFile } from "./input-file.ts";
import type { InputFormat, ReadOptions } from "./input-format.ts";
import { peek } from "./peek.ts";

const { html, json, jsonl, mhtml, text, warc, xlsx, zip } = inputFormats;

/** What no name tells the format of, such as standard input: told by how it begins; plain text where that tells nothing. */
export const unnamed: InputFormat = { name: null, about: "told by how it begins", extensions: [], load: async () => readUnnamed };

async function* readUnnamed(file: InputFile, options: ReadOptions): AsyncGenerator<Unfinished> {
  const { head, chunks } = await peek(file.chunks(), (bytes) => startOf(bytes) !== "");
  const read = await guessFormat(startOf(head)).load();
  yield* read({ ...file, location: null, chunks: () => chunks }, options);
}

function startOf(head: Buffer): string {
  return head
    .toString("latin1")
    .replace(/^\u00EF\u00BB\u00BF/, "")
    .trimStart();
}

function guessFormat(start: string): InputFormat {
  if (start.startsWith("{")) return isPretty(start) ? json : jsonl;
  if (/^\[\s*[{\]]/.test(start)) return json;
  if (/^WARC\/\d/.test(start)) return warc;
  if (start.startsWith("PK\u0003\u0004")) return start.includes("[Content_Types].xml") ? xlsx : zip;
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start) || /^<\?xml[^>]*>\s*<(?:!doctype html|html)\b/i.test(start)) return html;
  if (/^(?:From: <Saved by|MIME-Version:)/i.test(start) && /multipart\/related|text\/html/i.test(start)) return mhtml;
  return text;
}

/** Whether the object goes on behind the first line. */
function isPretty(start: string): boolean {
  const [line] = start.split("\n", 1);
  return line!.length < start.length && !line!.trimEnd().endsWith("}");
}
