import { constants, openSync } from "node:fs";

const { O_CREAT, O_NOFOLLOW = 0, O_RDWR, O_TRUNC, O_WRONLY } = constants;

/** Opens the file that an output grows in, empty or as it is. A link in its place is refused (ELOOP): it may have been laid to have another file overwritten. */
export function openPart(path: string, goOn = false): number {
  return openSync(path, O_NOFOLLOW | (goOn ? O_RDWR : O_WRONLY | O_CREAT | O_TRUNC), 0o666);
}
