import { Option } from "commander";
import { CSV_PRESETS } from "../output/csv-presets.ts";
import { type OutputFormatName, outputFormats } from "../output/index.ts";

/** What help says of `--format`; `unless` is what holds where it is not given. */
export function formatHelp(unless: string): string {
  const formats = Object.entries(outputFormats).map(([name, { about }]) => `${name}: ${about}`);
  return `${formats.join("; ")} (unless told: ${unless})`;
}

/** `--csv` */
export function csvOption(): Option {
  const presets = Object.entries(CSV_PRESETS).map(([name, about]) => `${name}: ${about}`);
  return new Option("--csv <preset>", `how csv is written (${presets.join("; ")})`).choices(Object.keys(CSV_PRESETS));
}

/** All names that `--format` takes. */
export const FORMAT_NAMES = Object.keys(outputFormats) as OutputFormatName[];
