import { resolve } from "node:path";
import { addAbortSignal } from "node:stream";
import { mayOverlap } from "../input/discover.ts";
import { inputFormats } from "../input/index.ts";
import { diskFile, streamFile } from "../input/input-file.ts";
import { finishDocuments, type InputObserver, type InputOptions, readUnfinished } from "../input/read-documents.ts";
import { readPaths } from "../input/read-paths.ts";
import type { Unfinished } from "../types.ts";
import type { ClassifyOptions } from "./classify-options.ts";
import type { Io } from "./io.ts";

/** The options that say how to read. */
export type ReadingChoices = Pick<
  ClassifyOptions,
  "map" | "inputFormat" | "exclude" | "hidden" | "follow" | "repair" | "dateOrder" | "maxBytes"
>;

/** The options that say which input to read, and how. */
export type InputChoices = ReadingChoices & Pick<ClassifyOptions, "filesFrom" | "null" | "stdinFilename">;

/** Which input, and how to read it. */
export type ReadOptions = InputChoices & {
  readonly paths: readonly string[];
  /** Absolute paths of our own files. */
  readonly own: ReadonlySet<string>;
};

/** Reads what the command line names, in order. */
export function readInput(io: Pick<Io, "stdin" | "cwd" | "signal">, choices: ReadOptions, observer: InputObserver) {
  return finishDocuments(readInputUnfinished(io, choices, observer), { ...choices, tookField: observer.tookField });
}

/** The same, for workers to finish. */
export async function* readInputUnfinished(
  io: Pick<Io, "stdin" | "cwd" | "signal">,
  choices: ReadOptions,
  observer: InputObserver,
): AsyncGenerator<Unfinished> {
  const { paths, filesFrom, map, repair, maxBytes, exclude, hidden, follow, own } = choices;
  // Waiting for standard input must end with the signal.
  if (io.signal && usesStdin(paths, filesFrom)) addAbortSignal(io.signal, io.stdin);
  const options: InputOptions = {
    cwd: io.cwd,
    // not a copy: to ask for it opens it
    get stdin() {
      return io.stdin;
    },
    stdinName: choices.stdinFilename ?? null,
    format: choices.inputFormat ? inputFormats[choices.inputFormat] : null,
    maxBytes,
    map,
    repair,
    exclude,
    hidden,
    follow,
    own,
    seen: follow || mayOverlap(paths, io.cwd) ? new Set() : null,
    literal: false,
  };
  yield* readUnfinished(paths, options, observer);
  if (filesFrom === undefined) return;
  const list = filesFrom === "-" ? streamFile("-", io.stdin) : diskFile(filesFrom, resolve(io.cwd, filesFrom), 0);
  yield* readUnfinished(readPaths(list, choices.null), { ...options, seen: null, literal: true }, observer);
}

export function usesStdin(paths: readonly string[], filesFrom: string | undefined): boolean {
  return paths.includes("-") || filesFrom === "-";
}
