import { Decompress } from "fzstd";
import type { Chunk } from "../input-file.ts";

const STEP_BYTES = 65536;

/** Decompresses Zstandard (RFC 8878) of one or many frames. Behind damage nothing can be read. */
export async function* unzstd(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  const out: Buffer[] = [];
  const frames = new Decompress((piece) => void out.push(Buffer.from(piece)));
  let read = 0;
  try {
    for await (const chunk of chunks) {
      if (!Buffer.isBuffer(chunk)) {
        yield chunk;
        return;
      }
      for (let from = 0; from < chunk.length; from += STEP_BYTES) {
        const piece = chunk.subarray(from, from + STEP_BYTES);
        read += piece.length;
        frames.push(piece);
        yield* out.splice(0);
      }
    }
    frames.push(Buffer.alloc(0), true);
  } catch (error) {
    // The library throws plain errors with codes of its own; what the file system throws goes on upwards.
    if (typeof (error as { code?: unknown }).code !== "number") throw error;
    yield* out.splice(0);
    yield { lost: `damaged or unfinished zstd data before byte ${read}: ${(error as Error).message}` };
  }
}
