import { resolve } from "node:path";
import { tryStat } from "../input/file-path.ts";
import { type State, showProgress } from "../run/progress.ts";
import type { Run } from "./run.ts";

/** Shows how far the run is, unless it is told to be quiet or would write across its own results. Gives the function that ends it. */
export function startProgress({ io, paths, options, notes }: Run, state: () => State): () => void {
  const toStdout = options.output === undefined || options.output === "-";
  if (options.quiet || !options.progress || (toStdout && io.stdout.isTTY)) return () => {};
  const terminal = io.stderr.isTTY === true && options.logFormat === "text" && io.env.TERM !== "dumb";
  return showProgress(io.stderr, terminal, {
    state,
    total: options.filesFrom === undefined ? sizeOf(io.cwd, paths) : null,
    say: (line, facts) => notes.tell("progress", `netral: ${line}\n`, facts),
  });
}

/** The bytes of named files; null where a folder, a glob or a stream is among them. */
function sizeOf(cwd: string, paths: readonly string[]): number | null {
  let size = 0;
  for (const path of paths) {
    const stats = path === "-" ? null : tryStat(resolve(cwd, path));
    if (!stats?.isFile()) return null;
    size += stats.size;
  }
  return size;
}
