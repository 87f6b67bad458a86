import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import createIgnore, { type Ignore } from "ignore";
import { isSystemError } from "../errors.ts";

/** Names a folder's file of patterns, in the syntax of .gitignore, of what is not to be read in it and below. */
const IGNORE_FILE = ".netralignore";

/** Tells what is not to be read. Folders are given with a "/" at their end. */
export interface Ignores {
  has(path: string): boolean;
}

/**
 * What the ignore files of `top` and the folders below it leave out, and the patterns, which are as if written in `top`.
 * `path` in `has` is absolute. What is left out as a folder is to be asked for as such.
 */
export function createIgnores(top: string, patterns: readonly string[]): Ignores {
  const own = createIgnore().add([...patterns]);
  const files = new Map<string, Ignore | null>();
  const fileOf = (folder: string): Ignore | null => {
    let ignore = files.get(folder);
    if (ignore === undefined) {
      ignore = readIgnoreFile(resolve(folder, IGNORE_FILE));
      files.set(folder, ignore);
    }
    return ignore;
  };
  return {
    has(path) {
      const inside = relative(top, path);
      if (inside === "" || inside.startsWith("..")) return false;
      const end = path.endsWith("/") ? "/" : "";
      if (own.ignores(inside + end)) return true;
      const steps = inside.split("/");
      // A pattern of a deeper folder has the last word.
      for (let depth = steps.length - 1; depth >= 0; depth--) {
        const answer = fileOf(resolve(top, ...steps.slice(0, depth)))?.test(steps.slice(depth).join("/") + end);
        if (answer?.ignored) return true;
        if (answer?.unignored) return false;
      }
      return false;
    },
  };
}

/** Whether a file is left out, or a folder on the way to it. */
export function isLeftOut(ignores: Ignores, top: string, path: string): boolean {
  const steps = relative(top, path).split("/");
  return ignores.has(path) || steps.some((_, i) => i > 0 && ignores.has(`${resolve(top, ...steps.slice(0, i))}/`));
}

function readIgnoreFile(path: string): Ignore | null {
  try {
    return createIgnore().add(readFileSync(path, "utf8"));
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}
