/**
 * The words that the rules know: an open-addressed table from the hash of a folded word to its number.
 * Measured against maps and automata in the project's notes: a table of hashes over folded units is the fastest whole-word lookup in plain JavaScript.
 */
import { cliticLength } from "./clitics.ts";
import { type Integers, narrow } from "./integers.ts";

/** Tables of a vocabulary, as they are stored in a compiled rule set. Word numbers start at 1; 0 is "not known". */
export interface Vocabulary {
  /** Power-of-two table of word numbers. */
  readonly slots: Integers;
  /** Hash of each word. */
  readonly hashes: Int32Array;
  /** `pool[poolStart[w]..poolStart[w + 1]]` are the folded units of word w. */
  readonly poolStart: Integers;
  readonly pool: Uint16Array;
  /** `aliases[aliasStart[w]..aliasStart[w + 1]]`: classes (roots, globs) that word w belongs to. */
  readonly aliasStart: Integers;
  readonly aliases: Integers;
  /** Of a word that is another one with a clitic (`paslonnya`) that other word's number, else 0: phrases of the one hold the other too. */
  readonly stems: Integers;
  /** 1 where a word stands for others too: it has classes or a stem. Few have. */
  readonly hasOthers: Uint8Array;
  /** Word-end globs by the hash of their first four units: word numbers, longest first. */
  readonly globs: ReadonlyMap<number, readonly number[]>;
  /** One byte for each value of a head's hash modulo its length: 1 where some glob may begin so. */
  readonly globHeads: Uint8Array;
}

export const HASH_SEED = 0x811c9dc5 | 0;
/** Units of a glob's head that are hashed while a word is read. */
export const GLOB_HEAD = 4;
const GLOB_HEADS = 4096;

/** FNV-1a over folded units. */
export function hashStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** Number of the word whose `length` folded units stand in `units`, or 0. */
export function lookUp(vocabulary: Vocabulary, hash: number, units: Uint16Array, length: number): number {
  const { slots, hashes, poolStart, pool } = vocabulary;
  const mask = slots.length - 1;
  for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
    const word = slots[slot];
    if (word === 0) return 0;
    if (hashes[word] !== hash) continue;
    const start = poolStart[word];
    if (poolStart[word + 1] - start !== length) continue;
    let i = 0;
    while (i < length && pool[start + i] === units[i]) i++;
    if (i === length) return word;
  }
}

/** Number of the longest glob that the word begins with, or 0. */
export function lookUpGlob(vocabulary: Vocabulary, headHash: number, units: Uint16Array, length: number): number {
  if (vocabulary.globHeads[headHash & (GLOB_HEADS - 1)] === 0) return 0;
  const candidates = vocabulary.globs.get(headHash);
  if (!candidates) return 0;
  const { poolStart, pool } = vocabulary;
  for (const word of candidates) {
    const start = poolStart[word];
    const globLength = poolStart[word + 1] - start - 1; // the last unit is the star
    if (globLength > length) continue;
    let i = 0;
    while (i < globLength && pool[start + i] === units[i]) i++;
    if (i === globLength) return word;
  }
  return 0;
}

/** Collects words and classes while rules are compiled, then gives the tables. */
export class VocabularyBuilder {
  private readonly numbers = new Map<string, number>();
  private readonly words: string[] = [""];
  private readonly classes = new Map<number, Set<number>>();

  /** Number of a folded word, made if new. A word ending in `*` is a glob. */
  add(word: string): number {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.words.length;
      this.words.push(word);
      this.numbers.set(word, number);
    }
    return number;
  }

  /** Says that a word belongs to a class, itself a number of this vocabulary. */
  alias(word: number, cls: number): void {
    if (word !== cls) (this.classes.get(word) ?? this.classes.set(word, new Set()).get(word)!).add(cls);
  }

  build(): Vocabulary {
    const globs = this.words.flatMap((word, number) => (word.endsWith("*") ? [{ head: word.slice(0, -1), number }] : []));
    globs.sort((a, b) => b.head.length - a.head.length);
    const byHead = new Map<number, number[]>();
    const globHeads = new Uint8Array(GLOB_HEADS);
    for (const { head, number } of globs) {
      const hash = hashWord(head.slice(0, GLOB_HEAD));
      globHeads[hash & (GLOB_HEADS - 1)] = 1;
      (byHead.get(hash) ?? byHead.set(hash, []).get(hash)!).push(number);
      for (const [other, otherNumber] of this.numbers) if (other !== `${head}*` && other.startsWith(head)) this.alias(otherNumber, number);
    }
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, this.words.length * 2)));
    const slots = new Int32Array(size);
    const hashes = new Int32Array(this.words.length);
    const poolStart = new Int32Array(this.words.length + 1);
    const pool = new Uint16Array(this.words.reduce((sum, word) => sum + word.length, 0));
    const aliasStart = new Int32Array(this.words.length + 1);
    const aliases: number[] = [];
    let units = 0;
    this.words.forEach((word, number) => {
      const hash = hashWord(word);
      hashes[number] = hash;
      poolStart[number] = units;
      for (let i = 0; i < word.length; i++) pool[units++] = word.charCodeAt(i);
      aliasStart[number] = aliases.length;
      aliases.push(...(this.classes.get(number) ?? []));
      if (number === 0) return;
      let slot = (hash ^ (hash >>> 15)) & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = number;
    });
    poolStart[this.words.length] = units;
    aliasStart[this.words.length] = aliases.length;
    const stems = this.stems();
    return {
      stems: narrow(stems),
      hasOthers: Uint8Array.from(stems, (stem, word) => Number(stem !== 0 || this.classes.has(word))),
      slots: narrow(slots),
      hashes,
      poolStart: narrow(poolStart),
      pool,
      aliasStart: narrow(aliasStart),
      aliases: narrow(Int32Array.from(aliases)),
      globs: byHead,
      globHeads,
    };
  }

  private stems(): Int32Array {
    return Int32Array.from(this.words, (word) => {
      const units = Array.from(word, (char) => char.charCodeAt(0));
      const clitic = cliticLength(units, units.length);
      return clitic === 0 ? 0 : (this.numbers.get(word.slice(0, -clitic)) ?? 0);
    });
  }
}
