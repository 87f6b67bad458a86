import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatRules } from "../../src/rules/format.ts";

const root = join(import.meta.dirname, "../../rules");

describe("formatting rules", () => {
  it.each([
    [
      "spaces in brackets",
      'lists:\n  - {id: a,any: [ x ,y ], note: "a, b" } # c\n',
      'lists:\n  - { id: a, any: [x, y], note: "a, b" } # c\n',
    ],
    ["empty brackets", "lists:\n  - { id: a, any: [ ], x: {  } }\n", "lists:\n  - { id: a, any: [], x: {} }\n"],
    [
      "brackets that belong to a phrase",
      "lists:\n  - id: a\n    any:\n      - a [b] {c}  (d|e)\n",
      "lists:\n  - id: a\n    any:\n      - a [b] {c}  (d|e)\n",
    ],
    [
      "the first and last keys",
      "actors:\n  - examples: [a]\n    any: [b]\n    id: c\n",
      "actors:\n  - id: c\n    any: [b]\n    examples: [a]\n",
    ],
    [
      "comments go with the key below them",
      "actors:\n  # of a\n  - label: { id: a, en: b }\n    # why\n    examples:\n      - a # this\n    any: [b]\n    id: c\n\n  # of b\n  - id: b\n",
      "actors:\n  # of a\n  - id: c\n    label: { id: a, en: b }\n    any: [b]\n    # why\n    examples:\n      - a # this\n\n  # of b\n  - id: b\n",
    ],
    ["blanks and line ends", "\ufefflists:\r\n  - id: a   \r\n\r\n\r\n\r\n    any: [x]", "lists:\n  - id: a\n\n    any: [x]\n"],
    [
      "brackets over lines are left alone",
      "lists:\n  - id: a\n    any: [x,\n       y ]\n",
      "lists:\n  - id: a\n    any: [x,\n       y ]\n",
    ],
  ])("%s", (_, written, expected) => {
    expect(formatRules(written)).toBe(expected);
    expect(formatRules(expected)).toBe(expected);
  });

  it("refuses what is no YAML", () => {
    expect(() => formatRules("lists: [\n")).toThrow();
  });

  it("leaves the shipped rules as they are", () => {
    for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"))) {
      const text = readFileSync(join(root, file), "utf8");
      expect(formatRules(text), file).toBe(text);
    }
  });
});
