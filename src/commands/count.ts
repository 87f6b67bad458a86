import { InvalidArgumentError, Option } from "commander";
import { nearestName } from "../rules/nearest.ts";
import { COUNT_KEYS, type CountKey } from "../study/count-keys.ts";
import { addArticleOptions } from "./article-options.ts";
import { collect } from "./classify-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import { parseNumber } from "./parse-number.ts";
import { addResultOptions } from "./result-options.ts";
import type { CountOptions } from "./run-count.ts";

const KEYS = Object.keys(COUNT_KEYS) as readonly CountKey[];
const EPILOGUE = `
Finished records (ndjson) are read as they are; everything else is classified first. Two keys are counted in pairs and shown as a map; a person
meets its own role and region only, a theme its own modes. Mentions are places in the text, of the first key that has places.
A month is that of the publication, or else of what the article reports.

Examples:
  netral count berita/ --by theme
  netral count hasil.ndjson --by person,role --format csv > orang.csv
  netral count hasil.ndjson --by month
  netral count hasil.ndjson --by actor,theme
  jq -c 'select(.relevant)' hasil.ndjson | netral count - --by region`;

/** `netral count <paths…>` */
export const count: CommandEntry = {
  group: "Ask a corpus:",
  add(program, io, done) {
    const command = program
      .command("count")
      .summary("how many articles: by person, theme, region, month, or two of them crossed")
      .description("Counts articles and mentions by a key, or by two crossed, with the first and the last day of each.")
      .argument("<paths...>", "outputs of classify (ndjson), or files, folders, globs of articles; - for standard input");
    addArticleOptions(command)
      .optionsGroup("Rules:")
      .option("--rules <folder>", "put rules on top of the shipped ones (repeatable)", collect, []);
    addResultOptions(command, { table: "bars, or a map of two keys", ndjson: "one JSON object a row", json: null, csv: null })
      .optionsGroup("What to count:")
      .addOption(new Option("--by <keys>", `one or two of ${KEYS.join(", ")}`).argParser(parseKeys).makeOptionMandatory())
      .addOption(new Option("--limit <n>", "most rows (20 in a table unless told, else all); all").argParser(parseLimit))
      .addHelpText("after", EPILOGUE)
      .action(async (paths: string[], options: CountOptions) => {
        const { runCount } = await import("./run-count.ts");
        done(await runCount(io, paths, options));
      });
  },
};

/** "person,role" */
function parseKeys(value: string): CountOptions["by"] {
  const keys = value.split(",").map((key) => key.trim());
  for (const key of keys)
    if (!KEYS.includes(key as CountKey))
      throw new InvalidArgumentError(`Unknown key "${key}"${nearestName(key, KEYS) || "."} The keys are ${KEYS.join(", ")}.`);
  if (keys.length > 2 || new Set(keys).size < keys.length)
    throw new InvalidArgumentError("Write one key, or two different ones such as actor,theme.");
  return keys as unknown as CountOptions["by"];
}

function parseLimit(value: string): number {
  return value === "all" ? Number.POSITIVE_INFINITY : parseNumber(value);
}
