import { existsSync } from "node:fs";
import { differenceOf } from "../run/journal.ts";
import { hashFile, identityOf, type Manifest, readManifest } from "../run/manifest.ts";
import { meterInput } from "./meter-input.ts";
import { stale } from "./open-target.ts";
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
  if (hashFile(path).sha256 !== manifest.output.sha256) throw stale(name, "content than its manifest tells", "was left");
  if ((await meterInput(run.io, inputOf(run))).sha256 !== manifest.inputs.sha256) throw stale(name, "input", "was made");
  return manifest;
}
