import { statSync } from "node:fs";
import { resolve } from "node:path";
import type { Sink } from "../run/sink.ts";
import type { Io } from "./io.ts";

/** Where the results of a command go: standard output, a file that gets its name when it is whole, or a device or pipe as it is. Throws an `OutputError`. */
export async function openOutput(io: Io, output: string | undefined): Promise<Sink> {
  if (output === undefined || output === "-") return (await import("../run/sink.ts")).streamSink(io.stdout, "standard output");
  const path = resolve(io.cwd, output);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats && !stats.isFile() && !stats.isDirectory()) return (await import("../run/open-device.ts")).openDevice(path);
  return (await import("../run/output-file.ts")).openOutputFile(path, output);
}
