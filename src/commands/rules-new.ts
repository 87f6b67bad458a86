import { existsSync, promises } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Argument } from "commander";
import { ExitCode, UsageError } from "../errors.ts";
import { FOLDERS, SKELETONS, type SkeletonKind, skeleton } from "../rules/skeleton.ts";
import type { Io } from "./io.ts";
import { printText } from "./result-options.ts";
import type { RulesCommand } from "./rules-command.ts";

interface NewOptions {
  readonly in?: string;
  readonly format: string;
}

const EPILOGUE = `
Examples:
  netral rules new theme dinasti-politik --in aturan/   writes aturan/themes/dinasti-politik.yaml
  netral rules new actor karang-taruna                  prints the rule

The rule loads as it is: "netral rules check aturan/" after every change tells whether it still does.`;

/** `netral rules new` */
export const rulesNew: RulesCommand = {
  add(parent, io, done) {
    parent
      .command("new")
      .summary("begin a rule: a commented skeleton with examples to fill")
      .description("Prints a commented rule to begin with, or writes it into a rule folder.")
      .addArgument(new Argument("<kind>", "what to begin").choices(SKELETONS))
      .argument("<id>", "its id: lower-case words joined by hyphens")
      .option("--in <folder>", "write it into this rule folder; nothing is overwritten")
      .option("-f, --format <format>", "yaml, or json: the path and the text", "yaml")
      .addHelpText("after", EPILOGUE)
      .action(async (kind: SkeletonKind, id: string, options: NewOptions) => {
        done(await run(io, kind, id, options));
      });
  },
};

async function run(io: Io, kind: SkeletonKind, id: string, options: NewOptions): Promise<ExitCode> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new UsageError(`"${id}" is no id: lower-case words joined by hyphens`);
  if (!["yaml", "json"].includes(options.format)) throw new UsageError(`--format: write yaml or json`);
  const text = skeleton(kind, id);
  const path = options.in === undefined ? null : join(options.in, FOLDERS[kind], `${id}.yaml`);
  if (path !== null) {
    const target = resolve(io.cwd, path);
    if (existsSync(target)) throw new UsageError(`${path} is there already`);
    await promises.mkdir(dirname(target), { recursive: true });
    await printText(io, { output: path }, text);
  }
  if (options.format === "json") await printText(io, {}, `${JSON.stringify({ path, text }, null, 1)}\n`);
  else await printText(io, {}, path === null ? text : `${path}\n`);
  return ExitCode.DONE;
}
