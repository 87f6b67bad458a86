/** The shipped rules, with folders of one's own on top. */
import { fileURLToPath } from "node:url";
import { checkExamples } from "./examples.ts";
import { KINDS } from "./kinds.ts";
import { loadEntries } from "./rules/load.ts";
import type { Entry } from "./rules/read.ts";
import { compileRules, type Ruleset } from "./ruleset.ts";

/** Rules as written and as compiled. */
export interface Pack {
  readonly entries: readonly Entry[];
  readonly ruleset: Ruleset;
}

/** Compiles the shipped rules and those of `dirs` on top of them. Throws `RuleError` where a rule cannot be or breaks its own example. */
export async function loadRules(dirs: readonly string[] = []): Promise<Ruleset> {
  return (await loadPack(packFolders(dirs))).ruleset;
}

/** Reads, compiles and checks the rules of folders, later ones on top. Throws `RuleError`. */
export async function loadPack(dirs: readonly string[]): Promise<Pack> {
  const entries = await loadEntries(dirs, KINDS);
  const ruleset = compileRules(entries);
  checkExamples(entries, ruleset);
  return { entries, ruleset };
}

/** The folders of a pack: the shipped rules below one's own, or `alone` one's own. */
export function packFolders(dirs: readonly string[], alone = false): string[] {
  return alone ? [...dirs] : [shippedRules(), ...dirs];
}

/** `rules/` of this package: beside `src/` in a clone, beside `dist/` in an installed one. */
function shippedRules(): string {
  return fileURLToPath(new URL("../rules", import.meta.url));
}
