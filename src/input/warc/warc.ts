import type { Document, DocumentError, Source } from "../../types.ts";
import type { InputFile } from "../input-file.ts";
import { documentError, inMegabytes, type ReadOptions } from "../input-format.ts";
import { readPage } from "../read-page.ts";
import { readPlain } from "../text.ts";
import { cutWarc, type WarcCut } from "./cut-warc.ts";
import { readContent } from "./read-content.ts";

const PAGES = new Set(["text/html", "application/xhtml+xml"]);

/** Web archives, compressed or not (Common Crawl, Heritrix, wget …): each page that was fetched is one article. Records are counted with all that are none. */
export async function* readWarc(file: InputFile, options: ReadOptions): AsyncGenerator<Document | DocumentError> {
  let record = 0;
  for await (const piece of cutWarc(file.chunks(), options.maxBytes)) {
    const place = `${file.path}#${record}`;
    const source: Source = { path: file.path, record: record++, format: "warc", encoding: null };
    const document =
      "fault" in piece ? documentError(source, "E_PARSE", place, piece.fault) : await readPiece(piece, source, place, options);
    if (document) yield document;
  }
}

/** The article in a record; null where it holds none. */
async function readPiece(
  { bytes: whole, tooLarge }: WarcCut,
  unread: Source,
  place: string,
  { maxBytes, skipped }: ReadOptions,
): Promise<Document | DocumentError | null> {
  const content = await readContent(whole, maxBytes);
  const reason = typeof content === "string" ? content : PAGES.has(content.type) || content.type === "text/plain" ? null : content.type;
  if (reason !== null || typeof content === "string") {
    skipped(place, reason || "no type");
    return null;
  }
  const { bytes, id, truncated } = content;
  const source = id === null ? unread : { ...unread, key: id };
  if (tooLarge || bytes === null) return documentError(source, "E_TOO_LARGE", place, `more than ${inMegabytes(maxBytes)}`);
  const document = PAGES.has(content.type) ? readPage(bytes, content, source, place) : readPlain(bytes, content, source, place);
  if (!truncated || "error" in document) return document;
  return { ...document, warnings: [...document.warnings, { code: "truncated", message: "the crawler cut the page short" }] };
}
