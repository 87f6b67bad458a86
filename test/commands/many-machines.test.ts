import { expect, it } from "vitest";
import { errors, records, sources, workdir } from "../cli/workdir.ts";

const lines = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `n${i}`, text: `KPU hoaks ke-${i}` }));
const many = () =>
  workdir()
    .jsonl("a.jsonl", ...lines(60))
    .file("b.txt", "Camat")
    .file("c.txt", "Rusak")
    .file("d.pdf");
type Dir = ReturnType<typeof workdir>;
const ARGS = ["classify", "a.jsonl", "b.txt", "hilang.txt", "c.txt", "d.pdf", "--max-errors", "9", "-o"];

async function sharded(dir: Dir, count: number): Promise<Dir> {
  for (let i = count; i >= 1; i--) {
    expect(dir.has("hasil/_SUCCESS")).toBe(false);
    expect((await dir.netral(...ARGS, "hasil", "--shard", `${i}/${count}`)).code).toBe(0);
  }
  expect(dir.has("hasil/_SUCCESS")).toBe(true);
  return dir;
}

it.each([1, 3, 7])("merges %i shards to the bytes of one run, manifest and all", async (count) => {
  const dir = await sharded(many(), count);
  await dir.netral(...ARGS, "satu.ndjson");
  expect(await dir.netral("merge", "hasil", "-o", "gabung.ndjson")).toEqual({ code: 0, stdout: "", stderr: "" });
  for (const end of ["", ".manifest.json"]) expect(dir.read(`gabung.ndjson${end}`)).toBe(dir.read(`satu.ndjson${end}`));
  expect((await dir.netral("merge", "hasil")).stdout).toBe(dir.read("satu.ndjson"));
  for (const output of ["hasil", "gabung.ndjson", "satu.ndjson"])
    expect(await dir.netral("verify", output)).toMatchObject({ code: 0, stdout: `${output}: sound, 63 records\n` });
});

it("gives a source the same shard whatever else is read", async () => {
  const dir = many();
  await dir.netral("classify", "a.jsonl", "-o", "satu", "--shard", "2/3");
  await dir.netral("classify", "b.txt", "a.jsonl", "-o", "dua", "--shard", "2/3");
  const of = (folder: string) => sources(dir.read(`${folder}/part-00002.ndjson`)).filter((source) => source.startsWith("a."));
  expect(of("satu")).toEqual(of("dua"));
});

const change = (dir: Dir, file: string, from: string | RegExp, to: string) => dir.file(file, dir.read(file).replace(from, to));

// what happens to the parts → what merge and verify say
it.each<[string, (dir: Dir) => unknown, string]>([
  ["a part is missing", (dir) => dir.remove("hasil/part-00002.ndjson", "hasil/part-00002.manifest.json"), "part-00002: is missing"],
  [
    "a part is not finished",
    (dir) => dir.remove("hasil/part-00002.manifest.json").file("hasil/part-00002.ndjson.part"),
    "part-00002: is not finished",
  ],
  ["a part has no manifest", (dir) => dir.file("hasil/part-00009.ndjson"), "part-00009: has no manifest"],
  [
    "a part is there twice",
    (dir) =>
      dir
        .file("hasil/part-00004.manifest.json", dir.read("hasil/part-00002.manifest.json"))
        .file("hasil/part-00004.ndjson", dir.read("hasil/part-00002.ndjson")),
    "part-00004: is shard 2/3",
  ],
  [
    "other rules",
    (dir) => change(dir, "hasil/part-00002.manifest.json", "feedface", "deadbeef"),
    "part-00002: was made with another rules than part-00001",
  ],
  [
    "another input",
    (dir) => change(dir, "hasil/part-00003.manifest.json", /("files": \d+,\s+"bytes": )/, "$11"),
    "part-00003: was made with another inputs.bytes than part-00001",
  ],
  [
    "a changed record",
    (dir) => change(dir, "hasil/part-00001.ndjson", "relevant", "Relevant"),
    "part-00001: was changed, its hash is not that",
  ],
  ["a record less", (dir) => change(dir, "hasil/part-00001.ndjson", /^.*\n/, ""), "part-00001: has "],
  ["another order", (dir) => change(dir, "hasil/part-00001.order", /^\d+/, "9"), "part-00001.order: is missing or was changed"],
])("refuses parts: %s", async (_name, harm, message) => {
  const dir = await sharded(many(), 3);
  harm(dir);
  const merged = await dir.netral("merge", "hasil", "-o", "gabung.ndjson");
  expect(merged).toMatchObject({ code: 2, stdout: "" });
  expect(merged.stderr).toContain(`  ${message}`);
  expect(dir.has("gabung.ndjson")).toBe(false);
  const verified = await dir.netral("verify", "hasil");
  expect(verified.code).toBe(1);
  expect(verified.stdout).toContain(message);
});

