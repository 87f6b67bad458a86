import { type Dirent, readdirSync, type Stats, statSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { isSystemError, reasonOf } from "../errors.ts";
import { extensionOf, formatOf } from "./index.ts";
import { diskFile, type InputFile } from "./input-file.ts";
import type { InputFormat } from "./input-format.ts";

const GLOB = /[*?[\]{}]/;

/** What stands at a place: a file to read, something that is no input, or something that cannot be read. */
export type Discovered =
  | { readonly file: InputFile; readonly format: InputFormat }
  | { readonly path: string; readonly skipped: string }
  | { readonly path: string; readonly unreadable: string };

export interface DiscoverOptions {
  /** What relative paths are relative to. */
  readonly cwd: string;
  /** Whether paths are just that: "-" is a file, and a path that does not exist is no glob. */
  readonly literal: boolean;
  /** Absolute paths that are no input, such as our own output. */
  readonly exclude: ReadonlySet<string>;
  /** Absolute paths met so far, to skip what is named twice; null where that cannot be, or shall be allowed. */
  readonly seen: Set<string> | null;
}

/** Yields what stands at one path as given: a file, a folder (recursive), or a glob; sorted by name, so that the order is the same everywhere. */
export async function* discover(path: string, options: DiscoverOptions): AsyncGenerator<Discovered> {
  const stats = tryStat(resolve(options.cwd, path));
  if (typeof stats !== "string") {
    if (stats.isDirectory()) yield* walk(path.replace(/(?<=.)\/+$/, ""), options);
    else yield discoverFile(path, stats, options);
  } else if (!options.literal && GLOB.test(path)) {
    yield* expandGlob(path, options);
  } else {
    yield { path, unreadable: stats };
  }
}

async function* expandGlob(pattern: string, options: DiscoverOptions): AsyncGenerator<Discovered> {
  const { glob } = await import("tinyglobby");
  const paths = await glob(pattern, {
    cwd: options.cwd,
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  if (paths.length === 0) yield { path: pattern, unreadable: "no such file, and no file fits it as a pattern" };
  for (const path of paths.sort()) yield* discoverAt(path, options);
}

/** Hidden entries are left out, and links to folders are not followed: they may lead in circles. */
function* walk(folder: string, options: DiscoverOptions): Generator<Discovered> {
  let entries: Dirent[];
  try {
    entries = readdirSync(resolve(options.cwd, folder), { withFileTypes: true });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    yield { path: folder, unreadable: reasonOf(error) };
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = folder === "/" ? `/${entry.name}` : `${folder}/${entry.name}`;
    if (entry.isDirectory()) yield* walk(path, options);
    else yield* discoverAt(path, options);
  }
}

// Our own output may lie among the input, whole or in part: that is not worth a word.
function* discoverAt(path: string, options: DiscoverOptions): Generator<Discovered> {
  const absolute = resolve(options.cwd, path);
  if (options.exclude.has(absolute)) return;
  const stats = tryStat(absolute);
  if (typeof stats !== "string") yield stats.isDirectory() ? { path, skipped: "a link to a folder" } : discoverFile(path, stats, options);
  else yield formatOf(path) ? { path, unreadable: stats } : { path, skipped: kindOf(path) };
}

function discoverFile(path: string, stats: Stats, { cwd, exclude, seen }: DiscoverOptions): Discovered {
  const absolute = resolve(cwd, path);
  if (exclude.has(absolute)) return { path, skipped: "our own output" };
  const format = formatOf(path);
  if (!format) return { path, skipped: kindOf(path) };
  if (!stats.isFile() && !stats.isFIFO()) return { path, skipped: "not a file" };
  if (seen?.has(absolute)) return { path, skipped: "named twice" };
  seen?.add(absolute);
  return { file: diskFile(path, absolute, stats.size), format };
}

function kindOf(path: string): string {
  return extensionOf(path) || "no ending";
}

function tryStat(absolute: string): Stats | string {
  try {
    return statSync(absolute);
  } catch (error) {
    if (isSystemError(error)) return reasonOf(error);
    throw error;
  }
}

/** Whether a file may be reached by more than one of the paths: only then is it worth remembering all of them. */
export function mayOverlap(paths: readonly string[], cwd: string): boolean {
  const folders = paths.map((path) => `${resolve(cwd, fixedPart(path))}/`).sort();
  return folders.some((folder, i) => i > 0 && folder.startsWith(folders[i - 1]!));
}

function fixedPart(path: string): string {
  const glob = path.search(GLOB);
  return glob === -1 ? path : path.slice(0, path.lastIndexOf("/", glob) + 1) || ".";
}
