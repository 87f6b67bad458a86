import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { ExitCode, UsageError } from "../errors.ts";
import { openOutputFile } from "../run/output-file.ts";
import { streamSink } from "../run/sink.ts";
import { createDuplicateFinder } from "../study/near-duplicates.ts";
import type { OutputRecord } from "../types.ts";
import { bytesOf, parseRecords } from "./finished-records.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";

export interface DedupeOptions {
  readonly output?: string;
  readonly drop: boolean;
  readonly quiet: boolean;
}

/** `netral dedupe`: one pass over finished records. Answers the exit code; throws a `UsageError` for what holds no records. */
export async function runDedupe(io: Io, paths: readonly string[], { output, drop, quiet }: DedupeOptions): Promise<ExitCode> {
  const path = output === undefined || output === "-" ? null : resolve(io.cwd, output);
  const sink = path === null ? streamSink(io.stdout, "standard output") : openOutputFile(path, output!);
  const finder = createDuplicateFinder();
  const counts = { records: 0, duplicates: 0, unsigned: 0 };
  try {
    for await (const record of readAll(io, paths)) {
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
  createNotes(io, { quiet, logFormat: "text" }).say(`${counts.records} records, ${counts.duplicates} near-duplicates ${what}`);
  return ExitCode.DONE;
}

async function* readAll(io: Io, paths: readonly string[]): AsyncGenerator<OutputRecord> {
  for (const path of paths) yield* parseRecords(bytesOf(io, path), path);
}
