/**
 * All phrases of all rules, compiled once: a vocabulary, and a trie whose edges are word numbers.
 * A phrase stands for one or more wordings, sequences of words; phrases of many rules share them, and each is found once.
 */

import { foldText } from "../text/fold.ts";
import { formsOf } from "../text/forms.ts";
import { createScanner, GLUE_WORDS } from "../text/tokens.ts";
import { type Vocabulary, VocabularyBuilder } from "../text/vocabulary.ts";
import { Shape } from "../types.ts";
import { type Around, type FoldWords, type ListOf, PhraseError, parsePhrase, type Word, walkSequences } from "./phrase.ts";
import { type Trie, TrieBuilder } from "./trie-builder.ts";

/** Tables of the compiled phrases. Node 0 is the root. */
export interface Lexicon extends Trie {
  readonly vocabulary: Vocabulary;
}

/** Bit of `endFlags`: no clitic on the last word. */
export const STRICT = 1 << 31;
/** Most words of a wording whose case counts; no rule has longer ones. */
export const MAX_WORDS = 30;
/** The shipped rules stand for some 45,000; a pack for more than this would fill the memory. */
const MAX_WORDINGS = 2_000_000;

/** A place in the trie, and what the words that led there ask for. */
interface Place {
  readonly node: number;
  /** Bit i = word i must be written in capitals. */
  readonly upper: number;
  readonly words: number;
  /** No clitic may follow the last word. */
  readonly strict: boolean;
}
const ROOT: Place = { node: 0, upper: 0, words: 0, strict: false };

/** What facets register their words and phrases with while rules are compiled. */
export class LexiconBuilder {
  private readonly vocabulary = new VocabularyBuilder();
  private readonly phrases = new Map<string, readonly number[]>();
  private readonly trie = new TrieBuilder();
  private readonly rooted = new Map<string, number>();
  private readonly scan = createScanner(new VocabularyBuilder().build(), { glued: false });
  private readonly around: Around;
  /** Words of phrases stand in many of them. */
  private readonly folded = new Map<string, ReturnType<FoldWords>>();

  constructor(listOf: ListOf) {
    this.around = { foldWords: (text) => this.foldWords(text), listOf, lists: new Map() };
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
      if (this.wordings > MAX_WORDINGS) throw new PhraseError(`the rules stand for more than ${MAX_WORDINGS} word sequences`);
      const places = walkSequences([ROOT], parsePhrase(source, this.around), this.step);
      if (places.some(({ node }) => node === 0))
        throw new PhraseError(`"${source}" holds no word that a text can hold, or only optional ones`);
      numbers = [...new Set(places.map(({ node, upper, strict }) => this.trie.end(node, strict ? upper | STRICT : upper)))];
      this.phrases.set(source, numbers);
    }
    return numbers;
  }

  /** Number of wordings so far. */
  get wordings(): number {
    return this.trie.wordings;
  }

  build(): Lexicon {
    const vocabulary = this.vocabulary.build();
    return { vocabulary, ...this.trie.build(vocabulary.hashes.length) };
  }

  private readonly step = ({ node, upper, words }: Place, word: Word): Place => ({
    node: this.trie.step(node, this.numberOf(word)),
    upper: word.upper && words < MAX_WORDS ? upper | (1 << words) : upper,
    words: words + 1,
    strict: word.strict === true,
  });

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

  private foldWords(text: string): ReturnType<FoldWords> {
    const known = this.folded.get(text);
    if (known) return known;
    // most words need no scanner
    if (/^[A-Z]?[a-z]+$|^[A-Z]{2,}$/.test(text)) {
      const plain = [{ folded: text.toLowerCase(), upper: text.length > 1 && text === text.toUpperCase() }];
      this.folded.set(text, plain);
      return plain;
    }
    const tokens = this.scan(text);
    const words = Array.from({ length: tokens.count }, (_, i) => ({
      folded: foldText(text.slice(tokens.start[i], tokens.end[i])).replace(/[^\p{L}\p{Nd}]/gu, ""),
      upper: (tokens.shape[i] & Shape.UPPER) !== 0,
    }));
    this.folded.set(text, words);
    return words;
  }
}
