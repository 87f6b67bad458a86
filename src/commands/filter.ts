import { Option } from "commander";
import {
  collect,
  parseBytes,
  parseConfidence,
  parseErrorLimit,
  parseEvidence,
  parseJobs,
  parseLanguages,
  parseList,
  parseMap,
  parseSeconds,
} from "./classify-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import type { FilterOptions } from "./run-filter.ts";

const EPILOGUE = `
Reads one JSON object a line from standard input and writes exactly one record a line, in the same order; what cannot be
read or classified is an error record in its place. source.record is the line's number from 0 on, source.key its own id.
It touches no files, so that any engine can run it in many places and run it again: Spark (spark/), GNU parallel, Slurm.

Examples:
  netral filter < berita.jsonl > hasil.ndjson
  parallel --pipepart -a berita.jsonl --block 10M -k netral filter > hasil.ndjson

Exit: 0 done, 1 more errors than --max-errors, 2 could not run, 74 cannot write, 130 and 143 stopped.`;

/** `netral filter` */
export const filter: CommandEntry = {
  group: "Many machines:",
  add(program, io, done) {
    program
      .command("filter")
      .summary("one JSON line in, one record out: for Spark, parallel, pipes")
      .description("Tags each line of standard input and writes one line for it.")
      .option("--map <field=key,...>", "which key holds which field: title=judul,text=isi", parseMap, {})
      .option("--repair", "put text right that was decoded wrongly (â€œ becomes “)", false)
      .addOption(
        new Option("--language <codes>", "classify these only, and what is in none that is known: id,ms").argParser(parseLanguages),
      )
      .option("--rules <folder>", "put rules on top of the shipped ones (repeatable)", collect, [])
      .option("--only <names>", "keep these facets or ids: actors,theme:sara", parseList, [])
      .option("--min-confidence <number>", "leave out tags below this, 0 to 1", parseConfidence, 0)
      .addOption(
        new Option("--evidence <number>", "places of evidence a tag: all, none, or so many").argParser(parseEvidence).default(3, "3"),
      )
      .option("--signatures", "put what near-duplicates are found by in the record, for netral dedupe", false)
      .option("--text", "put the text that the spans point into in the record", false)
      .addOption(new Option("-j, --jobs <number>", "workers").argParser(parseJobs).default(1, "1"))
      .addOption(
        new Option("--timeout <seconds>", "an article that takes longer becomes an error record").argParser(parseSeconds).default(30, "30"),
      )
      .addOption(new Option("--max-bytes <size>", "the most that one line may have").argParser(parseBytes).default(64 * 1024 * 1024, "64M"))
      .option("--unnumbered", "leave the line's number out, so that a record does not depend on where its line stands", false)
      .option("--ready", "say version and rules on standard error before the first line", false)
      .addOption(
        new Option("--max-errors <n|p%>", "exit 1 only if more lines than this fail")
          .argParser(parseErrorLimit)
          .default({ percent: 100 }, "100%"),
      )
      .addHelpText("after", EPILOGUE)
      .action(async (options: Omit<FilterOptions, "failOn">) => {
        const { runFilter } = await import("./run-filter.ts");
        done(await runFilter(io, { ...options, failOn: [] }));
      });
  },
};
