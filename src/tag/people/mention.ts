/** A named person at one place, with the post that the place gives; and all mentions of one person. */
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

/** One person of the article. */
export interface Holder {
  /** Words of the fullest name, folded. */
  words: readonly string[];
  name: string;
  /** First token of the fullest name. */
  nameFrom: number;
  /** End of the fullest name in the text. */
  nameEnd: number;
  readonly mentions: Mention[];
  readonly aliases: Set<string>;
}
