import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { splitLines } from "../input/split-lines.ts";
import type { Document } from "../types.ts";
import { readChunks } from "./read-chunks.ts";

/** The records of a finished output by the content that they were made of. */
export interface LastOutput {
  /** The line that was written for the same article, or null. */
  find(key: string): string | null;
  close(): void;
}

/** What a document's record depends on beside rules, options and version: everything that was read of it. */
export function keyOf(document: Document): string {
  const { page, ...fields } = document;
  const hash = createHash("sha256").update(JSON.stringify(fields));
  if (page) hash.update(JSON.stringify([page.charset, page.url])).update(page.bytes);
  return hash.digest("hex").slice(0, 32);
}

/** A key that no document has: for what is to be tried again. */
export const NO_KEY = "-".repeat(32);

const KEY_LINE = 33;
const WORDS = 4;

/** Opens an output with the keys of its records, one a line in the same order; null where the two do not go together. */
export async function openLastOutput(path: string, keysPath: string): Promise<LastOutput | null> {
  const keys = readFileSync(keysPath, "latin1");
  const count = Math.floor(keys.length / KEY_LINE);
  const starts = new Float64Array(count + 1);
  let lines = 0;
  let place = 0;
  for await (const { bytes } of splitLines(readChunks(path), Number.POSITIVE_INFINITY)) {
    if (lines >= count) return null;
    starts[lines++] = place;
    place += bytes!.length + 1;
  }
  if (lines !== count) return null;
  starts[count] = place;
  const index = createIndex(keys, count);
  const descriptor = openSync(path, "r");
  return {
    find(key) {
      const record = index(key);
      if (record === null) return null;
      const line = Buffer.allocUnsafe(starts[record + 1]! - starts[record]! - 1);
      readSync(descriptor, line, 0, line.length, starts[record]!);
      const text = line.toString("utf8");
      // What failed is tried again.
      return text.startsWith('{"id":null') ? null : text;
    },
    close: () => closeSync(descriptor),
  };
}

/** Key → its place, in some 25 bytes a key: a Map of millions of strings takes ten times that. */
function createIndex(keys: string, count: number): (key: string) => number | null {
  const words = new Uint32Array(count * WORDS);
  const mask = 2 ** Math.ceil(Math.log2(count * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const wordOf = (text: string, from: number, i: number) => Number.parseInt(text.slice(from + i * 8, from + i * 8 + 8), 16) >>> 0;
  for (let record = 0; record < count; record++) {
    const from = record * KEY_LINE;
    if (keys[from] === "-") continue;
    for (let i = 0; i < WORDS; i++) words[record * WORDS + i] = wordOf(keys, from, i);
    let slot = words[record * WORDS]! & mask;
    while (slots[slot] !== -1) slot = (slot + 1) & mask;
    slots[slot] = record;
  }
  return (key) => {
    const wanted = [0, 1, 2, 3].map((i) => wordOf(key, 0, i));
    for (let slot = wanted[0]! & mask; slots[slot] !== -1; slot = (slot + 1) & mask) {
      const record = slots[slot]!;
      if (wanted.every((word, i) => words[record * WORDS + i] === word)) return record;
    }
    return null;
  };
}
