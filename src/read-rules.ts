/** Rules without a disk, for other programs. */
import { unpackRules } from "./compiled-rules.ts";
import { RuleError, type RuleProblem } from "./errors.ts";
import { checkExamples } from "./examples.ts";
import { KINDS } from "./kinds.ts";
import { layTexts } from "./rules/lay-texts.ts";
import { compileRules, type Ruleset } from "./ruleset.ts";

/**
 * The shipped rules from the bytes of `netral/rules.bin`, however a program comes by them. Throws a `RuleError` where they are damaged, or of
 * another version of netral.
 */
export function readRules(bytes: Uint8Array): Ruleset {
  const ruleset = unpackRules(bytes, null);
  if (ruleset) return ruleset;
  throw new RuleError([{ file: "rules.bin", line: 1, column: 1, message: "no rules of this version of netral" }]);
}

/**
 * Compiles packs of rules, each an object from file name to YAML, later ones on top: what `loadRules` does with folders. Throws a `RuleError` with
 * every rule that cannot be or breaks its own example.
 */
export function parseRules(...packs: readonly Readonly<Record<string, string>>[]): Ruleset {
  const problems: RuleProblem[] = [];
  const entries = layTexts(
    packs.map((files) => Object.entries(files).map(([name, text]) => ({ name, text }))),
    KINDS,
    problems,
  );
  if (problems.length > 0) throw new RuleError(problems);
  const ruleset = compileRules(entries);
  checkExamples(entries, ruleset);
  return ruleset;
}
