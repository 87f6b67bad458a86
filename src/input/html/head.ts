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
const MAX_DECLARATIONS = 2000;

/** Reads a page's head, scripts and styles already cut out. */
export function readHead(html: string): Head {
  const $ = load(declarationsOf(html.slice(0, MAX_HEAD)));
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

/** The tags that declare something, each up to the next tag: what else a head holds, be it a million nested elements, the tree never sees. */
function declarationsOf(html: string): string {
  const parts: string[] = [];
  let at = nextTag(html, 0);
  while (at !== -1 && parts.length < MAX_DECLARATIONS) {
    const next = nextTag(html, at + 1);
    const name = /^<(?<name>meta|link|title)[\s>/]/i.exec(html.slice(at, at + 7))?.groups?.name;
    if (name !== undefined)
      parts.push(next === -1 ? html.slice(at) : html.slice(at, next), name.toLowerCase() === "title" ? "</title>" : "");
    at = next;
  }
  return parts.join("");
}

function nextTag(html: string, from: number): number {
  for (let at = html.indexOf("<", from); at !== -1; at = html.indexOf("<", at + 1)) {
    const code = html.charCodeAt(at + 1);
    if ((code | 32) >= 97 || code === 47 || code === 33) return at;
  }
  return -1;
}

/** The first content of the first of these names that is declared. */
export function firstMeta(head: Head, ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = head.meta.get(name)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
