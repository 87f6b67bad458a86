import { load } from "cheerio/slim";
import { squeeze } from "./text.ts";

/** What a page's head declares. */
export interface Head {
  readonly title: string | null;
  /** Contents of `<meta>` by lower-case `name`, `property`, `itemprop` or `http-equiv`; first come first. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** `href` of `<link>` by `rel`. */
  readonly links: ReadonlyMap<string, string>;
}

/** Larger heads are read up to here; every declaration that matters stands earlier. */
const MAX_HEAD = 400_000;

/** Reads a page's head, scripts and styles already cut out. */
export function readHead(html: string): Head {
  const $ = load(html.slice(0, MAX_HEAD));
  const meta = new Map<string, string[]>();
  const links = new Map<string, string>();
  for (const element of $("meta").toArray()) {
    const { name, property, itemprop, content, "http-equiv": equiv } = element.attribs;
    const text = squeeze(content ?? "");
    if (text === "") continue;
    for (const key of new Set([name, property, itemprop, equiv])) {
      if (!key) continue;
      const lower = key.toLowerCase();
      const known = meta.get(lower);
      if (known === undefined) meta.set(lower, [text]);
      else known.push(text);
    }
  }
  for (const element of $("link").toArray()) {
    const { rel, href } = element.attribs;
    if (rel && href && !links.has(rel.toLowerCase())) links.set(rel.toLowerCase(), href.trim());
  }
  const title = squeeze($("title").first().text());
  return { title: title === "" ? null : title, meta, links };
}

/** The first content of the first of these names that is declared. */
export function firstMeta(head: Head, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = head.meta.get(name)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
