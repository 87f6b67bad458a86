import type { Warning } from "../../types.ts";
import type { Tag } from "./tags.ts";

/** An element that can hold lines of text. Number 0 is the page; parents come before their children. */
export interface Container {
  readonly parent: number;
  readonly tag: Tag;
  /** `class` and `id`, as written. */
  readonly names: string;
  /** Bits of `Hint`, the tag's own included. */
  readonly hints: number;
  readonly weight: number;
  /** Its lines: `firstBlock` up to `endBlock`, exclusive. */
  readonly firstBlock: number;
  endBlock: number;
}

/** One line of text between two block boundaries. */
export interface Block {
  readonly text: string;
  readonly container: number;
  /** UTF-16 units of `text` that are inside links. */
  readonly linked: number;
  /** Ends in a `<br>` and not in the end of an element. */
  broken: boolean;
}

/** A place in the HTML that may name the author or the date. */
export interface Mark {
  readonly at: number;
  /** The block that was next when it opened. */
  readonly block: number;
}

/** What one walk over a page's HTML leaves behind. */
export interface Page {
  readonly containers: readonly Container[];
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  /** The walk ended early, or text was left out, because the page holds more than the limits allow. */
  readonly cut: boolean;
}

/** Which captions of the article's own photos count: those inside its body, also the lead photo's above it, or none. */
export type Captions = "inline" | "all" | "none";

/** One line of the article. */
export interface Line {
  readonly text: string;
  /** The caption of the article's own photo. */
  readonly caption: boolean;
  /** The block it comes from. */
  readonly block: number;
}

export interface Limits {
  /** UTF-16 units of HTML. */
  readonly maxSize: number;
  /** Elements deeper than this count as part of their ancestor. */
  readonly maxDepth: number;
  /** Elements and pieces of text. */
  readonly maxNodes: number;
  /** UTF-16 units of text: more than fifty times what a long article has. */
  readonly maxText: number;
}

export const CUT: Warning = { code: "cut", message: "only the beginning of the page was read: it is longer than articles are" };

export const LIMITS: Limits = { maxSize: 12_000_000, maxDepth: 256, maxNodes: 300_000, maxText: 1_000_000 };
