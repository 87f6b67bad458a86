import type { Document, DocumentError, Source, Warning } from "../types.ts";
import { type Found, makeDocument, markupOf } from "./fields.ts";
import { CUT, LIMITS } from "./html/page.ts";
import { prefilter } from "./html/prefilter.ts";
import { scanPage } from "./html/scan-page.ts";
import { readPage } from "./read-page.ts";

/** The document of a record whose text is HTML: a whole page, still to be opened, or the body of an article as content systems hold it. */
export function readMarkup(found: Found, source: Source, place: string, warnings: readonly Warning[]): Document | DocumentError {
  const markup = markupOf(found)!;
  const title = markupOf({ text: found.title });
  const own = { ...found, ...(title !== null && { title: readFragment(title).text }) };
  if (!/<(?:html|body)\b/i.test(markup)) {
    const { text, cut } = readFragment(markup);
    return makeDocument({ ...own, text }, source, cut ? [...warnings, CUT] : warnings);
  }
  const told = makeDocument({ ...own, text: "" }, source, warnings);
  const read = readPage(Buffer.from(markup), { charset: "utf-8", url: told.url }, told.source, place);
  return "error" in read ? read : { ...told, ...(read.page && { page: read.page }) };
}

/** The lines of a piece of HTML. */
function readFragment(html: string): { text: string; cut: boolean } {
  const { blocks, cut } = scanPage(prefilter(html).body, LIMITS);
  return { text: blocks.map(({ text }) => text).join("\n"), cut };
}
