import { Option } from "commander";
import { outputFormats } from "../output/index.ts";
import {
  type ClassifyOptions,
  collect,
  parseConfidence,
  parseErrorLimit,
  parseEvidence,
  parseJobs,
  parseLanguages,
  parseList,
  parseSeconds,
  parseShard,
} from "./classify-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import { csvOption, formatHelp } from "./format-help.ts";
import { addInputOptions, READS } from "./input-options.ts";
import { addTableOptions } from "./table-options.ts";

const EPILOGUE = `
${READS}

Examples:
  netral classify berita/                          a folder, as a table
  netral classify berita.jsonl -o hasil.ndjson     records into a file
  netral classify 'arsip/**/*.txt' --format csv > hasil.csv
  find . -name '*.txt' -print0 | netral classify --files-from - -0
  netral classify berita/ --only actors,theme:sara --fail-on theme:sara
  netral classify berita/ --group-by theme --sort published,-confidence
  netral classify arsip.jsonl.gz -o hasil.ndjson --resume    go on after a stop

Exit: 0 done, 1 too many errors or --fail-on, 2 could not run, 65 --resume does not fit, 74 cannot write, 130 and 143 stopped.`;

/** `netral classify <paths…>` */
export const classify: CommandEntry = {
  group: "Classify:",
  add(program, io, done) {
    const command = program
      .command("classify")
      .summary("tag articles: who, what, how and when, with the words that prove it")
      .description("Tags articles with actors, themes and their modes, elections and dates, each with the words that prove it.")
      .usage("[options] <paths...>")
      .argument("[paths...]", "files, folders (recursive), globs, or - for standard input");
    addInputOptions(command)
      .addOption(
        new Option("--language <codes>", "classify these only, and what is in none that is known: id,ms").argParser(parseLanguages),
      )
      .optionsGroup("Rules:")
      .option("--rules <folder>", "put rules on top of the shipped ones (repeatable)", collect, [])
      .option("--only <names>", "keep these facets or ids: actors,theme:sara", parseList, [])
      .option("--min-confidence <number>", "leave out tags below this, 0 to 1", parseConfidence, 0)
      .optionsGroup("Output:")
      .addOption(
        new Option("-f, --format <format>", formatHelp("by -o's ending, table on a terminal, else ndjson")).choices(
          Object.keys(outputFormats),
        ),
      )
      .option("-o, --output <file>", "write a file, whole or not at all, and a manifest beside it")
      .addOption(csvOption())
      .addOption(
        new Option("--evidence <number>", "places of evidence a tag: all, none, or so many").argParser(parseEvidence).default(3, "3"),
      )
      .option("--signatures", "put what near-duplicates are found by in the record, for netral dedupe", false)
      .option("--text", "put the text that the spans point into in the record", false)
      .option("--no-color", "no colours (also NO_COLOR; FORCE_COLOR forces them)");
    addTableOptions(command)
      .optionsGroup("Long runs:")
      .option("-j, --jobs <number>", "workers (all cores but one unless told)", parseJobs)
      .addOption(
        new Option("--timeout <seconds>", "an article that takes longer becomes an error record").argParser(parseSeconds).default(30, "30"),
      )
      .option("--resume", "go on where the same command was stopped (ndjson with -o)", false)
      .option("--skip-unchanged", "take over records of the last output whose article is the same (ndjson with -o)", false)
      .option("--shard <i/n>", "only one of n shares of the input, as a part in the folder -o", parseShard)
      .optionsGroup("Messages:")
      .option("-q, --quiet", "no summary and no notes on standard error", false)
      .option("--no-progress", "no progress on standard error")
      .option("--summary-json <file>", "write the summary as JSON")
      .addOption(new Option("--log-format <format>", "what standard error is for").choices(["text", "json"]).default("text", "text"))
      .optionsGroup("Exit code:")
      .option("--fail-on <names>", "exit 1 if an article has one of these: theme:sara,mode:putusan", parseList, [])
      .addOption(
        new Option("--max-errors <n|p%>", "exit 1 only if more articles than this fail")
          .argParser(parseErrorLimit)
          .default({ count: 0 }, "0"),
      )
      .addHelpText("after", EPILOGUE)
      .action(async (paths: string[], options: ClassifyOptions) => {
        const { runClassify } = await import("./run-classify.ts");
        done(await runClassify(io, paths, options));
      });
  },
};
