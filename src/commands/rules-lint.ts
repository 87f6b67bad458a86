import { ExitCode } from "../errors.ts";
import { LINTS } from "../rules/lint-codes.ts";
import { frame } from "./problem-frame.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import { addFolders, type FolderOptions, inFolders, packOf, type RulesCommand } from "./rules-command.ts";

interface LintOptions extends FolderOptions, ResultOptions {}

const EPILOGUE = `
Codes:
${Object.entries(LINTS)
  .map(([code, about]) => `  ${code}  ${about}`)
  .join("\n")}

A finding is silenced behind its line, on the line above, or above its entry, with a reason:  # netral-ignore W103 always with its context

Examples:
  netral rules lint
  netral rules lint aturan/ --format csv

Exit: 0 nothing found, 1 something found, 2 could not run.`;

/** `netral rules lint` */
export const rulesLint: RulesCommand = {
  add(parent, io, done) {
    const command = parent
      .command("lint")
      .summary("doubtful rules: untested, unreachable, too short, said twice")
      .description("Looks through rules that load for what is doubtful all the same.");
    addFolders(command);
    addResultOptions(command, { text: "file:line:column, the line, a caret", table: null, json: null, csv: null })
      .addHelpText("after", EPILOGUE)
      .action(async (folders: string[], options: LintOptions) => {
        const [{ loadPack }, { lint }, { readSuppressions }, { readFile }] = await Promise.all([
          import("../load-rules.ts"),
          import("../rules/lint.ts"),
          import("../rules/lint-suppressions.ts"),
          import("node:fs/promises"),
        ]);
        const { entries } = await loadPack(await packOf(io, folders, options));
        const files = [...new Set(entries.map((entry) => entry.at().file))];
        const suppressions = new Map(
          await Promise.all(files.map(async (file) => [file, readSuppressions(file, await readFile(file, "utf8"))] as const)),
        );
        const isAsked = inFolders(io, folders);
        const findings = lint(entries, suppressions).filter(({ file }) => isAsked(file));
        await printResult(io, options, {
          json: findings,
          grids: [
            {
              columns: [
                { name: "code" },
                { name: "place", weight: 0, least: 20, keep: "end" },
                { name: "rule" },
                { name: "message", weight: 4, least: 30 },
              ],
              rows: findings.map(({ code, file, line, column, entry, message }) => [code, `${file}:${line}:${column}`, entry, message]),
            },
          ],
          texts: {
            text: () =>
              findings
                .map((finding) =>
                  frame({ ...finding, message: `${finding.code} ${finding.entry ? `${finding.entry}: ` : ""}${finding.message}` }),
                )
                .join("\n"),
          },
        });
        if (!options.quiet) io.stderr.write(`netral: ${findings.length} ${findings.length === 1 ? "finding" : "findings"}\n`);
        done(findings.length > 0 ? ExitCode.FINDINGS : ExitCode.DONE);
      });
  },
};
