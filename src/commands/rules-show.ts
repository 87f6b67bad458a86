import { Option } from "commander";
import { ExitCode, UsageError } from "../errors.ts";
import type { Entry } from "../rules/read.ts";
import type { DescribedRule } from "../study/describe-rule.ts";
import type { Io } from "./io.ts";
import { parseNumber } from "./parse-number.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import type { RulesCommand } from "./rules-command.ts";
import { addRulesOptions, foldersFor, type RulesOptions } from "./rules-options.ts";

interface ShowOptions extends RulesOptions, ResultOptions {
  readonly forms: number;
}

const EPILOGUE = `
Examples:
  netral rules show theme:netralitas
  netral rules show list:tema-aparat --forms 100 --format json`;

/** `netral rules show` */
export const rulesShow: RulesCommand = {
  add(parent, io, done) {
    const command = parent
      .command("show")
      .summary("one rule as written and as understood")
      .description("Shows a rule as it is written, and what netral understands: wordings, weights, exclusions, measured confidence.")
      .argument("<id>", "a rule: netralitas, theme:pengawasan, actor:kpu, list:aparat");
    addRulesOptions(command);
    addResultOptions(command, { text: "the rule and a table", json: null, csv: "its patterns" })
      .optionsGroup("What to show:")
      .addOption(new Option("--forms <n>", "most wordings of each pattern").argParser(parseNumber).default(8, "8"))
      .addHelpText("after", EPILOGUE)
      .action(async (id: string, options: ShowOptions) => {
        done(await run(io, id, options));
      });
  },
};

async function run(io: Io, name: string, options: ShowOptions): Promise<ExitCode> {
  const [{ readPack }, { describeRule }, { printGrid }] = await Promise.all([
    import("../load-rules.ts"),
    import("../study/describe-rule.ts"),
    import("../output/grid.ts"),
  ]);
  const { entries } = await readPack(await foldersFor(io, options));
  const entry = await findEntry(name, entries);
  const rule = describeRule(entry, entries, options.forms);
  const written = writtenText(entry, entries);
  const grid = gridOf(rule);
  await printResult(io, options, {
    json: { ...rule, written },
    grids: [grid],
    texts: {
      text: (writer) =>
        [
          `${rule.file}:${rule.line}\n${written}`,
          printGrid(grid, writer),
          ...(rule.confidence ? [printGrid(confidenceGrid(rule.confidence), writer)] : []),
          ...(rule.names.length > 0 ? [`names: ${rule.names.join(", ")}\n`] : []),
          ...(rule.namedBy.length > 0 ? [`named by: ${rule.namedBy.join(", ")}\n`] : []),
        ].join("\n"),
    },
  });
  return ExitCode.DONE;
}

/** The entry that a name means; kinds may be written in the singular, and left out where the id is plain. */
async function findEntry(name: string, entries: readonly Entry[]): Promise<Entry> {
  const [kind, id] = name.includes(":") ? (name.split(":") as [string, string]) : [null, name];
  const fits = entries.filter((entry) => entry.value.id === id && (kind === null || entry.kind === kind || entry.kind === `${kind}s`));
  if (fits.length === 1) return fits[0]!;
  if (fits.length > 1)
    throw new UsageError(`"${name}" is more than one thing: write ${fits.map((entry) => `${entry.kind}:${entry.value.id}`).join(" or ")}`);
  const { nearestName } = await import("../rules/nearest.ts");
  throw new UsageError(
    `no rule "${name}"${nearestName(
      id,
      entries.map(({ value }) => value.id),
    )}`,
  );
}

/** The entry's own lines in its file, up to the next entry. */
function writtenText(entry: Entry, entries: readonly Entry[]): string {
  const { file, line } = entry.at();
  const starts = entries.map((other) => other.at()).filter((place) => place.file === file && place.line > line);
  const end = Math.min(...starts.map((place) => place.line - 1), Number.POSITIVE_INFINITY);
  const lines = entry.fileText.split("\n").slice(line - 1, end);
  // comments and blank lines before the next entry are its own
  while (/^\s*(#.*)?$/.test(lines.at(-1) ?? "x")) lines.pop();
  return `${lines.join("\n")}\n`;
}

function gridOf({ patterns }: DescribedRule) {
  return {
    columns: [
      { name: "list" },
      { name: "chance", align: "right" as const },
      { name: "weight", align: "right" as const },
      { name: "wordings" },
      { name: "pattern", least: 20, weight: 2 },
      { name: "stands for", least: 20, weight: 3 },
    ],
    rows: patterns.map(({ list, chance, weight, wordings, pattern, forms }) => [
      list,
      chance,
      weight,
      wordings,
      pattern,
      forms.join(" · "),
    ]),
  };
}

function confidenceGrid(levels: NonNullable<DescribedRule["confidence"]>) {
  return {
    title: "measured",
    columns: [{ name: "proved" }, { name: "confidence" }, { name: "right" }, { name: "of" }],
    rows: levels.map(({ level, confidence, right, of }) => [level, confidence, right, of]),
  };
}
