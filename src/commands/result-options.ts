import { resolve } from "node:path";
import { type Command, Option } from "commander";
import type { Grid } from "../output/grid.ts";
import type { WriterOptions } from "../output/writer.ts";
import type { Io } from "./io.ts";
import { wantsColour, widthOf } from "./notes.ts";

/** How a command prints what it found. */
export interface ResultOptions {
  readonly format: string;
  readonly output?: string;
  readonly color: boolean;
  readonly quiet: boolean;
}

/** What a command found, for every format that it offers. */
export interface Result {
  /** For `--format json`: one value. */
  readonly json: unknown;
  /** For tables, one below the other; CSV is the first one. */
  readonly grids?: readonly Grid[];
  /** For formats that are text: what they print. */
  readonly texts?: Readonly<Record<string, (options: WriterOptions) => string>>;
}

const FILE_WIDTH = 120;
const ABOUT: Readonly<Record<string, string>> = {
  table: "for the terminal",
  json: "one JSON value",
  csv: "for spreadsheets",
};

/** Adds the options of `ResultOptions` to a command; the first format is the default. */
export function addResultOptions(
  command: Command,
  formats: Readonly<Record<string, string | null>> = { table: null, json: null, csv: null },
): Command {
  const names = Object.keys(formats);
  const about = names.map((name) => `${name}: ${formats[name] ?? ABOUT[name]}`).join("; ");
  return command
    .optionsGroup("Output:")
    .addOption(new Option("-f, --format <format>", about).choices(names).default(names[0], names[0]))
    .option("-o, --output <file>", "write a file, whole or not at all")
    .option("--no-color", "no colours (also NO_COLOR; FORCE_COLOR forces them)")
    .option("-q, --quiet", "no notes on standard error", false);
}

/** The width and colours of where results go. */
export function writerOptions(io: Io, { output, color }: ResultOptions): WriterOptions {
  const toFile = output !== undefined && output !== "-";
  return {
    width: toFile ? FILE_WIDTH : widthOf(io),
    colour: !toFile && wantsColour(color, io.env, io.stdout),
  };
}

/** Prints a result in the format that the options name. */
export async function printResult(io: Io, options: ResultOptions, { json, grids = [], texts = {} }: Result): Promise<void> {
  const { format } = options;
  if (Object.hasOwn(texts, format)) return printText(io, options, texts[format]!(writerOptions(io, options)));
  if (format === "json") return printText(io, options, `${JSON.stringify(json, null, 1)}\n`);
  const { gridToCsv, printGrid } = await import("../output/grid.ts");
  if (format === "csv") return printText(io, options, grids.length > 0 ? gridToCsv(grids[0]!) : "");
  return printText(io, options, grids.map((grid) => printGrid(grid, writerOptions(io, options))).join("\n"));
}

/** Writes text to standard output or to the file of `-o`. Throws an `OutputError` or a `ClosedPipeError`. */
export async function printText(io: Io, { output }: { readonly output?: string }, text: string): Promise<void> {
  const toFile = output !== undefined && output !== "-";
  const sink = toFile
    ? (await import("../run/output-file.ts")).openOutputFile(resolve(io.cwd, output), output)
    : (await import("../run/sink.ts")).streamSink(io.stdout, "standard output");
  await sink.write(text);
  await sink.finish();
}
