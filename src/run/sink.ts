import type { Writable } from "node:stream";
import { ClosedPipeError, isSystemError, OutputError, reasonOf } from "../errors.ts";

/** Where the output goes; text becomes UTF-8. `write` waits while the other side is slow. All throw an `OutputError` or `ClosedPipeError`. */
export interface Sink {
  write(piece: string | Uint8Array): Promise<void> | void;
  /** Everything has been written: make it last. */
  finish(): Promise<void>;
  /** Give up: leave nothing half-written behind. */
  abort(): Promise<void>;
}

const BUFFER_CHARACTERS = 64 * 1024;

/** A sink on an open stream, such as standard output. Text is sent in pieces of 64 kB, or as soon as the process has nothing better to do. */
export function streamSink(stream: Writable, name: string): Sink {
  let buffer = "";
  let failure: Error | null = null;
  let waiting: (() => void) | null = null;
  let scheduled = false;
  const wake = () => {
    waiting?.();
    waiting = null;
  };
  stream.on("drain", wake);
  stream.on("error", (error) => {
    failure ??= toOutputError(error, name);
    wake();
  });
  stream.on("close", () => {
    failure ??= new ClosedPipeError(`${name} was closed`);
    wake();
  });
  const send = () => {
    const text = buffer;
    buffer = "";
    return text === "" || failure !== null || stream.write(text);
  };
  const settled = async () => {
    while (!failure && stream.writableNeedDrain) await new Promise<void>((resolve) => (waiting = resolve));
    if (failure) throw failure;
  };
  return {
    write(piece) {
      if (typeof piece !== "string") {
        send();
        if (failure) throw failure;
        return stream.write(piece) ? undefined : settled();
      }
      buffer += piece;
      if (failure) throw failure;
      if (buffer.length >= BUFFER_CHARACTERS) {
        if (!send()) return settled();
      } else if (!scheduled && buffer !== "") {
        scheduled = true;
        setImmediate(() => {
          scheduled = false;
          send();
        });
      }
    },
    async finish() {
      send();
      if (!failure) await new Promise<void>((resolve) => stream.write("", () => resolve()));
      await settled();
    },
    abort: async () => {
      buffer = "";
    },
  };
}

/** The error that a failed write is told as. */
export function toOutputError(error: unknown, name: string): Error {
  if (!isSystemError(error)) return error as Error;
  return error.code === "EPIPE" ? new ClosedPipeError(`${name} was closed`) : new OutputError(`cannot write ${name}: ${reasonOf(error)}`);
}
