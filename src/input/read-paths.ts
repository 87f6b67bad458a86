import { isSystemError, reasonOf, UsageError } from "../errors.ts";
import type { InputFile } from "./input-file.ts";
import { splitLines } from "./split-lines.ts";

const LONGEST_PATH = 65536;

/** The paths that a list holds, one a line or ended by NUL; empty ones are left out. Throws a `UsageError` where the list cannot be read. */
export async function* readPaths(list: InputFile, nul: boolean): AsyncGenerator<string> {
  try {
    for await (const { number, bytes } of splitLines(list.chunks(), LONGEST_PATH, nul ? 0 : 10)) {
      if (bytes === null) throw new UsageError(`--files-from ${list.path}: entry ${number} is too long for a path`);
      const path = bytes.toString("utf8");
      const trimmed = nul ? path : path.replace(/\r$/, "");
      if (trimmed !== "") yield trimmed;
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`--files-from ${list.path}: ${reasonOf(error)}`);
  }
}
