import { promises } from "node:fs";
import { resolve } from "node:path";
import { ExitCode, isSystemError, reasonOf, UsageError } from "../errors.ts";
import type { Io } from "./io.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import type { RulesCommand } from "./rules-command.ts";

interface FmtOptions extends ResultOptions {
  readonly check: boolean;
}

const EPILOGUE = `
Sets the order of an entry's first and last keys, spaces in brackets, blank lines and line ends; says the same as before, comments included.

Examples:
  netral rules fmt aturan/
  netral rules fmt aturan/ --check    names the files, changes nothing

Exit: 0 done, 1 --check found files to change or a file cannot be formatted, 2 could not run.`;

/** `netral rules fmt` */
export const rulesFmt: RulesCommand = {
  add(parent, io, done) {
    const command = parent
      .command("fmt")
      .summary("give rule files one layout")
      .description("Gives rule files one layout without changing what they say, and names the files that change.")
      .argument("<paths...>", "rule files, or folders of them")
      .option("--check", "change nothing", false);
    addResultOptions(command, { text: "the files, one a line", json: null })
      .addHelpText("after", EPILOGUE)
      .action(async (paths: string[], options: FmtOptions) => {
        done(await run(io, paths, options));
      });
  },
};

async function run(io: Io, paths: readonly string[], options: FmtOptions): Promise<ExitCode> {
  const [{ formatRules }, { writeWhole }] = await Promise.all([import("../rules/format.ts"), import("../run/output-file.ts")]);
  const files = (await Promise.all(paths.map((path) => filesUnder(io, path)))).flat();
  const changed: string[] = [];
  const failed: { file: string; reason: string }[] = [];
  for (const file of files) {
    const path = resolve(io.cwd, file);
    const text = await promises.readFile(path, "utf8");
    try {
      const formatted = formatRules(text);
      if (formatted === text) continue;
      changed.push(file);
      if (!options.check) await writeWhole(path, formatted);
    } catch (error) {
      failed.push({ file, reason: (error as Error).message.split("\n")[0]! });
    }
  }
  await printResult(io, options, {
    json: { files: files.length, changed, failed },
    texts: { text: () => [...changed, ...failed.map(({ file, reason }) => `${file}: ${reason}`)].map((line) => `${line}\n`).join("") },
  });
  return failed.length > 0 || (options.check && changed.length > 0) ? ExitCode.FINDINGS : ExitCode.DONE;
}

async function filesUnder(io: Io, path: string): Promise<string[]> {
  try {
    if (!(await promises.stat(resolve(io.cwd, path))).isDirectory()) return [path];
  } catch (error) {
    if (isSystemError(error)) throw new UsageError(`cannot read ${path}: ${reasonOf(error)}`);
    throw error;
  }
  const { findRuleFiles } = await import("../rules/load.ts");
  const root = resolve(io.cwd, path);
  return (await findRuleFiles(root, [])).map((file) => `${path.replace(/\/+$/, "")}${file.slice(root.length)}`);
}
