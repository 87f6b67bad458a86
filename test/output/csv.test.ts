import fc from "fast-check";
import { expect, it } from "vitest";
import { createCsvWriter } from "../../src/output/csv.ts";
import type { OutputRecord } from "../../src/types.ts";
import { actor, fakeRecord, theme, unreadable } from "./fake-record.ts";

function write(...records: OutputRecord[]): string {
  const writer = createCsvWriter();
  return records.map(writer.write).join("") + writer.end();
}

/** A CSV reader of its own, by RFC 4180. */
function read(csv: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
  }
  expect(rows.pop()).toEqual([]);
  const [header, ...body] = rows;
  return body.map((row) => {
    expect(row).toHaveLength(header!.length);
    return Object.fromEntries(header!.map((name, i) => [name, row[i]!]));
  });
}

it("writes one row per article", () => {
  const [row] = read(write(fakeRecord({ source: { path: "a.jsonl", record: 3, format: "jsonl", encoding: "utf-8" } })));
  expect(row).toEqual({
    file: "a.jsonl",
    record: "3",
    id: "0123456789abcdef",
    title: "Camat Rawa Indah ingatkan perangkat desa agar netral",
    published: "2024-01-15",
    event: "",
    relevant: "true",
    elections: "pemilu-2024",
    actors: "camat; perangkat-desa",
    main_actors: "camat",
    themes: "netralitas; hoaks",
    main_themes: "netralitas",
    modes: "netralitas:imbauan",
    people: "Sutarno",
    url: "",
    language: "id",
    warnings: "",
    error: "",
  });
});

it("names a mode once for each theme", () => {
  const [row] = read(write(fakeRecord({ themes: [theme("hoaks", "main", "putusan", "putusan"), theme("sara", "mention", "putusan")] })));
  expect(row!.modes).toBe("hoaks:putusan; sara:putusan");
});

it("leaves cells empty for facets that were left out", () => {
  const { actors: _a, themes: _t, people: _p, ...record } = fakeRecord();
  expect(read(write(record))[0]).toMatchObject({ actors: "", main_themes: "", modes: "", people: "", relevant: "true" });
});

it("writes an error record as a row", () => {
  expect(read(write(unreadable("hilang.txt")))[0]).toMatchObject({
    file: "hilang.txt",
    id: "",
    relevant: "",
    error: "E_READ: hilang.txt: no such file or folder",
  });
});

it("writes the header for no records at all", () => {
  expect(write()).toMatch(/^file,record,id,title,.*,error\n$/);
});

it("reads back whatever a title holds, lone line breaks too", () => {
  const nasty = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\t", "\n", "\r", "\r\n", " ", "=", "é", "🗳") });
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1 }), (titles) => {
      const rows = read(write(...titles.map((title) => fakeRecord({ title, actors: [actor("kpu")] }))));
      expect(rows.map((row) => row.title)).toEqual(titles);
      expect(rows.every((row) => row.actors === "kpu")).toBe(true);
    }),
  );
});
