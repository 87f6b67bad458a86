import { statSync } from "node:fs";
import { resolve } from "node:path";
import { OutputError } from "../errors.ts";
import { type OutputFormatName, outputFormatOf, outputFormats } from "../output/index.ts";
import type { Writer } from "../output/writer.ts";
import { openDevice } from "../run/open-device.ts";
import { type OutputFile, openOutputFile } from "../run/output-file.ts";
import { type Sink, streamSink } from "../run/sink.ts";
import type { ClassifyOptions } from "./classify-options.ts";
import type { Io } from "./io.ts";
import { wantsColour } from "./notes.ts";

/** Where a run's records go, and in which form. */
export interface Target {
  readonly format: OutputFormatName;
  readonly writer: Writer;
  readonly sink: Sink;
  /** The file of `-o`, which gets a manifest; null for a stream or a device. */
  readonly file: { readonly path: string; readonly output: OutputFile } | null;
}

const DEFAULT_WIDTH = 120;

/** Opens the output before anything is read. Throws an `OutputError` where that cannot be. */
export async function openTarget(io: Io, options: ClassifyOptions): Promise<Target> {
  const toFile = options.output !== undefined && options.output !== "-";
  const format = options.format ?? (toFile ? (outputFormatOf(options.output) ?? "ndjson") : io.stdout.isTTY ? "table" : "ndjson");
  const createWriter = await outputFormats[format].load();
  const width = toFile ? DEFAULT_WIDTH : (io.stdout.columns ?? (Number(io.env.COLUMNS) || DEFAULT_WIDTH));
  const writer = createWriter({ width, colour: !toFile && wantsColour(options.color, io.env, io.stdout) });
  if (!toFile) return { format, writer, sink: streamSink(io.stdout, "standard output"), file: null };
  const path = resolve(io.cwd, options.output);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new OutputError(`cannot write ${options.output}: is a folder`);
  // A device or pipe cannot be replaced by renaming, and must not be.
  if (stats && !stats.isFile()) return { format, writer, sink: await openDevice(path), file: null };
  const output = openOutputFile(path, options.output);
  return { format, writer, sink: output, file: { path, output } };
}
