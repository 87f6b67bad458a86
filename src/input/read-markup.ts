import type { Document, DocumentError, Source, Warning } from "../types.ts";
import { type Found, makeDocument, markupOf, plain } from "./fields.ts";
import { LIMITS } from "./html/page.ts";
import { prefilter } from "./html/prefilter.ts";
import { scanPage } from "./html/scan-page.ts";
import { readHtml } from "./read-page.ts";

/** The document of a record whose text is HTML: a whole page, or the body of an article as content systems hold it. */
export function readMarkup(found: Found, source: Source, place: string, warnings: readonly Warning[]): Document | DocumentError {
  const markup = markupOf(found)!;
  const title = markupOf({ text: found.title });
  const own = { ...found, ...(title !== null && { title: readFragment(title) }) };
  if (!/<(?:html|body)\b/i.test(markup)) return makeDocument({ ...own, text: readFragment(markup) }, source, warnings);
  const page = readHtml(markup, plain(found.url), source, place, warnings);
  if ("error" in page) return page;
  const told = makeDocument({ ...own, text: page.text }, source, page.warnings);
  return {
    ...told,
    title: told.title ?? page.title,
    url: told.url ?? page.url,
    publisher: told.publisher ?? page.publisher,
    author: told.author ?? page.author,
    date: told.date ?? page.date,
    ...(told.date === null && page.dateBasis && { dateBasis: page.dateBasis }),
  };
}

/** The lines of a piece of HTML. */
function readFragment(html: string): string {
  const { blocks } = scanPage(prefilter(html).body, LIMITS);
  return blocks.map(({ text }) => text).join("\n");
}
