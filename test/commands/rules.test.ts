import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { workdir } from "../cli/workdir.ts";
import { bench, json, NETRAL, PACK, PASAR, UANG } from "./bench.ts";

const theme = (id: string, more = "") => `  - id: ${id}
    label: { id: Bazar, en: Bazaar }
    definition: { id: "Bazar.", en: "A bazaar." }
    setting: none
    strong: [bazar]
    sources: [own]
    examples: ["Bazar dibuka."]
    counterexamples: ["Balai dibuka."]
${more}`;
const readPack = (name: string) => readFileSync(join(PACK, `${name}.yaml`), "utf8");
const rules = (folder: string, ...argv: string[]) => ["rules", ...argv.slice(0, 1), PACK, folder, "--alone", ...argv.slice(1)];

describe("rules check", () => {
  it("says that rules load", async () => {
    expect(await workdir().netral("rules", "check", PACK, "--alone")).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^12 rules load, and all their examples hold: [0-9a-f]{16}\n$/),
      stderr: "",
    });
  });

  it("names packs that state their version", async () => {
    const dir = bench().file("a/pack.yaml", "packs:\n  - { id: kami, version: 0.3.0 }\n");
    const { stdout } = await dir.netral(...rules(dir.at("a"), "check"));
    expect(stdout).toMatch(/^12 rules load.*: kami 0\.3\.0 \([0-9a-f]{16}\)\n$/);
    expect(json(await dir.netral(...rules(dir.at("a"), "check", "--format", "json")))).toMatchObject({
      ok: true,
      packs: { kami: "0.3.0" },
    });
    dir.file("a/pack.yaml", "packs:\n  - { id: kami, version: v3 }\n");
    expect((await dir.netral(...rules(dir.at("a"), "check"))).stdout).toContain(
      'pack.yaml:2:26: "version": a version is MAJOR.MINOR.PATCH',
    );
  });

  it("shows the line, a caret and a hint", async () => {
    const dir = bench();
    dir.file("a/themes/a.yaml", 'themes:\n  - id: netralitas\n    extends: netralitas\n    strong: ["camat ..2 @aparatt"]\n');
    const run = await dir.netral(...rules(dir.at("a"), "check"));
    expect(run.code).toBe(1);
    expect(run.stderr).toBe("netral: the rules do not load (1 problem)\n");
    const [head, line, caret] = run.stdout.split("\n");
    expect(head).toMatch(/a\/themes\/a\.yaml:4:14: unknown list "@aparatt" – did you mean "aparat"\?$/);
    expect(line).toBe('  4 |     strong: ["camat ..2 @aparatt"]');
    expect(caret!.indexOf("^")).toBe(line!.indexOf('"camat'));
  });

  it("gives problems as JSON", async () => {
    const dir = bench();
    dir.file("a/themes/a.yaml", `themes:\n${theme("bazar").replace("Bazar dibuka", "Pasar dibuka")}`);
    const { ok, problems } = json(await dir.netral(...rules(dir.at("a"), "check", "--format", "json")));
    expect(ok).toBe(false);
    expect(problems).toMatchObject([{ line: 8, column: 16, message: "example is not tagged bazar (found: nothing)" }]);
  });
});

describe("rules lint", () => {
  it("finds nothing in careful rules", async () => {
    expect(await workdir().netral("rules", "lint", PACK, "--alone")).toEqual({ code: 0, stdout: "", stderr: "netral: 0 findings\n" });
  });

  it("finds nothing in the shipped rules", async () => {
    expect(await workdir().netral("rules", "lint")).toEqual({ code: 0, stdout: "", stderr: "netral: 0 findings\n" });
  }, 60_000);

  it("shows findings of the named folders only, and leaves silenced ones out", async () => {
    const dir = bench();
    dir.file(
      "a/themes/a.yaml",
      `themes:\n${theme("bazar", "    weak: [bz]\n    # netral-ignore W106 it is meant so\n    medium: [bazar]\n")}`,
    );
    const run = await dir.netral("rules", "lint", dir.at("a"), "--alone", "--format", "json");
    expect(run.code).toBe(1);
    expect(json(run)).toMatchObject([{ code: "W103", entry: "themes:bazar", line: 10, message: expect.stringContaining('"bz"') }]);
  });
});

