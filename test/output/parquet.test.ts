import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type AsyncBuffer, parquetMetadata, parquetReadObjects } from "hyparquet";
import { expect, it, onTestFinished } from "vitest";
import { createParquetWriter } from "../../src/output/parquet.ts";
import type { OutputRecord } from "../../src/types.ts";
import { actor, fakeRecord, theme, unreadable } from "./fake-record.ts";
import { hasPython, python } from "./other-programs.ts";

function write(records: readonly OutputRecord[], groupRows?: number): Buffer {
  const writer = createParquetWriter(null, groupRows);
  return Buffer.concat([...records.map((record) => Buffer.from(writer.write(record))), ...writer.end()]);
}

function read(file: Buffer): Promise<Record<string, unknown>[]> {
  const bytes = new Uint8Array(file).buffer;
  const source: AsyncBuffer = { byteLength: bytes.byteLength, slice: (start, end) => bytes.slice(start, end) };
  return parquetReadObjects({ file: source });
}

function inFile(file: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), "netral-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "hasil.parquet");
  writeFileSync(path, file);
  return path;
}

const { actors: _actors, ...withoutActors } = fakeRecord({ title: "Tiga" });
const RECORDS: readonly OutputRecord[] = [
  fakeRecord({ title: "Satu 🗳️", actors: [actor("camat"), actor("kpu", "mention")], event: "1999-12-31" }),
  fakeRecord({ title: "=1+1\r\n\0", themes: [], people: [], published: null, relevant: false, text: "Isi." }),
  withoutActors,
  unreadable("hilang.txt"),
];

it("has a row for each record, with days, lists and evidence", async () => {
  const rows = await read(write(RECORDS));
  expect(
    rows.map(({ title, published, event, relevant, actors, themes, text, error }) => ({
      ...{ title, published, event, relevant, text, error },
      ...{ actors: actors ?? null, themes: themes ?? null },
    })),
  ).toEqual([
    {
      ...{ title: "Satu 🗳️", published: new Date("2024-01-15"), event: new Date("1999-12-31"), relevant: true },
      ...{ actors: ["camat", "kpu"], themes: ["netralitas", "hoaks"], text: null, error: null },
    },
    {
      ...{ title: "=1+1\r\n\0", published: null, event: null, relevant: false },
      ...{ actors: ["camat", "perangkat-desa"], themes: [], text: "Isi.", error: null },
    },
    {
      ...{ title: "Tiga", published: new Date("2024-01-15"), event: null, relevant: true },
      ...{ actors: null, themes: ["netralitas", "hoaks"], text: null, error: null },
    },
    {
      ...{ title: null, published: null, event: null, relevant: null, actors: null, themes: null, text: null },
      error: "E_READ: hilang.txt: no such file or folder",
    },
  ]);
  expect(rows[0]!.people).toEqual([{ name: "Sutarno", rank: null, degrees: [], role: "camat", unit: null, region: null }]);
  expect((rows[0]!.evidence as object[])[1]).toEqual({
    ...{ kind: "actor", id: "camat", value: null, theme: null, salience: "main", confidence: 0.9, quote: "camat", quoted: false },
    ...{ field: "text", line: 1, start: 0, end: 5, rule: "tes.yaml#tes" },
  });
  expect(rows[3]!.evidence).toEqual([]);
});

it("writes row groups of bounded size as records come", async () => {
  const records = Array.from({ length: 25 }, (_, i) => fakeRecord({ title: `Berita ${i}` }));
  const writer = createParquetWriter(null, 10);
  const sizes = records.map((record) => writer.write(record).length);
  expect(sizes.map((size, i) => (size > 0 ? i : -1)).filter((i) => i >= 0)).toEqual([9, 19]);
  const file = write(records, 10);
  expect(parquetMetadata(new Uint8Array(file).buffer).row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([10, 10, 5]);
  expect((await read(file)).map(({ title }) => title)).toEqual(records.map(({ title }) => title));
});

it("ends a row group where texts are long", () => {
  const writer = createParquetWriter(null);
  const text = "x".repeat(5 * 1024 * 1024);
  expect([1, 2, 3].map(() => writer.write(fakeRecord({ text })).length > 0)).toEqual([false, false, true]);
});

it("is a file of all columns without any records too", async () => {
  expect(parquetMetadata(new Uint8Array(write([])).buffer).schema.map(({ name }) => name)).toContain("main_themes");
});

it.skipIf(!hasPython("duckdb"))("DuckDB reads back the same counts and sums (needs Python with duckdb)", () => {
  const records = Array.from({ length: 500 }, (_, i) =>
    fakeRecord({ title: `Berita ${i}`, themes: i % 3 === 0 ? [theme("hoaks", "main", "bantahan", "putusan")] : [] }),
  );
  const script = `
import duckdb, json, sys
db = duckdb.connect()
db.execute("create table articles as from read_parquet(?)", [sys.argv[1]])
types = {name: kind for name, kind, *_ in db.execute("describe articles").fetchall()}
print(json.dumps([
  db.execute("select count(*), count(distinct title), sum(len(themes)), sum(relevant::int), min(published)::varchar from articles").fetchone(),
  db.execute("select e.kind, count(*), round(sum(e.confidence), 3) from articles, unnest(evidence) t(e) group by all order by all").fetchall(),
  [types[name] for name in ["published", "record", "relevant", "actors"]]]))`;
  expect(python(script, [inFile(write(records, 64))])).toEqual([
    [500, 500, 167, 500, "2024-01-15"],
    [
      ["actor", 1000, 900],
      ["election", 500, null],
      ["mode", 334, null],
      ["person", 500, null],
      ["theme", 167, 150.3],
    ],
    ["DATE", "INTEGER", "BOOLEAN", "VARCHAR[]"],
  ]);
});

it.skipIf(!hasPython("pandas", "pyarrow"))("pandas reads back the same (needs Python with pandas and pyarrow)", () => {
  const script = `
import json, pandas, sys
frame = pandas.read_parquet(sys.argv[1])
print(json.dumps([len(frame), [None if t != t else t for t in frame.title], [None if v is None else list(v) for v in frame.actors], [str(d) for d in frame.published],
  sum(len(e) for e in frame.evidence)]))`;
  expect(python(script, [inFile(write(RECORDS))])).toEqual([
    4,
    ["Satu 🗳️", "=1+1\r\n\0", "Tiga", null],
    [["camat", "kpu"], ["camat", "perangkat-desa"], null, null],
    ["2024-01-15", "None", "2024-01-15", "None"],
    7 + 3 + 5,
  ]);
});
