import { closeSync, openSync, readSync } from "node:fs";
import type { Readable } from "node:stream";

/** Bytes with a name; nothing is opened before its chunks are asked for. */
export interface InputFile {
  /** As it appears in records. */
  readonly path: string;
  /** Where the bytes lie on disk just as `chunks` gives them; null for a stream. */
  readonly location: Location | null;
  /** Throws the system's error where the bytes cannot be read. */
  chunks(): AsyncIterable<Chunk> | Iterable<Chunk>;
}

/** An absolute path; bytes where it is not UTF-8. */
export type Location = string | Buffer;

/** The next bytes, or a place where the file is damaged: what stood there is lost, what comes next is sound again. */
export type Chunk = Buffer | Lost;

export interface Lost {
  /** What is wrong, and where. */
  readonly lost: string;
  /** What was read directly before came out of it and may be wrong. */
  readonly spoils?: true;
}

const CHUNK_BYTES = 256 * 1024;

/** A file on disk. `size` is a hint that saves memory for small files. */
export function diskFile(path: string, location: Location, size: number): InputFile {
  return { path, location, chunks: () => readChunks(location, Math.min(Math.max(size + 1, 4096), CHUNK_BYTES)) };
}

/** Standard input under the name that records shall give it. */
export function streamFile(path: string, stream: Readable): InputFile {
  return { path, location: null, chunks: () => stream };
}

// Synchronous on purpose: for the many small files of a corpus one trip through the thread pool costs more than the read itself.
function* readChunks(location: Location, size: number): Generator<Buffer> {
  const descriptor = openSync(location, "r");
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
