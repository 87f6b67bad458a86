import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { records, sources, workdir } from "../cli/workdir.ts";

const berita = () =>
  workdir()
    .file("a.txt", "Camat meminta perangkat desa netral.")
    .file("b.txt", "KPU menepis hoaks surat suara.")
    .file("c.txt", "Pasar malam ramai.");

it("prints ndjson into a pipe and a table on a terminal", async () => {
  const dir = berita();
  expect(records(await dir.netral("classify", "a.txt", "b.txt"))).toHaveLength(2);
  const table = await dir.netralWith({ terminal: 80 }, "classify", "a.txt");
  expect(table.stdout.startsWith("\x1b[1mfile\x1b[22m")).toBe(true);
  expect((await dir.netralWith({ terminal: 80, env: { NO_COLOR: "1" } }, "classify", "a.txt")).stdout).toMatch(/^file /);
});

it.each(["table", "csv", "json", "ndjson"])("prints %s on request", async (format) => {
  const run = await berita().netral("classify", "a.txt", "--format", format);
  expect(run.code).toBe(0);
  expect(run.stdout).toContain("a.txt");
});

it("sums up on standard error, unless quiet", async () => {
  const dir = berita();
  const run = await dir.netral("classify", ".");
  expect(run.stderr).toMatch(
    /^3 articles · 2 relevant · 0 errors · 0 skipped · \d+\.\d s\nthemes: hoaks 1, netralitas 1\nactors: camat 1, kpu 1\n$/,
  );
  expect((await dir.netral("classify", ".", "hilang.txt", "--quiet")).stderr).toBe("");
});

it.each([
  ["actors", { actors: [{ id: "camat" }] }],
  ["theme:hoaks,actors", { actors: [{ id: "camat" }], themes: [] }],
  ["netralitas", { themes: [{ id: "netralitas" }] }],
])("keeps with --only %s what it names", async (only, expected) => {
  const record = records(await berita().netral("classify", "a.txt", "--only", only))[0]!;
  expect(record).toMatchObject(expected);
  expect(Object.keys(record).filter((key) => key === "actors" || key === "themes")).toHaveLength(Object.keys(expected).length);
});

it("maps keys to fields, and takes the usual names otherwise", async () => {
  const dir = workdir().jsonl(
    "a.jsonl",
    { No: 7, Judul: "Camat", isi_berita: "netral", tautan: "https://contoh.test/1", tanggal: "2024-01-02" },
    { kepala: "KPU", naskah: "hoaks" },
  );
  expect(records(await dir.netral("classify", "a.jsonl"))[0]).toMatchObject({
    title: "Camat",
    url: "https://contoh.test/1",
    published: "2024-01-02",
    source: { path: "a.jsonl", record: 0, format: "jsonl", encoding: "utf-8" },
    themes: [{ id: "netralitas" }],
  });
  const mapped = records(await dir.netral("classify", "a.jsonl", "--map", "id=No,title=kepala", "--map", "text=naskah"));
  expect(mapped).toMatchObject([
    { error: { message: 'a.jsonl:1: no field "naskah" among: No, Judul, isi_berita, tautan, tanggal' } },
    { title: "KPU", themes: [{ id: "hoaks" }] },
  ]);
  expect(records(await dir.netral("classify", "a.jsonl", "--map", "id=No"))[0]!.source).toMatchObject({ key: "7" });
});

it.each([
  ["theme:hoaks", 1, "netral: --fail-on: theme:hoaks in 1 article\n"],
  ["kpu,mode:imbauan", 1, "netral: --fail-on: mode:imbauan in 1 article\n"],
  ["theme:pengawasan", 0, ""],
])("with --fail-on %s exits with %i", async (names, code, message) => {
  const run = await berita().netral("classify", ".", "--fail-on", names);
  expect(run.code).toBe(code);
  expect(run.stderr).toContain(message);
  expect(records(run)).toHaveLength(3);
});

it.each([
  [[], 1],
  [["--max-errors", "1"], 0],
  [["--max-errors", "24%"], 1],
  [["--max-errors", "25%"], 0],
])("with one error in four and %j exits with %i", async (more, code) => {
  expect((await berita().netral("classify", ".", "hilang.txt", ...more)).code).toBe(code);
});

