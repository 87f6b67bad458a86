import { existsSync } from "node:fs";
import { splitLines } from "../input/split-lines.ts";
import { hashFile, type Manifest } from "./manifest.ts";
import { readChunks } from "./read-chunks.ts";

/** Says what is wrong with a file as its manifest tells of it; each message opens with the file's name. */
export async function checkOutput(path: string, name: string, manifest: Manifest): Promise<string[]> {
  if (!existsSync(path)) return [`${name}: is missing`];
  const { bytes, sha256 } = hashFile(path);
  if (bytes !== manifest.output.bytes) return [`${name}: has ${bytes} bytes, its manifest says ${manifest.output.bytes}`];
  if (sha256 !== manifest.output.sha256) return [`${name}: was changed, its hash is not that of its manifest`];
  return manifest.format === "ndjson" ? checkRecords(path, name, manifest) : [];
}

async function checkRecords(path: string, name: string, { counts, rules }: Manifest): Promise<string[]> {
  let records = 0;
  for await (const { bytes } of splitLines(readChunks(path), Number.POSITIVE_INFINITY)) {
    records++;
    let record: { readonly id: string | null; readonly rules?: string };
    try {
      record = JSON.parse(bytes!.toString("utf8"));
    } catch {
      return [`${name}:${records}: is no JSON`];
    }
    if (record.id !== null && record.rules !== rules) return [`${name}:${records}: was made with the rules ${record.rules}, not ${rules}`];
  }
  return records === counts.records ? [] : [`${name}: has ${records} records, its manifest says ${counts.records}`];
}
