import { resolve } from "node:path";
import { addAbortSignal } from "node:stream";
import { isSystemError, reasonOf, UsageError } from "../errors.ts";
import { decompress } from "../input/compressed/index.ts";
import { type Chunk, diskFile, streamFile } from "../input/input-file.ts";
import { splitLines } from "../input/split-lines.ts";
import type { OutputRecord } from "../types.ts";
import type { Io } from "./io.ts";

/** Longer lines are no records of ours. */
const LONGEST_LINE = 512 * 1024 * 1024;

/** The bytes of a file, or of standard input for "-". */
export function bytesOf(io: Pick<Io, "stdin" | "cwd" | "signal">, path: string): AsyncIterable<Chunk> | Iterable<Chunk> {
  if (path === "-" && io.signal) addAbortSignal(io.signal, io.stdin);
  const file = path === "-" ? streamFile(path, io.stdin) : diskFile(path, resolve(io.cwd, path), Number.POSITIVE_INFINITY);
  return file.chunks();
}

/** Finished records (ndjson, also compressed) out of bytes; `path` opens messages. Throws a `UsageError` on what is no record. */
export async function* parseRecords(chunks: AsyncIterable<Chunk> | Iterable<Chunk>, path: string): AsyncGenerator<OutputRecord> {
  try {
    for await (const { number, bytes, lost } of splitLines(decompress(chunks), LONGEST_LINE)) {
      if (!bytes) throw new UsageError(`${path}:${number}: ${lost ?? "the line is too long for a record"}`);
      if (bytes.length > 0) yield parseRecord(bytes, `${path}:${number}`);
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

function parseRecord(bytes: Buffer, place: string): OutputRecord {
  try {
    const record = JSON.parse(bytes.toString("utf8")) as OutputRecord;
    if (record.source.path && "id" in record) return record;
  } catch {
    // Said below.
  }
  throw new UsageError(`${place}: no record of netral`);
}
