/** A named person at one place, with the post that the place gives. */
import type { Post } from "./post.ts";
import type { NamedPerson } from "./read-name.ts";

export interface Mention {
  readonly person: NamedPerson;
  /** Null where a rank, a title of religion or the name itself tells the role. */
  readonly post: Post | null;
  readonly actor: number;
  /** Stands only where nothing more is said of the person. */
  readonly weak: boolean;
  /** In a line where every word has a capital, so that the name's end is a guess. */
  readonly headline: boolean;
}
