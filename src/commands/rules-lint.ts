import { ExitCode } from "../errors.ts";
import { LINTS, STRICT_LINTS } from "../rules/lint-codes.ts";
import { frame } from "./problem-frame.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import { addFolders, type FolderOptions, inFolders, packOf, type RulesCommand } from "./rules-command.ts";

interface LintOptions extends FolderOptions, ResultOptions {
  readonly strict: boolean;
}

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
    addFolders(command).option("--strict", `also tell what is no fault: ${[...STRICT_LINTS].join(", ")}`, false);
    addResultOptions(command, { text: "file:line:column, the line, a caret", table: null, json: null, csv: null })
      .addHelpText("after", EPILOGUE)
      .action(async (folders: string[], options: LintOptions) => {
        const [{ loadPack }, { lint }, { readSuppressions }] = await Promise.all([
          import("../load-rules.ts"),
          import("../rules/lint.ts"),
          import("../rules/lint-suppressions.ts"),
        ]);
        const { entries } = await loadPack(await packOf(io, folders, options));
        const texts = new Map(entries.map((entry) => [entry.at().file, entry.fileText]));
        const suppressions = new Map([...texts].map(([file, text]) => [file, readSuppressions(file, text)]));
        const isAsked = inFolders(io, folders);
        const findings = lint(entries, suppressions).filter(
          ({ file, code }) => isAsked(file) && (options.strict || !STRICT_LINTS.has(code)),
        );
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
