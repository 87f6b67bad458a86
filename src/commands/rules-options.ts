import { resolve } from "node:path";
import type { Command } from "commander";
import type { Pack } from "../load-rules.ts";
import type { Ruleset } from "../ruleset.ts";
import { collect } from "./classify-options.ts";
import type { Io } from "./io.ts";

/** Which rules a command works with. */
export interface RulesOptions {
  readonly rules: readonly string[];
  readonly alone: boolean;
}

/** Adds the options of `RulesOptions` to a command. */
export function addRulesOptions(command: Command): Command {
  return command
    .optionsGroup("Rules:")
    .option("--rules <folder>", "put rules on top of the shipped ones (repeatable)", collect, [])
    .option("--alone", "leave the shipped rules out: the folders are whole packs", false);
}

/** Rules by name: "netral 1.0.0 (2f0c…)", or the hash alone where no pack states its version. */
export function nameRules({ packs, hash }: Pick<Ruleset, "packs" | "hash">): string {
  const names = Object.entries(packs).map(([id, version]) => `${id} ${version}`);
  return names.length > 0 ? `${names.join(", ")} (${hash})` : hash;
}

/** The folders that the options name, lowest first. */
export async function foldersFor(io: Io, { rules, alone }: RulesOptions): Promise<string[]> {
  const { packFolders } = await import("../load-rules.ts");
  return packFolders(
    rules.map((folder) => resolve(io.cwd, folder)),
    alone,
  );
}

/** The compiled rules that the options name. Throws a `RuleError` where they do not load. */
export async function loadRulesFor(io: Io, options: RulesOptions): Promise<Ruleset> {
  const { loadRules } = await import("../load-rules.ts");
  return options.alone ? (await loadPackFor(io, options)).ruleset : loadRules(options.rules.map((folder) => resolve(io.cwd, folder)));
}

/** The rules that the options name, as written and as compiled. Throws a `RuleError` where they do not load. */
export async function loadPackFor(io: Io, options: RulesOptions): Promise<Pack> {
  const { loadPack } = await import("../load-rules.ts");
  return loadPack(await foldersFor(io, options));
}
