/** All phrases of all rules, compiled once: a vocabulary, and a trie whose edges are word numbers. */

import { foldText } from "../text/fold.ts";
import { formsOf } from "../text/forms.ts";
import { createScanner, GLUE_WORDS } from "../text/tokens.ts";
import { type Vocabulary, VocabularyBuilder } from "../text/vocabulary.ts";
import { Shape } from "../types.ts";
import { expandPhrase, type ListOf, type Word } from "./phrase.ts";

/** Tables of the compiled phrases. Node 0 is the root; edges stand in an open-addressed table. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  /** Node behind the root for each word number, 0 where no phrase begins so. */
  readonly roots: Int32Array;
  /** Triples (node, word, next node), power-of-two many; node 0 = empty. */
  readonly edges: Int32Array;
  /** `ends[endStart[n]..endStart[n + 1]]` are the phrases that end in node n. */
  readonly endStart: Int32Array;
  readonly ends: Int32Array;
  /** Per end: bit i = word i of the phrase must be written in capitals; bit 31 = no clitic on the last word. */
  readonly endFlags: Int32Array;
}

/** Bit of `endFlags`: no clitic on the last word. */
export const STRICT = 1 << 31;
const MAX_WORDS = 30;

/** What facets register their words and phrases with while rules are compiled. */
export class LexiconBuilder {
  private readonly vocabulary = new VocabularyBuilder();
  private readonly phrases = new Map<string, number>();
  private readonly nodes: Map<number, number>[] = [new Map()];
  private readonly ends: { phrase: number; flags: number }[][] = [[]];
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

  /** Number of a phrase, as it will stand in `Hits.phrase`; the same phrase gives the same number. Throws `PhraseError`. */
  phrase(source: string): number {
    let number = this.phrases.get(source);
    if (number === undefined) {
      const sequences = expandPhrase(source, this.foldWords, this.listOf);
      number = this.phrases.size;
      this.phrases.set(source, number);
      for (const words of sequences) this.insert(words, number);
    }
    return number;
  }

  /** The phrases as written, by number. */
  sources(): string[] {
    return [...this.phrases.keys()];
  }

  build(): Lexicon {
    const vocabulary = this.vocabulary.build();
    const roots = new Int32Array(vocabulary.hashes.length);
    const edgeCount = this.nodes.reduce((sum, edges) => sum + edges.size, 0);
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, edgeCount * 2)));
    const edges = new Int32Array(size * 3);
    const endStart = new Int32Array(this.nodes.length + 1);
    const ends: number[] = [];
    const endFlags: number[] = [];
    this.nodes.forEach((children, node) => {
      endStart[node] = ends.length;
      for (const end of this.ends[node]) {
        ends.push(end.phrase);
        endFlags.push(end.flags);
      }
      for (const [word, next] of children) {
        if (node === 0) roots[word] = next;
        else {
          let slot = edgeSlot(node, word, size);
          while (edges[slot * 3] !== 0) slot = (slot + 1) & (size - 1);
          edges.set([node, word, next], slot * 3);
        }
      }
    });
    endStart[this.nodes.length] = ends.length;
    return { vocabulary, roots, edges, endStart, ends: Int32Array.from(ends), endFlags: Int32Array.from(endFlags) };
  }

  private insert(words: readonly Word[], phrase: number): void {
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
    if (!this.ends[node].some((end) => end.phrase === phrase && end.flags === flags)) this.ends[node].push({ phrase, flags });
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

/** First slot to look at for an edge. */
export function edgeSlot(node: number, word: number, size: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return (hash ^ (hash >>> 15)) & (size - 1);
}
