/** The shipped rules, with folders of one's own on top. */
import { fileURLToPath } from "node:url";
import { checkExamples } from "./examples.ts";
import { KINDS } from "./kinds.ts";
import { loadEntries } from "./rules/load.ts";
import { compileRules, type Ruleset } from "./ruleset.ts";

/** Compiles the shipped rules; entries of `dirs` override theirs, later folders earlier ones. Throws `RuleError` where a rule cannot be or breaks its own example. */
export async function loadRules(dirs: readonly string[] = []): Promise<Ruleset> {
  const entries = await loadEntries([shippedRules(), ...dirs], KINDS);
  const ruleset = compileRules(entries);
  checkExamples(entries, ruleset);
  return ruleset;
}

/** `rules/` of this package: beside `src/` in a clone, beside `dist/` in an installed one. */
function shippedRules(): string {
  return fileURLToPath(new URL("../rules", import.meta.url));
}
