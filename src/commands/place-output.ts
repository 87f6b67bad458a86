import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { OutputError } from "../errors.ts";
import { type OutputFormatName, outputFormatOf } from "../output/index.ts";
import { partName } from "../run/shard.ts";
import { toOutputError } from "../run/sink.ts";
import type { ClassifyOptions } from "./classify-options.ts";
import type { Io } from "./io.ts";

/** Where the output goes, before it is opened. */
export interface Place {
  readonly format: OutputFormatName;
  /** The file of `-o`, which gets a manifest; null for a stream or a device. */
  readonly file: FilePlace | null;
  /** What no file replaces by renaming: /dev/null, a named pipe. */
  readonly device: string | null;
}

export interface FilePlace {
  readonly path: string;
  readonly manifest: string;
  /** A line for each record: its place in the whole output, or the hash of its article. */
  readonly order: string;
  readonly keys: string;
  /** What messages call it. */
  readonly name: string;
}

/** What we write beside an output; none of it is input. */
const BESIDE = [".part", ".journal", ".journal.part", ".lock", ".order", ".order.part", ".keys", ".keys.part", ".manifest.json"];

/** Finds out where the output goes. Throws an `OutputError` where that cannot be. */
export function placeOutput(io: Io, options: Pick<ClassifyOptions, "output" | "format" | "csv" | "shard">): Place {
  const { output, shard, csv } = options;
  const told = options.format ?? (csv === undefined ? undefined : csvFormatOf(output));
  if (output === undefined || output === "-") return { format: told ?? (io.stdout.isTTY ? "table" : "ndjson"), file: null, device: null };
  const path = resolve(io.cwd, output);
  if (shard) {
    const name = partName(shard.index);
    return {
      format: told ?? "ndjson",
      file: { ...besides(join(path, name)), path: join(path, `${name}.ndjson`), name: `${output}/${name}.ndjson` },
      device: null,
    };
  }
  const format = told ?? outputFormatOf(output) ?? "ndjson";
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new OutputError(`cannot write ${output}: is a folder`);
  if (stats && !stats.isFile()) return { format, file: null, device: path };
  return { format, file: { ...besides(path), path, name: output }, device: null };
}

/** The format of an output that `--csv` says something of, where nothing else names it. */
export function csvFormatOf(output: string | undefined): OutputFormatName {
  return (output === undefined ? null : outputFormatOf(output)) ?? "csv";
}

function besides(stem: string): Pick<FilePlace, "manifest" | "order" | "keys"> {
  return { manifest: `${stem}.manifest.json`, order: `${stem}.order`, keys: `${stem}.keys` };
}

/** Makes the folder of a sharded output. Throws an `OutputError` where that cannot be. */
export function makeFolder({ file }: Place, { shard, output }: ClassifyOptions): void {
  if (!file || !shard) return;
  try {
    mkdirSync(join(file.path, ".."), { recursive: true });
  } catch (error) {
    throw toOutputError(error, output!);
  }
}

/** Absolute paths of everything that this run, or its sister shards, may write and somebody could take for input. */
export function ownFiles({ file }: Place, shards: number | null): Set<string> {
  if (!file) return new Set();
  const folder = join(file.path, "..");
  const stems = Array.from({ length: shards ?? 0 }, (_, i) => join(folder, partName(i + 1)));
  const bases = [file.path, ...stems, ...stems.map((stem) => `${stem}.ndjson`)];
  return new Set(bases.flatMap((base) => [base, ...BESIDE.map((suffix) => base + suffix)]));
}
