import { Option } from "commander";
import { collect } from "./classify-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import { csvOption, FORMAT_NAMES, formatHelp } from "./format-help.ts";
import type { ExportOptions } from "./run-export.ts";

const EPILOGUE = `
A workbook has the sheets articles, evidence, people, summary and codebook; its texts are never formulas, its days are days. In csv for
Excel, codes such as 16.08 may become numbers: in a workbook they stay text. DuckDB makes a database of a parquet file in one line:
  duckdb pemilu.duckdb "create table articles as from 'hasil.parquet'"

Examples:
  netral export hasil.ndjson -o hasil.xlsx
  netral export januari.ndjson februari.ndjson -o hasil.parquet
  netral export hasil.ndjson --csv excel-id -o hasil.csv
  netral dedupe hasil.ndjson --drop | netral export - -f csv-long > bukti.csv

Exit: 0 done, 2 could not run, 74 cannot write.`;

/** `netral export <outputs…>` */
export const exportRecords: CommandEntry = {
  group: "Ask a corpus:",
  add(program, io, done) {
    program
      .command("export")
      .summary("write finished records as csv, a workbook or parquet")
      .description("Writes finished records (ndjson) in another format: for spreadsheets, data frames and databases.")
      .argument("<files...>", "outputs of classify as ndjson, or - for standard input")
      .addOption(new Option("-f, --format <format>", formatHelp("by -o's ending")).choices(FORMAT_NAMES))
      .option("-o, --output <file>", "write a file, whole or not at all")
      .addOption(csvOption())
      .option("--rules <folder>", "what the records were made with on top of the shipped rules, for the codebook (repeatable)", collect, [])
      .option("--no-color", "no colours (also NO_COLOR; FORCE_COLOR forces them)")
      .option("-q, --quiet", "no notes on standard error", false)
      .helpOption("-h, --help", "show this help")
      .addHelpText("after", EPILOGUE)
      .action(async (paths: string[], options: ExportOptions) => {
        const { runExport } = await import("./run-export.ts");
        done(await runExport(io, paths, options));
      });
  },
};
