import { expect, it } from "vitest";
import { classifyDocuments } from "../../src/run/classify-documents.ts";
import type { Document, OutputRecord } from "../../src/types.ts";
import { fakeRecord } from "../output/fake-record.ts";

function document(record: number): Document {
  const source = { path: "a.jsonl", record, format: "jsonl", encoding: "utf-8" };
  return { source, title: null, text: "", url: null, publisher: null, author: null, date: null, warnings: [] };
}

async function* documents(n: number) {
  for (let i = 0; i < n; i++) yield document(i);
}

const classify = ({ source }: Document) => {
  if (source.record === 1) throw new RangeError("Maximum call stack size exceeded");
  return fakeRecord({ source });
};

it("keeps the order and gives exactly one record for each document", async () => {
  const got: OutputRecord[] = [];
  for await (const record of classifyDocuments(documents(3), classify)) got.push(record);
  expect(got.map(({ source, id }) => [source.record, id === null])).toEqual([
    [0, false],
    [1, true],
    [2, false],
  ]);
  expect(got[1]).toMatchObject({ error: { code: "E_CLASSIFY", message: "a.jsonl#1: Maximum call stack size exceeded" } });
});

it("lets timers and signals have their turn in a long run", async () => {
  const interruption = new AbortController();
  setTimeout(() => interruption.abort("SIGINT"), 5);
  const endless = classifyDocuments(documents(Number.POSITIVE_INFINITY), classify, interruption.signal);
  await expect(async () => {
    for await (const _record of endless);
  }).rejects.toMatchObject({ name: "InterruptedError", exitCode: 130 });
});
