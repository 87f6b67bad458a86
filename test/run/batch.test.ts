import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createClassifier, createStages } from "../../src/classifier.ts";
import { loadRules } from "../../src/load-rules.ts";
import { createBatchReader, createBatchWork, type Item, type ReadItem, recordsIn, type Stages } from "../../src/run/batch.ts";
import { createTally } from "../../src/run/tally.ts";
import { textDocument } from "../../src/text-document.ts";
import type { Document } from "../../src/types.ts";
import { fakeRecord } from "../output/fake-record.ts";

const options = { failOn: new Set<string>(), languages: null, repair: false };

function document(record: number, text = "teks"): Document {
  const source = { path: "a.jsonl", record, format: "jsonl", encoding: "utf-8" };
  return { source, title: null, text, url: null, publisher: null, author: null, date: null, warnings: [] };
}

/** Works articles in three stages and writes down which article had one; one with the text "rusak" fails in its second. */
function laneOf(log: (number | undefined)[]): Stages {
  return function* ({ source, text }) {
    log.push(source.record);
    yield;
    log.push(source.record);
    if (text === "rusak") throw new Error("bad article");
    yield;
    log.push(source.record);
    return { record: fakeRecord({ source }) };
  };
}

function classifyWith(items: readonly ReadItem[], lanes: number) {
  const log: (number | undefined)[] = [];
  const alone: (number | undefined)[] = [];
  const began: number[] = [];
  const work = createBatchWork(
    ({ source }) => {
      alone.push(source.record);
      return fakeRecord({ source });
    },
    options,
    (page) => page,
    { beside: Array.from({ length: lanes }, () => laneOf(log)) },
  );
  const result = work(items, (index) => began.push(index));
  return { log, alone, began, records: result.records, written: [...recordsIn(result)] };
}

it("works as many articles side by side as there are lanes, stage by stage, and gives their records in order", () => {
  const { log, alone, began, records, written } = classifyWith(
    [0, 1, 2].map((i) => document(i)),
    2,
  );
  expect(log).toEqual([0, 1, 0, 1, 0, 1, 2, 2, 2]);
  expect(began).toEqual([...log, 3]);
  expect(alone).toEqual([]);
  expect(records).toBe(3);
  expect(written.map(({ source }) => source.record)).toEqual([0, 1, 2]);
});

it("loses nothing beside an article that fails between two stages", () => {
  const { log, written } = classifyWith([document(0), document(1, "rusak"), document(2)], 3);
  expect(log).toEqual([0, 1, 2, 0, 1, 2, 0, 2]);
  expect(written.map((record) => [record.source.record, "error" in record ? record.error : undefined])).toEqual([
    [0, undefined],
    [1, { code: "E_CLASSIFY", message: "a.jsonl#1: bad article" }],
    [2, undefined],
  ]);
});

it("works a long article alone, and passes on what is no article", () => {
  const line = JSON.stringify({ ...fakeRecord({ source: document(2).source }), title: "lama" });
  const failed = { source: document(3).source, error: { code: "E_DECODE" as const, message: "a.jsonl#3: no text" } };
  const { log, alone, written } = classifyWith([document(0), document(1, "x".repeat(60_000)), { line }, failed], 4);
  expect(log).toEqual([0, 0, 0]);
  expect(alone).toEqual([1]);
  expect(
    written.map((record) => [
      record.source.record,
      "title" in record ? record.title : null,
      "error" in record ? record.error.code : undefined,
    ]),
  ).toEqual([
    [0, fakeRecord({ source: document(0).source }).title, undefined],
    [1, fakeRecord({ source: document(1).source }).title, undefined],
    [2, "lama", undefined],
    [3, null, "E_DECODE"],
  ]);
});

it("gives what one article after the other gives", async () => {
  const ruleset = await loadRules();
  const folder = "fixtures/articles";
  const articles = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => textDocument(readFileSync(join(folder, name), "utf8"), { path: name }));
  const classify = createClassifier(ruleset);
  const side = Array.from({ length: 5 }, () => createStages(ruleset));
  const alone = createBatchWork(classify, options, (page) => page)(articles, () => {});
  expect(articles.length).toBeGreaterThan(side.length);
  expect(createBatchWork(classify, options, (page) => page, { beside: side })(articles, () => {}).lines).toEqual(alone.lines);
});

it("reads what a batch holds unread, tells each field once, and lets a broken record cost only itself", async () => {
  const read = createBatchReader({});
  const unread = (json: string) => ({
    source: { path: "a.jsonl", format: "jsonl", encoding: null },
    place: "a.jsonl:1",
    json: Buffer.from(json).toString("latin1"),
  });
  const texts = async (items: readonly Item[]) => {
    const seen: string[] = [];
    const { tally } = await read(items, (ready) => {
      for (const item of ready) seen.push("text" in item ? item.text : "error" in item ? item.error.code : item.line);
      return { lines: new Uint8Array(0), records: ready.length, tally: createTally() };
    });
    return [seen, [...tally.summary.fields]];
  };
  expect(await texts([unread('{"isi":"“teks”"}'), document(1, "siap"), unread("{rusak"), { line: "baris" }])).toEqual([
    ["“teks”", "siap", "E_PARSE", "baris"],
    ["text=isi"],
  ]);
  expect(await texts([unread('{"isi":"lagi"}'), unread('{"text":"<p>satu</p><p>dua</p>"}')])).toEqual([
    ["lagi", "satu\ndua"],
    ["text=text"],
  ]);
});
