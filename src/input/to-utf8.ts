import { guessUtf16 } from "./decode.ts";
import type { Chunk } from "./input-file.ts";
import { peek } from "./peek.ts";

/** A byte stream in UTF-8 or another encoding that keeps ASCII. */
export interface AsciiStream {
  /** "utf-16le" or "utf-16be" where it was that; null where each piece of it decides. */
  readonly encoding: string | null;
  /** Its first bytes, as far as they are known. */
  readonly head: Buffer;
  readonly chunks: AsyncIterable<Chunk>;
}

const HEAD_BYTES = 65536;

/** The stream without its byte order mark, and in UTF-8 where it is UTF-16, so that it can be cut at bytes of ASCII. */
export async function toUtf8(chunks: AsyncIterable<Chunk> | Iterable<Chunk>): Promise<AsciiStream> {
  const peeked = await peek(chunks, ({ length }) => length >= HEAD_BYTES);
  // Just so many bytes, so that it does not matter how they come.
  const encoding = guessUtf16(peeked.head.subarray(0, HEAD_BYTES));
  const plain = encoding === null ? peeked.chunks : decodeChunks(peeked.chunks, encoding);
  const { head, chunks: whole } = await peek(plain, ({ length }) => length >= HEAD_BYTES);
  const marked = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  return marked ? { encoding, head: head.subarray(3), chunks: withoutFirst(whole, 3) } : { encoding, head, chunks: whole };
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
