import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, it } from "vitest";
import { decompress } from "../../../src/input/compressed/index.ts";
import type { Reader } from "../../../src/input/input-format.ts";
import { readWarc as readPlainWarc } from "../../../src/input/warc/warc.ts";
import type { Document } from "../../../src/types.ts";
import { cutAt, read } from "../read.ts";
import { gzipEach, http, page, pageRecord, record } from "./make-warc.ts";

/** As read-documents would read it: decompressed. */
const readAnyWarc: Reader = (file, options) => readPlainWarc({ ...file, chunks: () => decompress(file.chunks()) }, options);

/** Titles of the articles, codes and messages of the errors. */
async function readWarc(bytes: Buffer, cut = 65536, maxBytes = 1 << 20) {
  const { found, skipped } = await read(readAnyWarc, cutAt(bytes, cut), { maxBytes });
  return {
    found,
    skipped,
    told: found.map((document) => ("error" in document ? `${document.error.code} ${document.error.message}` : document.title)),
  };
}

const three = ["satu", "dua", "tiga"].map((name) => pageRecord(name));
const titles = ["Judul satu", "Judul dua", "Judul tiga"];

it.each([
  ["plain", Buffer.concat(three)],
  ["with a member for each record", Buffer.concat(gzipEach(three))],
  ["in one member", gzipSync(Buffer.concat(three))],
  ["without the last line ends", Buffer.concat(three).subarray(0, -4)],
  ["with line ends too many", Buffer.concat(three.flatMap((bytes) => [bytes, Buffer.from("\r\n\n")]))],
])("reads an archive %s", async (_name, bytes) => {
  for (const cut of [1, 100, 65536]) expect((await readWarc(bytes, cut)).told).toEqual(titles);
});

it("takes the pages and counts the rest as skipped", async () => {
  const text = "Pesan netral disampaikan.";
  const { found, skipped } = await readWarc(
    Buffer.concat([
      record("warcinfo", "a", "software: contoh", { "Content-Type": "application/warc-fields" }),
      record("request", "b", "GET / HTTP/1.1\r\n\r\n"),
      pageRecord("satu"),
      record("response", "c", http("x", { "Content-Type": "image/png" })),
      record("response", "d", http(page("Hilang", "Tidak ada"), {}, "404 Not Found")),
      record("response", "dns:contoh.test", "contoh.test 1.2.3.4", { "Content-Type": "text/dns" }),
      record("revisit", "e", http("")),
      record("conversion", "https://contoh.test/teks", text, { "Content-Type": "text/plain" }),
      record("resource", "https://contoh.test/berkas", page("Berkas", "Isi"), { "Content-Type": "text/html" }),
      pageRecord("dua", { "WARC-Truncated": "length" }),
    ]),
  );
  expect(found).toMatchObject([
    {
      title: "Judul satu",
      url: "https://contoh.test/satu",
      source: { path: "a", record: 2, key: "urn:uuid:https://contoh.test/satu", format: "warc", encoding: "utf-8" },
    },
    { title: null, text, url: "https://contoh.test/teks", source: { record: 7 } },
    { title: "Berkas", url: "https://contoh.test/berkas", source: { record: 8 } },
    { title: "Judul dua", source: { record: 9 } },
  ]);
  expect((found.at(-1) as Document).warnings.map(({ code }) => code)).toContain("truncated");
  expect(skipped).toEqual(["a#0 (warcinfo)", "a#1 (request)", "a#3 (image/png)", "a#4 (status 404)", "a#5 (no page)", "a#6 (revisit)"]);
});

const body = Buffer.from(page("Judul satu", "Pesan satu"));
it.each([
  ["gzip", gzipSync(body), { "Content-Encoding": "gzip" }],
  ["deflate", deflateSync(body), { "Content-Encoding": "deflate" }],
  ["brotli", brotliCompressSync(body), { "Content-Encoding": "br" }],
  ["already unpacked", body, { "Content-Encoding": "br" }],
  ["already unpacked", body, { "Content-Encoding": "gzip" }],
  [
    "chunked",
    Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from("\r\n0\r\n\r\n")]),
    { "Transfer-Encoding": "chunked" },
  ],
  [
    "in windows-1252",
    Buffer.from(page("Judul satu", "S\u00e9mper \u00abPesan\u00bb"), "latin1"),
    { "Content-Type": "text/html; charset=iso-8859-1" },
  ],
])("unpacks a page that is %s", async (_name, bytes, fields) => {
  expect((await readWarc(record("response", "https://contoh.test/", http(bytes, fields)))).told).toEqual(["Judul satu"]);
});

