import type { InputFormat } from "./input-format.ts";
import { jsonl } from "./jsonl.ts";
import { text } from "./text.ts";

/** Standard input without a name: what begins like a JSON object is taken as JSON Lines, all else as one text. */
export const unnamed: InputFormat = {
  name: null,
  about: "told by the first character",
  extensions: [],
  async *read(file, options) {
    const chunks = iterate(file.chunks());
    const head: Buffer[] = [];
    let start = "";
    while (start === "") {
      const { value, done } = await chunks.next();
      if (done) break;
      head.push(value);
      start = value
        .toString("utf8")
        .replace(/^\uFEFF/, "")
        .trimStart();
    }
    async function* whole() {
      yield* head;
      yield* chunks;
    }
    yield* (start.startsWith("{") ? jsonl : text).read({ path: file.path, chunks: whole }, options);
  },
};

async function* iterate(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): AsyncGenerator<Buffer> {
  yield* chunks;
}
