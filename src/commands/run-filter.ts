import { addAbortSignal } from "node:stream";
import { ExitCode, InterruptedError } from "../errors.ts";
import { classifyBatches } from "../run/classify-batches.ts";
import { filterLines } from "../run/filter-lines.ts";
import { manifestCounts } from "../run/manifest.ts";
import { streamSink } from "../run/sink.ts";
import { total } from "../run/summary.ts";
import { addTally, createTally } from "../run/tally.ts";
import { type ClassifyOptions, isOver } from "./classify-options.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { type PrepareOptions, prepare } from "./prepare.ts";
import { version } from "./version.ts";

/** The options of `netral filter` as commander hands them over. */
export type FilterOptions = PrepareOptions &
  Pick<ClassifyOptions, "maxBytes" | "maxErrors"> & {
    readonly ready: boolean;
    readonly unnumbered: boolean;
  };

/** `netral filter`: one line out for each line in, in the same order. */
export async function runFilter(io: Io, options: FilterOptions): Promise<ExitCode> {
  const prepared = await prepare(io, options);
  if (options.ready) io.stderr.write(`${JSON.stringify({ netral: version, rules: prepared.ruleset.hash })}\n`);
  const notes = createNotes(io, { quiet: false, logFormat: "text" });
  const tally = createTally();
  const sink = streamSink(io.stdout, "standard output");
  if (io.signal) addAbortSignal(io.signal, io.stdin);
  try {
    const results = classifyBatches(filterLines(io.stdin, options), {
      jobs: prepared.jobs,
      start: prepared.start,
      position: () => null,
      ...(io.signal && { signal: io.signal }),
    });
    for await (const result of results) {
      addTally(tally, result.tally);
      for (const { code, message } of result.tally.errors) notes.sayFew("errors", `${code} ${message}`);
      await sink.write(result.lines);
    }
    await sink.finish();
    if (io.signal?.aborted) throw new InterruptedError(String(io.signal.reason));
  } catch (error) {
    io.stdin.destroy();
    throw error;
  } finally {
    await prepared.close();
  }
  const { errors, records } = manifestCounts(tally);
  return isOver(options.maxErrors, total(new Map(Object.entries(errors))), records) ? ExitCode.FINDINGS : ExitCode.DONE;
}
