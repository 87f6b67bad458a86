/** Rules from strangers: whatever the YAML, it loads or is refused with its place; it runs no code, reads no file, fills no memory. */
import { expect, it } from "vitest";
import { berita } from "../commands/bench.ts";

const theme = (id: string, ...strong: string[]) =>
  `themes:\n  - id: ${id}\n    label: { id: X, en: X }\n    definition: { id: x, en: x }\n    setting: none\n    strong: ${JSON.stringify(strong)}\n    examples: ["kuda"]\n    counterexamples: ["sapi"]\n`;
const chain = (line: (i: number) => string) =>
  `lists:\n  - { id: l0, any: [kuda] }\n${Array.from({ length: 59 }, (_, i) => line(i + 1)).join("")}`;

// what it is → its files, what is said
it.each<[string, Record<string, string>, RegExp]>([
  ["aliases of aliases", { a: `lists:\n  - id: a\n    any: &a [x, x]\n  - { id: b, any: &b [*a, *a] }\n` }, /aliases \(\*a\) are refused/],
  ["an alias for a key", { a: "lists:\n  - &a id: a\n    *a : b\n" }, /aliases|Nested|key/i],
  ["merge keys", { a: "lists:\n  - &a { id: a, any: [x] }\n  - { <<: *a, id: b }\n" }, /aliases \(\*a\) are refused/],
  [
    "lists that name a list twice",
    { a: chain((i) => `  - { id: l${i}, any: ["@l${i - 1} @l${i - 1}"] }\n`), b: theme("x", "@l59") },
    /word/,
  ],
  [
    "lists of two lists",
    { a: chain((i) => `  - { id: l${i}, any: ["@l${i - 1}", "@l${i - 1}"] }\n`), b: theme("x", "@l59") },
    /more than 20000 word sequences/,
  ],
  [
    "a list that names itself",
    { a: `lists:\n  - { id: a, any: ["@b"] }\n  - { id: b, any: ["@a"] }\n`, b: theme("x", "@a") },
    /list @a contains itself/,
  ],
  ["choices behind choices", { a: theme("x", "(a|b|c|d|e|f) ".repeat(12)) }, /more than 20000 word sequences/],
  ["optional words", { a: theme("x", `${"[kuda] ".repeat(40)} sapi`) }, /more than 20000 word sequences/],
  ["brackets in brackets", { a: theme("x", `${"(".repeat(5000)}kuda${")".repeat(5000)}`) }, /more than 40 brackets/],
  ["lists in lists", { a: `themes:\n  - ${"[".repeat(30_000)}${"]".repeat(30_000)}\n` }, /a\.yaml:\d+:\d+: /],
  ["maps in maps", { a: `themes: ${"{a: ".repeat(30_000)}1${"}".repeat(30_000)}\n` }, /a\.yaml:\d+:\d+: /],
  ["code", { a: 'themes:\n  - !!js/function "function(){ globalThis.taken = 1 }"\n' }, /Expected Object/],
  [
    "a regular expression",
    { a: "modes:\n  - id: a\n    label: { id: a, en: a }\n    definition: { id: a, en: a }\n    cues: [{ regex: '(a+)+' }]\n" },
    /regular expressions are refused/,
  ],
  ["a file to include", { a: "themes: !include /etc/passwd\n" }, /must hold a list of rules/],
  ["an id that is a way", { a: theme("../../x", "kuda") }, /an id is lower-case words/],
  ["an id that is a prototype", { a: theme("__proto__", "kuda") }, /an id is lower-case words/],
  ["a key that is a prototype", { a: "themes:\n  - id: a\n    __proto__: { polluted: 1 }\n" }, /unknown key|is missing/],
  ["a kind that is a prototype", { a: "__proto__:\n  - { id: a }\n" }, /unknown kind of rule/],
  ["a kind that every object has", { a: "constructor:\n  - { id: a }\n" }, /unknown kind of rule/],
])("%s", async (_name, files, said) => {
  const dir = berita();
  for (const [name, text] of Object.entries(files)) dir.file(`aturan/${name}.yaml`, text);
  const run = await dir.netral("rules", "check", "aturan", "--alone");
  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(said);
  expect(run.stderr).not.toContain("fault of netral");
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("polluted");
  expect(globalThis).not.toHaveProperty("taken");
});

it("ids that every object has are ids like others", async () => {
  const dir = berita().file("aturan/a.yaml", theme("constructor", "kuda") + theme("tostring", "kuda").replace("themes:\n", ""));
  expect((await dir.netral("rules", "check", "aturan", "--alone")).stdout).toContain("2 rules load");
  dir.file("a.txt", "Seekor kuda lewat.\n");
  const run = await dir.netral("kwic", "--id", "theme:constructor", "a.txt", "--rules", "aturan", "--alone", "--format", "json");
  expect(run.code).toBe(0);
  expect(JSON.parse(run.stdout)).toHaveLength(1);
});

it("links among rule files are not followed", async () => {
  const dir = berita().file("luar/a.yaml", theme("luar", "kuda")).file("aturan/b.yaml", theme("dalam", "kuda"));
  dir.link("aturan/tautan.yaml", dir.at("luar/a.yaml")).link("aturan/folder", dir.at("luar"));
  expect((await dir.netral("rules", "check", "aturan", "--alone")).stdout).toContain("1 rules load");
});

it("a new rule is written into its folder only", async () => {
  const dir = berita();
  const run = await dir.netral("rules", "new", "theme", "../../keluar", "--in", "aturan");
  expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining("is no id") });
  expect(dir.list()).toEqual(["berita"]);
});
