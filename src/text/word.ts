/** One word of a text: reading and folding its letters, and looking it up. */
import { cliticLength } from "./clitics.ts";
import { foldCodePoint, folds, Kind, kindOf, kinds } from "./fold.ts";
import { GLOB_HEAD, HASH_SEED, hashStep, lookUp, lookUpGlob, type Vocabulary } from "./vocabulary.ts";

/** Longer words are not looked up, nor split: no phrase has them. */
export const MAX_WORD = 64;
/** The word that is being read. There is one for a scanner, and each reading overwrites it. */
export class Word {
  /** Folded units; those beyond its room are left out. */
  readonly units = new Uint16Array(MAX_WORD);
  /** Number of folded units. */
  length = 0;
  hash = HASH_SEED;
  /** Letters that are capitals. */
  uppers = 0;
  /** Offset behind the last letter or digit. */
  end = 0;

  /** Reads letters from `pos` on, to `limit` at most. `chars` are the units of `text`. Gives the offset where it stopped. */
  readLetters(text: string, chars: Uint16Array, pos: number, limit: number): number {
    const { units } = this;
    let length = 0;
    let hash = HASH_SEED;
    let uppers = 0;
    for (;;) {
      const from = pos;
      for (; pos < limit; pos++) {
        const kind = kinds[chars[pos]];
        if (kind > Kind.UPPER) break;
        if (kind === Kind.UPPER) uppers++;
        const unit = folds[chars[pos]];
        hash = hashStep(hash, unit);
        if (length < MAX_WORD) units[length] = unit;
        length++;
      }
      if (pos > from) this.end = pos;
      if (pos >= limit) break;
      const kind = kindOf(chars[pos]);
      if (kind <= Kind.UPPER) continue; // a letter that was not known before
      if (kind < Kind.IGNORED) break;
      if (kind === Kind.IGNORED || (kind === Kind.APOSTROPHE && isLetter(chars, pos + 1, text.length))) pos++;
      else {
        const folded = kind === Kind.LONG ? foldCodePoint(text, pos) : "";
        if (folded === "") break;
        for (let i = 0; i < folded.length; i++) {
          hash = hashStep(hash, folded.charCodeAt(i));
          if (length < MAX_WORD) units[length] = folded.charCodeAt(i);
          length++;
        }
        pos += text.codePointAt(pos)! > 0xffff ? 2 : 1;
        this.end = pos;
      }
    }
    this.length = length;
    this.hash = hash;
    this.uppers = uppers;
    return pos;
  }

  /** Reads digits from `pos` on, to `limit` at most. Gives the offset where it stopped. */
  readDigits(chars: Uint16Array, pos: number, limit: number): number {
    const { units } = this;
    let length = 0;
    let hash = HASH_SEED;
    for (; pos < limit; pos++) {
      const kind = kindOf(chars[pos]);
      if (kind === Kind.IGNORED) continue;
      if (kind !== Kind.DIGIT) break;
      const unit = folds[chars[pos]];
      hash = hashStep(hash, unit);
      if (length < MAX_WORD) units[length] = unit;
      length++;
      this.end = pos + 1;
    }
    this.length = length;
    this.hash = hash;
    this.uppers = 0;
    return pos;
  }

  /** Number of the word in the vocabulary, or 0. */
  lookUp(vocabulary: Vocabulary): number {
    return this.length > MAX_WORD ? 0 : lookUp(vocabulary, this.hash, this.units, this.length);
  }

  /** Number of the longest glob that the word begins with, or 0. */
  lookUpGlob(vocabulary: Vocabulary): number {
    if (this.length < GLOB_HEAD || this.length > MAX_WORD) return 0;
    return lookUpGlob(vocabulary, hashOf(this.units, 0, GLOB_HEAD), this.units, this.length);
  }

  /** Number of the part of the word from unit `from` to `to`, or 0. */
  lookUpPart(vocabulary: Vocabulary, from: number, to: number): number {
    const units = from === 0 ? this.units : this.units.subarray(from, to);
    return lookUp(vocabulary, hashOf(this.units, from, to), units, to - from);
  }

  /** Length of the clitic that the word ends in, or 0. */
  cliticLength(): number {
    return this.length > MAX_WORD ? 0 : cliticLength(this.units, this.length);
  }
}

function isLetter(chars: Uint16Array, at: number, length: number): boolean {
  return at < length && kindOf(chars[at]) <= Kind.UPPER;
}

function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = HASH_SEED;
  for (let i = from; i < to; i++) hash = hashStep(hash, units[i]);
  return hash;
}
