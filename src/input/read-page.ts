import type { Document, DocumentError, Source, UnopenedPage } from "../types.ts";
import { decodeText } from "./decode.ts";
import { sniffCharset } from "./html/charset.ts";
import { extractArticle } from "./html/extract.ts";
import { ExtractError } from "./html/extract-error.ts";
import { withoutInlineData } from "./html/inline-data.ts";
import { LIMITS } from "./html/page.ts";
import { documentError, inMegabytes } from "./input-format.ts";

/** What is known of a page apart from its bytes. */
export interface PageFacts {
  /** As its server said. */
  readonly charset: string | null;
  readonly url: string | null;
}

/** Larger pages are not even decoded: no encoding makes so few characters of them as are read. */
const MOST_BYTES = LIMITS.maxSize * 2;

/** A saved page as a document that is still to be opened. `place` opens the messages. */
export function readPage(whole: Buffer, { charset, url }: PageFacts, source: Source, place: string): Document | DocumentError {
  const bytes = withoutInlineData(whole);
  if (bytes.length > MOST_BYTES) return documentError(source, "E_TOO_LARGE", place, `a page of more than ${inMegabytes(MOST_BYTES)}`);
  // A buffer of its own, for it may be sent to a worker.
  const page: UnopenedPage = { bytes: Uint8Array.prototype.slice.call(bytes), charset, url, place };
  return { source, title: null, text: "", url, publisher: null, author: null, date: null, warnings: [], page };
}

/** The article of a document's page, with what the document says of itself put first; a document without a page as it is. */
export function openPage(document: Document): Document | DocumentError {
  const { page, source: unread, title, publisher, author, date, warnings } = document;
  if (!page) return document;
  const { url, place } = page;
  const bytes = Buffer.from(page.bytes.buffer, page.bytes.byteOffset, page.bytes.byteLength);
  const decoded = decodeText(bytes, page.charset ?? sniffCharset(bytes));
  if (!decoded) return documentError(unread, "E_DECODE", place, "is no text");
  const source = { ...unread, encoding: decoded.encoding };
  try {
    const article = extractArticle(decoded.text, url === null ? {} : { url });
    return {
      source,
      title: title ?? article.title,
      text: article.text,
      url: article.url,
      publisher: publisher ?? article.publisher,
      author: author ?? article.author,
      date: date ?? article.published,
      ...(date === null && article.publishedBasis && { dateBasis: article.publishedBasis }),
      // That no text is left, every article is asked later.
      warnings: [...warnings, ...decoded.warnings, ...article.warnings.filter(({ code }) => code !== "empty")],
    };
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    return documentError(source, error.code, place, error.message);
  }
}
