import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type BatchResult, createBatchReader, createBatchWork, type Item, recordsIn } from "../../src/run/batch.ts";
import { classifyBatches } from "../../src/run/classify-batches.ts";
import type { Document, OutputRecord } from "../../src/types.ts";
import { fakeRecord } from "../output/fake-record.ts";

function document(record: number, text = "x".repeat(20_000)): Document {
  const source = { path: "a.jsonl", record, format: "jsonl", encoding: "utf-8" };
  return { source, title: null, text, url: null, publisher: null, author: null, date: null, warnings: [] };
}

async function* documents(n: number, read: (i: number) => void = () => {}) {
  for (let i = 0; i < n; i++) {
    read(i);
    yield document(i);
  }
}

const work = createBatchWork(
  ({ source }) => {
    if (source.record === 1) throw new RangeError("Maximum call stack size exceeded");
    return fakeRecord({ source });
  },
  { failOn: new Set(), languages: null, repair: false },
  (document) => document,
);
const read = createBatchReader({});
const run = (items: readonly Item[]) => read(items, (ready) => work(ready, () => {}));

async function collect(results: AsyncIterable<BatchResult>) {
  const records: OutputRecord[] = [];
  for await (const result of results) records.push(...recordsIn(result));
  return records;
}

it.each([1, 2, 7])("keeps the order with %i jobs, whoever is done first, and gives one record for each document", async (jobs) => {
  let waits = 0;
  const start = () => async (items: readonly Item[]) => {
    await setTimeout([30, 0, 12, 3][waits++ % 4]);
    return run(items);
  };
  const records = await collect(classifyBatches(documents(60), { jobs, start, position: () => null }));
  expect(records.map(({ source }) => source.record)).toEqual(Array.from({ length: 60 }, (_, i) => i));
  expect(records.filter((record) => "error" in record)).toEqual([
    expect.objectContaining({ error: { code: "E_CLASSIFY", message: "a.jsonl#1: Maximum call stack size exceeded" } }),
  ]);
});

it("reads no further ahead than the workers and the reader of its results keep up", async () => {
  let read = 0;
  const results = classifyBatches(
    documents(1000, (i) => {
      read = i;
    }),
    { jobs: 2, start: () => run, position: () => null },
  );
  await results.next();
  await setTimeout(30);
  expect(read).toBeLessThan(60);
  await results.return(undefined);
  await setTimeout(10);
  expect(read).toBeLessThan(60);
});

it("says where the input stood when a batch was full", async () => {
  let read = -1;
  const input = documents(20, (i) => {
    read = i;
  });
  const places: [number, number][] = [];
  let records = 0;
  for await (const result of classifyBatches(input, { jobs: 2, start: () => run, position: () => read })) {
    records += result.records;
    places.push([records, result.position]);
  }
  // The generator is asked for the item behind the last only when the batch has gone.
  expect(places.map(([, position]) => position)).toEqual(places.map(([n]) => n - 1));
});

it("does not wait for a full batch when the input falls silent", async () => {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  async function* slow() {
    yield document(0, "satu");
    await promise;
    yield document(2, "dua");
  }
  const results = classifyBatches(slow(), { jobs: 1, start: () => run, position: () => null });
  expect((await results.next()).value.records).toBe(1);
  resolve();
  expect((await results.next()).value.records).toBe(1);
  expect((await results.next()).done).toBe(true);
});

describe("asks for what classifies a small input", () => {
  const start = (told: boolean[]) => (small: boolean) => {
    told.push(small);
    return run;
  };

  it.each([
    ["that ends", 2, [true]],
    ["not where it fills a batch", 50, [false]],
  ])("%s", async (_, count, expected) => {
    const told: boolean[] = [];
    await collect(classifyBatches(documents(count), { jobs: 1, start: start(told), position: () => null }));
    expect(told).toEqual(expected);
  });

  it("that falls silent, and for another once it fills one", async () => {
    async function* lull() {
      yield* documents(2);
      await setTimeout(200);
      yield* documents(50);
    }
    const told: boolean[] = [];
    const lines = await collect(classifyBatches(lull(), { jobs: 1, start: start(told), position: () => null }));
    expect(told).toEqual([true, false]);
    expect(lines).toHaveLength(52);
  });
});

it("ends after what is at work when the signal comes", async () => {
  const interruption = new AbortController();
  const results = classifyBatches(documents(Number.POSITIVE_INFINITY), {
    jobs: 2,
    start: () => run,
    position: () => null,
    signal: interruption.signal,
  });
  await results.next();
  interruption.abort("SIGINT");
  expect((await collect(results)).length).toBeLessThan(60);
});

it("passes on what the reader and the workers throw", async () => {
  async function* broken() {
    yield document(0);
    throw new TypeError("salah baca");
  }
  await expect(collect(classifyBatches(broken(), { jobs: 1, start: () => run, position: () => null }))).rejects.toThrow("salah baca");
  const start = () => () => Promise.reject(new TypeError("salah kerja"));
  await expect(collect(classifyBatches(documents(50), { jobs: 2, start, position: () => null }))).rejects.toThrow("salah kerja");
});