it("writes a file and its manifest", async () => {
  const dir = berita();
  const run = await dir.netral("classify", ".", "hilang.txt", "-o", "hasil.ndjson", "--evidence", "all", "--only", "themes");
  expect(run).toMatchObject({ code: 1, stdout: "" });
  expect(dir.list()).toEqual(["a.txt", "b.txt", "c.txt", "hasil.ndjson", "hasil.ndjson.manifest.json"]);
  const hasil = dir.read("hasil.ndjson");
  expect(sources(hasil)).toEqual(["./a.txt", "./b.txt", "./c.txt", "hilang.txt"]);
  const sha = (text: string) => createHash("sha256").update(text).digest("hex");
  expect(JSON.parse(dir.read("hasil.ndjson.manifest.json"))).toEqual({
    netral: expect.stringMatching(/^\d+\.\d+\.\d+/),
    rules: "feedfacefeedface",
    packs: { palsu: "2.1.0" },
    format: "ndjson",
    options: {
      only: ["themes"],
      min_confidence: 0,
      evidence: "all",
      text: false,
      signatures: false,
      csv: null,
      language: null,
      timeout: 30,
      map: {},
      max_bytes: 67108864,
      input_format: null,
      exclude: [],
      hidden: false,
      follow: false,
      repair: false,
      date_order: null,
    },
    shard: null,
    inputs: {
      paths: [".", "hilang.txt"],
      files_from: null,
      null: false,
      files: 3,
      bytes: ["a.txt", "b.txt", "c.txt"].reduce((sum, file) => sum + dir.read(file).length, 0),
      sha256: sha(["a.txt", "b.txt", "c.txt"].map((file) => `./${file}\n${dir.read(file)}`).join("")),
    },
    counts: { records: 4, articles: 3, relevant: 2, errors: { E_READ: 1 }, skipped: {}, left_out: {}, found: {} },
    output: { bytes: Buffer.byteLength(hasil), sha256: sha(hasil) },
  });
});

it("gives the same bytes again, manifest included", async () => {
  const dir = berita();
  const once = async () => {
    await dir.netral("classify", "a.txt", "b.txt", "-o", "hasil.csv");
    return dir.read("hasil.csv") + dir.read("hasil.csv.manifest.json");
  };
  expect(await once()).toBe(await once());
});

it.each([
  ["hasil.csv", /^file,record/],
  ["hasil.json", /^\[\n\{/],
  ["hasil.jsonl", /^\{"id"/],
  ["hasil.apa", /^\{"id"/],
])("takes the format of %s from its ending", async (path, start) => {
  const dir = berita();
  await dir.netral("classify", "a.txt", "-o", path);
  expect(dir.read(path)).toMatch(start);
});

it.each([
  ["a folder that does not exist", "tiada/hasil.ndjson", "netral: cannot write tiada/hasil.ndjson: no such file or folder\n"],
  ["a folder", "ada", "netral: cannot write ada: is a folder\n"],
])("exits with 74 where the output is %s", async (_name, path, message) => {
  expect(await berita().folder("ada").netral("classify", "a.txt", "-o", path)).toEqual({ code: 74, stdout: "", stderr: message });
});

it("leaves an earlier output alone when there is nothing to read", async () => {
  const dir = berita().file("hasil.ndjson", "lama");
  expect((await dir.netral("classify", "hilang.txt", "-o", "hasil.ndjson")).code).toBe(2);
  expect(dir.read("hasil.ndjson")).toBe("lama");
  expect(dir.list()).not.toContain("hasil.ndjson.part");
});

it("replaces what a link points to, not the link", async () => {
  const dir = berita().file("arsip/lama.ndjson", "lama").link("hasil.ndjson", "arsip/lama.ndjson");
  expect((await dir.netral("classify", "a.txt", "-o", "hasil.ndjson")).code).toBe(0);
  expect(sources(dir.read("arsip/lama.ndjson"))).toEqual(["a.txt"]);
});

it("names the first faults and skips only, and counts them all", async () => {
  const dir = workdir().file("a.txt");
  for (let i = 100; i < 130; i++) dir.file(`${i}.pdf`);
  const { stderr } = await dir.netral("classify", ".");
  expect(stderr.match(/skipped \.\/\d+\.pdf/g)).toHaveLength(20);
  expect(stderr).toContain("netral: more skipped files are not listed; the summary counts them\n");
  expect(stderr).toContain("30 skipped (.pdf 30)");
});

/** Runs until the first articles are read, then stops it. */
function stopped(dir: ReturnType<typeof workdir>, ...more: string[]) {
  const interruption = new AbortController();
  async function* stdin() {
    yield Buffer.from('{"text":"Camat netral"}\n'.repeat(5000));
    await setTimeout(100);
    interruption.abort("SIGTERM");
    for (;;) yield Buffer.from('{"text":"Camat netral"}\n'.repeat(1000));
  }
  return dir.netralWith({ stdin: stdin(), signal: interruption.signal }, "classify", "-", "-q", ...more);
}

it("stops on a signal, with the signal's code and no output under the name", async () => {
  const dir = berita();
  expect(await stopped(dir, "-o", "hasil.csv")).toEqual({ code: 143, stdout: "", stderr: "netral: interrupted by SIGTERM\n" });
  expect(dir.list()).toEqual(["a.txt", "b.txt", "c.txt"]);
});

it("keeps what a signal stops, for ndjson", async () => {
  const dir = workdir();
  const run = await stopped(dir, "-o", "hasil.ndjson");
  expect(run).toMatchObject({ code: 143, stdout: "" });
  expect(run.stderr).toMatch(/^netral: interrupted by SIGTERM; \d+ records are kept: the same command with --resume goes on\n$/);
  expect(dir.list()).toEqual(["hasil.ndjson.journal", "hasil.ndjson.part"]);
});
