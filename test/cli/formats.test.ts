import { spawnSync } from "node:child_process";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { http, pageRecord, record } from "../input/warc/make-warc.ts";
import { makeZip } from "../input/zip/make-zip.ts";
import { errors, records, sources, workdir } from "./workdir.ts";

const two = '{"text":"Camat netral"}\n{"text":"KPU"}\n';
const page = `<html><head><title>Camat Minta Netral</title></head><body><article><h1>Camat Minta Netral</h1><p>${"Camat Rawa Indah meminta perangkat desa netral selama kampanye. ".repeat(4)}</p></article></body></html>`;
const mhtml = [
  "From: <Saved by Blink>",
  "MIME-Version: 1.0",
  'Content-Type: multipart/related; type="text/html"; boundary="----a"',
  "",
  "------a",
  "Content-Type: text/html; charset=utf-8",
  "Content-Location: https://contoh.test/1",
  "",
  page,
  "------a--",
  "",
].join("\r\n");

it("reads each format by its ending, also compressed", async () => {
  const dir = workdir()
    .file("a.txt.gz", gzipSync("Camat netral"))
    .file("b.jsonl.gz", gzipSync(two))
    .file("c.json", `[${two.trim().replace("\n", ",")}]`)
    .file("d.csv.gz", gzipSync("judul,isi\nSatu,Camat netral\n"))
    .file("e.tsv", "judul\tisi\nSatu\tCamat netral\n")
    .file("f.html", page)
    .file("g.htm", page)
    .file("h.mhtml", mhtml)
    .file("i.warc.gz", Buffer.concat([pageRecord("satu"), pageRecord("dua")].map((bytes) => gzipSync(bytes))))
    .file("j.zip", makeZip({ name: "a.txt", content: "KPU" }))
    .file("k.gz", gzipSync(two))
    .file("l.txt", gzipSync("Camat netral"));
  const run = await dir.netral("classify", ".");
  expect(sources(run)).toEqual([
    ...[
      "./a.txt.gz",
      "./b.jsonl.gz#0",
      "./b.jsonl.gz#1",
      "./c.json#0",
      "./c.json#1",
      "./d.csv.gz#0",
      "./e.tsv#0",
      "./f.html",
      "./g.htm",
      "./h.mhtml",
    ],
    ...["./i.warc.gz#0", "./i.warc.gz#1", "./j.zip#0", "./k.gz#0", "./k.gz#1", "./l.txt"],
  ]);
  expect(records(run).map(({ source }) => source.format)).toEqual([
    ...["text", "jsonl", "jsonl", "json", "json", "csv", "tsv", "html", "html", "mhtml", "warc", "warc", "text", "jsonl", "jsonl", "text"],
  ]);
  expect(records(run)[9]).toMatchObject({ title: "Camat Minta Netral", url: "https://contoh.test/1", source: { encoding: "utf-8" } });
  // Told as they are found, and together where they are found together.
  expect(run.stderr).toMatch(/netral: fields: text=text(?:, |\nnetral: fields: )title=judul, text=isi\n/);
  expect(run.stderr).toContain("fields: title=judul, text=isi, text=text\n");
});

it.each<[string, string | Buffer, (string | null)[]]>([
  ["text", "Camat netral", ["text"]],
  ["JSON Lines", two, ["jsonl", "jsonl"]],
  ["a JSON list", `\n [${two.trim().replace("\n", ",")}]`, ["json", "json"]],
  ["a JSON object over several lines", '{\n  "text": "Camat"\n}', ["json"]],
  ["text that begins with a bracket", "[RAWA INDAH] Camat netral", ["text"]],
  ["a page", `\uFEFF<!DOCTYPE html>${page}`, ["html"]],
  ["a saved page", mhtml, ["mhtml"]],
  ["a web archive", pageRecord("satu"), ["warc"]],
  ["a compressed web archive", gzipSync(pageRecord("satu")), ["warc"]],
  ["a zip archive", makeZip({ name: "a.txt", content: "KPU" }), ["text"]],
])("tells %s on standard input by how it begins", async (_name, stdin, formats) => {
  expect(records(await workdir().netralWith({ stdin }, "classify", "-")).map(({ source }) => source.format)).toEqual(formats);
});

it.each([
  ["gzip", gzipSync(two).subarray(0, -6), "the gzip data is cut short at byte"],
  ["gzip", Buffer.concat([gzipSync(two), Buffer.from("sisa berkas lain")]), "no gzip data at byte"],
  ["zstd", spawnSync("zstd", ["-c"], { input: two }).stdout?.subarray(0, -6), "damaged or unfinished zstd data before byte"],
  ["bzip2", spawnSync("bzip2", ["-c"], { input: two }).stdout?.subarray(0, -6), "damaged or unfinished bzip2 data before byte"],
])("tells what is lost of damaged %s, and gives the rest", async (_name, bytes, message) => {
  // The tool is not on every machine.
  if (!bytes) return;
  const run = await workdir().file("a.jsonl.gz", bytes).file("b.txt").netral("classify", ".");
  expect(errors(run)).toEqual([expect.stringContaining(message)]);
  expect(sources(run).at(-1)).toBe("./b.txt");
});

it.each(["zstd", "bzip2"])("reads %s of several parts", async (tool) => {
  const parts = two.split(/(?<=\n)(?=.)/).map((line) => spawnSync(tool, ["-c"], { input: line }).stdout);
  if (!parts[0]) return;
  expect(
    sources(await workdir().file("a.jsonl.bin", Buffer.concat(parts)).netral("classify", "a.jsonl.bin", "--input-format", "jsonl")),
  ).toEqual(["a.jsonl.bin#0", "a.jsonl.bin#1"]);
});

it.each([
  ["a.jsonl.zst", "KLUv/QRYwQAAeyJ0ZXh0IjoiQ2FtYXQgbmV0cmFsIn0KVT+EEw=="],
  ["a.jsonl.bz2", "QlpoOTFBWSZTWeSYr6sAAAtdgAAQUAAAEAgAIgcUSiAAIaj1GjQ9NQpgABoQ+7FcVSgiXLDPxdyRThQkOSYr6sA="],
])("reads %s without any tool", async (name, base64) => {
  const dir = workdir().file(name, Buffer.from(base64, "base64"));
  expect(records(await dir.netral("classify", name))).toMatchObject([
    { source: { path: name, record: 0 }, themes: [{ id: "netralitas" }] },
  ]);
});

it("does not take what is compressed inside a page for an archive", async () => {
  const run = await workdir()
    .file("a.warc", record("response", "https://contoh.test/", http(brotliCompressSync(page), { "Content-Encoding": "br" })))
    .netral("classify", "a.warc");
  expect(records(run)).toMatchObject([{ title: "Camat Minta Netral", url: "https://contoh.test/" }]);
});

it("warns of mojibake, and puts it right on demand", async () => {
  const dir = workdir().file("a.txt", "â€œNetralâ€\u009d, kata Camat");
  const codes = (run: Awaited<ReturnType<typeof dir.netral>>) =>
    records(run).map((each) => "warnings" in each && each.warnings.map(({ code }) => code));
  expect(codes(await dir.netral("classify", "a.txt"))).toEqual([["mojibake"]]);
  const repaired = await dir.netral("classify", "a.txt", "--repair", "--text");
  expect(records(repaired)).toMatchObject([{ text: "“Netral”, kata Camat", warnings: [{ code: "mojibake" }] }]);
});
