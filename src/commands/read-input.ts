import { resolve } from "node:path";
import { addAbortSignal } from "node:stream";
import { mayOverlap } from "../input/discover.ts";
import { diskFile, streamFile } from "../input/input-file.ts";
import { type InputObserver, type InputOptions, readDocuments } from "../input/read-documents.ts";
import { readPaths } from "../input/read-paths.ts";
import type { Document, DocumentError } from "../types.ts";
import { type ClassifyOptions, MAX_BYTES } from "./classify-options.ts";
import type { Io } from "./io.ts";

/** Which input a command reads. */
export type InputChoices = Pick<ClassifyOptions, "filesFrom" | "null" | "map" | "stdinFilename"> & {
  /** The most bytes that one article may have; 64 MB unless told. */
  readonly maxBytes?: number;
  /** Absolute paths of our own files. */
  readonly exclude?: ReadonlySet<string>;
};

/** The documents that the paths and options of a command name, in order. */
export async function* readInput(
  io: Io,
  paths: readonly string[],
  { filesFrom, null: nul, map, stdinFilename, maxBytes = MAX_BYTES, exclude = new Set() }: InputChoices,
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
