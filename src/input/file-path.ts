import { isUtf8 } from "node:buffer";
import { type Stats, statSync } from "node:fs";
import { resolve } from "node:path";
import { isSystemError } from "../errors.ts";
import type { Location } from "./input-file.ts";

/** A path as records show it, and what the file system knows it by. */
export interface FilePath {
  readonly shown: string;
  readonly location: Location;
}

/** A path as the user has given it: text, or bytes where it is not UTF-8. */
export type GivenPath = string | Buffer;

const SLASH = Buffer.from("/");

/** The path of something given, which is relative to `cwd` unless it is absolute. */
export function toFilePath(path: GivenPath, cwd: string): FilePath {
  if (typeof path === "string") return { shown: path, location: resolve(cwd, path) };
  return { shown: showBytes(path), location: path[0] === SLASH[0] ? path : Buffer.concat([Buffer.from(cwd), SLASH, path]) };
}

/** The path of an entry of a folder. */
export function joinPath(folder: FilePath, name: GivenPath): FilePath {
  const text = typeof name === "string" ? name : showBytes(name);
  const shown = folder.shown.endsWith("/") ? folder.shown + text : `${folder.shown}/${text}`;
  const { location } = folder;
  if (typeof location === "string" && typeof name === "string")
    return { shown, location: location === "/" ? `/${name}` : `${location}/${name}` };
  return { shown, location: Buffer.concat([Buffer.from(location), SLASH, Buffer.from(name)]) };
}

/** What stands at a place, or null where the system does not say: it is gone, too long, a link to itself, not ours to see. */
export function tryStat(location: Location): Stats | null {
  try {
    return statSync(location);
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/** One string for each location, to compare by. */
export function keyOfLocation(location: Location): string {
  return typeof location === "string" ? location : location.toString("latin1");
}

/** A name that need not be UTF-8, with the bytes that are not as \xFF. */
export function showBytes(name: Buffer): string {
  if (isUtf8(name)) return name.toString("utf8");
  return name
    .toString("latin1")
    .replace(/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g, (found) => {
      const bytes = Buffer.from(found, "latin1");
      return isUtf8(bytes) ? bytes.toString("utf8") : [...bytes].map((byte) => `\\x${byte.toString(16)}`).join("");
    });
}
