import { decodeText } from "./decode.ts";
import { documentError, type InputFormat } from "./input-format.ts";
import { readWhole } from "./read-whole.ts";

/** A plain text file is one article; its title is for cleaning to find. */
export const text: InputFormat = {
  name: "text",
  about: "one article a file",
  extensions: [".txt"],
  async *read(file, { maxBytes }) {
    const { path } = file;
    const format = "text";
    const bytes = await readWhole(file, maxBytes);
    const decoded = Buffer.isBuffer(bytes) ? decodeText(bytes) : null;
    if (!decoded) {
      const { code, message } = Buffer.isBuffer(bytes) ? ({ code: "E_DECODE", message: "is no text" } as const) : bytes;
      yield documentError({ path, format, encoding: null }, code, path, message);
      return;
    }
    const { encoding, warnings } = decoded;
    yield {
      source: { path, format, encoding },
      title: null,
      text: decoded.text,
      url: null,
      publisher: null,
      author: null,
      date: null,
      warnings,
    };
  },
};
