/** The state of reading one post. */
import type { Post } from "./post.ts";
import type { Sheet } from "./sheet.ts";

export interface Walk {
  readonly sheet: Sheet;
  readonly post: Post;
  readonly headline: boolean;
  connectors: number;
  /** A comma stands behind what was read last. */
  marked: boolean;
  /** A word for a small place was read last: Desa. */
  addressed: boolean;
  council: boolean;
  /** Only words for the post itself so far. */
  head: boolean;
  /** First token of "Komisi", "Kantor Regional": a number belongs to it. */
  numbered: number;
  /** First word of a department in front of the body. */
  department: number;
  /** Where the words of the office begin. */
  officeAt: number;
  /** Behind a bracket that belongs to the post. */
  closed: number;
  /** Words that no list knows, read before the body. */
  unknown: number;
}

export function consume(walk: Walk, to: number): number {
  walk.marked = false;
  walk.post.to = to;
  return to;
}

export function person(walk: Walk, at: number): number {
  walk.post.person = at;
  walk.post.apart = walk.marked;
  return -1;
}
