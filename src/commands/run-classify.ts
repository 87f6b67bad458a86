import { resolve } from "node:path";
import { addAbortSignal } from "node:stream";
import { ExitCode, UsageError } from "../errors.ts";
import { mayOverlap } from "../input/discover.ts";
import { formatOf } from "../input/index.ts";
import { diskFile, streamFile } from "../input/input-file.ts";
import { type InputObserver, type InputOptions, readDocuments } from "../input/read-documents.ts";
import { readPaths } from "../input/read-paths.ts";
import { classifyDocuments } from "../run/classify-documents.ts";
import { InputMeter, manifestCounts, removeManifest, writeManifest } from "../run/manifest.ts";
import { refuseNothing } from "../run/refuse-nothing.ts";
import { add, count, createSummary, printSummary, total } from "../run/summary.ts";
import type { Document, DocumentError } from "../types.ts";
import { type ClassifyOptions, isOver } from "./classify-options.ts";
import { loadCore } from "./core.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { openTarget } from "./open-target.ts";
import { namesIn, resolveFailOn, resolveOnly } from "./tag-names.ts";
import { version } from "./version.ts";

const MAX_BYTES = 64 * 1024 * 1024;

/** `netral classify`: reads, classifies, writes, sums up. Answers the exit code; throws what stops it. */
export async function runClassify(io: Io, paths: readonly string[], options: ClassifyOptions): Promise<ExitCode> {
  checkUsage(paths, options);
  const started = performance.now();
  const core = await (io.core ?? loadCore)();
  const ruleset = await core.loadRules(options.rules.map((folder) => resolve(io.cwd, folder)));
  const only = resolveOnly(options.only, ruleset);
  const failOn = resolveFailOn(options.failOn, only, ruleset);
  const { minConfidence, evidence, text } = options;
  const classify = core.createClassifier(ruleset, {
    minConfidence,
    evidence,
    text,
    ...(only.length > 0 && { only }),
    ...(options.dateOrder && { dateOrder: options.dateOrder }),
  });

  const { format, writer, sink, file } = await openTarget(io, options);
  const notes = createNotes(io.stderr, options.quiet);
  const summary = createSummary();
  const found = new Map<string, number>();
  const meter = new InputMeter(file !== null);
  const observer: InputObserver = {
    opened: (path) => meter.opened(path),
    read: (chunk) => meter.read(chunk),
    skipped(path, reason) {
      add(summary.skipped, reason);
      notes.sayFew("skipped files", `skipped ${path} (${reason})`);
    },
    tookField: (field, key) => void summary.fields.add(`${field}=${key}`),
  };
  try {
    const records = classifyDocuments(readInput(io, paths, options, observer), classify, io.signal);
    let toldFields = 0;
    for await (const record of refuseNothing(records, () => meter.files > 0)) {
      count(summary, record);
      if (summary.fields.size > toldFields) notes.say(`fields: ${[...summary.fields].slice(toldFields).join(", ")}`);
      toldFields = summary.fields.size;
      if ("error" in record && format !== "table") notes.sayFew("errors", `${record.error.code} ${record.error.message}`);
      for (const name of namesIn(record, failOn)) add(found, name);
      await sink.write(writer.write(record));
    }
    await sink.write(writer.end());
    if (file) removeManifest(file.path);
    await sink.finish();
  } catch (error) {
    await sink.abort();
    throw error;
  }
  if (file) {
    await writeManifest(file.path, {
      netral: version,
      rules: ruleset.hash,
      format,
      options: {
        only,
        min_confidence: minConfidence,
        evidence: Number.isFinite(evidence) ? evidence : "all",
        text,
        map: options.map,
        date_order: options.dateOrder ?? null,
      },
      inputs: { paths, files_from: options.filesFrom ?? null, ...meter.facts() },
      counts: manifestCounts(summary),
      output: file.output.written(),
    });
  }
  for (const [name, n] of found) notes.say(`--fail-on: ${name} in ${n} ${n === 1 ? "article" : "articles"}`);
  if (!options.quiet) io.stderr.write(printSummary(summary, (performance.now() - started) / 1000));
  const errors = total(summary.errors);
  return found.size > 0 || isOver(options.maxErrors, errors, summary.articles + errors) ? ExitCode.FINDINGS : ExitCode.DONE;
}

/** Which input a command reads. */
export type InputChoices = Pick<ClassifyOptions, "filesFrom" | "null" | "map" | "stdinFilename" | "output">;

function checkUsage(paths: readonly string[], options: ClassifyOptions): void {
  const { filesFrom, stdinFilename } = options;
  const stdinUses = paths.filter((path) => path === "-").length + (filesFrom === "-" ? 1 : 0);
  if (paths.length === 0 && filesFrom === undefined)
    throw new UsageError("nothing to read: name files, folders or globs, or - for standard input");
  if (stdinUses > 1) throw new UsageError("standard input can be read only once");
  if (options.null && filesFrom === undefined) throw new UsageError("-0 needs --files-from");
  if (stdinFilename === undefined) return;
  if (!paths.includes("-")) throw new UsageError("--stdin-filename needs - among the paths");
  if (!formatOf(stdinFilename)) throw new UsageError(`--stdin-filename: the ending of "${stdinFilename}" tells no format`);
}

/** The documents that the paths and options of a command name. */
export async function* readInput(
  io: Io,
  paths: readonly string[],
  { filesFrom, null: nul, map, stdinFilename, output }: InputChoices,
  observer: InputObserver,
): AsyncGenerator<Document | DocumentError> {
  // Waiting for standard input must end with the signal.
  if (io.signal && (paths.includes("-") || filesFrom === "-")) addAbortSignal(io.signal, io.stdin);
  const options: InputOptions = {
    cwd: io.cwd,
    stdin: io.stdin,
    stdinName: stdinFilename ?? null,
    maxBytes: MAX_BYTES,
    map,
    exclude: new Set(output === undefined ? [] : ["", ".part", ".manifest.json"].map((suffix) => resolve(io.cwd, output + suffix))),
    seen: mayOverlap(paths, io.cwd) ? new Set() : null,
    literal: false,
  };
  yield* readDocuments(paths, options, observer);
  if (filesFrom === undefined) return;
  const list = filesFrom === "-" ? streamFile("-", io.stdin) : diskFile(filesFrom, resolve(io.cwd, filesFrom), 0);
  yield* readDocuments(readPaths(list, nul), { ...options, seen: null, literal: true }, observer);
}
