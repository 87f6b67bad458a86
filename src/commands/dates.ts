import { Option } from "commander";
import type { CommandEntry } from "./command-entry.ts";
import { addInputOptions } from "./input-options.ts";
import type { DatesOptions } from "./run-dates.ts";

/** `netral dates <paths…>` */
export const dates: CommandEntry = {
  group: "Read one article:",
  add(program, io, done) {
    const command = program
      .command("dates")
      .summary("list date expressions with their values, roles and rules")
      .description("Lists every expression that names a calendar time, with its value, kind, role and the rule that read it.")
      .usage("[options] <paths...>")
      .argument("[paths...]", "files, folders (recursive), globs, or - for standard input");
    addInputOptions(command)
      .optionsGroup("Output:")
      .addOption(
        new Option("-f, --format <format>", "text: a line each; json: a JSON object a line").choices(["text", "json"]).default("text"),
      )
      .addHelpText(
        "after",
        `
Examples:
  netral dates berita/kapolres.txt
  netral dates berita.jsonl --format json | jq -r 'select(.value == null) | .quote'`,
      )
      .action(async (paths: string[], options: DatesOptions) => {
        const { runDates } = await import("./run-dates.ts");
        done(await runDates(io, paths, options));
      });
  },
};
