/** Rules without a disk, for other programs. */
import { unpackRules } from "./compiled-rules.ts";
import { RuleError, type RuleProblem } from "./errors.ts";
import type { Ruleset } from "./ruleset.ts";

/** The shipped rules from the bytes of `netral/rules.bin`. Throws a `RuleError` where they are damaged, or of another version of netral. */
export function readRules(bytes: Uint8Array): Ruleset {
  const ruleset = unpackRules(bytes, null);
  if (ruleset) return ruleset;
  throw new RuleError([{ file: "rules.bin", line: 1, column: 1, message: "no rules of this version of netral" }]);
}

/** Compiles packs of rules, each an object from file name to YAML, later ones on top. Throws a `RuleError` as `loadRules` does. */
export async function parseRules(...packs: readonly Readonly<Record<string, string>>[]): Promise<Ruleset> {
  // Who has compiled rules needs none of it.
  const [{ checkExamples }, { KINDS }, { layTexts }, { compileRules }] = await Promise.all([
    import("./examples.ts"),
    import("./kinds.ts"),
    import("./rules/lay-texts.ts"),
    import("./ruleset.ts"),
  ]);
  const problems: RuleProblem[] = [];
  const texts = packs.map((files) => Object.entries(files).map(([name, text]) => ({ name, text })));
  const entries = layTexts(texts, KINDS, problems);
  if (problems.length > 0) throw new RuleError(problems);
  const ruleset = compileRules(entries);
  checkExamples(entries, ruleset);
  return ruleset;
}
