import { mkdirSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { errors, records, sources, workdir } from "./workdir.ts";

/** A folder of articles, some of which somebody wants to leave out. */
const data = () =>
  workdir()
    .file("data/a.txt")
    .file("data/b.txt")
    .file("data/lama/c.txt")
    .file("data/lama/penting.txt")
    .file("data/lama/dalam/d.txt")
    .file("data/.tersembunyi/e.txt")
    .file("data/.f.txt");

const ALL = ["data/a.txt", "data/b.txt", "data/lama/c.txt", "data/lama/dalam/d.txt", "data/lama/penting.txt"];

// .netralignore files and arguments → what is read
it.each<[Record<string, string>, string[], string[]]>([
  [{}, ["data"], ALL],
  [{ "data/.netralignore": "# lama\nlama/\n" }, ["data"], ["data/a.txt", "data/b.txt"]],
  [{ ".netralignore": "data/lama\n" }, ["data"], ["data/a.txt", "data/b.txt"]],
  [{ ".netralignore": "/a.txt\n" }, ["data"], ALL],
  [{ "data/.netralignore": "/a.txt\n" }, ["data"], ALL.slice(1)],
  [{ "data/.netralignore": "*.txt\n!b.txt\n" }, ["data"], ["data/b.txt"]],
  [
    { "data/.netralignore": "c.txt\npenting.txt\n", "data/lama/.netralignore": "!penting.txt\n" },
    ["data"],
    [...ALL.slice(0, 2), ...ALL.slice(3)],
  ],
  [{ "data/.netralignore": "lama/\n" }, ["data/lama"], ["data/lama/c.txt", "data/lama/dalam/d.txt", "data/lama/penting.txt"]],
  [{ "data/.netralignore": "a.txt\n" }, ["data/a.txt"], ["data/a.txt"]],
  [{ ".netralignore": "lama\n" }, ["data/**/*.txt"], ["data/a.txt", "data/b.txt"]],
  [{ "data/lama/.netralignore": "dalam/\n" }, ["data/**/*.txt"], [...ALL.slice(0, 3), "data/lama/penting.txt"]],
  [{}, ["data", "--exclude", "lama"], ["data/a.txt", "data/b.txt"]],
  [{}, ["data", "--exclude", "*.txt", "--exclude", "!b.txt"], ["data/b.txt"]],
  [{}, ["data/**", "--exclude", "data/lama/*.txt"], [...ALL.slice(0, 2), "data/lama/dalam/d.txt"]],
  [{ "data/.netralignore": "!a.txt\n" }, ["data", "--exclude", "a.txt"], ALL.slice(1)],
  [{}, ["data", "--hidden"], ["data/.f.txt", "data/.tersembunyi/e.txt", ...ALL]],
  [{}, ["data/**", "--hidden"], ["data/.f.txt", "data/.tersembunyi/e.txt", ...ALL]],
])("with %j and %j reads %j", async (files, argv, expected) => {
  const dir = data();
  for (const [path, patterns] of Object.entries(files)) dir.file(path, patterns);
  const run = await dir.netral("classify", ...argv);
  expect(sources(run)).toEqual(expected);
  expect(run.code).toBe(0);
});

it("leaves out by ignore files of the place itself where that is outside the current folder", async () => {
  const outside = data().file("data/.netralignore", "lama/\n");
  expect(sources(await workdir().netral("classify", outside.at("data")))).toEqual([outside.at("data/a.txt"), outside.at("data/b.txt")]);
});

it("follows links to folders on demand, each folder once, and ends in a loop", async () => {
  const dir = workdir().file("data/a.txt").file("lain/b.txt").file("lain/c/d.txt");
  dir.link("data/lingkar", "..").link("data/lain", "../lain").link("data/lagi", "../lain/c").link("data/putus", "tiada");
  const run = await dir.netral("classify", "data", "--follow");
  expect(sources(run)).toEqual(["data/a.txt", "data/lagi/d.txt", "data/lain/b.txt"]);
  expect(run.stderr).toContain("netral: skipped data/lain/c (met before)");
  expect(run.stderr).toContain("netral: skipped data/lingkar/data (met before)");
});

it("reads every file, whatever it is called, as the format that is named", async () => {
  const dir = workdir().file("data/README", '{"text":"Camat netral"}\n').file("data/b.log", '{"text":"KPU"}\n');
  expect(sources(await dir.netral("classify", "data", "--input-format", "jsonl"))).toEqual(["data/README#0", "data/b.log#0"]);
  expect((await dir.netral("classify", "data", "--input-format", "jason")).stderr).toContain(
    "Allowed choices are text, html, mhtml, jsonl, json",
  );
});

it("reads names that are not UTF-8, and shows their bytes", async () => {
  const dir = workdir().file("data/a.txt");
  const folder = Buffer.concat([Buffer.from(`${dir.at("data")}/m\u00fc`, "utf8"), Buffer.from("map\xff", "latin1")]);
  mkdirSync(folder);
  writeFileSync(Buffer.concat([folder, Buffer.from("/caf\xe9.txt", "latin1")]), "Camat netral");
  const run = await dir.netral("classify", "data");
  expect(sources(run)).toEqual(["data/a.txt", "data/mümap\\xff/caf\\xe9.txt"]);
  const list = Buffer.concat([Buffer.from("data/"), folder.subarray(dir.at("data/").length), Buffer.from("/caf\xe9.txt\n", "latin1")]);
  const listed = await dir.netralWith({ stdin: list }, "classify", "--files-from", "-");
  expect(records(listed)).toMatchObject([{ source: { path: "data/mümap\\xff/caf\\xe9.txt" }, themes: [{ id: "netralitas" }] }]);
});

it("finds names that are not UTF-8 under what arrives of them as arguments", async () => {
  const dir = workdir().file("data/a.txt");
  const data = Buffer.from(`${dir.at("data")}/`);
  for (const name of ["caf\xe9.txt", "caf\xe8.txt"]) writeFileSync(Buffer.concat([data, Buffer.from(name, "latin1")]), "Camat netral");
  const both = ["data/caf\\xe8.txt", "data/caf\\xe9.txt"];
  expect(sources(await dir.netral("classify", "data/caf\uFFFD.txt", "data/caf\uFFFD.txt"))).toEqual(both);
  expect(sources(await dir.netral("classify", "data/c*.txt"))).toEqual(both);
  expect(errors(await dir.netral("classify", "data/a.txt", "data/ab\uFFFD.txt"))).toEqual([
    "E_READ data/ab\uFFFD.txt: no such file or folder",
  ]);
});

it("reads long paths, and tells those that the system refuses", async () => {
  const dir = workdir();
  const name = "p".repeat(200);
  const path = Array.from({ length: 15 }, () => name).join("/");
  dir.file(`${path}/a.txt`);
  expect(sources(await dir.netral("classify", "."))).toEqual([`./${path}/a.txt`]);
  const tooLong = `${path}/${path}/a.txt`;
  const run = await dir.netral("classify", `${path}/a.txt`, tooLong);
  expect(errors(run)).toEqual([`E_READ ${tooLong}: the name is too long`]);
});

it("reads folders that lie deeper than the system takes paths, as far as it goes", async () => {
  const dir = workdir();
  const deep = await dir.shell(
    'echo Camat > a.txt; n=$(printf "d%.0s" {1..200}); for i in {1..25}; do mkdir $n && cd $n; done; echo Camat > b.txt',
  );
  expect(deep.code).toBe(0);
  const run = await dir.netral("classify", ".");
  // Only a program that goes down step by step can remove it.
  await dir.shell("rm -r d*");
  expect(sources(run)[0]).toBe("./a.txt");
  expect(errors(run)).toEqual([expect.stringMatching(/^E_READ .*: the name is too long$/)]);
});
