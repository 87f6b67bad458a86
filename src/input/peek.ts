import type { Chunk } from "./input-file.ts";

/** A stream of which the first bytes have been looked at; `chunks` still gives all of it. */
export interface Peeked {
  /** At least as many bytes as were asked for, where the stream has them before its end or a damaged place. */
  readonly head: Buffer;
  readonly chunks: AsyncIterable<Chunk>;
}

/** Looks at the first bytes of a stream until `enough` says that it has seen enough. */
export async function peek(chunks: AsyncIterable<Chunk> | Iterable<Chunk>, enough: (head: Buffer) => boolean): Promise<Peeked> {
  const iterator = iterate(chunks);
  const held: Chunk[] = [];
  let head: Buffer = Buffer.alloc(0);
  while (!enough(head)) {
    const { value, done } = await iterator.next();
    if (done) break;
    held.push(value);
    if (!Buffer.isBuffer(value)) break;
    head = head.length === 0 ? value : Buffer.concat([head, value]);
  }
  async function* whole() {
    try {
      yield* held;
      yield* iterator;
    } finally {
      await iterator.return(undefined);
    }
  }
  return { head, chunks: whole() };
}

async function* iterate(chunks: AsyncIterable<Chunk> | Iterable<Chunk>): AsyncGenerator<Chunk> {
  yield* chunks;
}
