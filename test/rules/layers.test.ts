import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { KINDS } from "../../src/kinds.ts";
import { loadEntries } from "../../src/rules/load.ts";
import type { Entry } from "../../src/rules/read.ts";

const BASE = `lists:
  - { id: a, any: [satu, dua], sources: [own] }
  - { id: b, any: [tiga] }
`;
const ACTORS = `actors:
  - { id: polri, label: { id: P, en: P }, definition: { id: P, en: P }, any: [Polri] }
  - { id: kapolres, label: { id: K, en: K }, definition: { id: K, en: K }, implies: [polri], any: [Kapolres], examples: ["Kapolres hadir."] }
`;

/** Loads folders of rules, given as files by folder. */
async function load(...folders: Record<string, string>[]): Promise<Entry[]> {
  const root = mkdtempSync(join(tmpdir(), "netral-rules-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const dirs = folders.map((files, i) => {
    for (const [name, text] of Object.entries(files)) {
      const path = join(root, String(i), name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    return join(root, String(i));
  });
  return loadEntries(dirs, KINDS);
}

const find = (entries: Entry[], id: string) => entries.find(({ value }) => value.id === id);

describe("rules on top of others", () => {
  it("extends: lists grow, other keys are replaced, places stay right", async () => {
    const entries = await load({ "a.yaml": BASE }, { "b.yaml": "lists:\n  - id: a\n    extends: a\n    any: [enam]\n    note: baru\n" });
    const entry = find(entries, "a")!;
    expect(entry.value).toEqual({ id: "a", any: ["satu", "dua", "enam"], sources: ["own"], note: "baru" });
    expect(
      [entry.at(["any", 1]), entry.at(["any", 2]), entry.at(["sources", 0]), entry.at(["note"])].map(({ file, line, column }) => [
        file.slice(-8),
        line,
        column,
      ]),
    ).toEqual([
      ["0/a.yaml", 2, 26],
      ["1/b.yaml", 4, 11],
      ["0/a.yaml", 2, 42],
      ["1/b.yaml", 5, 11],
    ]);
  });

  it("extends: begins a new rule as a copy, of its own folder too, further down or up", async () => {
    const entries = await load(
      { "a.yaml": BASE },
      { "b.yaml": "lists:\n  - { id: d, extends: c, any: [delapan] }\n  - { id: c, extends: b, any: [tujuh] }\n" },
    );
    expect((find(entries, "d")!.value as unknown as { any: string[] }).any).toEqual(["tiga", "tujuh", "delapan"]);
    expect((find(entries, "b")!.value as unknown as { any: string[] }).any).toEqual(["tiga"]);
  });

  it("override: stands in the other's place", async () => {
    const entries = await load({ "a.yaml": BASE }, { "b.yaml": "lists:\n  - { id: a, override: true, any: [lain] }\n" });
    expect(find(entries, "a")!.value).toEqual({ id: "a", any: ["lain"], sources: [] });
  });

  it("disable: takes a rule away, and what others say of it", async () => {
    const entries = await load(
      { "a.yaml": BASE, "c.yaml": ACTORS },
      { "b.yaml": "actors:\n  - { id: polri, disable: true, note: not needed here }\n" },
    );
    expect(find(entries, "polri")).toBeUndefined();
    expect((find(entries, "kapolres")!.value as unknown as { implies: string[] }).implies).toEqual([]);
  });

  it.each([
    ["{ id: a, any: [x] }", /:2:11: lists:a is there already \(.*0\/a\.yaml:2\): say "extends: a" to add to it/],
    ["{ id: z, disable: true }", /there is no lists entry "z" to disable – did you mean "a"\?/],
    ["{ id: aa, override: true, any: [x] }", /there is no lists entry "aa" to override/],
    ["{ id: z, extends: bb, any: [x] }", /:2:23: no lists entry "bb" to extend – did you mean "b"\?/],
    ["{ id: z, extends: z, any: [x] }", /no lists entry "z" to extend/],
    ["{ id: a, extends: a, override: true }", /"extends" and "override" exclude each other/],
    ["{ id: a, disable: true, any: [x] }", /an entry with "disable" holds nothing else/],
    ["{ id: a, override: false, any: [x] }", /"override" can only be true/],
    ["{ id: a, extends: 3 }", /"extends" names the id of an entry/],
    ["{ id: a, extends: a, any: 3 }", /"any": /],
    ["{ id: a, extends: a, anny: [x] }", /unknown key "anny"/],
  ])("%s is refused", async (entry, message) => {
    await expect(load({ "a.yaml": BASE }, { "b.yaml": `lists:\n  - ${entry}\n` })).rejects.toThrow(message);
  });

  it("refuses an id that stands twice in one folder, and complains of entries without one", async () => {
    await expect(load({ "a.yaml": BASE, "b.yaml": "lists:\n  - { id: a, any: [x] }\n" })).rejects.toThrow(
      /lists:a stands already at .*0\/a\.yaml:2/,
    );
    await expect(load({ "a.yaml": "lists:\n  - { any: [x] }\n  - { any: [y] }\n" })).rejects.toThrow(
      /:2:5: "id" is missing\n.*:3:5: "id" is missing/,
    );
  });
});
