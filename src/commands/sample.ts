import { Option } from "commander";
import { SHEET_COLUMNS, STRATA, type Stratify } from "../study/sample.ts";
import { type ArticleOptions, addArticleOptions, readArticles } from "./article-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { parseNumber } from "./parse-number.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import { addRulesOptions, loadRulesFor, type RulesOptions } from "./rules-options.ts";

interface SampleOptions extends ArticleOptions, RulesOptions, ResultOptions {
  readonly n: number;
  readonly stratify: Stratify;
  readonly seed: number;
  readonly blind: boolean;
}

const EPILOGUE = `
Coders write ids between semicolons (netralitas; sara), - for none, and ya or tidak under relevant; columns may be left out. Give two coders the same blind sheet, then
"netral eval lembar-a.csv --coder2 lembar-b.csv". The same seed draws the same articles, in whatever order they are read.

Examples:
  netral sample berita/ -n 200 --blind -o lembar.csv
  netral sample 'arsip/*.jsonl' -n 50 --stratify publisher --seed 7 --format json`;

/** `netral sample <paths…>` */
export const sample: CommandEntry = {
  group: "Ask a corpus:",
  add(program, io, done) {
    const command = program
      .command("sample")
      .summary("draw articles into a coding sheet that people fill in")
      .description("Draws articles, so that rare tags are in it, and lays them out as a sheet for coders.")
      .argument("<paths...>", "files, folders, globs or -");
    addArticleOptions(command);
    addRulesOptions(command);
    addResultOptions(command, { csv: "a sheet for spreadsheets (UTF-8 with a mark)", json: null })
      .optionsGroup("What to draw:")
      .addOption(new Option("-n, --n <n>", "so many articles").argParser(parseNumber).default(100, "100"))
      .addOption(new Option("--stratify <by>", "what every group of gets its turn").choices(STRATA).default("theme", "theme"))
      .addOption(new Option("--seed <n>", "another seed draws others").argParser(parseNumber).default(1, "1"))
      .option("--blind", "leave the codes empty; without it they are netral's, to be corrected", false)
      .addHelpText("after", EPILOGUE)
      .action(async (paths: string[], options: SampleOptions) => {
        done(await run(io, paths, options));
      });
  },
};

async function run(io: Io, paths: readonly string[], options: SampleOptions): Promise<0> {
  const [ruleset, { createClassifier }, { createSampler, sheetRow }, { gridToCsv }] = await Promise.all([
    loadRulesFor(io, options),
    import("../classifier.ts"),
    import("../study/sample.ts"),
    import("../output/grid.ts"),
  ]);
  const classify = createClassifier(ruleset);
  const notes = createNotes(io, { quiet: options.quiet, logFormat: "text" });
  const sampler = createSampler(options.n, options.stratify, options.seed);
  for await (const document of readArticles(io, paths, options, notes)) sampler.add({ document, record: classify(document) });
  const rows = sampler.draw().map((drawn) => sheetRow(drawn, options.blind));
  await printResult(io, options, {
    json: rows,
    texts: {
      csv: () =>
        `\ufeff${gridToCsv({ columns: SHEET_COLUMNS.map((name) => ({ name })), rows: rows.map((row) => SHEET_COLUMNS.map((name) => asPlainText(row[name]))) })}`,
    },
  });
  const strata = sampler.strata();
  notes.say(`${rows.length} articles of ${strata.length} ${strata.length === 1 ? "group" : "groups"} (${options.stratify})`);
  return 0;
}

/** A cell that no spreadsheet takes for a formula (OWASP, "CSV injection"); reading a sheet takes the quote off again. */
function asPlainText(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}
