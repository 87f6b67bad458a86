import type { Chunk } from "../input-file.ts";
import { peek } from "../peek.ts";

/** One way to compress. Damaged data gives what is sound, with a `Lost` for each place that is not. */
interface Compression {
  /** The bytes that every such file begins with. */
  readonly magic: Buffer;
  /** Endings of file names, lower case, with the dot. */
  readonly extensions: readonly string[];
  load(): Promise<(chunks: AsyncIterable<Chunk>) => AsyncIterable<Chunk>>;
}

/** All compressions, by their magic bytes. */
const compressions: readonly Compression[] = [
  { magic: Buffer.from([0x1f, 0x8b, 8]), extensions: [".gz", ".gzip"], load: async () => (await import("./gzip.ts")).gunzip },
  { magic: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), extensions: [".zst", ".zstd"], load: async () => (await import("./zstd.ts")).unzstd },
  { magic: Buffer.from("BZh"), extensions: [".bz2"], load: async () => (await import("./bzip2.ts")).bunzip2 },
];

const MAGIC_BYTES = Math.max(...compressions.map(({ magic }) => magic.length));
const ENDING = new RegExp(`(?:${compressions.flatMap(({ extensions }) => extensions.map((ending) => `\\${ending}`)).join("|")})$`, "i");

/** The endings that a compressed file may have behind its own: ".gz" … */
export const compressedEndings: readonly string[] = compressions.flatMap(({ extensions }) => extensions);

/** "a.jsonl" of "a.jsonl.gz". */
export function withoutCompression(path: string): string {
  return path.replace(ENDING, "");
}

/** The bytes as they are, or decompressed where they begin like a compressed file, whatever its name. What need not be waited for is not, unless it is compressed. */
export function decompress(chunks: AsyncIterable<Chunk> | Iterable<Chunk>): AsyncIterable<Chunk> | Iterable<Chunk> {
  if (!(Symbol.iterator in chunks)) return decompressStream(chunks);
  const iterator = chunks[Symbol.iterator]();
  const first = iterator.next();
  const isPlain = first.done || (Buffer.isBuffer(first.value) && isEnough(first.value) && !compressionOf(first.value));
  const whole = goOn(first, iterator);
  return isPlain ? whole : decompressStream(whole);
}

function* goOn(first: IteratorResult<Chunk>, rest: Iterator<Chunk>): Generator<Chunk> {
  try {
    if (!first.done) yield first.value;
    yield* { [Symbol.iterator]: () => rest };
  } finally {
    rest.return?.();
  }
}

async function* decompressStream(chunks: AsyncIterable<Chunk> | Iterable<Chunk>): AsyncGenerator<Chunk> {
  const { head, chunks: whole } = await peek(chunks, isEnough);
  const compression = compressionOf(head);
  if (compression) yield* (await compression.load())(whole);
  else yield* whole;
}

function isEnough({ length }: Buffer): boolean {
  return length >= MAGIC_BYTES;
}

function compressionOf(head: Buffer): Compression | undefined {
  return compressions.find(({ magic }) => magic.equals(head.subarray(0, magic.length)));
}
