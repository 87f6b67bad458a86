/** The words of an article's own parts, as they are counted: folded, without numbers. */
import { foldText } from "../text/fold.ts";
import { Gap, type Tokens, type Zone } from "../types.ts";

/** What is read of an article. */
export interface Text {
  readonly tokens: Tokens;
  readonly zoneOf: (token: number) => Zone;
}

/** A word at token `at`. */
export interface Word {
  readonly word: string;
  readonly at: number;
}

const NOT_ARTICLE = new Set<Zone>(["related", "boilerplate", "repeat"]);

/** Gives a function that reads the words of articles, stretch by stretch: a stretch ends with a sentence, a line, a mark such as a comma, and around numbers. */
export function createWordReader(): (text: Text) => Word[][] {
  const folded = new Map<string, string>();
  const fold = (written: string) => {
    let word = folded.get(written);
    if (word === undefined) {
      word = foldText(written).replace(/[^\p{L}]/gu, "");
      folded.set(written, word);
    }
    return word;
  };
  return ({ tokens, zoneOf }) => {
    const stretches: Word[][] = [];
    let stretch: Word[] = [];
    for (let at = 0; at < tokens.count; at++) {
      const word = NOT_ARTICLE.has(zoneOf(at)) ? "" : fold(tokens.text.slice(tokens.start[at], tokens.end[at]));
      if (stretch.length > 0 && (word === "" || tokens.gap[at]! >= Gap.MARK)) {
        stretches.push(stretch);
        stretch = [];
      }
      if (word !== "") stretch.push({ word, at });
    }
    if (stretch.length > 0) stretches.push(stretch);
    return stretches;
  };
}

/** All runs of one to `longest` words: the term, and the tokens from its first to behind its last. */
export function* termsOf(stretches: readonly (readonly Word[])[], longest: number): Generator<{ term: string; from: number; to: number }> {
  for (const stretch of stretches)
    for (let i = 0; i < stretch.length; i++) {
      let term = "";
      for (let n = 0; n < longest && i + n < stretch.length; n++) {
        term = n === 0 ? stretch[i]!.word : `${term} ${stretch[i + n]!.word}`;
        yield { term, from: stretch[i]!.at, to: stretch[i + n]!.at + 1 };
      }
    }
}
