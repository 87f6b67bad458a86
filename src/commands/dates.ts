import { Option } from "commander";
import { dateOrder } from "./classify.ts";
import { parseMap } from "./classify-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import type { DatesOptions } from "./run-dates.ts";

/** `netral dates <paths…>` */
export const dates: CommandEntry = {
  group: "Read one article:",
  add(program, io, done) {
    program
      .command("dates")
      .summary("list date expressions with their values, roles and rules")
      .description("Lists every expression that names a calendar time, with its value, kind, role and the rule that read it.")
      .argument("<paths...>", "files, folders (recursive), globs, or - for standard input")
      .option("--map <field=key,...>", "which key holds which field: title=judul,text=isi", parseMap, {})
      .addOption(dateOrder())
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
