import { type Stats, statSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { isSystemError, reasonOf } from "../errors.ts";
import { compressedEndings, withoutCompression } from "./compressed/index.ts";
import { type FilePath, type GivenPath, keyOfLocation, toFilePath, tryStat } from "./file-path.ts";
import { createIgnores, type Ignores, isLeftOut } from "./ignores.ts";
import { extensionOf, formatOf } from "./index.ts";
import { diskFile, type InputFile } from "./input-file.ts";
import type { InputFormat } from "./input-format.ts";
import { findUndecoded } from "./undecoded-path.ts";
import { unnamed } from "./unnamed.ts";
import { walkFolder } from "./walk-folder.ts";

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
  readonly own: ReadonlySet<string>;
  /** Absolute paths met so far, to skip what is named twice; null where that cannot be, or shall be allowed. */
  readonly seen: Set<string> | null;
  /** Patterns of what is not to be read in folders and globs. */
  readonly exclude: readonly string[];
  /** Whether hidden files and folders in a folder are read. */
  readonly hidden: boolean;
  /** Whether links to folders in a folder are followed. */
  readonly follow: boolean;
  /** The format of all files, whatever their names say. */
  readonly format: InputFormat | null;
}

/** What stands at one path as given: a file, a folder (recursive), or a glob; sorted by name, so that the order is the same everywhere. */
export async function discover(path: GivenPath, options: DiscoverOptions): Promise<Iterable<Discovered>> {
  const places = placesOf(path, options);
  const isPattern = !options.literal && typeof path === "string" && GLOB.test(path) && !places.some(({ location }) => tryStat(location));
  return isPattern ? discoverMatches(path, await expandGlob(path, options), options) : discoverGiven(places, options);
}

/** The place of a path, or the places that it may mean. */
function placesOf(path: GivenPath, { cwd }: DiscoverOptions): readonly FilePath[] {
  const place = toFilePath(path, cwd);
  const others = typeof path === "string" ? findUndecoded(path, cwd) : [];
  return others.length === 0 || tryStat(place.location) ? [place] : others;
}

function* discoverGiven(places: readonly FilePath[], options: DiscoverOptions): Generator<Discovered> {
  for (const place of places) {
    const stats = statOrReason(place);
    if (typeof stats === "string") yield { path: place.shown, unreadable: stats };
    else if (stats.isDirectory()) yield* discoverFolder(place, options);
    else yield discoverFile(place, stats, options);
  }
}

function* discoverFolder(folder: FilePath, options: DiscoverOptions): Generator<Discovered> {
  const root = { ...folder, shown: folder.shown.replace(/(?<=.)\/+$/, "") };
  const { ignores } = ignoresFor(root, options);
  for (const found of walkFolder(root, { ...options, ignores })) {
    if ("place" in found) yield* discoverAt(found.place, options);
    else yield found;
  }
}

async function expandGlob(pattern: string, { cwd, hidden, follow }: DiscoverOptions): Promise<readonly string[]> {
  const { glob } = await import("tinyglobby");
  return glob(pattern, { cwd, absolute: isAbsolute(pattern), dot: hidden, expandDirectories: false, followSymbolicLinks: follow });
}

function* discoverMatches(pattern: string, paths: readonly string[], options: DiscoverOptions): Generator<Discovered> {
  if (paths.length === 0) yield { path: pattern, unreadable: "no such file, and no file fits it as a pattern" };
  const { ignores, top } = ignoresFor(toFilePath(fixedPart(pattern), options.cwd), options);
  // Names that are not UTF-8 may look the same here.
  for (const path of [...new Set(paths)].sort()) {
    if (isLeftOut(ignores, top, resolve(options.cwd, path))) continue;
    for (const place of placesOf(path, options)) yield* discoverAt(place, options);
  }
}

/** Ignore files count from the current folder on where the place lies in it and is not itself left out: then, and else, from the place on. */
function ignoresFor({ location }: FilePath, { cwd, exclude }: DiscoverOptions): { ignores: Ignores; top: string } {
  const place = String(location);
  const ignores = createIgnores(cwd, exclude);
  const inside = place === cwd || place.startsWith(`${cwd}/`);
  if (inside && !isLeftOut(ignores, cwd, `${place}/`)) return { ignores, top: cwd };
  return { ignores: createIgnores(place, exclude), top: place };
}

// Our own output may lie among the input, whole or in part: that is not worth a word.
function* discoverAt(place: FilePath, options: DiscoverOptions): Generator<Discovered> {
  if (options.own.has(keyOfLocation(place.location))) return;
  const stats = statOrReason(place);
  const path = place.shown;
  if (typeof stats !== "string") yield stats.isDirectory() ? { path, skipped: "a link to a folder" } : discoverFile(place, stats, options);
  else yield formatFor(path, options) ? { path, unreadable: stats } : { path, skipped: kindOf(path) };
}

function discoverFile({ shown: path, location }: FilePath, stats: Stats, options: DiscoverOptions): Discovered {
  const key = keyOfLocation(location);
  if (options.own.has(key)) return { path, skipped: "our own output" };
  const format = formatFor(path, options);
  if (!format) return { path, skipped: kindOf(path) };
  if (!stats.isFile() && !stats.isFIFO()) return { path, skipped: "not a file" };
  if (options.seen?.has(key)) return { path, skipped: "named twice" };
  options.seen?.add(key);
  return { file: diskFile(path, location, stats.size), format };
}

/** What is compressed and has no other ending is told by its first bytes. */
function formatFor(path: string, { format }: DiscoverOptions): InputFormat | null {
  return (
    format ?? formatOf(path) ?? (compressedEndings.includes(extensionOf(path)) && !extensionOf(withoutCompression(path)) ? unnamed : null)
  );
}

function kindOf(path: string): string {
  return extensionOf(path) || "no ending";
}

function statOrReason({ location }: FilePath): Stats | string {
  try {
    return statSync(location);
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
