import { readdirSync } from "node:fs";
import { isSystemError } from "../errors.ts";
import { type FilePath, joinPath, toFilePath } from "./file-path.ts";
import type { Location } from "./input-file.ts";

/** What stands for bytes that are not UTF-8 in the arguments and file names that Node.js gives. */
const UNDECODED = "\uFFFD";

/** The places that a path may mean whose bytes were lost on the way: a shell gives `b\xe9r.txt` for `*.txt`, and U+FFFD is what arrives. */
export function findUndecoded(path: string, cwd: string): FilePath[] {
  const names = path.split("/");
  const first = names.findIndex((name) => name.includes(UNDECODED));
  if (first === -1) return [];
  const head = names.slice(0, first).join("/");
  let places = [toFilePath(first === 0 ? "." : head || "/", cwd)];
  for (const name of names.slice(first).filter(Boolean))
    places = places.flatMap((folder) =>
      (name.includes(UNDECODED) ? namesLike(name, folder.location) : [name]).map((found) => joinPath(folder, found)),
    );
  return first === 0 ? places.map(({ shown, location }) => ({ shown: shown.slice("./".length), location })) : places;
}

function namesLike(name: string, folder: Location): Buffer[] {
  try {
    return readdirSync(folder, { encoding: "buffer" }).filter((entry) => entry.toString("utf8") === name);
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}