describe("rules test", () => {
  it("counts examples and tells todos that hold", async () => {
    const run = await workdir().netral("rules", "test", PACK, "--alone");
    expect(run.code).toBe(0);
    expect(run.stdout).toContain("themes: 6 of 6 examples hold\n");
    expect(run.stdout).toContain("todo: 1 of 2 hold\n");
    expect(run.stdout).toMatch(/issues\.yaml:\d+: todo of themes:netralitas holds: "Kepala desa menjaga netralitas\."/);
  });

  it("tells broken examples and goes on", async () => {
    const dir = bench();
    dir.file("a/themes/a.yaml", `themes:\n${theme("bazar").replace("Bazar dibuka", "Pasar dibuka")}`);
    const run = await dir.netral(...rules(dir.at("a"), "test"));
    expect(run.code).toBe(1);
    expect(run.stdout).toMatch(/a\.yaml:8:16: themes:bazar: example is not tagged bazar/);
    expect(run.stdout).toContain("themes: 7 of 8 examples hold");
  });

  it("lists patterns that no example shows", async () => {
    const { unshown } = json(await workdir().netral("rules", "test", PACK, "--alone", "--coverage", "--format", "json"));
    expect(unshown.map(({ rule, pattern }: { rule: string; pattern: string }) => `${rule} ${pattern}`)).toContain(
      "themes:politik-uang serangan fajar",
    );
    expect(unshown.map(({ pattern }: { pattern: string }) => pattern)).not.toContain("politik uang");
  });

  it("holds golden articles to their tags, facet by facet", async () => {
    const dir = bench();
    dir.file("emas/articles/netral.txt", NETRAL).file("emas/articles/uang.txt", UANG);
    dir.jsonl("emas/emas.jsonl", { file: "netral.txt", themes: ["netralitas"] }, { file: "uang.txt", themes: ["hoaks"], relevant: true });
    const run = await dir.netral("rules", "test", PACK, "--alone", "--golden", "emas/emas.jsonl");
    expect(run.code).toBe(1);
    expect(run.stdout).toContain("golden uang.txt: themes: -hoaks +politik-uang\n");
    expect(run.stdout).toContain("golden: 1 of 2 articles hold\n");
  });
});

describe("rules fmt", () => {
  it("formats files, and only names them with --check", async () => {
    const dir = bench();
    dir.file("a/b.yaml", "lists:\n  - { id: b,any: [ x,y ] }  \n").file("a/c.yaml", "lists:\n  - { id: c, any: [x, y] }\n");
    expect(await dir.netral("rules", "fmt", "a", "--check")).toMatchObject({ code: 1, stdout: "a/b.yaml\n" });
    expect(dir.read("a/b.yaml")).toContain("id: b,any");
    expect(await dir.netral("rules", "fmt", "a")).toMatchObject({ code: 0, stdout: "a/b.yaml\n" });
    expect(dir.read("a/b.yaml")).toBe("lists:\n  - { id: b, any: [x, y] }\n");
    expect(json(await dir.netral("rules", "fmt", "a", "--check", "--format", "json"))).toEqual({ files: 2, changed: [], failed: [] });
    dir.file("a/d.yaml", "lists: [\n");
    expect((await dir.netral("rules", "fmt", "a/d.yaml")).code).toBe(1);
    expect(await dir.netral("rules", "fmt", "hilang")).toMatchObject({ code: 2, stderr: expect.stringContaining("cannot read hilang") });
  });
});

describe("rules list and show", () => {
  it("lists rules, or those that know some words", async () => {
    const all = json(await workdir().netral("rules", "list", PACK, "--alone", "--format", "json"));
    expect(all.find(({ id }: { id: string }) => id === "netralitas")).toMatchObject({
      kind: "themes",
      label: "Netralitas aparat",
      patterns: 4,
      examples: 1,
      line: 2,
    });
    const knowing = json(await workdir().netral("rules", "list", PACK, "--alone", "--matching", "polisi tidur", "--format", "json"));
    expect(knowing.map(({ id, matched }: { id: string; matched: string[] }) => [id, matched])).toEqual([
      ["polri", ["not polisi tidur", "polisi"]],
    ]);
    expect((await workdir().netral("rules", "list", PACK, "--alone", "--kind", "modes")).stdout).toMatch(
      /modes +imbauan +Imbauan +2 +1 +1/,
    );
  });

  it("shows a rule as written and as understood", async () => {
    const run = await bench().bench("rules", "show", "theme:netralitas");
    expect(run.stdout).toContain("    weak: [netral]\n");
    expect(run.stdout).not.toContain("politik-uang");
    expect(run.stdout).toMatch(/strong +0\.9 +3 +1 +netralitas/);
    expect(run.stdout).toContain("names: lists:aparat");
    const { patterns } = json(await bench().bench("rules", "show", "hoaks", "--format", "json", "--forms", "40"));
    expect(patterns[0].forms).toEqual(expect.arrayContaining(["hoaks", "menghoaks", "dihoaks"]));
    expect(json(await bench().bench("rules", "show", "list:aparat", "--format", "json")).namedBy).toEqual(["themes:netralitas"]);
    expect((await bench().bench("rules", "show", "netralitaz")).stderr).toContain('did you mean "netralitas"');
  });
});

