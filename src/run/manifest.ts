import { createHash, type Hash } from "node:crypto";
import { rmSync } from "node:fs";
import { type Written, writeWhole } from "./output-file.ts";
import { type Summary, toObject, total } from "./summary.ts";

/** What stands beside an output file as `FILE.manifest.json`: how it was made, and what it must be. It holds no time of day, so that the same run gives the same bytes. */
export interface Manifest {
  readonly netral: string;
  /** Hash of the compiled rules. */
  readonly rules: string;
  readonly format: string;
  /** The options that decide what the output holds. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly inputs: InputFacts & { readonly paths: readonly string[]; readonly files_from: string | null };
  readonly counts: {
    readonly records: number;
    readonly articles: number;
    readonly relevant: number;
    readonly errors: Readonly<Record<string, number>>;
    readonly skipped: Readonly<Record<string, number>>;
  };
  readonly output: Written;
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

  constructor(hashing: boolean) {
    this.#hash = hashing ? createHash("sha256") : null;
  }

  opened(path: string): void {
    this.files++;
    this.#hash?.update(`${path}\n`);
  }

  read(chunk: Buffer): void {
    this.bytes += chunk.length;
    this.#hash?.update(chunk);
  }

  facts(): InputFacts {
    return { files: this.files, bytes: this.bytes, sha256: this.#hash?.copy().digest("hex") ?? "" };
  }
}

/** The counts of a run as the manifest holds them. */
export function manifestCounts(summary: Summary): Manifest["counts"] {
  const { articles, relevant, errors, skipped } = summary;
  return { records: articles + total(errors), articles, relevant, errors: toObject(errors), skipped: toObject(skipped) };
}

/** Writes the manifest of an output file beside it. */
export function writeManifest(outputPath: string, manifest: Manifest): Promise<void> {
  return writeWhole(manifestPath(outputPath), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Removes the manifest of an earlier output, which does not fit what is about to take the name. */
export function removeManifest(outputPath: string): void {
  rmSync(manifestPath(outputPath), { force: true });
}

function manifestPath(outputPath: string): string {
  return `${outputPath}.manifest.json`;
}
