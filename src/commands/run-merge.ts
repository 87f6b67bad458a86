import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { ExitCode, isSystemError, NetralError, reasonOf, UsageError } from "../errors.ts";
import { writeManifest } from "../run/manifest.ts";
import { findParts, mergeManifests, mergeParts } from "../run/merge-parts.ts";
import { openOutputFile } from "../run/output-file.ts";
import { streamSink } from "../run/sink.ts";
import type { Io } from "./io.ts";

/** `netral merge`: answers the exit code; throws a `NetralError` with everything that is wrong with the parts. */
export async function runMerge(io: Io, folder: string, output: string | undefined): Promise<ExitCode> {
  const from = resolve(io.cwd, folder);
  const { parts, problems } = await find(from, folder);
  if (problems.length > 0) throw new NetralError([`${folder} cannot be merged`, ...problems].join("\n"));
  const path = output === undefined || output === "-" ? null : resolve(io.cwd, output);
  const file = path === null ? null : openOutputFile(path, output!);
  const sink = file ?? streamSink(io.stdout, "standard output");
  try {
    for await (const line of mergeParts(from, parts)) await sink.write(line);
    if (path !== null) rmSync(`${path}.manifest.json`, { force: true });
    await sink.finish();
  } catch (error) {
    await sink.abort();
    throw error;
  }
  if (file) await writeManifest(`${path}.manifest.json`, mergeManifests(parts, file.written()));
  return ExitCode.DONE;
}

async function find(folder: string, name: string) {
  try {
    return await findParts(folder);
  } catch (error) {
    throw isSystemError(error) ? new UsageError(`${name}: ${reasonOf(error)}`) : error;
  }
}
