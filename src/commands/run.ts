import type { FieldMap } from "../input/fields.ts";
import type { OutputIdentity } from "../run/manifest.ts";
import type { ClassifyOptions } from "./classify-options.ts";
import type { Io } from "./io.ts";
import type { Notes } from "./notes.ts";
import { ownFiles, type Place } from "./place-output.ts";
import type { Prepared } from "./prepare.ts";
import type { ReadOptions } from "./read-input.ts";
import { version } from "./version.ts";

/** Everything of a `netral classify` that is settled before its output is opened. */
export interface Run {
  readonly io: Io;
  readonly paths: readonly string[];
  readonly options: ClassifyOptions;
  readonly prepared: Prepared;
  readonly place: Place;
  readonly identity: OutputIdentity;
  readonly notes: Notes;
}

/** What decides the bytes of the output. */
export function identify(
  paths: readonly string[],
  options: ClassifyOptions,
  { only, ruleset }: Prepared,
  { format }: Place,
): OutputIdentity {
  const { minConfidence, evidence, text, map, dateOrder, maxBytes, timeout, shard, filesFrom } = options;
  return {
    netral: version,
    rules: ruleset.hash,
    format,
    options: {
      only,
      min_confidence: minConfidence,
      evidence: Number.isFinite(evidence) ? evidence : "all",
      text,
      map,
      date_order: dateOrder ?? null,
      max_bytes: maxBytes,
      timeout,
    },
    shard: shard ? `${shard.index}/${shard.count}` : null,
    inputs: { paths, files_from: filesFrom ?? null, null: options.null },
  };
}

/** What to read again of what a manifest tells of. */
export function inputOfManifest({ inputs, options }: OutputIdentity, exclude: ReadonlySet<string>): ReadOptions {
  const { map, max_bytes: maxBytes } = options as { readonly map: FieldMap; readonly max_bytes: number };
  const { paths, files_from: filesFrom, null: nul } = inputs;
  return { paths, ...(filesFrom !== null && { filesFrom }), null: nul, map, maxBytes, exclude };
}

/** What to read. */
export function inputOf({ paths, options, place }: Run): ReadOptions {
  return { ...options, paths, exclude: ownFiles(place, options.shard?.count ?? null) };
}
