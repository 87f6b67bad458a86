import { html, mhtml } from "./html.ts";
import type { InputFormat } from "./input-format.ts";
import { json } from "./json/json.ts";
import { jsonl } from "./jsonl.ts";
import { peek } from "./peek.ts";
import { text } from "./text.ts";
import { warc } from "./warc/warc.ts";
import { xlsx } from "./xlsx/xlsx.ts";
import { zip } from "./zip/zip.ts";

/** What no name tells the format of, such as standard input: told by how it begins; plain text where that tells nothing. */
export const unnamed: InputFormat = {
  name: null,
  about: "told by how it begins",
  extensions: [],
  async *read(file, options) {
    const { head, chunks } = await peek(file.chunks(), (bytes) => startOf(bytes) !== "");
    yield* guessFormat(startOf(head)).read({ ...file, location: null, chunks: () => chunks }, options);
  },
};

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
