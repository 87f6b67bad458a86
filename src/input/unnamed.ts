import type { InputFormat } from "./input-format.ts";
import { json } from "./json/json.ts";
import { jsonl } from "./jsonl.ts";
import { peek } from "./peek.ts";
import { text } from "./text.ts";

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
  return text;
}

/** Whether the object goes on behind the first line. */
function isPretty(start: string): boolean {
  const [line] = start.split("\n", 1);
  return line!.length < start.length && !line!.trimEnd().endsWith("}");
}
