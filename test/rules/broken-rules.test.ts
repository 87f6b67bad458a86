import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RuleProblem } from "../../src/errors.ts";
import { RuleError } from "../../src/errors.ts";
import { KINDS } from "../../src/kinds.ts";
import { loadRules } from "../../src/load-rules.ts";
import { readRuleFile } from "../../src/rules/read.ts";

const broken = join(import.meta.dirname, "../../fixtures/broken/rules");

describe("rules that do not load", () => {
  it.each([
    ["bad-yaml", /\.yaml:\d+:\d+: /],
    ["duplicate-yaml-key", /Map keys must be unique/],
    ["duplicate-id", /stands already at .*\.yaml:\d+/],
    ["unknown-key", /unknown key ".*"/],
    ["unknown-reference", /unknown list "@nosuch"/],
    ["unknown-implies", /unknown id "/],
    ["broken-example", /example is not tagged/],
    ["broken-counterexample", /counterexample is tagged/],
    ["contradictory", /it can never hold/],
    ["unreachable", /holds no word/],
  ])("%s", async (name, message) => {
    const error = await loadRules([join(broken, name)]).catch((caught) => caught);
    expect(error).toBeInstanceOf(RuleError);
    expect(error.message).toMatch(message);
    for (const { file, line, column } of (error as RuleError).problems) {
      expect(file).toContain(name);
      expect([line, column].every((place) => place >= 1)).toBe(true);
    }
  });

  it.each([
    ["lists:\n  - { id: a, any: [x] }\n", []],
    ["list:\n  - { id: a }\n", ['1:1: unknown kind of rule "list" – did you mean "lists"?']],
    ["lists: 3\n", ['1:1: "lists" must hold a list of rules']],
    ["a: 1\nb: 2\n", [expect.stringContaining("1:1: expected one top-level key")]],
    ["lists:\n  - id: a\n    anny: [x]\n", ['2:5: "any" is missing', expect.stringMatching(/^3:11: unknown key "anny"/)]],
    ["lists:\n  - { id: Bad Id, any: [x] }\n", [expect.stringContaining('2:11: "id": an id is lower-case words')]],
    [
      "modes:\n  - id: a\n    label: { id: a, en: a }\n    definition: { id: a, en: a }\n    cues: [{ regex: '(a+)+' }]\n",
      [expect.stringContaining("5:12: regular expressions are refused")],
    ],
  ] as [string, unknown[]][])("%j", (text, expected) => {
    const problems: RuleProblem[] = [];
    readRuleFile("a.yaml", text, KINDS, problems);
    expect(problems.map(({ line, column, message }) => `${line}:${column}: ${message}`)).toEqual(expected);
  });

  it("does not follow a thousand aliases of an alias", () => {
    const problems: RuleProblem[] = [];
    const bomb = `lists:\n  - id: a\n    any: &a [x]\n${Array.from({ length: 8 }, (_, i) => `    k${i}: &k${i} [*a, *a]\n`).join("")}`;
    expect(() => readRuleFile("a.yaml", bomb, KINDS, problems)).not.toThrow();
    expect(problems.length).toBeGreaterThan(0);
  });
});
