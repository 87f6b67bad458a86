import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { errors, records, sources, workdir } from "../../cli/workdir.ts";
import { makeZip } from "./make-zip.ts";

const page = `<html><head><title>Camat Minta Netral</title></head><body><article><h1>Camat Minta Netral</h1><p>${"Camat Rawa Indah meminta perangkat desa netral selama kampanye. ".repeat(4)}</p></article></body></html>`;

it("reads the files of an archive in its order, with their names as keys", async () => {
  const dir = workdir().file(
    "a.zip",
    makeZip(
      { name: "berita/", content: "", method: 0 },
      { name: "berita/b.html", content: page },
      { name: "berita/a.txt", content: "Camat netral" },
      { name: "c.jsonl", content: '{"text":"satu"}\n{rusak\n{"text":"dua"}\n' },
      { name: "d.jsonl.gz", content: gzipSync('{"text":"tiga"}\n'), method: 0 },
      { name: "foto.jpg", content: "x" },
      { name: ".hidden.txt", content: "x" },
      { name: "__MACOSX/._a.txt", content: "x" },
      { name: "dalam.zip", content: makeZip({ name: "e.txt", content: "x" }) },
    ),
  );
  const run = await dir.netral("classify", "a.zip");
  expect(records(run).map(({ source }) => [source.record, source.key, source.format])).toEqual([
    [0, "berita/b.html", "html"],
    [1, "berita/a.txt", "text"],
    [2, "c.jsonl#0", "jsonl"],
    [3, "c.jsonl#1", "jsonl"],
    [4, "c.jsonl#2", "jsonl"],
    [5, "d.jsonl.gz#0", "jsonl"],
  ]);
  expect(errors(run)).toEqual([expect.stringMatching(/^E_PARSE a\.zip:c\.jsonl:2: no JSON/)]);
  expect(records(run)[0]).toMatchObject({ title: "Camat Minta Netral", themes: [{ id: "netralitas" }] });
  expect(run.stderr).toContain("skipped a.zip:foto.jpg (.jpg)");
  expect(run.stderr).toContain("skipped a.zip:dalam.zip (.zip)");
});

it("takes names for labels only: nothing is written, whatever they say", async () => {
  const dir = workdir().file(
    "dalam/a.zip",
    makeZip(
      { name: "../../keluar.txt", content: "satu" },
      { name: "/etc/mutlak.txt", content: "dua" },
      { name: "a\\b.txt", content: "tiga" },
      { name: Buffer.from("caf\x82.txt", "latin1"), content: "empat" },
    ),
  );
  const run = await dir.netral("classify", "dalam/a.zip");
  expect(records(run).map(({ source }) => source.key)).toEqual(["../../keluar.txt", "/etc/mutlak.txt", "a\\b.txt", "café.txt"]);
  expect(dir.list()).toEqual(["dalam"]);
});

it("reads an archive from standard input", async () => {
  const stdin = makeZip({ name: "a.txt", content: "Camat netral" });
  expect(sources(await workdir().netralWith({ stdin }, "classify", "-"))).toEqual(["-#0"]);
});

const good = { name: "b.txt", content: "dua" };
const zeros = (size: number) => Buffer.alloc(size, "a ");

it.each<[string, Buffer, unknown[]]>([
  ["no archive", Buffer.from("bukan zip"), [expect.stringMatching(/^E_PARSE a\.zip: /)]],
  [
    "an archive cut short",
    makeZip({ name: "a.txt", content: "satu" }, good).subarray(0, -30),
    [expect.stringMatching(/^E_PARSE a\.zip: /)],
  ],
  ["an encrypted file", makeZip({ name: "a.txt", content: "satu", flags: 1 }, good), ["E_PARSE a.zip:a.txt: is encrypted", "dua"]],
  [
    "an unknown compression",
    makeZip({ name: "a.txt", content: "satu", method: 99 }, good),
    ["E_PARSE a.zip:a.txt: is compressed in a way that is not known (99)", "dua"],
  ],
  ["a text of 70 MB", makeZip({ name: "a.txt", content: zeros(70 << 20) }, good), ["E_TOO_LARGE a.zip:a.txt: more than 64 MB", "dua"]],
])("of %s tells what is lost", async (_name, content, expected) => {
  const run = await workdir().file("a.zip", content).file("z.txt", "tiga").netral("classify", ".", "--text");
  const told = records(run).map((record) =>
    "error" in record ? `${record.error.code} ${record.error.message.replace("./", "")}` : "text" in record && record.text,
  );
  expect(told).toEqual([...expected, "tiga"]);
});

it("loses only the file that is damaged", async () => {
  const bytes = makeZip({ name: "a.txt", content: "satu ".repeat(100) }, good);
  bytes.fill(0xff, 40, 45);
  const run = await workdir().file("a.zip", bytes).netral("classify", "a.zip");
  expect(errors(run)).toEqual([expect.stringMatching(/^E_PARSE a\.zip:a\.txt: damaged in the archive: /)]);
  expect(sources(run)).toEqual(["a.zip#0", "a.zip#1"]);
});

it("stops at files that overlap, as in a zip bomb", async () => {
  const bytes = makeZip({ name: "a.txt", content: zeros(3 << 20) });
  // The same file, named 500 times in the directory.
  const end = bytes.subarray(-22);
  const start = end.readUInt32LE(16);
  const entry = bytes.subarray(start, start + end.readUInt32LE(12));
  const list = Buffer.concat(Array.from({ length: 500 }, () => entry));
  const tail = Buffer.from(end);
  tail.writeUInt16LE(500, 8);
  tail.writeUInt16LE(500, 10);
  tail.writeUInt32LE(list.length, 12);
  const run = await workdir()
    .file("a.zip", Buffer.concat([bytes.subarray(0, start), list, tail]))
    .netral("classify", "a.zip", "--quiet");
  expect(errors(run).at(-1)).toBe("E_TOO_LARGE a.zip: its files overlap: a zip bomb");
  expect(records(run).length).toBeLessThan(50);
});
