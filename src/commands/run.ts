import type { OutputIdentity } from "../run/manifest.ts";
import type { ClassifyOptions } from "./classify-options.ts";
import type { Io } from "./io.ts";
import type { Notes } from "./notes.ts";
import { ownFiles, type Place } from "./place-output.ts";
import type { Prepared } from "./prepare.ts";
import type { InputChoices, ReadOptions } from "./read-input.ts";
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
  const { minConfidence, csv, evidence, text, timeout, shard, filesFrom, language, signatures, columns, sort, groupBy, wide } = options;
  return {
    netral: version,
    rules: ruleset.hash,
    packs: ruleset.packs,
    format,
    options: {
      only,
      min_confidence: minConfidence,
      evidence: Number.isFinite(evidence) ? evidence : "all",
      text,
      signatures,
      csv: csv ?? null,
      language: language ?? null,
      timeout,
      ...(format === "table" && { columns: columns ?? null, sort: sort ?? null, group_by: groupBy ?? null, wide }),
      ...readingOf(options),
    },
    shard: shard ? `${shard.index}/${shard.count}` : null,
    inputs: { paths, files_from: filesFrom ?? null, null: options.null },
  };
}

/** The options that say how to read, as a manifest holds them. */
function readingOf({ map, maxBytes, inputFormat, exclude, hidden, follow, repair, dateOrder }: InputChoices) {
  return { map, max_bytes: maxBytes, input_format: inputFormat ?? null, exclude, hidden, follow, repair, date_order: dateOrder ?? null };
}

/** What to read again of what a manifest tells of. */
export function inputOfManifest({ inputs, options }: OutputIdentity, own: ReadonlySet<string>): ReadOptions {
  const { max_bytes: maxBytes, input_format: inputFormat, map, exclude, hidden, follow, repair } = options as ReturnType<typeof readingOf>;
  const { paths, files_from: filesFrom, null: nul } = inputs;
  return {
    paths,
    ...(filesFrom !== null && { filesFrom }),
    null: nul,
    ...(inputFormat !== null && { inputFormat }),
    map,
    maxBytes,
    exclude,
    hidden,
    follow,
    repair,
    own,
  };
}

/** What to read. */
export function inputOf({ paths, options, place }: Run): ReadOptions {
  return { ...options, paths, own: ownFiles(place, options.shard?.count ?? null) };
}
