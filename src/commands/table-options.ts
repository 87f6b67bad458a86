import { type Command, InvalidArgumentError } from "commander";
import { UsageError } from "../errors.ts";
import { localeOf, messagesFor } from "../messages/index.ts";
import { COLUMNS } from "../output/table-columns.ts";
import { GROUP_KEYS, type GroupKey, SORT_KEYS, type SortKey } from "../output/table-order.ts";
import type { TableOptions } from "../output/writer.ts";
import { nearestName } from "../rules/nearest.ts";
import type { RulesetFacts } from "./core.ts";
import type { Io } from "./io.ts";
import { createLabeller } from "./labels.ts";
import type { Notes } from "./notes.ts";

/** The options of the table of articles as commander hands them over. */
export interface TableChoices {
  readonly columns?: readonly string[];
  readonly wide: boolean;
  readonly sort?: readonly SortKey[];
  readonly groupBy?: GroupKey;
}

/** Adds the options of `TableChoices` to a command. */
export function addTableOptions(command: Command): Command {
  const [columns, sorts, groups] = [COLUMNS, SORT_KEYS, GROUP_KEYS].map((known) => Object.keys(known));
  return command
    .optionsGroup("Table:")
    .option("--columns <names>", `of ${columns!.join(",")}`, (value) => namesIn(value, "column", columns!))
    .option("--sort <keys>", `by ${sorts!.join(", ")}; -KEY from the largest on: published,-confidence`, (value) =>
      parseSort(value, sorts!),
    )
    .option("--group-by <key>", `by ${groups!.join(", ")}`, (value) => namesIn(value, "key", groups!, 1)[0])
    .option("--wide", "one line an article, as wide as it needs", false);
}

/** Throws a `UsageError` where an option of the table goes with another format. */
export function checkTable(choices: TableChoices, format: string): void {
  if (format === "table") return;
  for (const [name, given] of [
    ["--columns", choices.columns],
    ["--sort", choices.sort],
    ["--group-by", choices.groupBy],
    ["--wide", choices.wide],
  ] as const)
    if (given) throw new UsageError(`${name} is for the table: add --format table`);
}

/** What the table's writer is told. */
export function tableOptions(io: Io, { columns, wide, sort, groupBy }: TableChoices, ruleset: RulesetFacts, notes: Notes): TableOptions {
  const words = messagesFor(io);
  return {
    wide,
    words,
    label: createLabeller(ruleset, localeOf(io), words),
    onMany: (records) => notes.say(words.many(records)),
    ...(columns && { columns }),
    ...(sort && { sort }),
    ...(groupBy && { groupBy }),
  };
}

/** "published,-confidence" */
function parseSort(value: string, known: readonly string[]): SortKey[] {
  const keys = value.split(",").map((key) => key.trim());
  const names = namesIn(keys.map((key) => key.replace(/^-/, "")).join(","), "key", known);
  return names.map((key, i) => ({ key: key as SortKey["key"], way: keys[i]!.startsWith("-") ? -1 : 1 }));
}

function namesIn(value: string, what: string, known: readonly string[], most = known.length): string[] {
  const names = value.split(",").map((name) => name.trim());
  for (const name of names)
    if (!known.includes(name))
      throw new InvalidArgumentError(`Unknown ${what} "${name}"${nearestName(name, known) || "."} There are ${known.join(", ")}.`);
  if (names.length > most) throw new InvalidArgumentError(`Write one ${what}.`);
  return names;
}
