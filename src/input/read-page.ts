import type { Document, DocumentError, Source } from "../types.ts";
import { decodeText } from "./decode.ts";
import { sniffCharset } from "./html/charset.ts";
import { extractArticle } from "./html/extract.ts";
import { ExtractError } from "./html/extract-error.ts";
import { documentError } from "./input-format.ts";

/** What is known of a page apart from its bytes. */
export interface PageFacts {
  /** As its server said. */
  readonly charset: string | null;
  readonly url: string | null;
}

/** The article of a saved page. `place` opens the messages. */
export function readPage(bytes: Buffer, facts: PageFacts, unread: Source, place: string): Document | DocumentError {
  const decoded = decodeText(bytes, facts.charset ?? sniffCharset(bytes));
  if (!decoded) return documentError(unread, "E_DECODE", place, "is no text");
  const source = { ...unread, encoding: decoded.encoding };
  return readHtml(decoded.text, facts.url, source, place, decoded.warnings);
}

/** The same for a page that is text already. */
export function readHtml(
  html: string,
  url: string | null,
  source: Source,
  place: string,
  warnings: Document["warnings"],
): Document | DocumentError {
  try {
    const article = extractArticle(html, url === null ? {} : { url });
    return {
      source,
      title: article.title,
      text: article.text,
      url: article.url,
      publisher: article.publisher,
      author: article.author,
      date: article.published,
      ...(article.publishedBasis && { dateBasis: article.publishedBasis }),
      // That no text is left, every article is asked later.
      warnings: [...warnings, ...article.warnings.filter(({ code }) => code !== "empty")],
    };
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    return documentError(source, error.code, place, error.message);
  }
}
