/** The pool with workers that do as their items say. The real ones stand in test/cli/workers.test.ts. */
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { type BatchResult, type Item, recordsIn } from "../../src/run/batch.ts";
import { createPool } from "../../src/run/pool.ts";
import type { WorkerData } from "../../src/run/worker.ts";
import { workdir } from "../cli/workdir.ts";

const WORKER = `
const summary = (articles) => ({ articles, relevant: 0, stripped: 0, first: null, last: null, fields: new Set(), ...Object.fromEntries(["errors", "leftOut", "skipped", "themes", "actors"].map((key) => [key, new Map()])) });
export default ({ items, progress }) => {
  let lines = "";
  items.forEach((item, index) => {
    const what = JSON.parse(item.line).do;
    if (what === "throw early" && items.length > 1) throw new Error("before the first");
    Atomics.store(progress, 0, index);
    if (what === "throw") throw new Error("a broken article");
    if (what === "throw text") throw "no error at all";
    if (what === "hang") for (;;) {}
    if (what === "once" && items.length > 1) throw new Error("only in company");
    lines += item.line + "\\n";
  });
  Atomics.store(progress, 0, items.length);
  return { lines: new TextEncoder().encode(lines), records: items.length, tally: { summary: summary(items.length), found: new Map(), errors: [] } };
};
`;

const item = (record: number, what = "fine"): Item => ({
  line: JSON.stringify({ id: null, source: { path: "a.jsonl", record, format: "jsonl", encoding: "utf-8" }, do: what }),
});

function pool(program: string, milliseconds = 60_000) {
  const dir = workdir().file("worker.mjs", program);
  const data = { failOn: new Set(), map: {} } as unknown as WorkerData;
  const made = createPool(data, { jobs: 1, milliseconds, program: pathToFileURL(dir.at("worker.mjs")) });
  onTestFinished(() => made.close());
  return made;
}

const told = (result: BatchResult): [number | undefined, string | null][] =>
  [...recordsIn(result)].map((record) => [record.source.record, "error" in record ? `${record.error.code} ${record.error.message}` : null]);

const BROKEN = "E_CLASSIFY a.jsonl#1: a broken article";

it.each<[string, string[], [number, string | null][]]>([
  [
    "nothing",
    ["fine", "fine"],
    [
      [0, null],
      [1, null],
    ],
  ],
  [
    "the one in the middle",
    ["fine", "throw", "fine"],
    [
      [0, null],
      [1, BROKEN],
      [2, null],
    ],
  ],
  [
    "the first",
    ["throw", "fine"],
    [
      [0, BROKEN.replace("#1", "#0")],
      [1, null],
    ],
  ],
  [
    "the last",
    ["fine", "throw"],
    [
      [0, null],
      [1, BROKEN],
    ],
  ],
  [
    "two",
    ["throw", "fine", "throw"],
    [
      [0, BROKEN.replace("#1", "#0")],
      [1, null],
      [2, BROKEN.replace("#1", "#2")],
    ],
  ],
  ["one that came alone", ["throw"], [[0, BROKEN.replace("#1", "#0")]]],
  [
    "none that fails only in company",
    ["fine", "once", "fine"],
    [
      [0, null],
      [1, null],
      [2, null],
    ],
  ],
  [
    "none that a worker fails before",
    ["throw early", "fine"],
    [
      [0, null],
      [1, null],
    ],
  ],
])("loses %s", async (_, whats, expected) => {
  const result = await pool(WORKER).run(whats.map((what, i) => item(i, what)));
  expect(told(result)).toEqual(expected);
  const lost = expected.filter(([, error]) => error !== null).length;
  expect([result.records, result.tally.summary.articles, result.tally.errors.length]).toEqual([whats.length, whats.length - lost, lost]);
});

it("ends a worker that hangs, blames its article, and goes on with another", async () => {
  const made = pool(WORKER, 1500);
  expect(told(await made.run([item(0), item(1, "hang"), item(2)]))).toEqual([
    [0, null],
    [1, "E_TIMEOUT a.jsonl#1: took longer than 1.5 s"],
    [2, null],
  ]);
  expect(told(await made.run([item(3)]))).toEqual([[3, null]]);
}, 60_000);

it("blames no article where what is thrown is no error", async () => {
  await expect(pool(WORKER).run([item(0, "throw text")])).rejects.toBe("no error at all");
});

it("says that its workers do not start, again and again", async () => {
  const made = pool('throw new Error("no such program");');
  await expect(made.run([item(0), item(1)])).rejects.toThrow("no such program");
  await expect(made.run([item(2)])).rejects.toThrow("no such program");
});

it("tells of an unread record's article what its fields tell", async () => {
  const source = { path: "a.jsonl", record: 4, format: "jsonl", encoding: null };
  const unread = (json: object) => ({ source, place: "a.jsonl:5", json: Buffer.from(JSON.stringify(json)).toString("latin1") });
  const broken = "export default ({ items }) => { throw new Error('cannot take ' + Object.keys(items[0])); };";
  const result = await pool(broken).run([unread({ id: "warta-é", text: "teks" })]);
  expect([...recordsIn(result)]).toEqual([
    {
      id: null,
      source: { ...source, encoding: "utf-8", key: "warta-é" },
      error: { code: "E_CLASSIFY", message: "a.jsonl#4: cannot take source,place,json" },
    },
  ]);
});
