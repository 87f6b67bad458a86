import { NetralError } from "./errors.ts";
import { finishDocument } from "./input/finish-document.ts";
import { type DocumentFacts, textDocument } from "./text-document.ts";
import type { Document } from "./types.ts";

/**
 * A web page as a document to classify: the article in it, with what the page says of itself. `charset` is the server's word for bytes. Throws a
 * `NetralError` where there is no text to be had.
 */
export async function pageDocument(
  page: string | Uint8Array,
  facts: DocumentFacts & { readonly charset?: string | null } = {},
): Promise<Document> {
  // What reads HTML is as large as all the rest.
  const { openPage, readPage } = await import("./input/read-page.ts");
  const { charset = null, ...known } = facts;
  const { url, title, publisher, author, date, source } = textDocument("", known);
  const bytes = typeof page === "string" ? Buffer.from(page) : Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const place = source.path || url || "page";
  const unopened = readPage(bytes, { charset: typeof page === "string" ? "utf-8" : charset, url }, { ...source, format: "html" }, place);
  const document = "error" in unopened ? unopened : finishDocument({ ...unopened, title, publisher, author, date }, false, openPage);
  if ("error" in document) throw new NetralError(`${document.error.code} ${document.error.message}`);
  return document;
}
