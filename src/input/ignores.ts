import { readFileSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import createIgnore from "ignore";
import { isSystemError } from "../errors.ts";

/** Names a folder's file of patterns, in the syntax of .gitignore, of what is not to be read in it and below. */
const IGNORE_FILE = ".netralignore";

/** The `ignore` package keeps every answer that it has given, and a corpus has more paths than there is memory: so many, then it starts anew. */
const MOST_ANSWERS = 10_000;

/** Tells what is not to be read. Folders are given with a "/" at their end. */
export interface Ignores {
  has(path: string): boolean;
}

type Test = (path: string) => { readonly ignored: boolean; readonly unignored: boolean };

/**
 * What the ignore files of `top` and the folders below it leave out, and the patterns, which are as if written in `top`.
 * `path` in `has` is absolute. What is left out as a folder is to be asked for as such.
 */
export function createIgnores(top: string, patterns: readonly string[]): Ignores {
  const own = patterns.length > 0 ? createTest(patterns) : null;
  const files = new Map<string, Test | null>();
  const fileOf = (folder: string): Test | null => {
    let test = files.get(folder);
    if (test === undefined) {
      test = readIgnoreFile(resolve(folder, IGNORE_FILE));
      if (files.size >= MOST_ANSWERS) files.clear();
      files.set(folder, test);
    }
    return test;
  };
  /** Whether any pattern can hold for what lies in a folder. */
  const hasPatterns = (folder: string) => {
    const steps = stepsTo(top, folder);
    if (steps === null || own !== null) return steps !== null;
    return fileOf(resolve(top)) !== null || steps.some((_, i) => fileOf(resolve(top, ...steps.slice(0, i + 1))) !== null);
  };
  let last = { folder: "", hasPatterns: false };
  return {
    has(path) {
      // Most folders have none, and all of a folder is asked for at once.
      const folder = dirname(path);
      if (folder !== last.folder) last = { folder, hasPatterns: hasPatterns(folder) };
      if (!last.hasPatterns) return false;
      const steps = stepsTo(top, path);
      if (steps === null || steps[0] === "") return false;
      const end = path.endsWith("/") ? "/" : "";
      if (own?.(steps.join("/") + end).ignored) return true;
      // A pattern of a deeper folder has the last word.
      for (let depth = steps.length - 1; depth >= 0; depth--) {
        const answer = fileOf(resolve(top, ...steps.slice(0, depth)))?.(steps.slice(depth).join("/") + end);
        if (answer?.ignored) return true;
        if (answer?.unignored) return false;
      }
      return false;
    },
  };
}

/** Whether a file is left out, or a folder on the way to it. */
export function isLeftOut(ignores: Ignores, top: string, path: string): boolean {
  const steps = stepsTo(top, path) ?? [];
  return ignores.has(path) || steps.some((_, i) => i > 0 && ignores.has(`${resolve(top, ...steps.slice(0, i))}/`));
}

/** The names on the way from a folder down to a path, or null where it is not in the folder. */
function stepsTo(top: string, path: string): string[] | null {
  const inside = relative(top, path);
  const steps = inside.split(sep);
  return steps[0] === ".." || isAbsolute(inside) ? null : steps;
}

function readIgnoreFile(path: string): Test | null {
  try {
    return createTest(readFileSync(path, "utf8"));
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

function createTest(patterns: string | readonly string[]): Test {
  let ignore = createIgnore().add(patterns);
  let answers = 0;
  return (path) => {
    if (++answers > MOST_ANSWERS) {
      ignore = createIgnore().add(ignore);
      answers = 1;
    }
    return ignore.test(path);
  };
}
