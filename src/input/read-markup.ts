import type { Document, Source, Warning } from "../types.ts";
import { type Found, makeDocument, markupOf } from "./fields.ts";
import { LIMITS } from "./html/page.ts";
import { prefilter } from "./html/prefilter.ts";
import { scanPage } from "./html/scan-page.ts";
import { readPage } from "./read-page.ts";

/** The document of a record whose text is HTML: a whole page, still to be opened, or the body of an article as content systems hold it. */
export function readMarkup(found: Found, source: Source, place: string, warnings: readonly Warning[]): Document {
  const markup = markupOf(found)!;
  const title = markupOf({ text: found.title });
  const own = { ...found, ...(title !== null && { title: readFragment(title) }) };
  if (!/<(?:html|body)\b/i.test(markup)) return makeDocument({ ...own, text: readFragment(markup) }, source, warnings);
  const told = makeDocument({ ...own, text: "" }, source, warnings);
  const { page } = readPage(Buffer.from(markup), { charset: "utf-8", url: told.url }, told.source, place);
  return page ? { ...told, page } : told;
}

/** The lines of a piece of HTML. */
function readFragment(html: string): string {
  const { blocks } = scanPage(prefilter(html).body, LIMITS);
  return blocks.map(({ text }) => text).join("\n");
}
