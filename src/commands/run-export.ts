import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { ExitCode, InterruptedError, UsageError } from "../errors.ts";
import { type OutputFormatName, outputFormatOf, outputFormats } from "../output/index.ts";
import type { OutputFormat } from "../output/writer.ts";
import { checkFormat } from "./check-usage.ts";
import type { ClassifyOptions } from "./classify-options.ts";
import { createWriter } from "./create-writer.ts";
import { readFinished } from "./finished-records.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { openOutput } from "./open-output.ts";
import { csvFormatOf } from "./place-output.ts";
import { writerOptions } from "./result-options.ts";
import { writeEnd, writeRecords } from "./write-records.ts";

export type ExportOptions = Pick<ClassifyOptions, "format" | "output" | "csv" | "rules" | "color" | "quiet">;

/** `netral export`: one pass over finished records. Answers the exit code; throws a `UsageError` for what holds no records. */
export async function runExport(io: Io, paths: readonly string[], options: ExportOptions): Promise<ExitCode> {
  const { output, csv, quiet, rules } = options;
  const name = formatOf(options);
  checkFormat({ ...(csv && { csv }) }, name);
  const writer = await createWriter(io, name, options, writerOptions(io, options));
  const sink = await openOutput(io, options.output);
  const hashes = new Set<string>();
  let records = 0;
  try {
    for await (const record of readFinished(io, paths)) {
      if (io.signal?.aborted) throw new InterruptedError(String(io.signal.reason));
      records++;
      if ("rules" in record) hashes.add(record.rules);
      await writeRecords([record], writer, sink);
    }
    await writeEnd(writer, sink);
    // The manifest of what had the name before does not fit.
    if (output !== undefined && output !== "-") rmSync(`${resolve(io.cwd, output)}.manifest.json`, { force: true });
    await sink.finish();
  } catch (error) {
    await sink.abort();
    throw error;
  }
  const notes = createNotes(io, { quiet, logFormat: "text" });
  const format: OutputFormat = outputFormats[name];
  if (format.meanings && hashes.size > 0) {
    const { loadRules } = await import("../load-rules.ts");
    const { hash } = await loadRules(rules.map((folder) => resolve(io.cwd, folder)));
    if (hashes.size > 1 || !hashes.has(hash)) notes.say(`the codebook is of the rules ${hash}, the records of ${[...hashes].join(", ")}`);
  }
  if (output !== undefined && output !== "-") notes.say(`${records} ${records === 1 ? "record" : "records"} to ${output}`);
  return ExitCode.DONE;
}

function formatOf({ format, output, csv }: ExportOptions): OutputFormatName {
  const told = format ?? (csv === undefined ? output !== undefined && outputFormatOf(output) : csvFormatOf(output));
  if (!told) throw new UsageError(`which format? Name one with -f, or by an ending of -o such as .xlsx, .parquet or .csv`);
  return told;
}
