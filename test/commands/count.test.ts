import { stripVTControlCharacters } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../src/output/cell.ts";
import { workdir } from "../cli/workdir.ts";
import { actor, fakeRecord, theme, unreadable } from "../output/fake-record.ts";

const person = { ...fakeRecord().people![0]!, name: "Rahma \x1b[31mSari", role: "camat", region: "16.08" };
const RECORDS = [
  fakeRecord({
    actors: [actor("kpu"), actor("camat")],
    themes: [theme("hoaks"), theme("netralitas")],
    published: "2023-12-03",
    people: [person],
  }),
  fakeRecord({ actors: [actor("kpu")], themes: [theme("hoaks")], published: "2024-02-14", people: [person] }),
  unreadable("hilang.txt"),
];

function records() {
  return workdir().jsonl("hasil.ndjson", ...RECORDS);
}

describe("reads", () => {
  it("finished records as they are, also compressed and from standard input", async () => {
    const dir = records();
    const text = dir.read("hasil.ndjson");
    dir.file("hasil.ndjson.gz", gzipSync(text));
    const plain = await dir.netral("count", "hasil.ndjson", "--by", "actor", "--format", "csv");
    expect(plain).toMatchObject({
      code: 0,
      stdout: "actor,articles,mentions,first,last\nkpu,2,2,2023-12-03,2024-02-14\ncamat,1,1,2023-12-03,2023-12-03\n",
    });
    expect(plain.stderr).toBe("netral: E_READ hilang.txt: no such file or folder\nnetral: 2 articles · 2 with actor · 1 error\n");
    expect((await dir.netral("count", "hasil.ndjson.gz", "--by", "actor", "--format", "csv")).stdout).toBe(plain.stdout);
    expect((await dir.netralWith({ stdin: text }, "count", "-", "--by", "actor", "--format", "csv")).stdout).toBe(plain.stdout);
  });

  it("articles, from files, JSON Lines and standard input, and records beside them", async () => {
    const dir = records().file("a.txt", "KPU dan Camat").jsonl("b.jsonl", { text: "KPU" });
    const run = await dir.netral("count", "a.txt", "b.jsonl", "hasil.ndjson", "--by", "actor", "--format", "json", "-q");
    expect(JSON.parse(run.stdout)).toMatchObject({
      by: ["actor"],
      articles: 4,
      counted: 4,
      errors: 1,
      rows: [
        { actor: "kpu", articles: 4 },
        { actor: "camat", articles: 2 },
      ],
    });
    const stdin = await dir.netralWith({ stdin: "KPU dan Camat" }, "count", "-", "--by", "actor", "--format", "csv", "-q");
    expect(stdin.stdout).toContain("kpu,1,1,,\n");
  });

  it.each([
    [["count", "tak-ada.txt", "--by", "actor"], 0, "E_READ tak-ada.txt"],
    [["count", "kosong", "--by", "actor"], 2, "no article could be read under kosong"],
    [["count", "rusak.ndjson", "--by", "actor"], 2, "rusak.ndjson:2: no record of netral"],
    [["count", "hasil.ndjson"], 2, "required option '--by <keys>' not specified"],
    [["count", "hasil.ndjson", "--by", "acto"], 2, 'Unknown key "acto" – did you mean "actor"? The keys are person, role'],
    [["count", "hasil.ndjson", "--by", "actor,actor"], 2, "Write one key, or two different ones"],
    [["count", "hasil.ndjson", "--by", "actor,theme,month"], 2, "Write one key, or two different ones"],
  ])("%j ends with %i and says why", async (argv, code, message) => {
    const dir = records().folder("kosong").jsonl("rusak.ndjson", RECORDS[0], "{}");
    const run = await dir.netral(...argv);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(message);
  });
});

describe("prints", () => {
  it("regions with their names, as rows of JSON", async () => {
    const run = await records().netral("count", "hasil.ndjson", "--by", "region", "--format", "ndjson");
    expect(run.stdout).toBe(
      '{"region":"16.08","region_name":"Kab. Rawa Indah","articles":2,"mentions":2,"first":"2023-12-03","last":"2024-02-14"}\n',
    );
  });

  it.each([[60], [80], [120], [200]])("tables and maps no wider than %i columns", async (terminal) => {
    const dir = records();
    for (const by of ["theme", "person,role", "actor,theme", "month", "month,theme", "theme,month"]) {
      const run = await dir.netralWith({ terminal }, "count", "hasil.ndjson", "--by", by);
      expect(run.code).toBe(0);
      for (const line of stripVTControlCharacters(run.stdout).split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(terminal);
    }
  });

  it("bars against the largest", async () => {
    const { stdout } = await records().netralWith({ env: { COLUMNS: "80" } }, "count", "hasil.ndjson", "--by", "actor");
    const bars = stdout
      .split("\n")
      .slice(1, 3)
      .map((line) => /█+/.exec(line)![0].length);
    expect(bars[0]).toBe(bars[1]! * 2);
  });

  it("a map of two keys: a cell for each pair, a point where there is none", async () => {
    const { stdout } = await records().netral("count", "hasil.ndjson", "--by", "actor,theme");
    expect(stdout.split("\n").map((line) => line.trim().split(/ +/))).toEqual([
      ["actor", "hoaks", "netralitas"],
      ["kpu", expect.stringMatching(/^█+$/), "2", expect.stringMatching(/^▓+$/), "1"],
      ["camat", expect.stringMatching(/^▓+$/), "1", expect.stringMatching(/^▓+$/), "1"],
      ["▓", "1", "█", "2"],
      [""],
    ]);
  });

  it("months with the gaps between them and the calendar below", async () => {
    const { stdout } = await records().netral("count", "hasil.ndjson", "--by", "month");
    expect(stdout).toContain("\n██    ██\n2023-12");
    expect(stdout).toMatch(/^━━━━━━▲\n {6}pemilu-2024$/m);
    expect(stdout).toMatch(/^2024-02 +1 +█+ +pemilu-2024: campaign, quiet days, polling on the 14th$/m);
  });

  it("as many rows as told, and how many are left out", async () => {
    const dir = records();
    const one = await dir.netral("count", "hasil.ndjson", "--by", "actor", "--limit", "1");
    expect(one.stdout).toMatch(/^kpu .*\n… and 1 more;/m);
    expect((await dir.netral("count", "hasil.ndjson", "--by", "actor", "--limit", "1", "--format", "csv")).stdout.split("\n")).toHaveLength(
      3,
    );
    expect((await dir.netral("count", "hasil.ndjson", "--by", "actor", "--limit", "all")).stdout).not.toContain("more");
  });

  it("nothing that could steer the terminal", async () => {
    const { stdout } = await records().netral("count", "hasil.ndjson", "--by", "person,role");
    expect(stdout).toContain("Rahma [31mSari");
    expect(stdout).not.toContain("\x1b");
  });

  it.each([
    [["--locale", "id"], {}],
    [[], { LANG: "id_ID.UTF-8" }],
  ])("Indonesian with %j %j, in tables and notes only", async (argv, env) => {
    const dir = records();
    const table = await dir.netralWith({ env }, "count", "hasil.ndjson", "--by", "theme", ...argv);
    expect(table.stdout).toMatch(/^tema +nama +artikel +sebutan +pertama +terakhir/);
    expect(table.stderr).toContain("netral: 2 artikel · 2 dengan tema · 1 galat");
    const csv = await dir.netralWith({ env }, "count", "hasil.ndjson", "--by", "theme", "--format", "csv", ...argv);
    expect(csv.stdout).toMatch(/^theme,articles,mentions,first,last\n/);
  });
});
