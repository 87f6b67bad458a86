/** Rule folders on disk → entries. Later folders stand on earlier ones, entry by entry. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { RuleError, type RuleProblem } from "../errors.ts";
import { type Layers, layOver, shaped } from "./layers.ts";
import { PACKED, type RuleText, unpackFiles } from "./packed-files.ts";
import { type Entry, type Kinds, readRawEntries } from "./read.ts";

/** The entries of all `.yaml` files under the folders; `rules.yaml.br` counts as the folder that it was made of. Throws `RuleError` where a file is no rule file or an entry does not fit with those below it. */
export async function loadEntries(dirs: readonly string[], kinds: Kinds): Promise<Entry[]> {
  const problems: RuleProblem[] = [];
  const layers: Layers = { entries: new Map(), disabled: new Set() };
  for (const dir of dirs) {
    const files = await (dir.endsWith(PACKED) ? readPacked(dir, problems) : readFolder(dir, problems));
    layOver(
      layers,
      files.flatMap(({ name, text }) => readRawEntries(name, text, kinds, problems)),
      problems,
    );
  }
  const entries = shaped(layers, kinds, problems);
  if (problems.length > 0) throw new RuleError(problems);
  return entries;
}

async function readFolder(dir: string, problems: RuleProblem[]): Promise<RuleText[]> {
  const files = await findRuleFiles(dir, problems);
  return Promise.all(files.map(async (file) => ({ name: nameOf(file), text: await readFile(file, "utf8") })));
}

async function readPacked(file: string, problems: RuleProblem[]): Promise<RuleText[]> {
  try {
    return unpackFiles(await readFile(file));
  } catch (error) {
    problems.push({ file, line: 1, column: 1, message: `is no packed rules: ${(error as Error).message}` });
    return [];
  }
}

/** The `.yaml` files under a folder, in order. */
export async function findRuleFiles(dir: string, problems: RuleProblem[]): Promise<string[]> {
  try {
    const found = await readdir(dir, { recursive: true, withFileTypes: true });
    return found
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    problems.push({ file: dir, line: 1, column: 1, message: `cannot be read: ${(error as Error).message}` });
    return [];
  }
}

/** How a rule file is named in messages: from the working folder, with "/". */
export function nameOf(file: string): string {
  return relative(process.cwd(), file).split(sep).join("/");
}
