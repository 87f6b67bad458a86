import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { splitLines } from "../input/split-lines.ts";
import { checkOutput } from "./check-output.ts";
import { differenceOf } from "./journal.ts";
import { hashFile, identityOf, type Manifest, readManifest } from "./manifest.ts";
import { readChunks } from "./read-chunks.ts";
import { partName } from "./shard.ts";

/** A part of a sharded output. */
export interface Part {
  /** "part-00003" */
  readonly name: string;
  readonly manifest: Manifest;
}

/** The parts of a folder, in the order of their shards, and everything that is wrong with them. */
export async function findParts(folder: string): Promise<{ readonly parts: readonly Part[]; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const files = readdirSync(folder).sort();
  const parts = files
    .filter((file) => /^part-\d+\.manifest\.json$/.test(file))
    .map((file) => ({ name: file.replace(".manifest.json", ""), manifest: readManifest(join(folder, file), file)! }));
  const [first, ...others] = parts;
  if (!first) return { parts, problems: ["holds no finished part"] };
  const count = Number(first.manifest.shard?.split("/")[1] ?? 0);
  for (const { name, manifest } of others) {
    const differs = differenceOf(comparable(first.manifest), comparable(manifest));
    if (differs !== null) problems.push(`${name}: was made with another ${differs} than ${first.name}`);
  }
  for (const { name, manifest } of parts) {
    const [index, of] = (manifest.shard ?? "0/0").split("/").map(Number);
    if (of !== count || name !== partName(index!)) problems.push(`${name}: is shard ${manifest.shard}`);
  }
  for (let index = 1; index <= count; index++) {
    const name = partName(index);
    if (parts.some((part) => part.name === name)) continue;
    problems.push(`${name}: is ${existsSync(join(folder, `${name}.ndjson.part`)) ? "not finished" : "missing"}`);
  }
  for (const file of files.filter((name) => /^part-\d+\.ndjson$/.test(name))) {
    const name = file.replace(".ndjson", "");
    if (!parts.some((part) => part.name === name)) problems.push(`${name}: has no manifest`);
  }
  for (const { name, manifest } of parts) {
    problems.push(...(await checkOutput(join(folder, `${name}.ndjson`), name, manifest)));
    const order = join(folder, `${name}.order`);
    if (!existsSync(order) || hashFile(order).sha256 !== manifest.order?.sha256) problems.push(`${name}.order: is missing or was changed`);
  }
  return { parts, problems };
}

/** All records of sound parts in the order of the input; throws where one is missing or there twice. */
export async function* mergeParts(folder: string, parts: readonly Part[]): AsyncGenerator<string> {
  const heads = new Map<number, Cursor>();
  const next = async (cursor: Cursor) => {
    const place = await cursor.places.next();
    if (place.done) return;
    const at = Number(place.value.bytes);
    if (heads.has(at)) throw new Error(`record ${at} is in ${cursor.name} and in ${heads.get(at)!.name}`);
    heads.set(at, cursor);
  };
  for (const { name } of parts) {
    const linesOf = (file: string) => splitLines(readChunks(join(folder, file)), Number.POSITIVE_INFINITY);
    await next({ name, places: linesOf(`${name}.order`), lines: linesOf(`${name}.ndjson`) });
  }
  for (let at = 0; heads.size > 0; at++) {
    const cursor = heads.get(at);
    if (!cursor) throw new Error(`record ${at} is in no part`);
    heads.delete(at);
    const line = await cursor.lines.next();
    if (line.done) throw new Error(`${cursor.name} has fewer records than places`);
    yield `${line.value.bytes!.toString("utf8")}\n`;
    await next(cursor);
  }
}

/** The manifest that one run over the whole input would have written. */
export function mergeManifests(parts: readonly Part[], output: Manifest["output"]): Manifest {
  const { order: _order, keys: _keys, ...first } = parts[0]!.manifest;
  const counts = parts.map(({ manifest }) => manifest.counts);
  const sum = (pick: (count: Manifest["counts"]) => number) => counts.reduce((all, count) => all + pick(count), 0);
  return {
    ...first,
    shard: null,
    counts: {
      records: sum(({ records }) => records),
      articles: sum(({ articles }) => articles),
      relevant: sum(({ relevant }) => relevant),
      errors: addUp(counts.map(({ errors }) => errors)),
      left_out: addUp(counts.map((count) => count.left_out)),
      // Each shard meets every file.
      skipped: first.counts.skipped,
      found: addUp(counts.map(({ found }) => found)),
    },
    output,
  };
}

interface Cursor {
  readonly name: string;
  readonly places: ReturnType<typeof splitLines>;
  readonly lines: ReturnType<typeof splitLines>;
}

/** What all parts of one run have in common: also the input, which each shard reads as a whole. */
function comparable(manifest: Manifest) {
  return { ...identityOf(manifest), shard: manifest.shard?.split("/")[1], inputs: manifest.inputs };
}

function addUp(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum = new Map<string, number>();
  for (const counts of all) for (const [key, n] of Object.entries(counts)) sum.set(key, (sum.get(key) ?? 0) + n);
  return Object.fromEntries([...sum].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}
