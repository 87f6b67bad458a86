/** The shipped rules, with folders of one's own on top. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashRuleFiles, packRules, type RuleFile, unpackRules } from "./compiled-rules.ts";
import type { Entry } from "./rules/read.ts";
import type { Ruleset } from "./ruleset.ts";

/** Rules as written and as compiled. */
export interface Pack {
  readonly entries: readonly Entry[];
  readonly ruleset: Ruleset;
}

/** Compiles the shipped rules and those of `dirs` on top of them. Throws `RuleError` where a rule cannot be or breaks its own example. */
export async function loadRules(dirs: readonly string[] = []): Promise<Ruleset> {
  return (dirs.length === 0 ? readCompiled() : null) ?? (await loadPack(packFolders(dirs))).ruleset;
}

/** The shipped rules as the files that the package ships beside the program: checked and compiled, and as written. Throws `RuleError`. */
export async function compileShipped(): Promise<{ readonly compiled: Uint8Array; readonly written: Uint8Array }> {
  const files = shippedFiles();
  const [{ ruleset }, { packFiles }] = await Promise.all([loadPack(packFolders([])), import("./rules/packed-files.ts")]);
  return { compiled: packRules(ruleset, hashRuleFiles(files)), written: packFiles(files) };
}

/** The shipped rules as the build compiled them; null where there are none, or none of just the rule files that lie there. */
export function readCompiled(): Ruleset | null {
  let packed: Uint8Array;
  try {
    packed = readFileSync(new URL("./rules.bin", import.meta.url));
  } catch {
    return null;
  }
  return unpackRules(packed, hasFolder() ? hashRuleFiles(shippedFiles()) : null);
}

/** The shipped rule files. */
function shippedFiles(folder = ""): RuleFile[] {
  const root = join(FOLDER, folder);
  // Node's own recursive listing takes as long as all the rest of a start
  return readdirSync(root, { withFileTypes: true }).flatMap((entry) => {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return shippedFiles(name);
    return /\.ya?ml$/.test(name) ? [{ name, bytes: readFileSync(join(root, entry.name)) }] : [];
  });
}

/** Reads, compiles and checks the rules of folders, later ones on top. Throws `RuleError`. */
export async function loadPack(dirs: readonly string[]): Promise<Pack> {
  const [pack, { checkExamples }] = await Promise.all([readPack(dirs), loadCompiler()]);
  checkExamples(pack.entries, pack.ruleset);
  return pack;
}

/** Reads and compiles the rules of folders without holding them against their examples. Throws `RuleError` where a rule cannot be. */
export async function readPack(dirs: readonly string[]): Promise<Pack> {
  const { compileRules, KINDS, loadEntries } = await loadCompiler();
  const entries = await loadEntries(dirs, KINDS);
  return { entries, ruleset: compileRules(entries) };
}

/** What reads and compiles rules as written: a start with the shipped ones needs none of it. */
async function loadCompiler() {
  const [{ checkExamples }, { KINDS }, { loadEntries }, { compileRules }] = await Promise.all([
    import("./examples.ts"),
    import("./kinds.ts"),
    import("./rules/load.ts"),
    import("./ruleset.ts"),
  ]);
  return { checkExamples, KINDS, loadEntries, compileRules };
}

/** Loads a pack as `loadPack` does and tells how long each step took; `now` gives milliseconds. */
export async function timePack(dirs: readonly string[], now: () => number) {
  const { checkExamples, compileRules, KINDS, loadEntries } = await loadCompiler();
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

/** `rules/` of a clone, beside `src/` and `dist/`; an installed package has its files in one beside the program. */
const FOLDER = fileURLToPath(new URL("../rules", import.meta.url));
const FILE = fileURLToPath(new URL("./rules.yaml.br", import.meta.url));

function hasFolder(): boolean {
  return existsSync(FOLDER);
}

/** Where the shipped rules lie as written. */
function shippedRules(): string {
  return hasFolder() ? FOLDER : FILE;
}
