import type { Document, DocumentError, Source } from "../types.ts";
import { unpackMhtml } from "./html/mhtml.ts";
import type { InputFile } from "./input-file.ts";
import { documentError, type InputFormat, type ReadOptions } from "./input-format.ts";
import { readPage } from "./read-page.ts";
import { readWhole } from "./read-whole.ts";

/** A saved page: the article in it, without what stands around. */
export const html: InputFormat = {
  name: "html",
  about: "a saved page",
  extensions: [".html", ".htm", ".xhtml"],
  read: (file, options) => readOne(file, options, (bytes, source) => readPage(bytes, { charset: null, url: null }, source, file.path)),
};

/** A page that a browser has saved with all it needs (RFC 2557). */
export const mhtml: InputFormat = {
  name: "mhtml",
  about: "a page saved in one file",
  extensions: [".mhtml", ".mht"],
  read: (file, options) =>
    readOne(file, options, (bytes, source) => {
      const page = unpackMhtml(bytes);
      return page
        ? readPage(Buffer.from(page.bytes), page, { ...source, format: "mhtml" }, file.path)
        : documentError({ ...source, format: "mhtml" }, "E_PARSE", file.path, "holds no page");
    }),
};

async function* readOne(
  file: InputFile,
  { maxBytes }: ReadOptions,
  read: (bytes: Buffer, source: Source) => Document | DocumentError,
): AsyncGenerator<Document | DocumentError> {
  const source: Source = { path: file.path, format: "html", encoding: null };
  const bytes = await readWhole(file, maxBytes);
  yield Buffer.isBuffer(bytes) ? read(bytes, source) : documentError(source, bytes.code, file.path, bytes.message);
}
