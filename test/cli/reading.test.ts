import { expect, it } from "vitest";
import { errors, records, sources, workdir } from "./workdir.ts";

it("reads files, folders and globs, folders sorted by name and all in the order given", async () => {
  const dir = workdir()
    .file("z.txt")
    .file("data/b.txt")
    .file("data/a/y.txt")
    .file("data/a.txt")
    .file("data/.hidden.txt")
    .file("lain/1.txt")
    .file("lain/2.md");
  const run = await dir.netral("classify", "z.txt", "data/", "lain/*.txt");
  expect(sources(run)).toEqual(["z.txt", "data/a/y.txt", "data/a.txt", "data/b.txt", "lain/1.txt"]);
  expect(run.code).toBe(0);
});

it.each([
  ["**/*.txt", ["a.txt", "dalam/b.txt", "dalam/sekali/c.txt"]],
  ["dalam/**", ["dalam/b.txt", "dalam/sekali/c.txt"]],
  ["{a,x}.txt", ["a.txt"]],
  ["./dalam", ["./dalam/b.txt", "./dalam/sekali/c.txt"]],
  [".", ["./a.txt", "./dalam/b.txt", "./dalam/sekali/c.txt"]],
])("finds under %s", async (path, expected) => {
  const dir = workdir().file("a.txt").file("dalam/b.txt").file("dalam/sekali/c.txt");
  expect(sources(await dir.netral("classify", path))).toEqual(expected);
});

it("takes an absolute glob, and a file whose name looks like one", async () => {
  const dir = workdir().file("a[1].txt").file("b.txt");
  expect(sources(await dir.netral("classify", "a[1].txt", `${dir.root}/b*.txt`))).toEqual(["a[1].txt", `${dir.root}/b.txt`]);
});

it("reads a file once that two paths lead to", async () => {
  const dir = workdir().file("data/a.txt").file("data/b.txt");
  const run = await dir.netral("classify", "data/b.txt", "data", "./data/../data/a.txt");
  expect(sources(run)).toEqual(["data/b.txt", "data/a.txt"]);
  expect(run.stderr).toContain("skipped ./data/../data/a.txt (named twice)");
});

it("names and counts what it does not read", async () => {
  const dir = workdir().file("a.txt").file("b.pdf").file("README").file("c.docx");
  const run = await dir.netral("classify", ".", "b.pdf");
  expect(sources(run)).toEqual(["./a.txt"]);
  expect(run.stderr).toContain("netral: skipped ./README (no ending)");
  expect(run.stderr).toContain("netral: skipped b.pdf (.pdf)");
  expect(run.stderr).toContain("4 skipped (.pdf 2, .docx 1, no ending 1)");
  expect(run.code).toBe(0);
});

it("does not follow a link to a folder in a folder, so a loop ends", async () => {
  const dir = workdir().file("data/a.txt").link("data/lingkar", "..").link("data/b.txt", "a.txt");
  const run = await dir.netral("classify", "data");
  expect(sources(run)).toEqual(["data/a.txt", "data/b.txt"]);
  expect(run.stderr).toContain("skipped data/lingkar (a link to a folder)");
});

it("follows a link to a folder that is named", async () => {
  const dir = workdir().file("data/a.txt").link("pintas", "data");
  expect(sources(await dir.netral("classify", "pintas"))).toEqual(["pintas/a.txt"]);
});

it("gives an error record for a path that does not exist, if others can be read", async () => {
  const run = await workdir().file("a.txt").netral("classify", "hilang.txt", "a.txt", "x/*.txt");
  expect(sources(run)).toEqual(["hilang.txt", "a.txt", "x/*.txt"]);
  expect(errors(run)).toEqual([
    "E_READ hilang.txt: no such file or folder",
    "E_READ x/*.txt: no such file, and no file fits it as a pattern",
  ]);
  expect(records(run)[0]).toMatchObject({ id: null, source: { path: "hilang.txt", format: null, encoding: null } });
  expect(run.stderr).toContain("netral: E_READ hilang.txt: no such file or folder");
  expect(run.code).toBe(1);
});

