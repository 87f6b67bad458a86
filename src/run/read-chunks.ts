import { closeSync, openSync, readSync } from "node:fs";

const CHUNK_BYTES = 1 << 20;

/** The bytes of a file, or of its first part. */
export function* readChunks(path: string, from = 0, to = Number.POSITIVE_INFINITY): Generator<Buffer> {
  const descriptor = openSync(path, "r");
  try {
    for (let place = from; place < to; ) {
      const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, to - place));
      const length = readSync(descriptor, chunk, 0, chunk.length, place);
      if (length === 0) return;
      yield chunk.subarray(0, length);
      place += length;
    }
  } finally {
    closeSync(descriptor);
  }
}
