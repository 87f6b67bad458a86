import { readdirSync } from "node:fs";
import { isSystemError, reasonOf } from "../errors.ts";
import { type FilePath, joinPath, keyOfLocation, tryStat } from "./file-path.ts";
import type { Ignores } from "./ignores.ts";

export interface WalkOptions {
  readonly ignores: Ignores;
  /** Whether hidden entries are walked. */
  readonly hidden: boolean;
  /** Whether links to folders are walked; each folder once. */
  readonly follow: boolean;
}

/** Something in a folder that is no folder to walk, or a folder that is not walked. */
export type Walked =
  | { readonly place: FilePath }
  | { readonly path: string; readonly skipped: string }
  | { readonly path: string; readonly unreadable: string };

interface FolderEntry {
  readonly place: FilePath;
  readonly isFolder: boolean;
  readonly isLink: boolean;
}

/** Everything in a folder and the folders below it, sorted by name. Without `follow` a link to a folder is an entry like others. */
export function* walkFolder(root: FilePath, options: WalkOptions): Generator<Walked> {
  const known = new Set<string>();
  // A stack of our own: folders may lie deeper than functions can call themselves.
  const open: Iterator<FolderEntry>[] = [];
  let folder: FilePath | null = root;
  for (;;) {
    if (folder && options.follow && !isNew(folder, known)) yield { path: folder.shown, skipped: "met before" };
    else if (folder) {
      const entries = listFolder(folder, options);
      if (typeof entries === "string") yield { path: folder.shown, unreadable: entries };
      else open.push(entries.values());
    }
    folder = null;
    const entry: IteratorResult<FolderEntry> | undefined = open.at(-1)?.next();
    if (!entry) return;
    if (entry.done) open.pop();
    else if (entry.value.isFolder || (options.follow && entry.value.isLink && leadsToFolder(entry.value.place))) folder = entry.value.place;
    else yield { place: entry.value.place };
  }
}

function listFolder(folder: FilePath, { hidden, ignores }: WalkOptions): FolderEntry[] | string {
  try {
    return readEntries(folder)
      .filter(({ place, isFolder, name }) => (hidden || !name.startsWith(".")) && !ignores.has(`${place.location}${isFolder ? "/" : ""}`))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isSystemError(error)) return reasonOf(error);
    throw error;
  }
}

function readEntries(folder: FilePath): (FolderEntry & { readonly name: string })[] {
  const { location } = folder;
  if (typeof location === "string") {
    const entries = readdirSync(location, { withFileTypes: true });
    // Names that are not UTF-8 come with the replacement character, and cannot be opened so.
    if (!entries.some(({ name }) => name.includes("\uFFFD")))
      return entries.map((entry) => ({
        name: entry.name,
        place: joinPath(folder, entry.name),
        isFolder: entry.isDirectory(),
        isLink: entry.isSymbolicLink(),
      }));
  }
  return readdirSync(location, { withFileTypes: true, encoding: "buffer" }).map((entry) => {
    const name = Buffer.from(entry.name);
    const place = joinPath(folder, name);
    return { name: name.toString("latin1"), place, isFolder: entry.isDirectory(), isLink: entry.isSymbolicLink() };
  });
}

function leadsToFolder({ location }: FilePath): boolean {
  return tryStat(location)?.isDirectory() === true;
}

/** Whether the folder, by whatever name, is met for the first time. */
function isNew({ location }: FilePath, known: Set<string>): boolean {
  const stats = tryStat(location);
  const key = stats?.ino ? `${stats.dev}:${stats.ino}` : keyOfLocation(location);
  if (known.has(key)) return false;
  known.add(key);
  return true;
}
