/** The shipped rules, with folders of one's own on top. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashRuleFiles, packRules, type RuleFile, unpackRules } from "./compiled-rules.ts";
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
  return (dirs.length === 0 ? readCompiled() : null) ?? (await loadPack(packFolders(dirs))).ruleset;
}

/** The shipped rules, checked and compiled, as the bytes that the package ships beside the program. Throws `RuleError`. */
export async function compileShipped(): Promise<Uint8Array> {
  const { ruleset } = await loadPack(packFolders([]));
  return packRules(ruleset, hashRuleFiles(shippedFiles()));
}

/** The shipped rules as the build compiled them; null where there are none, or none of just these rule files. */
function readCompiled(): Ruleset | null {
  let packed: Uint8Array;
  try {
    packed = readFileSync(new URL("./rules.bin", import.meta.url));
  } catch {
    return null;
  }
  return unpackRules(packed, hashRuleFiles(shippedFiles()));
}

/** The shipped rule files. */
function shippedFiles(folder = ""): RuleFile[] {
  const root = join(shippedRules(), folder);
  // Node's own recursive listing takes as long as all the rest of a start
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return shippedFiles(name);
    return /\.ya?ml$/.test(name) ? [{ name, bytes: readFileSync(join(root, entry.name)) }] : [];
  });
}

/** Reads, compiles and checks the rules of folders, later ones on top. Throws `RuleError`. */
export async function loadPack(dirs: readonly string[]): Promise<Pack> {
  const pack = await readPack(dirs);
  checkExamples(pack.entries, pack.ruleset);
  return pack;
}

/** Reads and compiles the rules of folders without holding them against their examples. Throws `RuleError` where a rule cannot be. */
export async function readPack(dirs: readonly string[]): Promise<Pack> {
  const entries = await loadEntries(dirs, KINDS);
  return { entries, ruleset: compileRules(entries) };
}

/** Loads a pack as `loadPack` does and tells how long each step took; `now` gives milliseconds. */
export async function timePack(dirs: readonly string[], now: () => number) {
  const times = [now()];
  const entries = await loadEntries(dirs, KINDS);
  times.push(now());
  const ruleset = compileRules(entries);
  times.push(now());
  checkExamples(entries, ruleset);
  times.push(now());
  const names = ["read the files", "compile", "check the examples"];
  return { ruleset, stages: names.map((name, i) => ({ name, milliseconds: times[i + 1]! - times[i]! })) };
}

/** The folders of a pack: the shipped rules below one's own, or `alone` one's own. */
export function packFolders(dirs: readonly string[], alone = false): string[] {
  return alone ? [...dirs] : [shippedRules(), ...dirs];
}

/** `rules/` of this package: beside `src/` in a clone, beside `dist/` in an installed one. */
function shippedRules(): string {
  return fileURLToPath(new URL("../rules", import.meta.url));
}
