/** Small files that stand for much: each becomes an error record (or its honest part), in bounded memory, and what follows is read. */
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { errors, records, workdir } from "../cli/workdir.ts";
import { makeZip } from "../input/zip/make-zip.ts";

const MANY = 80 << 20;
const filler = Buffer.alloc(MANY, "a ");
const line = Buffer.concat([Buffer.from('{"text":"'), filler, Buffer.from('"}\n{"text":"Camat netral"}\n')]);
const response = (encoding: string, body: Buffer) => {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${encoding}\r\n\r\n`), body]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://contoh.id/a\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from("\r\n\r\n")]);
};

it.each<[string, string, Buffer, string]>([
  ["a text in gzip", "a.txt.gz", gzipSync(filler), "E_TOO_LARGE a.txt.gz: more than 64 MB"],
  [
    "gzip in many members",
    "a.txt.gz",
    Buffer.concat(Array(8).fill(gzipSync(filler.subarray(0, 10 << 20)))),
    "E_TOO_LARGE a.txt.gz: more than 64 MB",
  ],
  ["a line in gzip", "a.jsonl.gz", gzipSync(line), "E_TOO_LARGE a.jsonl.gz:1: the line has more than 64 MB"],
  ["a text in zip", "a.zip", makeZip({ name: "a.txt", content: filler }), "E_TOO_LARGE a.zip:a.txt: more than 64 MB"],
  ["a page in gzip in a web archive", "a.warc", response("gzip", gzipSync(filler)), "E_TOO_LARGE"],
  ["a page in brotli in a web archive", "a.warc", response("br", brotliCompressSync(filler)), "E_TOO_LARGE"],
])("%s", async (_name, path, content, told) => {
  expect(content.length).toBeLessThan(MANY / 50);
  const run = await workdir().file(path, content).file("b.txt", "Camat netral").netral("classify", path, "b.txt");
  expect(errors(run)).toHaveLength(1);
  expect(errors(run)[0]).toContain(told);
  expect(records(run).at(-1)).toMatchObject({ source: { path: "b.txt" }, actors: [{ id: "camat" }] });
  expect(run.code).toBe(1);
});

it("archives inside archives are not opened", async () => {
  const inner = makeZip({ name: "a.txt", content: "Camat netral" });
  const run = await workdir()
    .file("a.zip", makeZip({ name: "dalam.zip", content: inner }))
    .netral("classify", "a.zip");
  expect(records(run)).toEqual([]);
  expect(run.stderr).toContain("skipped a.zip:dalam.zip (.zip)");
});

it("JSON that is nested deeper than any stack", async () => {
  const deep = (open: string, close: string) => `${open.repeat(200_000)}1${close.repeat(200_000)}`;
  const dir = workdir()
    .jsonl("a.jsonl", `{"text":"satu","x":${deep("[", "]")}}`, `{"text":"dua","x":${deep('{"a":', "}")}}`, `{"text":${deep("[", "]")}}`, {
      text: "tiga",
    })
    .file("b.json", `{"x":${deep("[", "]")},"data":[{"text":"empat"}]}`);
  const run = await dir.netral("classify", "a.jsonl", "b.json", "--text");
  expect(records(run).flatMap((record) => ("text" in record ? [record.text] : []))).toContain("tiga");
  expect(run.stderr).not.toMatch(/fault of netral|RangeError/);
  expect([0, 1]).toContain(run.code);
});