it.each([
  ["a missing file", ["hilang.txt"], "netral: nothing to read\n  hilang.txt: no such file or folder\n"],
  ["an empty folder", ["kosong"], "netral: nothing to read\n  no file of a known type under the given paths\n"],
  ["only other types", ["b.pdf"], "netral: nothing to read\n  no file of a known type under the given paths\n"],
  ["a file that refuses to be read", ["rusak.txt"], "netral: nothing to read\n  rusak.txt: input/output error\n"],
])("exits with 2 and prints nothing if there is nothing to read: %s", async (_name, paths, message) => {
  const dir = workdir().folder("kosong").file("b.pdf").link("rusak.txt", "/proc/self/mem");
  const run = await dir.netral("classify", ...paths, "--format", "json");
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(message);
});

it("goes on after a file that refuses to be read, and after a broken link", async () => {
  const dir = workdir().file("data/a.txt").link("data/b.txt", "/proc/self/mem").link("data/c.txt", "tiada").file("data/d.txt");
  const run = await dir.netral("classify", "data");
  expect(sources(run)).toEqual(["data/a.txt", "data/b.txt", "data/c.txt", "data/d.txt"]);
  expect(errors(run)).toEqual(["E_READ data/b.txt: input/output error", "E_READ data/c.txt: no such file or folder"]);
});

it("reads paths from a list, literally and in order", async () => {
  const dir = workdir().file("a.txt").file("b [1].txt").file("c/d.txt").file("daftar", "b [1].txt\r\n\nc\na.txt\na.txt");
  const run = await dir.netral("classify", "--files-from", "daftar");
  expect(sources(run)).toEqual(["b [1].txt", "c/d.txt", "a.txt", "a.txt"]);
});

it("reads NUL-ended paths from standard input", async () => {
  const dir = workdir().file("a\nb.txt").file("c.txt");
  expect(sources(await dir.netralWith({ stdin: "a\nb.txt\0c.txt\0" }, "classify", "--files-from", "-", "-0"))).toEqual([
    "a\nb.txt",
    "c.txt",
  ]);
});

it("refuses a list that cannot be read", async () => {
  expect(await workdir().netral("classify", "--files-from", "tiada")).toMatchObject({
    code: 2,
    stderr: "netral: --files-from tiada: no such file or folder\n",
  });
});

it.each([
  ["a text", "Kepala desa.\n", [], ["-"], "text"],
  ["JSON Lines by their first character", ' \n{"text":"a"}\n{"text":"b"}\n', [], ["-#0", "-#1"], "jsonl"],
  ["what its name tells", '{"judul":', ["--stdin-filename", "pipa.txt"], ["pipa.txt"], "text"],
  ["nothing at all", "", [], ["-"], "text"],
])("reads standard input: %s", async (_name, stdin, more, expected, format) => {
  const run = await workdir().netralWith({ stdin }, "classify", "-", ...more);
  expect(sources(run)).toEqual(expected);
  expect(records(run)[0]!.source.format).toBe(format);
  expect(run.code).toBe(0);
});

it("keeps the output out of the input", async () => {
  const dir = workdir().jsonl("data/a.jsonl", { text: "Camat netral." });
  for (let i = 0; i < 2; i++) expect((await dir.netral("classify", "data", "-o", "data/hasil.ndjson")).code).toBe(0);
  expect(sources(dir.read("data/hasil.ndjson"))).toEqual(["data/a.jsonl#0"]);
  const run = await dir.netral("classify", "data/hasil.ndjson", "-o", "data/hasil.ndjson");
  expect(run.code).toBe(2);
  expect(run.stderr).toContain("skipped data/hasil.ndjson (our own output)");
  expect(sources(dir.read("data/hasil.ndjson"))).toEqual(["data/a.jsonl#0"]);
});