describe("rules new", () => {
  it.each(["theme", "actor", "mode", "boilerplate", "list"])("begins a %s that loads", async (kind) => {
    const dir = bench();
    expect(await dir.netral("rules", "new", kind, "dinasti-baru", "--in", "a")).toMatchObject({ code: 0, stderr: "" });
    expect(await dir.netral(...rules(dir.at("a"), "check"))).toMatchObject({ code: 0, stderr: "" });
    expect(await dir.netral("rules", "new", kind, "dinasti-baru", "--in", "a")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("is there already"),
    });
    expect((await dir.netral("rules", "fmt", "a", "--check")).stdout).toBe("");
  });

  it("prints it otherwise", async () => {
    expect((await workdir().netral("rules", "new", "theme", "bazar")).stdout).toContain("  - id: bazar\n");
    expect(json(await workdir().netral("rules", "new", "theme", "bazar", "--format", "json"))).toMatchObject({
      path: null,
      text: expect.stringContaining("bazar"),
    });
    expect((await workdir().netral("rules", "new", "theme", "Bazar Murah")).code).toBe(2);
  });
});

describe("rules diff", () => {
  const changed = () => {
    const dir = bench();
    dir.file("berita/netral.txt", NETRAL).file("berita/uang.txt", UANG).file("berita/pasar.txt", PASAR);
    dir.file("baru/themes/a.yaml", `themes:\n${theme("bazar").replace("[bazar]", "[bazar, kios]")}  - id: netralitas\n    disable: true\n`);
    for (const name of [
      "actors/officials",
      "themes/issues",
      "modes/modes",
      "elections/elections",
      "elections/setting",
      "lists/people",
      "boilerplate/links",
    ])
      dir.file(`lama/${name}.yaml`, readPack(name));
    return dir;
  };

  it("says which articles change, and why", async () => {
    const dir = changed();
    dir.file("baru2/themes/a.yaml", dir.read("baru/themes/a.yaml").split("  - id: netralitas")[0]!);
    for (const name of [
      "actors/officials",
      "themes/issues",
      "modes/modes",
      "elections/elections",
      "elections/setting",
      "lists/people",
      "boilerplate/links",
    ])
      dir.file(`baru2/${name}.yaml`, readPack(name));
    const run = await dir.netral("rules", "diff", "lama", "baru2", "berita", "--alone", "--format", "json");
    expect(json(run)).toEqual({
      articles: 3,
      changed: [
        {
          article: "berita/pasar.txt",
          title: "Pasar Mekar Kembali Ramai",
          changes: [{ name: "theme:bazar", change: "gained", because: '"kios"' }],
        },
      ],
      totals: { "theme:bazar": { gained: 1, lost: 0, other: 0 } },
    });
    expect(run.stderr).toBe("netral: 1 of 3 articles change\n");
    expect((await dir.netral("rules", "diff", "lama", "baru2", "berita", "--alone", "--fail-on-change")).code).toBe(1);
    expect((await dir.netral("rules", "diff", "lama", "lama", "berita", "--alone", "--fail-on-change")).code).toBe(0);
  });
});

describe("rules profile", () => {
  it("times loading, and each rule", async () => {
    const dir = bench();
    dir.file("berita/netral.txt", NETRAL);
    const { loading, articles, rules: costs, stages } = json(await dir.bench("rules", "profile", "berita", "--format", "json"));
    expect(loading.map(({ name }: { name: string }) => name)).toEqual(["read the files", "compile", "check the examples"]);
    expect(articles).toBe(1);
    expect(stages.at(-1)).toMatchObject({ name: "all", milliseconds: expect.any(Number) });
    expect(costs.find(({ rule }: { rule: string }) => rule === "theme:netralitas")).toMatchObject({ patterns: 5, matches: 4 });
  });
});
