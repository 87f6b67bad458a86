import { expect, it } from "vitest";
import { outputFormatOf, outputFormats } from "../../src/output/index.ts";
import type { Writer } from "../../src/output/writer.ts";
import { fakeRecord, unreadable } from "./fake-record.ts";

const RECORDS = [fakeRecord(), unreadable("a.txt"), fakeRecord({ title: "dua\nbaris" })];

async function createWriter(format: "json" | "ndjson"): Promise<Writer> {
  const create = await outputFormats[format].load();
  return create();
}

async function print(format: "json" | "ndjson", records: typeof RECORDS): Promise<string> {
  const writer = await createWriter(format);
  return records.map((record) => writer.write(record)).join("") + writer.end();
}

it.each([0, 1, 3])("gives %i records as a JSON array", async (n) => {
  expect(JSON.parse(await print("json", RECORDS.slice(0, n)))).toEqual(RECORDS.slice(0, n));
});

it("gives one record a line", async () => {
  const lines = (await print("ndjson", RECORDS)).split("\n");
  expect(lines.pop()).toBe("");
  expect(lines.map((line) => JSON.parse(line))).toEqual(RECORDS);
});

it.each([
  ["hasil.ndjson", "ndjson"],
  ["hasil.JSONL", "ndjson"],
  ["hasil.json", "json"],
  ["hasil.csv", "csv"],
  ["hasil.txt", null],
  ["csv", null],
])("tells the format of %s", (path, format) => {
  expect(outputFormatOf(path)).toBe(format);
});
