import type { Document, DocumentError } from "../types.ts";
import { mendDocument } from "./mojibake.ts";

let openPage: typeof import("./read-page.ts").openPage | null = null;

/** Loads what opens pages if one of the documents has one: much code, and a run on plain texts starts without it. */
export async function loadOpener(documents: readonly object[]): Promise<void> {
  if (openPage === null && documents.some((document) => "page" in document)) ({ openPage } = await import("./read-page.ts"));
}

/** The document that an input meant: with its page opened, for which `loadOpener` must have seen it, and what was decoded wrongly put right or warned of. */
export function finishDocument(document: Document, repair: boolean): Document | DocumentError {
  const opened = document.page ? openPage!(document) : document;
  return "error" in opened ? opened : mendDocument(opened, repair);
}
