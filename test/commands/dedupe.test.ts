import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import type { ArticleRecord } from "../../src/types.ts";
import { records, workdir } from "../cli/workdir.ts";

const words = (from: number, count: number) => Array.from({ length: count }, (_, i) => `kata${from + i}`);
const article = words(0, 300);
/** The article with a few words changed, some added, others' boilerplate around it. */
const copy = [...article.slice(0, 150), "lain", ...article.slice(151, 295), ...words(900, 5)];

const corpus = () =>
  workdir().jsonl(
    "a.jsonl",
    { text: article.join(" ") },
    { text: words(1000, 300).join(" ") },
    { text: copy.join(" ") },
    { text: ` ${article.join("  ").toUpperCase()}.` },
    { text: "" },
    { text: "" },
    "{rusak",
    { text: words(5, 4).join(" ") },
  );

async function signed() {
  const dir = corpus();
  const run = await dir.binary("classify", "a.jsonl", "--signatures", "--only", "laws", "-o", "hasil.ndjson");
  expect(run.code).toBe(1);
  return dir;
}

const repeats = (text: string) => records(text).map((record) => ("duplicate_of" in record ? record.duplicate_of : null));

it("marks what repeats an earlier article, whole or for the most part", async () => {
  const dir = await signed();
  expect((records(dir.read("hasil.ndjson"))[0] as ArticleRecord).signature).toEqual({
    hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    minhash: expect.stringMatching(/^[A-Za-z0-9+/]{299}=$/),
  });
  const run = await dir.netral("dedupe", "hasil.ndjson");
  const first = { path: "a.jsonl", record: 0 };
  expect(repeats(run.stdout)).toEqual([null, null, first, first, null, null, null, null]);
  expect(run).toMatchObject({ code: 0, stderr: "netral: 8 records, 2 near-duplicates marked\n" });
});

it("drops duplicates only on demand, and writes the file whole", async () => {
  const dir = await signed();
  const run = await dir.netral("dedupe", "hasil.ndjson", "--drop", "-o", "hasil.ndjson");
  expect(run).toMatchObject({ code: 0, stdout: "", stderr: "netral: 8 records, 2 near-duplicates left out\n" });
  expect(records(dir.read("hasil.ndjson"))).toHaveLength(6);
  expect(dir.has("hasil.ndjson.manifest.json")).toBe(false);
});

it("reads several outputs, compressed ones and standard input, and forgets what an earlier pass said", async () => {
  const dir = await signed();
  const ndjson = dir.read("hasil.ndjson");
  dir.file("hasil.ndjson.gz", gzipSync(ndjson));
  const marked = (await dir.netral("dedupe", "hasil.ndjson", "hasil.ndjson.gz")).stdout;
  expect(repeats(marked).filter(Boolean)).toHaveLength(2 + 5);
  const again = await dir.netralWith({ stdin: marked.split("\n").slice(8, 11).join("\n") }, "dedupe", "-");
  expect(repeats(again.stdout)).toEqual([null, null, { path: "a.jsonl", record: 0 }]);
});

it.each([
  ["no file", ["tiada.ndjson"], "tiada.ndjson: no such file or folder"],
  ["no records", ["a.jsonl"], "a.jsonl:1: no record of netral"],
  ["records without signatures", ["tanpa.ndjson"], "1 of 1 records have no signature: classify with --signatures"],
])("refuses %s", async (_name, argv, message) => {
  const dir = corpus();
  await dir.jsonl("b.jsonl", { text: "Camat" }).netral("classify", "b.jsonl", "-o", "tanpa.ndjson");
  expect(await dir.netral("dedupe", ...argv)).toMatchObject({ code: 2, stderr: `netral: ${message}\n` });
});
