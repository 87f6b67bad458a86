import type { Document, DocumentError, Source } from "../types.ts";
import { unpackMhtml } from "./html/mhtml.ts";
import type { InputFile } from "./input-file.ts";
import { documentError, type Reader, type ReadOptions } from "./input-format.ts";
import { readPage } from "./read-page.ts";
import { readWhole } from "./read-whole.ts";

/** A saved page: the article in it, without what stands around. */
export const readSavedPage: Reader = (file, options) =>
  readOne(file, "html", options, (bytes, source) => readPage(bytes, { charset: null, url: null }, source, file.path));

/** A page that a browser has saved with all it needs (RFC 2557). */
export const readMhtml: Reader = (file, options) =>
  readOne(file, "mhtml", options, (bytes, source) => {
    const page = unpackMhtml(bytes);
    return page ? readPage(Buffer.from(page.bytes), page, source, file.path) : documentError(source, "E_PARSE", file.path, "holds no page");
  });

async function* readOne(
  file: InputFile,
  format: "html" | "mhtml",
  { maxBytes }: ReadOptions,
  read: (bytes: Buffer, source: Source) => Document | DocumentError,
): AsyncGenerator<Document | DocumentError> {
  const source: Source = { path: file.path, format, encoding: null };
  const bytes = await readWhole(file, maxBytes);
  yield Buffer.isBuffer(bytes) ? read(bytes, source) : documentError(source, bytes.code, file.path, bytes.message);
}
