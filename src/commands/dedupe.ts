import type { CommandEntry } from "./command-entry.ts";
import type { DedupeOptions } from "./run-dedupe.ts";

const EPILOGUE = `
Records must carry signatures: netral classify --signatures. An article that repeats an earlier one, whole or for the most
part, gets duplicate_of: the place of the first. Nothing is dropped unless told.

Examples:
  netral classify arsip.jsonl.gz --signatures -o hasil.ndjson && netral dedupe hasil.ndjson -o unik.ndjson
  netral dedupe januari.ndjson februari.ndjson --drop -o unik.ndjson

Exit: 0 done, 2 could not run, 74 cannot write.`;

/** `netral dedupe <outputs…>` */
export const dedupe: CommandEntry = {
  group: "Ask a corpus:",
  add(program, io, done) {
    program
      .command("dedupe")
      .summary("mark articles that repeat an earlier one")
      .description("Finds near-duplicates among finished records (ndjson) and writes the records again, with the earlier article of each.")
      .argument("<files...>", "outputs of classify as ndjson, or - for standard input")
      .option("-o, --output <file>", "write a file, whole or not at all")
      .option("--drop", "leave duplicates out", false)
      .option("-q, --quiet", "no summary on standard error", false)
      .addHelpText("after", EPILOGUE)
      .action(async (paths: string[], options: DedupeOptions) => {
        const { runDedupe } = await import("./run-dedupe.ts");
        done(await runDedupe(io, paths, options));
      });
  },
};
