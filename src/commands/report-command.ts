import { addArticleOptions } from "./article-options.ts";
import { collect } from "./classify-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import type { ReportOptions } from "./run-report.ts";

const EPILOGUE = `
Finished records (ndjson) are read as they are; everything else is classified first. Records that were made with --text show evidence within its
sentence, others the bare quotes. Up to 20,000 articles are in the page; of more it holds the counts, and the 20,000 that are surest of a theme.
The page speaks Indonesian and English; --locale says with which it opens.

Examples:
  netral report berita/ -o laporan.html
  netral classify arsip.jsonl.gz --text -o hasil.ndjson && netral report hasil.ndjson -o laporan.html
  netral report hasil.ndjson --locale en > report.html`;

/** `netral report <paths…>` */
export const report: CommandEntry = {
  group: "Ask a corpus:",
  add(program, io, done) {
    const command = program
      .command("report")
      .summary("a page that holds it all: charts, people, articles with their evidence")
      .description(
        "Writes one HTML page that needs no network: totals, themes over time, actors, provinces, people, and articles to look into.",
      )
      .argument("<paths...>", "outputs of classify (ndjson), or files, folders, globs of articles; - for standard input");
    addArticleOptions(command)
      .optionsGroup("Rules:")
      .option("--rules <folder>", "put rules on top of the shipped ones (repeatable)", collect, [])
      .optionsGroup("Output:")
      .option("-o, --output <file>", "write a file, whole or not at all (standard output unless told)")
      .option("-q, --quiet", "no notes on standard error", false)
      .optionsGroup("Help:")
      .helpOption("-h, --help", "show this help")
      .addHelpText("after", EPILOGUE)
      .action(async (paths: string[], options: ReportOptions) => {
        const { runReport } = await import("./run-report.ts");
        done(await runReport(io, paths, options));
      });
  },
};
