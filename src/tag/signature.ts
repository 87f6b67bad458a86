/** What near-duplicates are found by: a hash of the folded words, and their MinHash (Broder 1997) over word 5-grams. */
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { foldText } from "../text/fold.ts";
import { HASH_SEED, hashStep } from "../text/vocabulary.ts";
import type { Signature, Tokens } from "../types.ts";

/** Words of a shingle. */
const SHINGLE = 5;
/** 14 bands of 8, as datatrove has them: articles that share three quarters of their shingles are found by three in four. */
export const BANDS = 14;
export const ROWS = 8;
const HASHES = BANDS * ROWS;

/** Two odd or even numbers for each hash function, always the same. */
const SEEDS = new Int32Array(2 * HASHES);
for (let i = 0, state = 1; i < SEEDS.length; i++) {
  state = mix(state + 0x9e3779b9);
  SEEDS[i] = i % 2 === 1 ? state | 1 : state;
}

/** The signature of the words that are not masked (1). Of a text without words `minhash` is "". */
export function signArticle(tokens: Tokens, masked: Uint8Array): Signature {
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++) if (masked[i] !== 1) words.push(foldWord(tokens.text.slice(tokens.start[i], tokens.end[i])));
  const hash = createHash("sha256").update(words.join(" ")).digest("hex").slice(0, 16);
  if (words.length === 0) return { hash, minhash: "" };
  const hashes = Int32Array.from(words, hashWord);
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  const last = Math.max(0, words.length - SHINGLE);
  for (let start = 0; start <= last; start++) {
    let shingle = HASH_SEED;
    for (let i = start; i < Math.min(start + SHINGLE, words.length); i++) shingle = mix(shingle ^ hashes[i]);
    for (let i = 0; i < HASHES; i++) {
      const value = Math.imul(shingle ^ SEEDS[2 * i], SEEDS[2 * i + 1]);
      const mixed = (value ^ (value >>> 15)) >>> 0;
      if (mixed < least[i]) least[i] = mixed;
    }
  }
  // The low bits of a least value are as good as any (b-bit minwise hashing, Li and König 2010).
  const bytes = Buffer.alloc(2 * HASHES);
  for (let i = 0; i < HASHES; i++) bytes.writeUInt16LE(least[i] & 0xffff, 2 * i);
  return { hash, minhash: bytes.toString("base64") };
}

function foldWord(word: string): string {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return foldText(word);
  return word.toLowerCase();
}

function hashWord(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** Murmur3's finaliser. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