// what is wrong, the bytes → titles and errors
const members = gzipEach(three);
const bad = Buffer.from(members[1]!);
bad.fill(0xff, 10, 30);
const flipped = Buffer.from(members[1]!);
flipped[flipped.length - 5]! ^= 1;
const long = pageRecord("dua", { "Content-Length": "5000" });
const short = pageRecord("dua", { "Content-Length": "100" });
const one = three[0]!.length;

it.each<[string, Buffer, unknown[]]>([
  [
    "a damaged member",
    Buffer.concat([members[0]!, bad, members[2]!]),
    ["Judul satu", expect.stringMatching(/^E_PARSE a#1: damaged gzip data/), "Judul tiga"],
  ],
  [
    "a wrong checksum",
    Buffer.concat([members[0]!, flipped, members[2]!]),
    ["Judul satu", expect.stringMatching(/^E_PARSE a#1: a checksum/), "Judul tiga"],
  ],
  [
    "a member cut short",
    Buffer.concat([members[0]!, members[1]!.subarray(0, -50)]),
    ["Judul satu", expect.stringMatching(/^E_PARSE a#1: the gzip data is cut short/)],
  ],
  [
    "a damaged and a cut member",
    Buffer.concat([members[0]!, bad, members[2]!, members[0]!.subarray(0, -50)]),
    [
      "Judul satu",
      expect.stringMatching(/^E_PARSE a#1: damaged/),
      "Judul tiga",
      expect.stringMatching(/^E_PARSE a#3: the gzip data is cut short/),
    ],
  ],
  [
    "a length too great",
    Buffer.concat([three[0]!, long, three[2]!]),
    ["Judul satu", `E_PARSE a#1: the record at byte ${one} is not as long as it says`, "Judul tiga"],
  ],
  [
    "a length too great at the end",
    Buffer.concat([three[0]!, long]),
    ["Judul satu", `E_PARSE a#1: the record at byte ${one} is cut short`],
  ],
  [
    "a length too small",
    Buffer.concat([three[0]!, short, three[2]!]),
    ["Judul satu", `E_PARSE a#1: the record at byte ${one} is not as long as it says`, "Judul tiga"],
  ],
  [
    "no length",
    Buffer.concat([three[0]!, pageRecord("dua", { "Content-Length": "x" }), three[2]!]),
    ["Judul satu", `E_PARSE a#1: no WARC record at byte ${one}`, "Judul tiga"],
  ],
  [
    "rubbish between",
    Buffer.concat([three[0]!, Buffer.from("rubbish\r\n\r\nmore of it\r\n"), three[2]!]),
    ["Judul satu", `E_PARSE a#1: no WARC record at byte ${one}`, "Judul tiga"],
  ],
  [
    "an end too early",
    Buffer.concat([three[0]!, three[1]!.subarray(0, 200)]),
    ["Judul satu", expect.stringMatching(/^E_PARSE a#1: (the record at byte \d+ is cut short|no WARC record)/)],
  ],
  ["no archive at all", Buffer.from("<html>"), ["E_PARSE a#0: no WARC record at byte 0"]],
])("with %s loses one place", async (_name, bytes, expected) => {
  for (const cut of [1, 33, 65536]) expect((await readWarc(bytes, cut)).told).toEqual(expected);
});

it("says what is too large, and skips what is no page anyway", async () => {
  const large = "x".repeat(3000);
  const { told, skipped } = await readWarc(
    Buffer.concat([
      record("response", "https://contoh.test/a", http(page("Besar", large))),
      record("response", "https://contoh.test/b", http(large, { "Content-Type": "video/mp4" })),
      record("response", "https://contoh.test/c", http(gzipSync(page("Bom", large)), { "Content-Encoding": "gzip" })),
      three[2]!,
    ]),
    1000,
    2000,
  );
  expect(told).toEqual(["E_TOO_LARGE a#0: more than 2000 bytes", "E_TOO_LARGE a#2: more than 2000 bytes", "Judul tiga"]);
  expect(skipped).toEqual(["a#1 (video/mp4)"]);
});

it("loses one place only, wherever a member is damaged", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(2), fc.nat(), fc.integer({ min: 1, max: 255 }), async (which, at, mask) => {
      const parts = gzipEach(three);
      // The first bytes of all are what a compressed file is known by.
      const place = Math.max(at % parts[which]!.length, which === 0 ? 3 : 0);
      parts[which]![place]! ^= mask;
      const { told } = await readWarc(Buffer.concat(parts));
      const sound = titles.toSpliced(which, 1);
      // Damage in the last bytes of a member leaves its record whole; some bytes of its header mean nothing to us.
      expect(told.filter((line) => sound.includes(line!))).toEqual(sound);
      expect(told.filter((line) => line?.startsWith("E_")).length).toBeLessThanOrEqual(1);
    }),
  );
});
