import { nameWeight, readClassHints } from "./class-hint.ts";
import { Hint } from "./hint.ts";
import type { Block, Container, Limits, Mark, Page } from "./page.ts";
import { Role, type Tag, tagOf } from "./tags.ts";
import { squeeze } from "./text.ts";

/** The attributes of an opening tag that say what its element is for. Filled anew for each tag. */
export interface Attributes {
  /** Where the tag begins. */
  at: number;
  /** `class` and `id`. */
  names: string;
  hidden: boolean;
  articleBody: boolean;
  href: boolean;
  /** Carries a date or an author in an attribute. */
  marked: boolean;
}

export interface PageBuilder {
  /** False once the page holds more than the limits allow. */
  open(tag: Tag, attributes: Attributes, selfClosing: boolean): boolean;
  close(tag: Tag): void;
  /** Whether text counts here. */
  reads(): boolean;
  text(chunk: string): void;
  space(): void;
  finish(): Page;
}

/** What an open element changed, to be undone when it closes. */
const Open = { LINK: 1, DROP: 2, CONTAINER: 4 } as const;

/** How far up a closing tag looks for its opening one. Keeps pages of endless unclosed elements linear. */
const CLOSE_REACH = 96;
const IMPLIED_REACH = 32;
const MAX_MARKS = 80;
/** Inline elements become places of their own where they begin a line and are named as something else than text. */
const APART = Hint.UNLIKELY | Hint.HIDDEN | Hint.META | Hint.CAPTION;
/** Looked up once: these loops run for every tag. */
const { BLOCK, BARRIER, LIST, ROW, CELL, TABLE } = Role;
const SIBLINGS = Role.ITEM | Role.TERM | Role.CELL | Role.ROW;

