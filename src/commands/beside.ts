import { existsSync } from "node:fs";
import type { ReusedLine } from "../run/batch.ts";
import { differenceOf } from "../run/journal.ts";
import { keyOf, type LastOutput, NO_KEY, openLastOutput } from "../run/last-output.ts";
import { hashFile, identityOf, type Manifest, readManifest } from "../run/manifest.ts";
import { type OutputFile, openOutputFile, type Written } from "../run/output-file.ts";
import type { Unfinished } from "../types.ts";
import type { Run } from "./run.ts";

/** What stands beside an output: the places of a shard's records in the whole, the keys by which a later run takes records over. */
export interface Beside {
  /** Notes an item that is ours; answers the record that the last run made of the same article. */
  note(item: Unfinished, place: number): ReusedLine | null;
  /** How many records could be taken over. */
  reused(): number;
  /** Gives the files their names; answers what the manifest tells of them. */
  finish(): Promise<Pick<Manifest, "order" | "keys">>;
  abort(): Promise<void>;
}

export async function openBeside(run: Run): Promise<Beside> {
  const { file } = run.place;
  const { shard, skipUnchanged } = run.options;
  const last = skipUnchanged ? await openLast(run) : null;
  const order = shard ? openOutputFile(file!.order, file!.name) : null;
  const keys = skipUnchanged ? openOutputFile(file!.keys, file!.name) : null;
  let reused = 0;
  return {
    note(item, place) {
      order?.write(`${place}\n`);
      if (!keys) return null;
      const key = "error" in item || "json" in item ? NO_KEY : keyOf(item);
      keys.write(`${key}\n`);
      const line = key === NO_KEY ? null : (last?.find(key) ?? null);
      if (line === null) return null;
      reused++;
      return { line };
    },
    reused: () => reused,
    async finish() {
      last?.close();
      return { ...(order && { order: await finished(order) }), ...(keys && { keys: await finished(keys) }) };
    },
    async abort() {
      last?.close();
      await order?.abort();
      await keys?.abort();
    },
  };
}

async function finished(file: OutputFile): Promise<Written> {
  await file.finish();
  return file.written();
}

/** The last output, if it is whole and was made by the same version with the same rules and options; the input may be another. */
async function openLast({ place, identity, notes }: Run): Promise<LastOutput | null> {
  const { path, manifest: manifestPath, keys, name } = place.file!;
  if (!existsSync(path) || !existsSync(keys)) return null;
  const manifest = readManifest(manifestPath, `${name}.manifest.json`);
  if (!manifest) return null;
  const differs = differenceOf({ ...identityOf(manifest), inputs: null, shard: null }, { ...identity, inputs: null, shard: null });
  if (differs === null) {
    const whole = hashFile(path).sha256 === manifest.output.sha256 && hashFile(keys).sha256 === manifest.keys?.sha256;
    const last = whole ? await openLastOutput(path, keys) : null;
    if (last) return last;
  }
  notes.say(`${name} is made anew: ${differs === null ? "it was changed" : `${differs.replace("options.", "option ")} is another`}`);
  return null;
}
