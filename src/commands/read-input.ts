import { resolve } from "node:path";
import { addAbortSignal } from "node:stream";
import { mayOverlap } from "../input/discover.ts";
import { diskFile, streamFile } from "../input/input-file.ts";
import { type InputObserver, type InputOptions, readDocuments } from "../input/read-documents.ts";
import { readPaths } from "../input/read-paths.ts";
import type { Document, DocumentError } from "../types.ts";
import type { ClassifyOptions } from "./classify-options.ts";
import type { Io } from "./io.ts";

/** Which input, and how to read it. */
export type ReadOptions = Pick<ClassifyOptions, "filesFrom" | "null" | "map" | "stdinFilename" | "maxBytes"> & {
  readonly paths: readonly string[];
  /** Absolute paths of our own files. */
  readonly exclude: ReadonlySet<string>;
};

/** Reads what the command line names, in order. */
export async function* readInput(
  io: Io,
  { paths, filesFrom, null: nul, map, stdinFilename, maxBytes, exclude }: ReadOptions,
  observer: InputObserver,
): AsyncGenerator<Document | DocumentError> {
  // Waiting for standard input must end with the signal.
  if (io.signal && usesStdin(paths, filesFrom)) addAbortSignal(io.signal, io.stdin);
  const options: InputOptions = {
    cwd: io.cwd,
    stdin: io.stdin,
    stdinName: stdinFilename ?? null,
    maxBytes,
    map,
    exclude,
    seen: mayOverlap(paths, io.cwd) ? new Set() : null,
    literal: false,
  };
  yield* readDocuments(paths, options, observer);
  if (filesFrom === undefined) return;
  const list = filesFrom === "-" ? streamFile("-", io.stdin) : diskFile(filesFrom, resolve(io.cwd, filesFrom), 0);
  yield* readDocuments(readPaths(list, nul), { ...options, seen: null, literal: true }, observer);
}

export function usesStdin(paths: readonly string[], filesFrom: string | undefined): boolean {
  return paths.includes("-") || filesFrom === "-";
}
