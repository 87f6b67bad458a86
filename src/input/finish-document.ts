import type { Document, DocumentError } from "../types.ts";
import { mendDocument } from "./mojibake.ts";

/** Opens the page that a document holds (`openPage` of read-page.ts, which reads HTML and so loads slowly). */
export type OpenPage = (document: Document) => Document | DocumentError;

/** The document that an input meant: with its page opened, and what was decoded wrongly put right or warned of. */
export function finishDocument(document: Document, repair: boolean, openPage: OpenPage): Document | DocumentError {
  const opened = document.page ? openPage(document) : document;
  return "error" in opened ? opened : mendDocument(opened, repair);
}
