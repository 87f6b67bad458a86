import { Option } from "commander";
import { ExitCode } from "../errors.ts";
import type { Io } from "./io.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import { addFolders, type FolderOptions, inFolders, packOf, type RulesCommand } from "./rules-command.ts";

interface ListOptions extends FolderOptions, ResultOptions {
  readonly kind?: string;
  readonly matching?: string;
}

const KINDS = ["actors", "themes", "modes", "elections", "lists", "boilerplate"];
const EPILOGUE = `
Examples:
  netral rules list --kind themes
  netral rules list --matching "serangan fajar"    which rules know these words`;

/** `netral rules list` */
export const rulesList: RulesCommand = {
  add(parent, io, done) {
    const command = parent
      .command("list")
      .summary("all rules, or those that know some words")
      .description("Lists rules with their patterns and examples counted, and where they stand.");
    addFolders(command);
    addResultOptions(command)
      .optionsGroup("What to list:")
      .addOption(new Option("--kind <kind>", "only this kind").choices(KINDS))
      .option("--matching <words>", "only rules with a pattern that holds in these words")
      .addHelpText("after", EPILOGUE)
      .action(async (folders: string[], options: ListOptions) => {
        done(await run(io, folders, options));
      });
  },
};

async function run(io: Io, folders: readonly string[], options: ListOptions): Promise<ExitCode> {
  const [{ readPack }, { patternsOf, PATTERN_KEYS, TAKING_KEYS }] = await Promise.all([
    import("../load-rules.ts"),
    import("../study/patterns-of.ts"),
  ]);
  const pack = await readPack(await packOf(io, folders, options));
  const isAsked = inFolders(io, folders);
  const matching =
    options.matching === undefined ? null : (await import("../study/matching-rules.ts")).matchingRules(pack, options.matching);
  const rules = pack.entries
    .filter((entry) => isAsked(entry.at().file) && (options.kind === undefined || entry.kind === options.kind))
    .filter((entry) => options.kind !== undefined || KINDS.includes(entry.kind))
    .flatMap((entry) => {
      const name = `${entry.kind}:${entry.value.id}`;
      const matched = matching?.get(name) ?? [];
      if (matching && matched.length === 0) return [];
      const {
        label,
        examples = [],
        counterexamples = [],
      } = entry.value as unknown as {
        label?: { id: string; en: string };
        examples?: unknown[];
        counterexamples?: unknown[];
      };
      const { file, line } = entry.at();
      const patterns = patternsOf(entry).filter(({ key }) => !TAKING_KEYS.includes(key) && PATTERN_KEYS[entry.kind]?.includes(key));
      return [
        {
          kind: entry.kind,
          id: entry.value.id,
          label: label?.id ?? null,
          patterns: patterns.length,
          examples: examples.length,
          counterexamples: counterexamples.length,
          file,
          line,
          ...(matching && { matched }),
        },
      ];
    });
  await printResult(io, options, {
    json: rules,
    grids: [
      {
        columns: [
          { name: "kind" },
          { name: "id", weight: 0, least: 16 },
          { name: "label" },
          { name: "patterns" },
          { name: "examples" },
          { name: "counterexamples" },
          { name: "place", keep: "end", least: 20 },
          ...(matching ? [{ name: "matched by", least: 20, weight: 2 }] : []),
        ],
        rows: rules.map(({ kind, id, label, patterns, examples, counterexamples, file, line, matched }) => [
          kind,
          id,
          label,
          patterns,
          examples,
          counterexamples,
          `${file}:${line}`,
          ...(matched ? [matched.join("; ")] : []),
        ]),
      },
    ],
  });
  return ExitCode.DONE;
}
