import { type Command, Option } from "commander";
import { compressedEndings } from "../input/compressed/index.ts";
import { inputFormats } from "../input/index.ts";
import { collect, parseBytes, parseMap } from "./classify-options.ts";

/** What a command that reads articles says of the formats. */
export const READS = `Reads ${Object.values(inputFormats)
  .map(({ extensions, about }) => `${extensions.join(" ")} (${about})`)
  .join(", ")}; each also ${compressedEndings.join(" ")}.`;

/** Adds the options of `InputChoices` to a command. */
export function addInputOptions(command: Command): Command {
  return addReadingOptions(
    command
      .optionsGroup("Input:")
      .option("--files-from <file>", "read more paths from a file or -, one a line")
      .option("-0, --null", "paths in that file end with NUL", false)
      .option("--stdin-filename <name>", "call standard input so; its ending tells the format"),
  );
}

/** Adds the options of `ReadingChoices` to a command. */
export function addReadingOptions(command: Command): Command {
  return command
    .optionsGroup("Input:")
    .option("--exclude <pattern>", "leave out files and folders as .netralignore does (repeatable)", collect, [])
    .option("--hidden", "read hidden files and folders in folders too", false)
    .option("--follow", "follow links to folders in folders", false)
    .addOption(new Option("--input-format <format>", "the format of all files, whatever their names").choices(Object.keys(inputFormats)))
    .option("--map <field=key,...>", "which key holds which field: title=judul,text=isi", parseMap, {})
    .addOption(
      new Option("--date-order <order>", "how numeric publication dates are written (unless told: by the date itself)").choices([
        "DMY",
        "MDY",
      ]),
    )
    .option("--repair", "put text right that was decoded wrongly (â€œ becomes “)", false)
    .addOption(
      new Option("--max-bytes <size>", "the most that one article may have").argParser(parseBytes).default(64 * 1024 * 1024, "64M"),
    );
}
