import { createHash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { OutputError } from "../errors.ts";
import { openPart } from "./open-part.ts";
import { type Sink, toOutputError } from "./sink.ts";
import { createWriteBuffer } from "./write-buffer.ts";

/** What a finished output file holds. */
export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

/** A sink on a file that gets its name only when it is whole. */
export interface OutputFile extends Sink {
  /** Size and hash of what has been written so far. */
  written(): Written;
}

/** Writes a part of a chunk and tells how many bytes it wrote. */
export type WriteCall = (descriptor: number, chunk: Buffer, offset: number, length: number, position: number | null) => number;

/**
 * Opens `FILE.part` beside the file; `finish` syncs it and renames it to FILE, `abort` removes it. An existing FILE stays until then.
 * `name` is what messages call it; `write` is the system call, for tests of a full disk. Throws an `OutputError` where the file cannot be made.
 */
export function openOutputFile(path: string, name: string, write: WriteCall = writeSync): OutputFile {
  // A link stays a link: what it points to is replaced.
  const target = existsSync(path) ? realpathSync(path) : path;
  // Renaming over a device or a pipe would put a plain file in its place, for everybody on the machine.
  if (isSpecial(target)) throw new OutputError(`cannot write ${name}: is no regular file`);
  const part = `${target}.part`;
  const guard = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw toOutputError(error, name);
    }
  };
  // A rename would put a file in the place of the device.
  const stats = statSync(target, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) throw new OutputError(`cannot write ${name}: is ${stats.isDirectory() ? "a folder" : "no regular file"}`);
  const descriptor = guard(() => openPart(part));
  const hash = createHash("sha256");
  let open = true;
  let bytes = 0;
  const close = () => {
    if (open) closeSync(descriptor);
    open = false;
  };
  const buffer = createWriteBuffer((chunk) => {
    writeAll(write, descriptor, chunk);
    hash.update(chunk);
    bytes += chunk.length;
  });
  return {
    write: (piece) => guard(() => buffer.write(piece)),
    async finish() {
      guard(() => {
        buffer.flush();
        fsyncSync(descriptor);
        close();
        renameSync(part, target);
        syncFolder(dirname(target));
      });
    },
    async abort() {
      close();
      rmSync(part, { force: true });
    },
    written: () => ({ bytes, sha256: hash.copy().digest("hex") }),
  };
}

function isSpecial(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && !stats.isFile() && !stats.isDirectory();
}

/** Writes all of a chunk, at a place of the file or where its last writing ended. */
export function writeAll(write: WriteCall, descriptor: number, chunk: Buffer, position: number | null = null): void {
  for (let from = 0; from < chunk.length; )
    from += write(descriptor, chunk, from, chunk.length - from, position === null ? null : position + from);
}

/** Writes a small file whole or not at all. */
export function writeWhole(path: string, text: string): Promise<void> {
  const file = openOutputFile(path, path);
  file.write(text);
  return file.finish();
}

/** A rename lasts only when its folder has been synced. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
