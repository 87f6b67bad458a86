import { existsSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { StaleError } from "../errors.ts";
import { outputFormats } from "../output/index.ts";
import type { Writer, WriterOptions } from "../output/writer.ts";
import { takeLock } from "../run/lock.ts";
import { type InputFacts, manifestCounts, writeManifest } from "../run/manifest.ts";
import { openDevice } from "../run/open-device.ts";
import { type OutputFile, openOutputFile } from "../run/output-file.ts";
import type { PagedSink } from "../run/pager.ts";
import { openResumableFile, type ResumableFile } from "../run/resumable-file.ts";
import { partName, type Shard } from "../run/shard.ts";
import { type Sink, streamSink } from "../run/sink.ts";
import type { Tally } from "../run/tally.ts";
import type { Beside } from "./beside.ts";
import { wantsColour, widthOf } from "./notes.ts";
import { type FilePlace, makeFolder } from "./place-output.ts";
import type { Run } from "./run.ts";
import { tableOptions } from "./table-options.ts";

/** An opened output. */
export interface Target {
  /** Turns records into text; null where their lines are written as they are. */
  readonly writer: Writer | null;
  readonly layout: WriterOptions;
  readonly sink: Sink;
  /** The sink where it is a terminal whose text may go through a pager. */
  readonly pager: PagedSink | null;
  readonly output: OutputFile | null;
  readonly resumable: ResumableFile | null;
  /** Lets the next writer in. */
  release(): void;
}

const FILE_WIDTH = 120;

/** Opens the output before anything is read. Throws an `OutputError` where that cannot be, a `StaleError` where it cannot be continued. */
export async function openTarget({ io, options, place, identity, prepared, notes }: Run): Promise<Target> {
  const { format, file, device } = place;
  const toStdout = !file && !device;
  const createWriter = await outputFormats[format].load();
  const width = toStdout ? widthOf(io) : FILE_WIDTH;
  const layout = { width, colour: toStdout && wantsColour(options.color, io.env, io.stdout) };
  const writer =
    format === "ndjson"
      ? null
      : createWriter(format === "table" ? { ...layout, ...tableOptions(io, options, prepared.ruleset, notes) } : layout);
  const stream = { writer, layout, pager: null, output: null, resumable: null, release: () => {} };
  if (device) return { ...stream, sink: await openDevice(device) };
  if (!file) {
    const { rows, isTTY } = io.stdout;
    if (format !== "table" || !isTTY || rows === undefined) return { ...stream, sink: streamSink(io.stdout, "standard output") };
    const { pagedSink } = await import("../run/pager.ts");
    const pager = pagedSink({ stdout: io.stdout, rows, env: io.env, wide: options.wide, opened: notes.hold, left: notes.release });
    return { ...stream, sink: pager, pager };
  }
  makeFolder(place, options);
  const release = takeLock(file.path, file.name);
  try {
    if (format !== "ndjson") {
      const output = openOutputFile(file.path, file.name);
      return { ...stream, sink: output, output, release };
    }
    const opened = await openResumableFile(file.path, file.name, { identity, resume: options.resume });
    if ("differs" in opened) throw stale(file.name, opened.differs, "was begun");
    return { ...stream, sink: opened, output: opened, resumable: opened, release };
  } catch (error) {
    release();
    throw error;
  }
}

/** The last shard to come writes `_SUCCESS`. */
function markSuccess({ path }: FilePlace, { count }: Shard): void {
  const folder = dirname(path);
  const isThere = (_: unknown, i: number) => existsSync(join(folder, `${partName(i + 1)}.manifest.json`));
  if (Array.from({ length: count }).every(isThere)) writeFileSync(join(folder, "_SUCCESS"), "");
}

/** Says why an output is not continued. */
export function stale(name: string, differs: string, was: string): StaleError {
  return new StaleError(`${name} ${was} with another ${differs.replace("options.", "option ")}; without --resume it is made anew`);
}

/** Gives the output its name, and writes its manifest. */
export async function closeTarget(
  target: Target,
  { place, identity, options, notes }: Run,
  beside: Beside,
  input: InputFacts,
  tally: Tally,
): Promise<void> {
  // The manifest of an earlier output does not fit what is about to take the name.
  if (place.file) rmSync(place.file.manifest, { force: true });
  await target.sink.finish();
  if (!place.file) return;
  const { inputs, ...rest } = identity;
  await writeManifest(place.file.manifest, {
    ...rest,
    inputs: { ...inputs, ...input },
    counts: manifestCounts(tally),
    output: target.output!.written(),
    ...(await beside.finish()),
  });
  target.resumable?.forget();
  if (options.skipUnchanged) notes.say(`${beside.reused()} of ${manifestCounts(tally).records} records are taken over`);
  if (options.shard) markSuccess(place.file, options.shard);
}
