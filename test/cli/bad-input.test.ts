import { expect, it } from "vitest";
import type { ArticleRecord } from "../../src/types.ts";
import { errors, records, sources, workdir } from "./workdir.ts";

/** Classifies one text file and gives its record with the text. */
async function readText(content: string | Buffer): Promise<ArticleRecord> {
  const run = await workdir().file("a.txt", content).netral("classify", "a.txt", "--text");
  return records(run)[0] as ArticleRecord;
}

// content → text, encoding, warnings
it.each([
  ["an empty file", Buffer.alloc(0), "", "utf-8", ["empty"]],
  ["a mark only", Buffer.from([0xef, 0xbb, 0xbf]), "", "utf-8", ["empty"]],
  ["a mark", Buffer.from("\uFEFFCamat"), "Camat", "utf-8", []],
  ["CRLF", Buffer.from("satu\r\ndua\rtiga\r\n"), "satu\ndua\ntiga\n", "utf-8", []],
  [
    "NUL characters",
    Buffer.from("Camat Rawa\0 Indah meminta perangkat desa netral"),
    "Camat Rawa\0 Indah meminta perangkat desa netral",
    "utf-8",
    ["nul"],
  ],
  ["windows-1252", Buffer.from("\x93Netral\x94 \x96 S\xe9mper", "latin1"), "“Netral” – Sémper", "windows-1252", ["encoding"]],
  [
    "UTF-8 with a broken byte",
    Buffer.concat([Buffer.from("“Netral”, kata Bu"), Buffer.from([0xff]), Buffer.from("pati")]),
    "“Netral”, kata Bu\uFFFDpati",
    "utf-8",
    ["encoding"],
  ],
  ["UTF-8 cut in a character", Buffer.from("“Netral”, kata Bupati”").subarray(0, -1), "“Netral”, kata Bupati\uFFFD", "utf-8", ["encoding"]],
  ["UTF-16 with a mark", Buffer.from("\uFEFFCamat\r\n", "utf16le"), "Camat\n", "utf-16le", []],
  ["UTF-16 without a mark", Buffer.from("Camat Rawa Indah", "utf16le"), "Camat Rawa Indah", "utf-16le", []],
  ["big-endian UTF-16", Buffer.from("\uFEFFCamat", "utf16le").swap16(), "Camat", "utf-16be", []],
])("reads %s", async (_name, content, text, encoding, warnings) => {
  const record = await readText(content);
  expect(record.text).toBe(text);
  expect(record.source.encoding).toBe(encoding);
  expect(record.warnings.map(({ code }) => code)).toEqual(warnings);
});

it.each([
  ["a PNG", Buffer.from("89504e470d0a1a0a0000000d49484452000001000000010008060000005c72a866", "hex")],
  ["zeros", Buffer.alloc(5000)],
  ["noise", Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255))],
])("refuses %s under the name of a text", async (_name, content) => {
  const run = await workdir().file("a.txt", content).netral("classify", "a.txt");
  expect(errors(run)).toEqual(["E_DECODE a.txt: is no text"]);
  expect(run.code).toBe(1);
});

it("reads one line of 50 MB", async () => {
  const run = await workdir()
    .file("a.txt", `${"Camat ".repeat(9_000_000)}netral`)
    .netral("classify", "a.txt");
  expect(records(run)[0]).toMatchObject({ source: { path: "a.txt" }, actors: [{ id: "camat" }] });
});

it("refuses a text above 64 MB, and goes on", async () => {
  const run = await workdir()
    .file("a.txt", Buffer.alloc(65 << 20, "a "))
    .file("b.txt")
    .netral("classify", ".");
  expect(errors(run)).toEqual(["E_TOO_LARGE ./a.txt: more than 64 MB"]);
  expect(sources(run)).toEqual(["./a.txt", "./b.txt"]);
});

it("gives each broken line of a JSONL file its own error record, with its line", async () => {
  const dir = workdir().jsonl(
    "b.jsonl",
    { text: "satu" },
    "{rusak",
    "",
    [1],
    "null",
    '"teks"',
    { isi: "dua" },
    { judul: "tanpa isi", n: 1 },
    { text: [1] },
    {},
    { text: "tiga" },
  );
  const run = await dir.netral("classify", "b.jsonl");
  expect(sources(run)).toEqual(Array.from({ length: 10 }, (_, i) => `b.jsonl#${i}`));
  expect(errors(run)).toEqual([
    expect.stringMatching(/^E_PARSE b\.jsonl:2: no JSON: /),
    "E_PARSE b.jsonl:4: expected a JSON object, found an array",
    "E_PARSE b.jsonl:5: expected a JSON object, found null",
    "E_PARSE b.jsonl:6: expected a JSON object, found a string",
    'E_NO_TEXT b.jsonl:8: no field "text" among: judul, n',
    "E_NO_TEXT b.jsonl:9: the text is not a string",
    'E_NO_TEXT b.jsonl:10: no field "text" among: nothing',
  ]);
  expect(run.stderr).toContain("3 articles · 0 relevant · 7 errors (E_PARSE 4, E_NO_TEXT 3) · 0 skipped");
  expect(run.code).toBe(1);
});

it("survives a line of 600 MB", async () => {
  const chunk = Buffer.alloc(1 << 20, "x");
  function* stdin() {
    yield Buffer.from('{"text":"satu"}\n{"text":"');
    for (let i = 0; i < 600; i++) yield chunk;
    yield Buffer.from('"}\n{"text":"tiga"}');
  }
  const run = await workdir().netralWith({ stdin: stdin() }, "classify", "-");
  expect(sources(run)).toEqual(["-#0", "-#1", "-#2"]);
  expect(errors(run)).toEqual(["E_TOO_LARGE -:2: the line has more than 64 MB"]);
});

it("decodes each line of a JSONL file by itself", async () => {
  const lines = [
    Buffer.from('\uFEFF{"text":"“a”"}\r\n'),
    Buffer.from('{"text":"\x93b\x94"}\n', "latin1"),
    Buffer.from('{"text":"c\\ud800"}\n'),
  ];
  const run = await workdir().file("a.jsonl", Buffer.concat(lines)).netral("classify", "a.jsonl", "--text");
  expect(records(run)).toMatchObject([
    { text: "“a”", source: { encoding: "utf-8" } },
    { text: "“b”", source: { encoding: "windows-1252" } },
    { text: "c\uFFFD", source: { encoding: "utf-8" } },
  ]);
});

it.each(["utf16le", "utf-16be"])("reads JSON Lines in %s", async (encoding) => {
  const bytes = Buffer.from('\uFEFF{"text":"“a”"}\n{"text":"b"}\n', "utf16le");
  const run = await workdir()
    .file("a.jsonl", encoding === "utf16le" ? bytes : bytes.swap16())
    .netral("classify", "a.jsonl", "--text");
  expect(records(run)).toMatchObject([{ text: "“a”", source: { encoding: encoding.replace("utf16", "utf-16") } }, { text: "b" }]);
});

it("makes an error record of an article that the core throws on", async () => {
  const run = await workdir().jsonl("a.jsonl", { text: "RUSAK" }, { text: "netral" }).netral("classify", "a.jsonl");
  expect(errors(run)).toEqual(["E_CLASSIFY a.jsonl#0: cannot take this"]);
  expect(sources(run)).toEqual(["a.jsonl#0", "a.jsonl#1"]);
});
