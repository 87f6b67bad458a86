import type { Document, DocumentError } from "../types.ts";
import { mendDocument } from "./mojibake.ts";
import { openPage } from "./read-page.ts";

/** The document that an input meant: with its page opened, and what was decoded wrongly put right or warned of. */
export function finishDocument(document: Document, repair: boolean): Document | DocumentError {
  const opened = openPage(document);
  return "error" in opened ? opened : mendDocument(opened, repair);
}
