import { guessUtf16 } from "./decode.ts";
import type { Chunk } from "./input-file.ts";
import { peek } from "./peek.ts";

/** A byte stream in UTF-8 or another encoding that keeps ASCII. */
export interface AsciiStream {
  /** "utf-16le" or "utf-16be" where it was that; null where each piece of it decides. */
  readonly encoding: string | null;
  readonly chunks: AsyncIterable<Chunk>;
}

/** The encoding is told by the first line, for the next may come much later, and by no more bytes than these. */
const MOST_BYTES = 2048;
/** Lines that end sooner say too little. */
const FEWEST_BYTES = 16;

/** The stream without its byte order mark, and in UTF-8 where it is UTF-16, so that it can be cut at bytes of ASCII. */
export async function toUtf8(chunks: AsyncIterable<Chunk> | Iterable<Chunk>): Promise<AsciiStream> {
  const peeked = await peek(chunks, (head) => endOfSample(head) >= 0);
  const end = endOfSample(peeked.head);
  // Just so many bytes, so that it does not matter how they come.
  const encoding = guessUtf16(end < 0 ? peeked.head : peeked.head.subarray(0, end));
  const plain = encoding === null ? peeked.chunks : decodeChunks(peeked.chunks, encoding);
  const { head, chunks: whole } = await peek(plain, ({ length }) => length >= 3);
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  return { encoding, chunks: marked ? withoutFirst(whole, 3) : whole };
}

/** Where what tells the encoding ends, or -1 where it goes on behind what is known. */
function endOfSample(head: Buffer): number {
  const lineEnd = head.indexOf(10, FEWEST_BYTES);
  if (lineEnd >= 0 && lineEnd < MOST_BYTES) return lineEnd;
  return head.length >= MOST_BYTES ? MOST_BYTES : -1;
}

async function* decodeChunks(chunks: AsyncIterable<Chunk>, encoding: string): AsyncGenerator<Chunk> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.isBuffer(chunk) ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  const rest = decoder.decode();
  if (rest !== "") yield Buffer.from(rest);
}

/** The stream behind its first bytes. */
export async function* withoutFirst(chunks: AsyncIterable<Chunk>, count: number): AsyncGenerator<Chunk> {
  let rest = count;
  for await (const chunk of chunks) {
    if (!Buffer.isBuffer(chunk)) yield chunk;
    else {
      yield chunk.subarray(rest);
      rest -= Math.min(rest, chunk.length);
    }
  }
}
