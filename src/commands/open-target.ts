import { existsSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { StaleError } from "../errors.ts";
import { outputFormats } from "../output/index.ts";
import type { Writer } from "../output/writer.ts";
import { takeLock } from "../run/lock.ts";
import { type InputFacts, manifestCounts, type OutputIdentity, writeManifest } from "../run/manifest.ts";
import { openDevice } from "../run/open-device.ts";
import { type OutputFile, openOutputFile } from "../run/output-file.ts";
import { openResumableFile, type ResumableFile } from "../run/resumable-file.ts";
import { partName, type Shard } from "../run/shard.ts";
import { type Sink, streamSink } from "../run/sink.ts";
import type { Tally } from "../run/tally.ts";
import type { Beside } from "./beside.ts";
import type { ClassifyOptions } from "./classify-options.ts";
import type { Io } from "./io.ts";
import { wantsColour } from "./notes.ts";
import { type FilePlace, makeFolder, type Place } from "./place-output.ts";
import type { Run } from "./run.ts";

/** An opened output. */
export interface Target {
  /** Turns records into text; null where their lines are written as they are. */
  readonly writer: Writer | null;
  readonly sink: Sink;
  readonly output: OutputFile | null;
  readonly resumable: ResumableFile | null;
  /** Lets the next writer in. */
  release(): void;
}

const DEFAULT_WIDTH = 120;
/** Opens the output before anything is read. Throws an `OutputError` where that cannot be, a `StaleError` where it cannot be continued. */
export async function openTarget(io: Io, options: ClassifyOptions, place: Place, identity: OutputIdentity): Promise<Target> {
  const { format, file, device } = place;
  const toStdout = !file && !device;
  const createWriter = await outputFormats[format].load();
  const width = toStdout ? (io.stdout.columns ?? (Number(io.env.COLUMNS) || DEFAULT_WIDTH)) : DEFAULT_WIDTH;
  const writer = format === "ndjson" ? null : createWriter({ width, colour: toStdout && wantsColour(options.color, io.env, io.stdout) });
  const stream = { writer, output: null, resumable: null, release: () => {} };
  if (device) return { ...stream, sink: await openDevice(device) };
  if (!file) return { ...stream, sink: streamSink(io.stdout, "standard output") };
  makeFolder(place, options);
  const release = takeLock(file.path, file.name);
  try {
    if (format !== "ndjson") {
      const output = openOutputFile(file.path, file.name);
      return { writer, sink: output, output, resumable: null, release };
    }
    const opened = await openResumableFile(file.path, file.name, { identity, resume: options.resume });
    if ("differs" in opened) throw stale(file.name, opened.differs, "was begun");
    return { writer, sink: opened, output: opened, resumable: opened, release };
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
