import { UsageError } from "../errors.ts";
import { formatOf } from "../input/index.ts";
import type { ClassifyOptions } from "./classify-options.ts";
import type { Place } from "./place-output.ts";
import type { InputChoices } from "./read-input.ts";
import { checkTable } from "./table-options.ts";

/** Throws a `UsageError` where options and paths do not go together. */
export function checkUsage(paths: readonly string[], options: ClassifyOptions, { file, format }: Place): void {
  checkInput(paths, options);
  checkTable(options, format);
  if (options.shard && !file) throw new UsageError("--shard needs -o FOLDER");
  if (options.shard && format !== "ndjson") throw new UsageError("--shard writes ndjson only");
  for (const [name, given] of [
    ["--resume", options.resume],
    ["--skip-unchanged", options.skipUnchanged],
  ] as const) {
    if (given && (!file || format !== "ndjson")) throw new UsageError(`${name} needs -o FILE, and ndjson as its format`);
  }
}

/** Throws a `UsageError` where it is not plain what to read. */
export function checkInput(paths: readonly string[], { filesFrom, stdinFilename, inputFormat, null: nul }: InputChoices): void {
  const stdinUses = paths.filter((path) => path === "-").length + (filesFrom === "-" ? 1 : 0);
  if (paths.length === 0 && filesFrom === undefined)
    throw new UsageError("nothing to read: name files, folders or globs, or - for standard input");
  if (stdinUses > 1) throw new UsageError("standard input can be read only once");
  if (nul && filesFrom === undefined) throw new UsageError("-0 needs --files-from");
  if (stdinFilename === undefined) return;
  if (!paths.includes("-")) throw new UsageError("--stdin-filename needs - among the paths");
  if (!inputFormat && !formatOf(stdinFilename)) throw new UsageError(`--stdin-filename: the ending of "${stdinFilename}" tells no format`);
}
