import type { Document, DocumentError, Source } from "../types.ts";
import { decodeText } from "./decode.ts";
import type { InputFile } from "./input-file.ts";
import { documentError, type ReadOptions } from "./input-format.ts";
import { readWhole } from "./read-whole.ts";

/** A plain text file is one article; its title is for cleaning to find. */
export async function* readText(file: InputFile, { maxBytes }: ReadOptions): AsyncGenerator<Document | DocumentError> {
  const { path } = file;
  const source: Source = { path, format: "text", encoding: null };
  const bytes = await readWhole(file, maxBytes);
  yield Buffer.isBuffer(bytes)
    ? readPlain(bytes, { charset: null, url: null }, source, path)
    : documentError(source, bytes.code, path, bytes.message);
}

/** The article that plain text is. `place` opens the messages. */
export function readPlain(
  bytes: Buffer,
  { charset, url }: { readonly charset: string | null; readonly url: string | null },
  source: Source,
  place: string,
): Document | DocumentError {
  const decoded = decodeText(bytes, charset);
  if (!decoded) return documentError(source, "E_DECODE", place, "is no text");
  return {
    source: { ...source, encoding: decoded.encoding },
    title: null,
    text: decoded.text,
    url,
    publisher: null,
    author: null,
    date: null,
    warnings: decoded.warnings,
  };
}
