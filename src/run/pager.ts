import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import type { Writable } from "node:stream";
import { type Sink, streamSink } from "./sink.ts";

export interface PagerOptions {
  /** The terminal, and how many lines it has. */
  readonly stdout: Writable;
  readonly rows: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether lines may be wider than the terminal. */
  readonly wide: boolean;
  /** Told when the pager takes the terminal, and when it has given it back. */
  opened(): void;
  left(): void;
}

/** A sink that may have become a pager. */
export interface PagedSink extends Sink {
  /** Whether the text goes into a pager by now. */
  isPaging(): boolean;
}

/**
 * A sink on a terminal: text of at most a screen is printed, longer text goes through `PAGER` (less unless told; empty or "cat": none).
 * `finish` waits until the reader leaves the pager.
 */
export function pagedSink({ stdout, rows, env, wide, opened, left }: PagerOptions): PagedSink {
  const command = env.PAGER ?? "less";
  const isWanted = command !== "" && command !== "cat" && isThere(command.split(" ")[0]!, env.PATH ?? "");
  let head = "";
  let lines = 0;
  let plain: Sink | null = isWanted ? null : streamSink(stdout, "standard output");
  let pager: { sink: Sink; input: Writable; ended: Promise<void> } | null = null;
  const open = () => {
    // quit where all fits, keep colours, leave the text on the screen; chop lines where they are wide
    const LESS = env.LESS ?? (wide ? "FRXS" : "FRX");
    const child = spawn(command, { shell: true, stdio: ["pipe", "inherit", "inherit"], env: { ...env, LESS, LV: env.LV ?? "-c" } });
    const ended = new Promise<void>((resolve) => child.on("close", () => resolve()).on("error", () => resolve()));
    opened();
    return { sink: streamSink(child.stdin, "the pager"), input: child.stdin, ended };
  };
  const leave = async () => {
    if (!pager) return;
    pager.input.end();
    await pager.ended;
    left();
  };
  return {
    isPaging: () => pager !== null,
    write(text) {
      const sink = plain ?? pager?.sink;
      if (sink) return sink.write(text);
      head += text;
      for (const character of text) if (character === "\n") lines++;
      if (lines < rows) return;
      pager = open();
      return pager.sink.write(head);
    },
    async finish() {
      if (!plain && !pager) {
        plain = streamSink(stdout, "standard output");
        await plain.write(head);
      }
      try {
        await (plain ?? pager!.sink).finish();
      } finally {
        await leave();
      }
    },
    async abort() {
      await leave();
    },
  };
}

/** Whether a program of that name can be run. */
function isThere(name: string, path: string): boolean {
  return (name.includes("/") ? [name] : path.split(delimiter).map((folder) => join(folder, name))).some((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
