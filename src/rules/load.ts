/** Rule folders on disk → entries. Later folders stand on earlier ones, entry by entry. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { RuleError, type RuleProblem } from "../errors.ts";
import { layTexts, type RuleText } from "./lay-texts.ts";
import type { Entry, Kinds } from "./read.ts";

/** The entries of all `.yaml` files under the folders. Throws `RuleError` where a file is no rule file or an entry does not fit with those below it. */
export async function loadEntries(dirs: readonly string[], kinds: Kinds): Promise<Entry[]> {
  const problems: RuleProblem[] = [];
  const packs: RuleText[][] = [];
  for (const dir of dirs) {
    const files = await findRuleFiles(dir, problems);
    packs.push(await Promise.all(files.map(async (file) => ({ name: nameOf(file), text: await readFile(file, "utf8") }))));
  }
  const entries = layTexts(packs, kinds, problems);
  if (problems.length > 0) throw new RuleError(problems);
  return entries;
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
