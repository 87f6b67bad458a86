import { decodeText } from "./decode.ts";
import { documentError, type InputFormat, inMegabytes } from "./input-format.ts";

/** A plain text file is one article; its title is for cleaning to find. */
export const text: InputFormat = {
  name: "text",
  about: "one article a file",
  extensions: [".txt"],
  async *read(file, { maxBytes }) {
    const { path } = file;
    const format = "text";
    const chunks: Buffer[] = [];
    let length = 0;
    for await (const chunk of file.chunks()) {
      length += chunk.length;
      if (length > maxBytes) {
        yield documentError({ path, format, encoding: null }, "E_TOO_LARGE", path, `more than ${inMegabytes(maxBytes)}`);
        return;
      }
      chunks.push(chunk);
    }
    const decoded = decodeText(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
    if (!decoded) {
      yield documentError({ path, format, encoding: null }, "E_DECODE", path, "is no text");
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
