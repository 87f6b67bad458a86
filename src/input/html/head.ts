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
const MAX_TAG = 2000;
/** What the tags that are looked for have in them; most others name icons, colours and previews. */
const TELLING =
  /<title|canonical|title|headline|author|editor|writer|penulis|reporter|byl|creator|publish|site_name|application-name|date|time|created|url|lang|locale/i;

/** cheerio, to read heads and fragments with. One for all: making one costs more than reading a head. */
export const $ = load("");

/** Reads a page's head, scripts and styles already cut out. */
export function readHead(html: string): Head {
  const meta = new Map<string, string[]>();
  const links = new Map<string, string>();
  let title: string | null = null;
  for (const element of $.parseHTML(declarationsOf(html.slice(0, MAX_HEAD))) ?? []) {
    if (!("attribs" in element)) continue;
    const { name: tag, attribs } = element;
    if (tag === "meta") {
      const text = squeeze(attribs.content ?? "");
      if (text !== "")
        for (const key of new Set([attribs.name, attribs.property, attribs.itemprop, attribs["http-equiv"]])) add(meta, key, text);
    } else if (tag === "link") {
      const rel = attribs.rel?.toLowerCase();
      if (rel && attribs.href && !links.has(rel)) links.set(rel, attribs.href.trim());
    } else if (tag === "title") title ??= squeeze($(element).text()) || null;
  }
  return { title, meta, links };
}

function add(meta: Map<string, string[]>, key: string | undefined, text: string): void {
  if (!key) return;
  const lower = key.toLowerCase();
  const known = meta.get(lower);
  if (known === undefined) meta.set(lower, [text]);
  else known.push(text);
}

/** The tags that declare something, each up to the next tag: what else a head holds, be it a million nested elements, the tree never sees. */
function declarationsOf(html: string): string {
  const parts: string[] = [];
  let at = nextTag(html, 0);
  while (at !== -1 && parts.length < MAX_DECLARATIONS) {
    const next = nextTag(html, at + 1);
    const telling = /^<(?:meta|link|title)[\s>/]/i.test(html.slice(at, at + 7));
    const tag = !telling ? "" : html.slice(at, next === -1 ? at + MAX_TAG : next);
    if (TELLING.test(tag)) parts.push(tag, tag.charCodeAt(1) === 116 || tag.charCodeAt(1) === 84 ? "</title>" : "");
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
