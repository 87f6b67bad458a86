import { expect, it } from "vitest";
import { widthOf } from "../../src/output/cell.ts";
import { createTableWriter } from "../../src/output/table.ts";
import type { OutputRecord } from "../../src/types.ts";
import { actor, fakeRecord, theme, unreadable } from "./fake-record.ts";

function print(records: readonly OutputRecord[], width: number, colour = false): string {
  const writer = createTableWriter({ width, colour });
  return records.map(writer.write).join("") + writer.end();
}

const RECORDS: readonly OutputRecord[] = [
  fakeRecord({
    source: { path: "berita/kabupaten-rawa/2024-01-15-camat.txt", format: "text", encoding: "utf-8" },
    actors: [actor("camat"), actor("perangkat-desa", "mention"), actor("bawaslu", "mention"), actor("panwascam", "mention")],
    themes: [theme("netralitas", "main", "imbauan", "ikrar"), theme("hoaks", "mention"), theme("politik-uang", "mention", "peringatan")],
  }),
  fakeRecord({ title: "\x1b[2JLaga \u202edini hari\n選挙の速報が出ました", relevant: false, actors: [], themes: [], published: null }),
  unreadable("berita/\x1b[31mhilang.txt"),
  fakeRecord({ source: { path: "b.jsonl", record: 12, format: "jsonl", encoding: "utf-8" }, title: null }),
];

it.each([80, 120, 200])("fits into %i columns", async (width) => {
  const table = print(RECORDS, width);
  await expect(table).toMatchFileSnapshot(`table-${width}.txt`);
  for (const line of table.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
});

it("shows main tags bold, errors red, articles without election dim", () => {
  const table = print(RECORDS, 200, true);
  expect(table).toContain("\x1b[1m\x1b[36mcamat,\x1b[39m\x1b[22m \x1b[36mperangkat-desa,\x1b[39m");
  expect(table).toContain("\x1b[31mE_READ berita/[31mhilang.txt: no such file or folder\x1b[39m\n");
  expect(table).toContain("\x1b[2mberita/a.txt ");
});

it("prints no escape of its own without colour", () => {
  expect(print(RECORDS, 80)).not.toContain("\x1b");
});

it("prints the header alone for no records", () => {
  expect(print([], 80).split("\n")).toHaveLength(3);
});

it("is fitted on the first 1,000 records and then streams", () => {
  const writer = createTableWriter({ width: 80, colour: false });
  const pieces = Array.from({ length: 1002 }, () => writer.write(fakeRecord()));
  expect(pieces.slice(0, 999).join("")).toBe("");
  expect(pieces[999]!.match(/berita\/a\.txt/g)).toHaveLength(1000);
  expect(pieces[1001]).toBe(pieces[1000]);
  expect(pieces[1001]).toMatch(/^berita\/a\.txt/);
  expect(writer.end()).toBe("");
});
