import type { Document } from "./types.ts";

/** What a program may know of an article apart from its text; all of it optional. */
export interface DocumentFacts {
  /** Where the article is from, as records shall name it; "" unless told. */
  readonly path?: string;
  /** The title, where it does not stand in the text. */
  readonly title?: string | null;
  readonly url?: string | null;
  readonly publisher?: string | null;
  readonly author?: string | null;
  /** The publication date as metadata writes it. */
  readonly date?: string | null;
}

/** A text as a document to classify: its title is its first line, unless the facts give one. */
export function textDocument(text: string, facts: DocumentFacts = {}): Document {
  const { path = "", title = null, url = null, publisher = null, author = null, date = null } = facts;
  const lines = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return { source: { path, format: "text", encoding: "utf-8" }, title, text: lines, url, publisher, author, date, warnings: [] };
}
