import type { Signature, Source } from "../types.ts";

/** Finds, for one article after the other, the earlier one that it repeats. */
export interface DuplicateFinder {
  /** Where the first article of the same kind is, or null where this is the first. */
  find(signature: Signature, source: Source): Pick<Source, "path" | "record"> | null;
}

/** Bands of a MinHash signature, each of 8 hashes of 2 bytes: src/tag/signature.ts. */
const BANDS = 14;
const BAND_BYTES = 16;

/**
 * Locality-sensitive hashing in bands: articles of which one band is the same are near-duplicates, and so are those whose words are the same.
 * What repeats a duplicate repeats the first. Takes 250 to 500 bytes for each article that is none.
 */
export function createDuplicateFinder(): DuplicateFinder {
  const table = new KeyTable();
  const firsts: Pick<Source, "path" | "record">[] = [];
  return {
    find({ hash, minhash }, { path, record }) {
      if (minhash === "") return null;
      const keys = keysOf(hash, minhash);
      let first = -1;
      for (const key of keys) {
        const met = table.get(key);
        if (met !== -1 && (first === -1 || met < first)) first = met;
      }
      const repeats = first === -1 ? null : firsts[first]!;
      if (repeats === null) {
        first = firsts.length;
        firsts.push(record === undefined ? { path } : { path, record });
      }
      for (const key of keys) table.add(key, first);
      return repeats;
    },
  };
}

type Key = readonly [number, number];

/** 64 bits for each band and for the hash of all words. */
function keysOf(hash: string, minhash: string): Key[] {
  const bytes = Buffer.from(minhash, "base64");
  const keys: Key[] = [[Number.parseInt(hash.slice(0, 8), 16) | 0, Number.parseInt(hash.slice(8, 16), 16) | 0]];
  for (let band = 0; band < BANDS; band++) {
    let [one, two] = [band + 1, ~band];
    for (let at = band * BAND_BYTES; at < (band + 1) * BAND_BYTES; at += 4) {
      const word = bytes.readInt32LE(at);
      one = mix(one ^ word, 0x85ebca6b);
      two = mix(two ^ word, 0xc2b2ae35);
    }
    keys.push([one, two]);
  }
  return keys;
}

function mix(value: number, factor: number): number {
  const mixed = Math.imul(value ^ (value >>> 16), factor);
  return mixed ^ (mixed >>> 13);
}

/** Key → number, open-addressed: a Map of as many strings takes ten times the memory. */
class KeyTable {
  /** Triples: key, key, number + 1; a number of 0 is an empty slot. */
  #slots = new Int32Array(3 * 1024);
  #count = 0;

  get(key: Key): number {
    return this.#slots[this.#slotOf(key) * 3 + 2]! - 1;
  }

  /** Keeps the number that a key has already. */
  add(key: Key, number: number): void {
    const at = this.#slotOf(key) * 3;
    if (this.#slots[at + 2] !== 0) return;
    this.#slots.set([key[0], key[1], number + 1], at);
    if (++this.#count * 4 > this.#slots.length) this.#grow();
  }

  #slotOf([one, two]: Key): number {
    const mask = this.#slots.length / 3 - 1;
    for (let slot = one & mask; ; slot = (slot + 1) & mask) {
      const at = slot * 3;
      if (this.#slots[at + 2] === 0 || (this.#slots[at] === one && this.#slots[at + 1] === two)) return slot;
    }
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 3)
      if (old[at + 2] !== 0) this.#slots.set(old.subarray(at, at + 3), this.#slotOf([old[at]!, old[at + 1]!]) * 3);
  }
}
