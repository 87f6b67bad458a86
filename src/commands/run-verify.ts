import { statSync } from "node:fs";
import { resolve } from "node:path";
import { ExitCode, UsageError } from "../errors.ts";
import { checkOutput } from "../run/check-output.ts";
import { type Manifest, readManifest } from "../run/manifest.ts";
import { findParts } from "../run/merge-parts.ts";
import type { Io } from "./io.ts";
import { meterInput } from "./meter-input.ts";
import { ownFiles, placeOutput } from "./place-output.ts";
import { usesStdin } from "./read-input.ts";
import { inputOfManifest } from "./run.ts";

/** `netral verify`: prints what differs, or that all is sound; answers the exit code. */
export async function runVerify(io: Io, output: string, withInput: boolean): Promise<ExitCode> {
  const path = resolve(io.cwd, output);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`${output}: no such file or folder`);
  const { manifest, records, problems } = stats.isDirectory() ? await checkFolder(path) : await checkFile(path, output);
  const notes: string[] = [];
  if (withInput && manifest && problems.length === 0) {
    const { paths, files_from: filesFrom } = manifest.inputs;
    if (usesStdin(paths, filesFrom ?? undefined)) notes.push("the input was standard input: not checked");
    else if (!(await isSameInput(io, manifest, output))) problems.push("the input is another now");
  }
  for (const line of [...problems, ...notes]) io.stdout.write(`${line}\n`);
  if (problems.length === 0) io.stdout.write(`${output}: sound, ${records} records\n`);
  return problems.length > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
}

interface Checked {
  readonly manifest: Manifest | null;
  readonly records: number;
  readonly problems: string[];
}

async function checkFile(path: string, name: string): Promise<Checked> {
  const manifest = readManifest(`${path}.manifest.json`, `${name}.manifest.json`);
  if (!manifest) return { manifest, records: 0, problems: [`${name}.manifest.json: is missing`] };
  return { manifest, records: manifest.counts.records, problems: await checkOutput(path, name, manifest) };
}

async function checkFolder(path: string): Promise<Checked> {
  const { parts, problems } = await findParts(path);
  const records = parts.reduce((sum, { manifest }) => sum + manifest.counts.records, 0);
  return { manifest: parts[0]?.manifest ?? null, records, problems: [...problems] };
}

async function isSameInput(io: Io, manifest: Manifest, output: string): Promise<boolean> {
  const shard = manifest.shard?.split("/").map(Number);
  const place = placeOutput(io, { output, ...(shard && { shard: { index: shard[0]!, count: shard[1]! } }) });
  const { sha256 } = await meterInput(io, inputOfManifest(manifest, ownFiles(place, shard?.[1] ?? null)));
  return sha256 === manifest.inputs.sha256;
}
