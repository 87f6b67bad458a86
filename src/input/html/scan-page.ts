import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import type { Limits, Page } from "./page.ts";
import { type Attributes, buildPage } from "./page-builder.ts";
import { type Tag, tagOf } from "./tags.ts";
import { decodeEntities } from "./text.ts";

/** The attributes that are read. */
const Read = { NONE: 0, NAMES: 1, STYLE: 2, ARIA_HIDDEN: 3, ITEMPROP: 4, REL: 5, HREF: 6, HIDDEN: 7 } as const;

/** Reads a page's body into containers and blocks, in one walk without recursion. Only the attributes that matter are looked at. */
export function scanPage(html: string, limits: Limits): Page {
  const builder = buildPage(limits);
  const attributes: Attributes = { at: 0, names: "", hidden: false, articleBody: false, href: false, marked: false };
  let tag: Tag = tagOf("div");
  let reading: number = Read.NONE;

  const callbacks: TokenizerCallbacks = {
    ontext(from, end) {
      if (!builder.reads()) return;
      const chunk = html.slice(from, end);
      if (chunk.trim() === "") builder.space();
      else builder.text(decodeEntities(chunk));
    },
    oncdata(from, end, closing) {
      if (builder.reads()) builder.text(html.slice(from, end - closing));
    },
    onopentagname(from, end) {
      tag = tagOf(html.slice(from, end));
      attributes.at = from - 1;
      attributes.names = "";
      attributes.hidden = false;
      attributes.articleBody = false;
      attributes.href = false;
      attributes.marked = tag.name === "time" || tag.name === "meta";
    },
    onattribname(from, end) {
      reading = readingOf(html, from, end);
      if (reading === Read.HREF) attributes.href = true;
      else if (reading === Read.HIDDEN) attributes.hidden = true;
    },
    onattribdata(from, end) {
      if (reading === Read.NONE || reading >= Read.HREF) return;
      const value = html.slice(from, end);
      if (reading === Read.NAMES) attributes.names = attributes.names === "" ? value : `${attributes.names} ${value}`;
      else if (reading === Read.STYLE) attributes.hidden ||= isInvisible(value);
      else if (reading === Read.ARIA_HIDDEN) attributes.hidden ||= value === "true";
      else if (reading === Read.ITEMPROP && value.includes("articleBody")) attributes.articleBody = true;
      else if (reading === Read.ITEMPROP || value.includes("author")) attributes.marked = true;
    },
    onattribend() {
      reading = Read.NONE;
    },
    onopentagend: () => end(false),
    onselfclosingtag: () => end(true),
    onclosetag: (from, end) => builder.close(tagOf(html.slice(from, end))),
    onattribentity: ignore,
    oncomment: ignore,
    ondeclaration: ignore,
    onprocessinginstruction: ignore,
    ontextentity: ignore,
    onend: ignore,
  };
  // Without entities the tokenizer jumps from tag to tag; text that holds any is decoded on its own.
  const tokenizer = new Tokenizer({ decodeEntities: false }, callbacks);

  function end(selfClosing: boolean): void {
    if (!builder.open(tag, attributes, selfClosing)) tokenizer.pause();
  }

  tokenizer.write(html);
  tokenizer.end();
  return builder.finish();
}

function readingOf(html: string, from: number, end: number): number {
  switch (end - from) {
    case 2:
      return isNamed(html, from, end, "id") ? Read.NAMES : Read.NONE;
    case 3:
      return isNamed(html, from, end, "rel") ? Read.REL : Read.NONE;
    case 4:
      return isNamed(html, from, end, "href") ? Read.HREF : Read.NONE;
    case 5:
      return isNamed(html, from, end, "class") ? Read.NAMES : isNamed(html, from, end, "style") ? Read.STYLE : Read.NONE;
    case 6:
      return isNamed(html, from, end, "hidden") ? Read.HIDDEN : Read.NONE;
    case 8:
      return isNamed(html, from, end, "itemprop") ? Read.ITEMPROP : Read.NONE;
    case 11:
      return isNamed(html, from, end, "aria-hidden") ? Read.ARIA_HIDDEN : Read.NONE;
    default:
      return Read.NONE;
  }
}

/** `name` is lower case; old pages shout. */
function isNamed(html: string, from: number, end: number, name: string): boolean {
  return html.charCodeAt(from) >= 97 ? html.startsWith(name, from) : html.slice(from, end).toLowerCase() === name;
}

function isInvisible(style: string): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
}

function ignore(): void {}
