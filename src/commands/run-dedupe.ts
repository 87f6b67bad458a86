import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { addAbortSignal } from "node:stream";
import { ExitCode, isSystemError, reasonOf, UsageError } from "../errors.ts";
import { decompress } from "../input/compressed/index.ts";
import { diskFile, streamFile } from "../input/input-file.ts";
import { splitLines } from "../input/split-lines.ts";
import { openOutputFile } from "../run/output-file.ts";
import { streamSink } from "../run/sink.ts";
import { createDuplicateFinder } from "../study/near-duplicates.ts";
import type { OutputRecord } from "../types.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";

export interface DedupeOptions {
  readonly output?: string;
  readonly drop: boolean;
  readonly quiet: boolean;
}

/** Longer lines are no records of ours. */
const LONGEST_LINE = 512 * 1024 * 1024;

/** `netral dedupe`: one pass over finished records. Answers the exit code; throws a `UsageError` for what holds no records. */
export async function runDedupe(io: Io, paths: readonly string[], { output, drop, quiet }: DedupeOptions): Promise<ExitCode> {
  const path = output === undefined || output === "-" ? null : resolve(io.cwd, output);
  const sink = path === null ? streamSink(io.stdout, "standard output") : openOutputFile(path, output!);
  const finder = createDuplicateFinder();
  const counts = { records: 0, duplicates: 0, unsigned: 0 };
  try {
    for await (const record of readRecords(io, paths)) {
      counts.records++;
      if ("error" in record || "skipped" in record) {
        await sink.write(`${JSON.stringify(record)}\n`);
        continue;
      }
      const { duplicate_of: _, ...rest } = record;
      const first = record.signature ? finder.find(record.signature, record.source) : null;
      if (!record.signature) counts.unsigned++;
      if (first) counts.duplicates++;
      if (!first || !drop) await sink.write(`${JSON.stringify(first ? { ...rest, duplicate_of: first } : rest)}\n`);
    }
    if (counts.unsigned > 0)
      throw new UsageError(`${counts.unsigned} of ${counts.records} records have no signature: classify with --signatures`);
    // The manifest of what had the name before does not fit.
    if (path !== null) rmSync(`${path}.manifest.json`, { force: true });
    await sink.finish();
  } catch (error) {
    await sink.abort();
    throw error;
  }
  const what = drop ? "left out" : "marked";
  createNotes(io.stderr, { quiet, logFormat: "text" }).say(`${counts.records} records, ${counts.duplicates} near-duplicates ${what}`);
  return ExitCode.DONE;
}

async function* readRecords(io: Io, paths: readonly string[]): AsyncGenerator<OutputRecord> {
  for (const path of paths) {
    if (path === "-" && io.signal) addAbortSignal(io.signal, io.stdin);
    const file = path === "-" ? streamFile(path, io.stdin) : diskFile(path, resolve(io.cwd, path), Number.POSITIVE_INFINITY);
    try {
      for await (const { number, bytes, lost } of splitLines(decompress(file.chunks()), LONGEST_LINE)) {
        if (!bytes) throw new UsageError(`${path}:${number}: ${lost ?? "the line is too long for a record"}`);
        if (bytes.length > 0) yield parseRecord(bytes, `${path}:${number}`);
      }
    } catch (error) {
      if (!isSystemError(error)) throw error;
      throw new UsageError(`${path}: ${reasonOf(error)}`);
    }
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
