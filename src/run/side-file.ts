import { createHash } from "node:crypto";
import { closeSync, existsSync, fsyncSync, realpathSync, renameSync, rmSync, writeSync } from "node:fs";
import { openPart } from "./open-part.ts";
import type { Written } from "./output-file.ts";
import { toOutputError } from "./sink.ts";

/** A line for each item of the input, beside the output and in its order; it gets its name together with it. A resumed run writes it anew. */
export interface SideFile {
  add(line: string): void;
  finish(): Written;
  abort(): void;
}

const BUFFER_CHARACTERS = 64 * 1024;

/** Opens `FILE.part`. All throw an `OutputError` where it cannot be written. */
export function openSideFile(path: string, name: string): SideFile {
  const target = existsSync(path) ? realpathSync(path) : path;
  const part = `${target}.part`;
  const guard = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw toOutputError(error, name);
    }
  };
  const descriptor = guard(() => openPart(part));
  const hash = createHash("sha256");
  let open = true;
  let bytes = 0;
  let buffer = "";
  const flush = () => {
    const chunk = Buffer.from(buffer);
    buffer = "";
    for (let from = 0; from < chunk.length; ) from += writeSync(descriptor, chunk, from);
    hash.update(chunk);
    bytes += chunk.length;
  };
  const close = () => {
    if (open) closeSync(descriptor);
    open = false;
  };
  return {
    add(line) {
      buffer += `${line}\n`;
      if (buffer.length >= BUFFER_CHARACTERS) guard(flush);
    },
    finish() {
      guard(() => {
        flush();
        fsyncSync(descriptor);
        close();
        renameSync(part, target);
      });
      return { bytes, sha256: hash.digest("hex") };
    },
    abort() {
      close();
      rmSync(part, { force: true });
    },
  };
}
