/**
 * All phrases of all rules, compiled once: a vocabulary, and a trie whose edges are word numbers.
 * A phrase stands for one or more wordings, sequences of words; phrases of many rules share them, and each is found once.
 */

import { foldText } from "../text/fold.ts";
import { formsOf } from "../text/forms.ts";
import { createScanner, GLUE_WORDS } from "../text/tokens.ts";
import { type Vocabulary, VocabularyBuilder } from "../text/vocabulary.ts";
import { Shape } from "../types.ts";
import { expandPhrase, type ListOf, type Word } from "./phrase.ts";

/** Tables of the compiled phrases. Node 0 is the root. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** Node behind the root for each word number, 0 where no phrase begins so. */
  readonly roots: Int32Array;
  /** `edgeWords[edgeStart[n]..edgeStart[n + 1]]` are the words that lead on from node n, ascending; `edgeNodes` says where to. */
  readonly edgeStart: Int32Array;
  readonly edgeWords: Int32Array;
  readonly edgeNodes: Int32Array;
  /** `ends[endStart[n]..endStart[n + 1]]` are the wordings that end in node n. */
  readonly endStart: Int32Array;
  readonly ends: Int32Array;
  /** Per end: bit i = word i of the phrase must be written in capitals; bit 31 = no clitic on the last word. */
  readonly endFlags: Int32Array;
}

/** Bit of `endFlags`: no clitic on the last word. */
export const STRICT = 1 << 31;
/** Most words of a wording whose case counts; no rule has longer ones. */
export const MAX_WORDS = 30;

/** What facets register their words and phrases with while rules are compiled. */
export class LexiconBuilder {
  private readonly vocabulary = new VocabularyBuilder();
  private readonly phrases = new Map<string, readonly number[]>();
  private readonly nodes: Map<number, number>[] = [new Map()];
  private readonly ends: { wording: number; flags: number }[][] = [[]];
  /** Number of wordings so far. */
  wordings = 0;
  private readonly rooted = new Map<string, number>();
  private readonly scan = createScanner(new VocabularyBuilder().build(), { glued: false });
  private readonly listOf: ListOf;

  constructor(listOf: ListOf) {
    this.listOf = listOf;
    for (const word of GLUE_WORDS) this.vocabulary.add(word);
  }

  /** Vocabulary number of one word, as it will stand in `Tokens.word`. */
  word(word: string): number {
    return this.vocabulary.add(this.foldWords(word)[0]?.folded ?? foldText(word));
  }

  /** Numbers of a phrase's wordings, as they will stand in `Hits.wording`. Throws `PhraseError`. */
  phrase(source: string): readonly number[] {
    let numbers = this.phrases.get(source);
    if (numbers === undefined) {
      numbers = [...new Set(expandPhrase(source, this.foldWords, this.listOf).map((words) => this.insert(words)))];
      this.phrases.set(source, numbers);
    }
    return numbers;
  }

  build(): Lexicon {
    const vocabulary = this.vocabulary.build();
    const roots = new Int32Array(vocabulary.hashes.length);
    const edgeStart = new Int32Array(this.nodes.length + 1);
    const edges: [word: number, node: number][] = [];
    const endStart = new Int32Array(this.nodes.length + 1);
    const ends: number[] = [];
    const endFlags: number[] = [];
    this.nodes.forEach((children, node) => {
      endStart[node] = ends.length;
      for (const end of this.ends[node]) {
        ends.push(end.wording);
        endFlags.push(end.flags);
      }
      edgeStart[node] = edges.length;
      if (node > 0) edges.push(...[...children].sort(([a], [b]) => a - b));
      else for (const [word, next] of children) roots[word] = next;
    });
    edgeStart[this.nodes.length] = edges.length;
    endStart[this.nodes.length] = ends.length;
    return {
      vocabulary,
      roots,
      edgeStart,
      edgeWords: Int32Array.from(edges, ([word]) => word),
      edgeNodes: Int32Array.from(edges, ([, node]) => node),
      endStart,
      ends: Int32Array.from(ends),
      endFlags: Int32Array.from(endFlags),
    };
  }

  private insert(words: readonly Word[]): number {
    let node = 0;
    let flags = words.at(-1)?.strict ? STRICT : 0;
    words.forEach((word, i) => {
      if (word.upper && i < MAX_WORDS) flags |= 1 << i;
      const number = this.numberOf(word);
      let next = this.nodes[node].get(number);
      if (next === undefined) {
        next = this.nodes.length;
        this.nodes.push(new Map());
        this.ends.push([]);
        this.nodes[node].set(number, next);
      }
      node = next;
    });
    let end = this.ends[node].find((other) => other.flags === flags);
    if (end === undefined) {
      end = { wording: this.wordings++, flags };
      this.ends[node].push(end);
    }
    return end.wording;
  }

  private numberOf(word: Word): number {
    if (word.kind !== "root") return this.vocabulary.add(word.folded);
    let cls = this.rooted.get(word.folded);
    if (cls === undefined) {
      cls = this.vocabulary.add(`~${word.folded}`);
      this.rooted.set(word.folded, cls);
      for (const form of formsOf(word.folded)) this.vocabulary.alias(this.vocabulary.add(form), cls);
    }
    return cls;
  }

  private readonly foldWords = (text: string) => {
    const tokens = this.scan(text);
    return Array.from({ length: tokens.count }, (_, i) => ({
      folded: foldText(text.slice(tokens.start[i], tokens.end[i])).replace(/[^\p{L}\p{Nd}]/gu, ""),
      upper: (tokens.shape[i] & Shape.UPPER) !== 0,
    }));
  };
}
