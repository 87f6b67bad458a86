/** Rule folders on disk → entries. Later folders override earlier ones, entry by entry. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { RuleError, type RuleProblem } from "../errors.ts";
import { type Entry, type Kinds, readRuleFile } from "./read.ts";

/** The entries of all `.yaml` files under the folders. Throws `RuleError` where a file is no rule file or an id stands twice in one folder. */
export async function loadEntries(dirs: readonly string[], kinds: Kinds): Promise<Entry[]> {
  const problems: RuleProblem[] = [];
  const entries = new Map<string, Entry>();
  for (const dir of dirs) {
    const own = new Map<string, Entry>();
    for (const file of await ruleFiles(dir, problems)) {
      for (const entry of readRuleFile(relative(process.cwd(), file).split(sep).join("/"), await readFile(file, "utf8"), kinds, problems)) {
        const key = `${entry.kind}:${entry.value.id}`;
        const before = own.get(key)?.at();
        if (before) problems.push({ ...entry.at(["id"]), message: `${key} stands already at ${before.file}:${before.line}` });
        own.set(key, entry);
      }
    }
    for (const [key, entry] of own) entries.set(key, entry);
  }
  if (problems.length > 0) throw new RuleError(problems);
  return [...entries.values()];
}

async function ruleFiles(dir: string, problems: RuleProblem[]): Promise<string[]> {
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
