import { ExitCode, RuleError, type RuleProblem } from "../errors.ts";
import type { Pack } from "../load-rules.ts";
import { frame } from "./problem-frame.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import { addFolders, type FolderOptions, packOf, type RulesCommand } from "./rules-command.ts";
import { nameRules } from "./rules-options.ts";

interface CheckOptions extends FolderOptions, ResultOptions {}

const EPILOGUE = `
Checks step by step: the shape of the files; how entries stand to those below them; references and phrases; then every example.

Examples:
  netral rules check aturan/
  netral rules check rules/ --alone --format json

Exit: 0 the rules load, 1 they do not, 2 could not run.`;

/** `netral rules check` */
export const rulesCheck: RulesCommand = {
  add(parent, io, done) {
    const command = parent
      .command("check")
      .summary("whether rules load: shape, references, examples")
      .description("Loads rules as netral does, and shows everything that is wrong with its line and a hint.");
    addFolders(command);
    addResultOptions(command, { text: "file:line:column, the line, a caret", json: null })
      .addHelpText("after", EPILOGUE)
      .action(async (folders: string[], options: CheckOptions) => {
        const { loadPack } = await import("../load-rules.ts");
        let problems: readonly RuleProblem[] = [];
        let pack: Pack | null = null;
        try {
          pack = await loadPack(await packOf(io, folders, options));
        } catch (error) {
          if (!(error instanceof RuleError)) throw error;
          problems = error.problems;
        }
        // What names the pack is no rule of it.
        const entries = pack?.entries.filter(({ kind }) => kind !== "packs").length ?? 0;
        await printResult(io, options, {
          json: {
            ok: pack !== null,
            entries,
            hash: pack?.ruleset.hash ?? null,
            packs: pack?.ruleset.packs ?? {},
            problems: problems.map(({ file, line, column, message }) => ({ file, line, column, message })),
          },
          texts: {
            text: () =>
              pack
                ? `${entries} rules load, and all their examples hold: ${nameRules(pack.ruleset)}\n`
                : problems.map((problem) => frame(problem)).join("\n"),
          },
        });
        if (!pack && !options.quiet)
          io.stderr.write(`netral: the rules do not load (${problems.length} ${problems.length === 1 ? "problem" : "problems"})\n`);
        done(pack ? ExitCode.DONE : ExitCode.FINDINGS);
      });
  },
};
