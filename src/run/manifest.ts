import { createHash, type Hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { isSystemError, StaleError } from "../errors.ts";
import { type Written, writeWhole } from "./output-file.ts";
import { readChunks } from "./read-chunks.ts";
import { toObject, total } from "./summary.ts";
import type { Tally } from "./tally.ts";

/** What decides the bytes of an output. */
export interface OutputIdentity {
  readonly netral: string;
  /** Hash of the compiled rules. */
  readonly rules: string;
  /** Pack of rules → its version; the hash tells them apart, this names them. */
  readonly packs: Readonly<Record<string, string>>;
  readonly format: string;
  /** The options that decide what the output holds. */
  readonly options: Readonly<Record<string, unknown>>;
  /** "3/16", or null for the whole input. */
  readonly shard: string | null;
  readonly inputs: {
    readonly paths: readonly string[];
    readonly files_from: string | null;
    /** Whether paths in that file end with NUL. */
    readonly null: boolean;
  };
}

/** What stands beside an output file: how it was made, and what it must be. It holds no time of day, so that the same run gives the same bytes. */
export interface Manifest extends OutputIdentity {
  readonly inputs: OutputIdentity["inputs"] & InputFacts;
  readonly counts: {
    readonly records: number;
    readonly articles: number;
    readonly relevant: number;
    readonly errors: Readonly<Record<string, number>>;
    /** Articles that a filter left out. */
    readonly left_out: Readonly<Record<string, number>>;
    readonly skipped: Readonly<Record<string, number>>;
    /** Articles that have a name of `--fail-on`. */
    readonly found: Readonly<Record<string, number>>;
  };
  readonly output: Written;
  /** For each record its place in the whole output (`.order`, of a shard), or the hash of its article (`.keys`). */
  readonly order?: Written;
  readonly keys?: Written;
}

/** What has been read. */
export interface InputFacts {
  readonly files: number;
  readonly bytes: number;
  /** Of each file's path, a line feed and its bytes, in the order of reading. */
  readonly sha256: string;
}

/** Adds up what is read; the hash only where a manifest will hold it. */
export class InputMeter {
  files = 0;
  bytes = 0;
  readonly #hash: Hash | null;
  #expected: InputFacts | null = null;
  #fits: boolean | null = true;

  constructor(hashing: boolean) {
    this.#hash = hashing ? createHash("sha256") : null;
  }

  /** Whether what has been read is what was expected; null as long as too little has been read to know. */
  get fits(): boolean | null {
    return this.#fits;
  }

  /** Compares the input with what an earlier run read of it, as soon as that much has been read. */
  expect(facts: InputFacts): void {
    this.#expected = facts;
    this.#fits = null;
    this.#compare();
  }

  opened(path: string): void {
    this.files++;
    this.#hash?.update(`${path}\n`);
    this.#compare();
  }

  read(chunk: Buffer): void {
    const missing = this.#expected?.files === this.files ? this.#expected.bytes - this.bytes : 0;
    if (missing > 0 && missing < chunk.length) {
      this.#add(chunk.subarray(0, missing));
      this.#add(chunk.subarray(missing));
    } else this.#add(chunk);
  }

  facts(): InputFacts {
    return { files: this.files, bytes: this.bytes, sha256: this.#hash?.copy().digest("hex") ?? "" };
  }

  #add(chunk: Buffer): void {
    this.bytes += chunk.length;
    this.#hash?.update(chunk);
    this.#compare();
  }

  #compare(): void {
    if (!this.#expected || this.files < this.#expected.files || this.bytes < this.#expected.bytes) return;
    this.#fits = this.facts().sha256 === this.#expected.sha256;
    this.#expected = null;
  }
}

/** The counts of a run as the manifest holds them. */
export function manifestCounts({ summary, found }: Tally): Manifest["counts"] {
  const { articles, relevant, errors, leftOut, skipped } = summary;
  const records = articles + total(errors) + total(leftOut);
  return {
    records,
    articles,
    relevant,
    errors: toObject(errors),
    left_out: toObject(leftOut),
    skipped: toObject(skipped),
    found: toObject(found),
  };
}

/** Writes a manifest whole or not at all. */
export function writeManifest(path: string, manifest: Manifest): Promise<void> {
  return writeWhole(path, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Reads a manifest; null where there is none. Throws a `StaleError` where it is none of ours. */
export function readManifest(path: string, name: string): Manifest | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (isSystemError(error) && error.code === "ENOENT") return null;
    throw error;
  }
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.output.sha256 && manifest.inputs.sha256 && manifest.counts) return manifest;
  } catch {
    // Said below.
  }
  throw new StaleError(`${name} is no manifest of netral`);
}

/** What decides the bytes of the output that a manifest tells of. */
export function identityOf({ netral, rules, packs, format, options, shard, inputs }: Manifest): OutputIdentity {
  return {
    netral,
    rules,
    packs,
    format,
    options,
    shard,
    inputs: { paths: inputs.paths, files_from: inputs.files_from, null: inputs.null },
  };
}

/** Size and hash of a file. */
export function hashFile(path: string): Written {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const chunk of readChunks(path)) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
