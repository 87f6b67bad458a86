import { describe, expect, it } from "vitest";
import type { RuleProblem } from "../../src/errors.ts";
import { KINDS } from "../../src/kinds.ts";
import { lint } from "../../src/rules/lint.ts";
import { readSuppressions } from "../../src/rules/lint-suppressions.ts";
import { readRuleFile } from "../../src/rules/read.ts";

/** The findings in rule files, as `code line`. */
function findings(...texts: string[]): string[] {
  const problems: RuleProblem[] = [];
  const entries = texts.flatMap((text, i) => readRuleFile(`${i}.yaml`, text, KINDS, problems));
  expect(problems).toEqual([]);
  const suppressions = new Map(texts.map((text, i) => [`${i}.yaml`, readSuppressions(`${i}.yaml`, text)]));
  return lint(entries, suppressions).map(({ code, line }) => `${code} ${line}`);
}

const theme = (lists: string, id = "bazar") => `themes:
  - id: ${id}
    label: { id: B, en: B }
    definition: { id: B, en: B }
    setting: none
    sources: [own]
    examples: [satu]
    counterexamples: [dua]
${lists}`;

describe("lint", () => {
  it.each([
    ["nothing", theme("    strong: [bazar murah, ASN, KPU]\n"), []],
    [
      "no examples, counterexamples, sources",
      theme("    strong: [bazar murah]\n").replace(/ {4}(examples|counterexamples|sources).*\n/g, ""),
      ["W101 2", "W102 2", "W113 2"],
    ],
    ["the same wordings once more", theme("    strong: [(bazar|pasar) murah, pasar murah]\n"), ["E004 9"]],
    ["a list's wordings once more", `${theme('    strong: ["@l", pasar murah]\n')}`, ["E004 9"]],
    ["a phrase around a phrase", theme("    strong: [pasar, pasar murah]\n"), ["W104 9"]],
    [
      "other phrases, gaps and contexts are let be",
      theme("    strong: [pasar, pasaran, pasar ..3 murah, { phrase: pasar, with: [murah] }]\n"),
      [],
    ],
    ["short terms", theme("    strong: [pps, MK, KPU, { phrase: PA, with: [agama] }]\n"), ["W103 9", "W103 9"]],
    ["the same phrase in two lists", theme("    strong: [pasar murah]\n    weak: [pasar murah]\n"), ["W106 10"]],
    ["an exclusion that excludes nothing", theme("    strong: [pasar murah]\n    exclude: [gelap gulita, pasar gelap]\n"), ["W107 10"]],
    ["one that may, by a root", theme('    strong: ["~sebar kabar"]\n    exclude: [menyebar benih]\n'), []],
    ["gaps may hold anything", theme("    strong: [pasar ..3 murah]\n    exclude: [gelap gulita]\n"), []],
    ["long words in capitals", theme("    strong: [PASARMURAH, BAWASLU]\n"), ["W108 9"]],
    ["a range without a day", theme("    strong: [{ phrase: pasar, valid: { from: 2024-02-01, until: 2024-01-01 } }]\n"), ["W114 9"]],
    ["very many wordings", theme(`    strong: ["${"(a|b|c|d|e|f|g|h|i|j) ".repeat(4).trim()}"]\n`), ["W119 9"]],
    ["an unused list", "lists:\n  - { id: b, any: [x] }\n", ["W120 2"]],
    [
      "an example with an unknown theme",
      "modes:\n  - id: m\n    label: { id: M, en: M }\n    definition: { id: M, en: M }\n    cues: [meminta]\n    sources: [own]\n    examples: [{ text: x, theme: nosuch }]\n    counterexamples: [{ text: x, theme: bazar }]\n",
      ["E005 7", "E005 8"],
    ],
  ])("%s", (_, text, expected) => {
    const lists = text.includes("@l") ? ["lists:\n  - { id: l, any: [pasar murah] }\n"] : [];
    expect(findings(text, ...lists)).toEqual(expected);
  });

  it("asks about a phrase that is strong in two themes", () => {
    expect(findings(theme("    strong: [pasar murah]\n"), theme("    strong: [pasar murah]\n", "lain"))).toEqual(["W105 9"]);
  });

  it.each([
    ["behind it", theme("    strong: [pps, bazar] # netral-ignore W103 it is always the committee\n"), []],
    ["above it", theme("    # netral-ignore W103 it is always the committee\n    strong: [pps]\n"), []],
    ["above the entry", theme("    strong: [pps]\n").replace("  - id", "  # netral-ignore W103 always the committee\n  - id"), []],
    ["several codes", theme("    strong: [pps] # netral-ignore W103, W107 the committee\n    exclude: [gelap]\n"), ["W191 9", "W107 10"]],
    ["no reason", theme("    strong: [pps] # netral-ignore W103\n"), ["W103 9", "W190 9"]],
    ["nothing to silence", theme("    strong: [bazar] # netral-ignore W103 why\n"), ["W191 9"]],
  ])("can be silenced %s", (_, text, expected) => {
    expect(findings(text)).toEqual(expected);
  });
});
