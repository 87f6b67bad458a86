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
  /** What messages call it. */
  readonly name: string;
}

/** What we write beside an output; none of it is input. */
const OWN_SUFFIXES = ["", ".part", ".journal", ".journal.part", ".lock", ".keys", ".keys.part", ".manifest.json", ".manifest.json.part"];

/** Finds out where the output goes. Throws an `OutputError` where that cannot be. */
export function placeOutput(io: Io, { output, format: told, shard }: ClassifyOptions): Place {
  if (output === undefined || output === "-") return { format: told ?? (io.stdout.isTTY ? "table" : "ndjson"), file: null, device: null };
  const path = resolve(io.cwd, output);
  if (shard) {
    const part = partName(shard.index);
    const file = { path: join(path, `${part}.ndjson`), manifest: join(path, `${part}.manifest.json`), name: `${output}/${part}.ndjson` };
    return { format: told ?? "ndjson", file, device: null };
  }
  const format = told ?? outputFormatOf(output) ?? "ndjson";
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw new OutputError(`cannot write ${output}: is a folder`);
  if (stats && !stats.isFile()) return { format, file: null, device: path };
  return { format, file: { path, manifest: `${path}.manifest.json`, name: output }, device: null };
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

/** Absolute paths of everything that this run, or its sister shards, may write. */
export function ownFiles({ file }: Place, { shard }: ClassifyOptions): Set<string> {
  if (!file) return new Set();
  const parts = shard ? Array.from({ length: shard.count }, (_, i) => join(file.path, "..", `${partName(i + 1)}.ndjson`)) : [];
  return new Set([file.path, ...parts].flatMap((path) => OWN_SUFFIXES.map((suffix) => path + suffix)));
}
