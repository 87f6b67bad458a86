/** The commands and options of the program as data, for shells to complete them. */
import type { Command, Option } from "commander";
import type { CompletedCommand, CompletedOption } from "../output/completion.ts";
import { COLUMNS } from "../output/table-columns.ts";
import { GROUP_KEYS, SORT_KEYS } from "../output/table-order.ts";
import { COUNT_KEYS } from "../study/count-keys.ts";
import type { RulesetFacts } from "./core.ts";
import { TOPICS } from "./help.ts";

/** Options that take several values in one, commas between. */
const LISTS = ["only", "fail-on", "columns", "sort", "by", "language"];
const FACETS = ["actors", "themes", "people", "places", "dates", "laws"];

/** Every command with its options and the values that they take. */
export function describeCommands(program: Command, ruleset: RulesetFacts): CompletedCommand[] {
  const tags = {
    theme: ruleset.themes.map(({ id }) => `theme:${id}`),
    actor: ruleset.actors.map(({ id }) => `actor:${id}`),
    mode: ruleset.modes.map(({ id }) => `mode:${id}`),
  };
  const all = [...tags.theme, ...tags.actor, ...tags.mode];
  const sorts = Object.keys(SORT_KEYS);
  /** Values of options that check them themselves, by the option's long name. */
  const values: Readonly<Record<string, readonly string[]>> = {
    only: [...FACETS, ...tags.theme, ...tags.actor],
    "fail-on": all,
    id: all,
    "why-not": [...tags.theme, ...tags.actor],
    theme: ruleset.themes.map(({ id }) => id),
    language: ruleset.languages.map(({ id }) => id),
    columns: Object.keys(COLUMNS),
    sort: [...sorts, ...sorts.map((key) => `-${key}`)],
    "group-by": Object.keys(GROUP_KEYS),
    by: Object.keys(COUNT_KEYS),
  };
  return describe(program, [], values);
}

function describe(command: Command, path: readonly string[], values: Readonly<Record<string, readonly string[]>>): CompletedCommand[] {
  const help = command.createHelp();
  const helped = [...TOPICS, ...(command.parent?.commands ?? []).map((known) => known.name())];
  const own = {
    path,
    options: help.visibleOptions(command).map((option) => describeOption(option, values)),
    commands: help.visibleCommands(command).map((sub) => ({ name: sub.name(), about: sub.summary() || sub.description() })),
    words: [...command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []), ...(path.join() === "help" ? helped : [])],
  };
  return [own, ...command.commands.flatMap((sub) => describe(sub, [...path, sub.name()], values))];
}

function describeOption(
  { long, short, description, required, optional, argChoices }: Option,
  values: Readonly<Record<string, readonly string[]>>,
): CompletedOption {
  const name = (long ?? "").slice(2);
  const known = argChoices ?? values[name] ?? null;
  return {
    names: [long, short].filter((flag) => flag !== undefined),
    about: description.split(/ ?[;(]/)[0]!,
    takesValue: required || optional,
    values: known,
    isList: LISTS.includes(name),
  };
}
