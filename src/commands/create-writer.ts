import { resolve } from "node:path";
import { UsageError } from "../errors.ts";
import { type OutputFormatName, outputFormats } from "../output/index.ts";
import type { ByteWriter, Meaning, OutputFormat, TableOptions, Writer, WriterOptions } from "../output/writer.ts";
import type { ClassifyOptions } from "./classify-options.ts";
import type { Io } from "./io.ts";

/** What the writers of records depend on beside the terminal. */
type WritingOptions = Pick<ClassifyOptions, "csv" | "rules" | "output">;

/** The writer of a format. Throws a `UsageError` where its bytes would go to a terminal. */
export async function createWriter(
  io: Io,
  name: OutputFormatName,
  { csv = "plain", rules, output }: WritingOptions,
  options: WriterOptions & TableOptions,
): Promise<Writer | ByteWriter> {
  const format: OutputFormat = outputFormats[name];
  if (format.binary && io.stdout.isTTY && (output === undefined || output === "-"))
    throw new UsageError(`${name} is not for a terminal: write -o FILE.${name}`);
  const [create, { openSpool }, meanings] = await Promise.all([
    format.load(),
    import("../run/spool.ts"),
    format.meanings ? loadMeanings(rules.map((folder) => resolve(io.cwd, folder))) : [],
  ]);
  return create({ ...options, csv, spool: openSpool, meanings });
}

/** What the ids of the shipped rules mean, and of folders on top of them. */
async function loadMeanings(dirs: readonly string[]): Promise<readonly Meaning[]> {
  const [{ packFolders }, { loadEntries }, { KINDS }, { codebookOf }] = await Promise.all([
    import("../load-rules.ts"),
    import("../rules/load.ts"),
    import("../kinds.ts"),
    import("../study/codebook.ts"),
  ]);
  return codebookOf(await loadEntries(packFolders(dirs), KINDS));
}
