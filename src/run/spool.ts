import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toOutputError } from "./sink.ts";

const CHUNK_BYTES = 256 * 1024;

/**
 * Opens a temporary file (in TMPDIR) for bytes that are to be read back once, in order. It has no name any more, so that nothing stays behind
 * however the program ends. All throw an `OutputError` where the file cannot be written.
 */
export function openSpool() {
  const guard = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw toOutputError(error, `a temporary file in ${tmpdir()}`);
    }
  };
  const descriptor = guard(() => {
    const folder = mkdtempSync(join(tmpdir(), "netral-"));
    const opened = openSync(join(folder, "spool"), "w+");
    rmSync(folder, { recursive: true });
    return opened;
  });
  let length = 0;
  return {
    append(bytes: Uint8Array): void {
      guard(() => {
        for (let from = 0; from < bytes.length; ) from += writeSync(descriptor, bytes, from, bytes.length - from, length + from);
      });
      length += bytes.length;
    },
    *take(): Generator<Uint8Array> {
      for (let at = 0; at < length; ) {
        const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, length - at));
        at += readSync(descriptor, chunk, 0, chunk.length, at);
        yield chunk;
      }
      closeSync(descriptor);
    },
  };
}
