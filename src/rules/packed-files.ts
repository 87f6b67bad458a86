/** Rule files in one file, as an installed package has the shipped ones: names and texts as JSON, compressed with Brotli. */
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";

/** How such a file's name ends. */
export const PACKED = ".yaml.br";
/** No pack is near so large. */
const MOST_BYTES = 64 << 20;

/** A rule file: the name that messages tell, and what it holds. */
export interface RuleText {
  readonly name: string;
  readonly text: string;
}

export function packFiles(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  const texts = files.map(({ name, bytes }): RuleText => ({ name: `netral:rules/${name}`, text: Buffer.from(bytes).toString("utf8") }));
  return brotliCompressSync(JSON.stringify(texts));
}

/** The files in the bytes, in the order of their names. Throws where the bytes are of something else. */
export function unpackFiles(bytes: Uint8Array): RuleText[] {
  const files = JSON.parse(brotliDecompressSync(bytes, { maxOutputLength: MOST_BYTES }).toString("utf8")) as RuleText[];
  return files.sort((a, b) => (a.name < b.name ? -1 : 1));
}