/** Puts a page together from its tags and text, with HTML's unwritten end tags. */
export function buildPage(limits: Limits): PageBuilder {
  const containers: Container[] = [{ parent: -1, tag: tagOf("body"), names: "", hints: 0, weight: 0, firstBlock: 0, endBlock: 0 }];
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  // The open elements, in parallel arrays.
  const tags: Tag[] = [];
  const changes: number[] = [];
  const homes: number[] = [];
  let home = 0;
  let links = 0;
  let drops = 0;
  let nodes = 0;
  let room = limits.maxText;
  let cut = false;
  // The line being read.
  let line = "";
  let blank = true;
  let linked = 0;

  function flush(broken: boolean): void {
    if (line !== "") {
      const text = squeeze(line);
      line = "";
      blank = true;
      if (text !== "") {
        blocks.push({ text, container: home, linked: Math.min(linked, text.length), broken });
        nodes++;
      }
    }
    linked = 0;
  }

  /** Two in a row end a paragraph, one only a line. */
  function lineBreak(): void {
    if (!blank) flush(true);
    else if (blocks.length > 0) blocks[blocks.length - 1]!.broken = false;
  }

  function pop(): void {
    const change = changes.pop()!;
    const above = homes.pop()!;
    if (tags.pop()!.role & BLOCK || change & Open.CONTAINER) flush(false);
    if (change & Open.LINK) links--;
    if (change & Open.DROP) drops--;
    if (change & Open.CONTAINER) {
      containers[home]!.endBlock = blocks.length;
      home = above;
    }
  }

  function popTo(depth: number): void {
    while (tags.length > depth) pop();
  }

  /** Closes what HTML closes by itself when `next` opens: paragraphs before blocks, items before items, cells before cells. */
  function closeImplied(next: Tag): void {
    const kind = next.role & SIBLINGS;
    const siblings = kind === ROW ? ROW | CELL : kind;
    const floor = Math.max(0, tags.length - IMPLIED_REACH);
    let found = -1;
    for (let i = tags.length - 1; i >= floor; i--) {
      const { role, name } = tags[i]!;
      if (kind === 0) {
        if (name === "p") found = i;
        if (role & BLOCK) break;
      } else if (role & siblings) {
        found = i;
        if (kind !== ROW) break;
      } else if (role & (LIST | BARRIER)) break;
    }
    if (found !== -1) popTo(found);
  }

  /** A link does not hold a link: the one before was never closed. */
  function unlink(): void {
    for (let i = changes.length - 1, floor = Math.max(0, i - CLOSE_REACH); i >= floor; i--) {
      if (changes[i]! & Open.LINK) {
        changes[i]! &= ~Open.LINK;
        links--;
        return;
      }
    }
  }

  return {
    reads: () => drops === 0,
    text(chunk) {
      cut ||= ++nodes > limits.maxNodes || chunk.length > room;
      if (nodes > limits.maxNodes || room === 0) return;
      line += chunk.length > room ? chunk.slice(0, room) : chunk;
      room = Math.max(0, room - chunk.length);
      blank = false;
      if (links > 0 && !isAddress(chunk)) linked += chunk.trim().length;
    },
    space() {
      if (line !== "") line += " ";
    },
    open(tag, { at, names, hidden, articleBody, href, marked }, selfClosing) {
      if (++nodes > limits.maxNodes) cut = true;
      if (cut) return false;
      const { role } = tag;
      if (role & Role.VOID) {
        if (marked && marks.length < MAX_MARKS) marks.push({ at, block: blocks.length });
        if (tag.name === "br") lineBreak();
        else if (tag.name === "hr") flush(false);
        return true;
      }
      if (selfClosing && role & Role.DROP) return true;
      if (role & BLOCK) {
        flush(false);
        closeImplied(tag);
      }
      let change = 0;
      const above = home;
      if (role & Role.DROP) {
        change = Open.DROP;
        drops++;
      } else if (drops === 0) {
        // Inline elements are places of their own only where they begin a line.
        const block = (role & BLOCK) !== 0;
        let hints = role & Role.WHOLE || (!block && !blank) ? 0 : readClassHints(tag.name.includes("-") ? `${tag.name} ${names}` : names);
        if (role & Role.UNLIKELY) hints |= Hint.UNLIKELY;
        if (role & Role.CAPTION) hints |= Hint.CAPTION;
        if (hidden) hints |= Hint.HIDDEN;
        if (articleBody) hints |= Hint.BODY;
        if ((marked || hints & Hint.META) && marks.length < MAX_MARKS) marks.push({ at, block: blocks.length });
        if ((block || (hints & APART && blank)) && tags.length < limits.maxDepth) {
          flush(false);
          change = Open.CONTAINER;
          const weight = tag.weight + nameWeight(hints) + (articleBody ? 25 : 0);
          home = containers.push({ parent: home, tag, names, hints, weight, firstBlock: blocks.length, endBlock: -1 }) - 1;
        }
        if (href && role & Role.LINK) {
          if (links > 0) unlink();
          change |= Open.LINK;
          links++;
        }
      }
      tags.push(tag);
      changes.push(change);
      homes.push(above);
      if (selfClosing && !(role & BLOCK)) pop();
      return true;
    },
    close(tag) {
      if (tag.name === "br") return lineBreak();
      const floor = Math.max(0, tags.length - CLOSE_REACH);
      for (let i = tags.length - 1; i >= floor; i--) {
        const open = tags[i]!;
        if (open.name === tag.name) return popTo(i);
        if (open.role & BARRIER && !(tag.role & TABLE)) break;
      }
      // An unmatched </p> or </div> still ends the line.
      if (tag.role & BLOCK) flush(false);
    },
    finish() {
      popTo(0);
      flush(false);
      containers[0]!.endBlock = blocks.length;
      return { containers, blocks, marks, cut };
    },
  };
}

/** A link whose text is its own address is part of what the article says. */
function isAddress(text: string): boolean {
  return text.includes("://") || text.includes("www.") || (text.includes("@") && !text.includes(" "));
}
