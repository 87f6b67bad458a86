import { Option } from "commander";
import { articleFormats } from "../output/article-formats.ts";
import { collect } from "./classify-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import { addInputOptions, READS } from "./input-options.ts";
import type { ExtractOptions } from "./run-extract.ts";

const EPILOGUE = `
${READS}

Examples:
  netral extract halaman.html                                title and paragraphs
  netral extract arsip.warc.gz -f json > artikel.jsonl
  netral extract berita/ -f json | netral classify -         the cleaned articles, classified`;

/** `netral extract <paths…>` */
export const extract: CommandEntry = {
  group: "Read one article:",
  add(program, io, done) {
    const command = program
      .command("extract")
      .summary("print articles without what stands around them, with their metadata")
      .description("Prints the article of each page, file or record, without boilerplate, related links and widgets.")
      .usage("[options] <paths...>")
      .argument("[paths...]", "files, folders (recursive), globs, or - for standard input");
    addInputOptions(command)
      .optionsGroup("Rules:")
      .option("--rules <folder>", "add rules, or replace shipped ones by id (repeatable)", collect, [])
      .optionsGroup("Output:")
      .addOption(new Option("-f, --format <format>", formatHelp()).choices(Object.keys(articleFormats)).default("text", "text"))
      .option("-q, --quiet", "no notes on standard error", false)
      .addHelpText("after", EPILOGUE)
      .action(async (paths: string[], options: ExtractOptions) => {
        const { runExtract } = await import("./run-extract.ts");
        done(await runExtract(io, paths, options));
      });
  },
};

function formatHelp(): string {
  return Object.entries(articleFormats)
    .map(([name, { about }]) => `${name}: ${about}`)
    .join("; ");
}