it.each<[string, (dir: Dir) => unknown, string[], number, string]>([
  ["another input", (dir) => dir.file("b.txt", "Bupati"), [], 1, "the input is another now\n"],
  ["another input, left alone", (dir) => dir.file("b.txt", "Bupati"), ["--no-input"], 0, "satu.ndjson: sound, 63 records\n"],
  ["no manifest", (dir) => dir.remove("satu.ndjson.manifest.json"), [], 1, "satu.ndjson.manifest.json: is missing\n"],
  ["no output", (dir) => dir.remove("satu.ndjson").file("satu.ndjson"), [], 1, "satu.ndjson: has 12 bytes, its manifest says "],
])("verifies a file: %s", async (_name, harm, more, code, message) => {
  const dir = many();
  await dir.netral(...ARGS, "satu.ndjson");
  harm(dir);
  const run = await dir.netral("verify", "satu.ndjson", ...more);
  expect(run.code).toBe(code);
  expect(run.stdout).toContain(message);
});

it.each([
  [["verify", "tiada"], "netral: tiada: no such file or folder"],
  [["merge", "tiada"], "netral: tiada: no such file or folder"],
  [["merge", "."], "  holds no finished part"],
  [["classify", "b.txt", "--shard", "1/2"], "netral: --shard needs -o FOLDER"],
  [["classify", "b.txt", "--shard", "1/2", "-o", "x", "-f", "csv"], "netral: --shard writes ndjson only"],
  [["classify", "b.txt", "--shard", "3/2", "-o", "x"], "Write which of how many"],
  [["classify", "b.txt", "--resume"], "netral: --resume needs -o FILE, and ndjson as its format"],
  [["classify", "b.txt", "--skip-unchanged", "-o", "x.csv"], "netral: --skip-unchanged needs -o FILE"],
  [["classify", "b.txt", "--jobs", "0"], "Write a whole number from 1 on."],
  [["classify", "b.txt", "--timeout", "0"], "Write seconds"],
  [["classify", "b.txt", "--max-bytes", "1T"], "Write bytes up to 256M"],
])("%j exits with 2 and says why", async (argv, message) => {
  const run = await many().netral(...argv);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(message);
});

// line → error, null where it is an article
const FILTERED: readonly [string, string | null][] = [
  ['{"id":7,"text":"KPU"}', null],
  ["", "E_PARSE line 2: no JSON: Unexpected end of JSON input"],
  ["{rusak", "E_PARSE line 3: no JSON"],
  ['{"judul":"x"}', 'E_NO_TEXT line 4: no field "text" among: judul'],
  [`{"text":"${"x".repeat(3000)}"}`, "E_TOO_LARGE line 5: has more than 2048 bytes"],
  ['"teks"', "E_PARSE line 6: expected a JSON object, found a string"],
  ['{"text":"Rusak"}', "E_CLASSIFY -#6: cannot take this"],
  ["   ", "E_PARSE line 8: no JSON"],
  ['{"text":"Camat \\u0000 netral"}', null],
];

it.each([["\n"], [""]])("filter gives one line for each line, in its place, the last one ended by %j", async (end) => {
  const stdin = FILTERED.map(([line]) => line).join("\n") + end;
  const run = await workdir().netralWith({ stdin }, "filter", "--max-bytes", "2K");
  expect(run.code).toBe(0);
  const got = records(run);
  expect(got.map(({ source }) => source.record)).toEqual(FILTERED.map((_, i) => i));
  expect(got[0]!.source).toEqual({ path: "-", record: 0, format: "jsonl", encoding: "utf-8", key: "7" });
  const wanted = FILTERED.flatMap(([, error]) => (error === null ? [] : [expect.stringContaining(error)]));
  expect(errors(run)).toEqual(wanted);
});

it("filter counts errors only when told, tells who it is, and leaves numbers out", async () => {
  const filter = (...more: string[]) => workdir().netralWith({ stdin: '{"text":"KPU"}\n{}\n' }, "filter", ...more);
  expect((await filter("--max-errors", "0")).code).toBe(1);
  expect((await filter("--ready")).stderr).toMatch(/^\{"netral":"[\d.]+","rules":"feedfacefeedface"\}\n/);
  expect(records(await filter("--unnumbered")).map(({ source }) => Object.keys(source))).toEqual([
    ["path", "format", "encoding"],
    ["path", "format", "encoding"],
  ]);
  expect(await workdir().netral("filter")).toMatchObject({ code: 0, stdout: "" });
});
