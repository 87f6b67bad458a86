/** Compiled rules as bytes: what the package ships, so that a start does not read and compile YAML. */
import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { fromColumns, type PatternColumns, toColumns } from "./match/pattern-columns.ts";
import type { Patterns } from "./match/patterns.ts";
import type { Ruleset } from "./ruleset.ts";

/** What stands before the rules. */
interface Header {
  readonly format: typeof FORMAT;
  /** Hash of the rule files that were compiled. */
  readonly source: string;
  readonly bytes: number;
  readonly crc32: number;
  /** Before compression. */
  readonly plainBytes: number;
}

const FORMAT = "netral-rules-6";

/** A rule set as it is stored. */
type Packed = Omit<Ruleset, "patterns"> & { readonly patterns: Omit<Patterns, "patterns"> & { readonly patterns: PatternColumns } };

/** A rule file as it is hashed. */
export interface RuleFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Which rule files they are, byte by byte; their order does not matter. */
export function hashRuleFiles(files: readonly RuleFile[]): string {
  const hash = createHash("sha256");
  for (const { name, bytes } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1)))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex");
}

/** The rules and the hash of their files as bytes: a line of JSON, then V8's serialisation, which later versions of Node read too, deflated: that opens faster than Brotli, and is a little larger. */
export function packRules(ruleset: Ruleset, source: string): Uint8Array {
  const packed: Packed = { ...ruleset, patterns: { ...ruleset.patterns, patterns: toColumns(ruleset.patterns.patterns) } };
  const plain = serialize(packed);
  const payload = deflateRawSync(plain, { level: 9 });
  const header: Header = { format: FORMAT, source, bytes: payload.length, crc32: crc32(payload), plainBytes: plain.length };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), payload]);
}

/** The rules in the bytes; null where they are of other files than `source` (null: any), damaged, or of a version that cannot be read. */
export function unpackRules(packed: Uint8Array, source: string | null): Ruleset | null {
  const buffer = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const end = buffer.indexOf(10);
  try {
    const header = JSON.parse(buffer.toString("utf8", 0, end)) as Header;
    const payload = buffer.subarray(end + 1);
    const fits = header.format === FORMAT && (source === null || header.source === source);
    if (!fits || header.bytes !== payload.length || header.crc32 !== crc32(payload)) return null;
    const { patterns, ...rest } = deserialize(inflateRawSync(payload, { chunkSize: header.plainBytes })) as Packed;
    return { ...rest, patterns: { ...patterns, patterns: fromColumns(patterns.patterns) } };
  } catch {
    return null;
  }
}
