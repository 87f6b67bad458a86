import { closeSync, openSync, readSync } from "node:fs";
import type { Readable } from "node:stream";

/** Bytes with a name; nothing is opened before the first chunk is asked for. */
export interface InputFile {
  /** As it appears in records. */
  readonly path: string;
  /** Throws the system's error where the bytes cannot be read. */
  chunks(): AsyncIterable<Buffer> | Iterable<Buffer>;
}

const CHUNK_BYTES = 256 * 1024;

/** A file on disk. `size` is a hint that saves memory for small files. */
export function diskFile(path: string, absolute: string, size: number): InputFile {
  return { path, chunks: () => readChunks(absolute, Math.min(Math.max(size + 1, 4096), CHUNK_BYTES)) };
}

/** Standard input under the name that records shall give it. */
export function streamFile(path: string, stream: Readable): InputFile {
  return { path, chunks: () => stream };
}

// Synchronous on purpose: for the many small files of a corpus one trip through the thread pool costs more than the read itself.
function* readChunks(absolute: string, size: number): Generator<Buffer> {
  const descriptor = openSync(absolute, "r");
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(size);
      const length = readSync(descriptor, chunk, 0, size, null);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
