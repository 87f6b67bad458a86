import { isUtf8 } from "node:buffer";
import { isSystemError, reasonOf, UsageError } from "../errors.ts";
import type { GivenPath } from "./file-path.ts";
import type { InputFile } from "./input-file.ts";
import { splitLines } from "./split-lines.ts";

const LONGEST_PATH = 65536;
const RETURN = 13;

/** The paths that a list holds, one a line or ended by NUL; empty ones are left out. Throws a `UsageError` where the list cannot be read. */
export async function* readPaths(list: InputFile, nul: boolean): AsyncGenerator<GivenPath> {
  try {
    for await (const { number, bytes } of splitLines(list.chunks(), LONGEST_PATH, nul ? 0 : 10)) {
      if (bytes === null) throw new UsageError(`--files-from ${list.path}: entry ${number} is too long for a path`);
      const path = !nul && bytes.at(-1) === RETURN ? bytes.subarray(0, -1) : bytes;
      if (path.length > 0) yield isUtf8(path) ? path.toString("utf8") : path;
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`--files-from ${list.path}: ${reasonOf(error)}`);
  }
}
