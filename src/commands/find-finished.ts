import { existsSync } from "node:fs";
import type { InputObserver } from "../input/read-documents.ts";
import { differenceOf } from "../run/journal.ts";
import { hashFile, InputMeter, identityOf, type Manifest, readManifest } from "../run/manifest.ts";
import { stale } from "./open-target.ts";
import { readInput } from "./read-input.ts";
import { inputOf, type Run } from "./run.ts";

/**
 * The manifest of an output that is finished, and is what this run would write; null where there is something to do.
 * Throws a `StaleError` where the finished output is of another run, of another input, or was changed.
 */
export async function findFinished(run: Run): Promise<Manifest | null> {
  const { path, manifest: manifestPath, name } = run.place.file!;
  if (existsSync(`${path}.journal`) || !existsSync(path)) return null;
  const manifest = readManifest(manifestPath, `${name}.manifest.json`);
  if (!manifest) return null;
  const differs = differenceOf(identityOf(manifest), run.identity);
  if (differs !== null) throw stale(name, differs, "was made");
  if ((await hashFile(path)).sha256 !== manifest.output.sha256) throw stale(name, "content than its manifest tells", "was left");
  const meter = new InputMeter(true);
  const observer: InputObserver = {
    opened: (at) => meter.opened(at),
    read: (chunk) => meter.read(chunk),
    skipped: () => {},
    tookField: () => {},
  };
  for await (const _document of readInput(run.io, inputOf(run), observer));
  if (meter.facts().sha256 !== manifest.inputs.sha256) throw stale(name, "input", "was made");
  return manifest;
}
