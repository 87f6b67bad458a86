import { statSync } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { isSystemError, UsageError } from "../errors.ts";
import { decompress } from "../input/compressed/index.ts";
import { formatOf } from "../input/index.ts";
import { type Peeked, peek } from "../input/peek.ts";
import { recordsIn } from "../run/batch.ts";
import { classifyBatches } from "../run/classify-batches.ts";
import type { OutputRecord } from "../types.ts";
import { bytesOf, parseRecords, untilInterrupted } from "./finished-records.ts";
import type { Io } from "./io.ts";
import type { Notes } from "./notes.ts";
import { type Prepared, type PrepareOptions, prepare } from "./prepare.ts";
import { type ReadingChoices, readInputUnfinished } from "./read-input.ts";

/** Which records a command wants: read as they are where they are finished, else made of the articles. */
export interface RecordChoices extends ReadingChoices {
  readonly rules: readonly string[];
  /** Facets that classified records hold; all unless told. */
  readonly only?: readonly string[];
  /** Places of evidence of a tag in classified records; none unless told. */
  readonly evidence?: number;
  /** Absolute paths that are none of the input: what is being written. */
  readonly own?: ReadonlySet<string>;
  /** Whether classified records hold their text. */
  readonly text?: boolean;
}

/** Records and the rules that say what their ids mean. */
export interface RecordSource {
  readonly ruleset: Prepared["ruleset"];
  /** To be read once. */
  readonly records: AsyncGenerator<OutputRecord>;
}

/** How a finished record begins, in any of netral's outputs. */
const BEGINS = /^\s*\{"id":(?:"[0-9a-f]{16}"|null),"source":\{"path":/;
const ENOUGH_BYTES = 80;

/**
 * The records under paths: an output of `netral classify` (ndjson, also compressed) is read, everything else is classified.
 * Throws a `UsageError` where nothing could be read.
 */
export async function openRecords(io: Io, paths: readonly string[], choices: RecordChoices, notes: Notes): Promise<RecordSource> {
  const prepared = await prepare(io, prepareOptions(choices));
  return { ruleset: prepared.ruleset, records: untilInterrupted(io, readAll(io, paths, choices, prepared, notes)) };
}

async function* readAll(io: Io, paths: readonly string[], choices: RecordChoices, prepared: Prepared, notes: Notes) {
  const articles: string[] = [];
  let stdin: Readable | null = null;
  let any = false;
  try {
    for (const path of paths) {
      if (!mayHoldRecords(io, path, choices)) {
        articles.push(path);
        continue;
      }
      const peeked = await peekAt(io, path);
      if (peeked && BEGINS.test(peeked.head.toString("utf8"))) {
        any = true;
        yield* parseRecords(peeked.chunks, path);
        continue;
      }
      if (path === "-") stdin = peeked && Readable.from(peeked.chunks);
      else if (peeked) await close(peeked.chunks);
      articles.push(path);
    }
    if (articles.length > 0) {
      const { cwd, signal } = io;
      for await (const record of classify(
        { cwd, stdin: stdin ?? io.stdin, ...(signal && { signal }) },
        articles,
        choices,
        prepared,
        notes,
      )) {
        any = true;
        yield record;
      }
    }
  } finally {
    await prepared.close();
  }
  if (!any) throw new UsageError(`no article could be read under ${paths.join(", ")}`);
}

async function* classify(
  io: Pick<Io, "stdin" | "cwd" | "signal">,
  paths: readonly string[],
  choices: RecordChoices,
  { jobs, start }: Prepared,
  notes: Notes,
): AsyncGenerator<OutputRecord> {
  const observer = {
    opened() {},
    read() {},
    tookField() {},
    skipped: (path: string, reason: string) => notes.sayFew("skipped files", `skipped ${path} (${reason})`),
  };
  const documents = readInputUnfinished(io, { ...choices, null: false, paths, own: choices.own ?? new Set() }, observer);
  const results = classifyBatches(documents, { jobs, start, position: () => null, ...(io.signal && { signal: io.signal }) });
  for await (const result of results) yield* recordsIn(result);
}

function mayHoldRecords(io: Io, path: string, { inputFormat }: RecordChoices): boolean {
  if (inputFormat !== undefined) return false;
  if (path === "-") return true;
  return formatOf(path)?.name === "jsonl" && statSync(resolve(io.cwd, path), { throwIfNoEntry: false })?.isFile() === true;
}

/** The first bytes of a path, decompressed; null where they cannot be read, which is told where it is read as articles. */
async function peekAt(io: Io, path: string): Promise<Peeked | null> {
  try {
    return await peek(decompress(bytesOf(io, path)), ({ length }) => length >= ENOUGH_BYTES);
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/** Ends a stream of which only the head was of interest. */
async function close(chunks: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of chunks) break;
}

function prepareOptions({ rules, only = [], evidence = 0, text = false, dateOrder, map, repair }: RecordChoices): PrepareOptions {
  return {
    rules,
    only,
    evidence,
    failOn: [],
    minConfidence: 0,
    text,
    signatures: false,
    map,
    repair,
    timeout: 30,
    ...(dateOrder && { dateOrder }),
  };
}
