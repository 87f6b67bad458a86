import { expect, it } from "vitest";
import { widthOf } from "../../src/output/cell.ts";
import { createTableWriter } from "../../src/output/table.ts";
import { COLUMNS } from "../../src/output/table-columns.ts";
import type { TableOptions } from "../../src/output/writer.ts";
import type { OutputRecord } from "../../src/types.ts";
import { actor, fakeRecord, theme, unreadable } from "./fake-record.ts";

function print(records: readonly OutputRecord[], width: number, colour = false, options: TableOptions = {}): string {
  const writer = createTableWriter({ width, colour, ...options });
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

/** The files of a table's rows, in their order; headings of groups as they are. */
function order(records: readonly OutputRecord[], options: TableOptions): string[] {
  const table = print(records, 200, false, { columns: ["file"], ...options });
  return table.split("\n").slice(2).filter(Boolean);
}

const named = (path: string, change: Parameters<typeof fakeRecord>[0]) =>
  fakeRecord({ source: { path, format: "text", encoding: "utf-8" }, ...change });
const place = (code: string | null) => ({ name: "Rawa", code, level: null, span: fakeRecord().people![0]!.span });
const MIXED: readonly OutputRecord[] = [
  named("a", {
    published: "2024-02-01",
    themes: [{ ...theme("hoaks"), confidence: 0.5 }],
    actors: [],
    places: [place(null), place("16.08")],
  }),
  unreadable("x"),
  named("b", { published: null, event: "2024-01-09", themes: [theme("hoaks"), theme("netralitas")], actors: [], places: [] }),
  named("c", { published: "2024-01-05", themes: [theme("netralitas", "mention")], places: [place("16.08")] }),
  named("d", { published: "2024-02-01", themes: [{ ...theme("hoaks"), confidence: 0.7 }], actors: [], places: [place("31")] }),
];

it.each<[TableOptions["sort"], string[]]>([
  [[{ key: "published", way: 1 }], ["c", "a", "d", "E_READ x: no such file or folder", "b"]],
  [
    [
      { key: "published", way: -1 },
      { key: "confidence", way: -1 },
    ],
    ["d", "a", "c", "b", "E_READ x: no such file or folder"],
  ],
  [[{ key: "file", way: -1 }], ["d", "c", "b", "a", "E_READ x: no such file or folder"]],
])("sorts by %j; what lacks the key comes last, equal ones stay in order", (sort, files) => {
  expect(order(MIXED, { sort: sort! })).toEqual(files);
});

it.each<[TableOptions["groupBy"], string[]]>([
  [
    "theme",
    [
      "hoaks · Hoaks · 3 articles",
      "a",
      "b",
      "d",
      "netralitas · Netral · 1 article",
      "b",
      "(none) · 2 articles",
      "E_READ x: no such file or folder",
      "c",
    ],
  ],
  ["month", ["2024-01 · 2 articles", "b", "c", "2024-02 · 2 articles", "a", "d", "(none) · 1 article", "E_READ x: no such file or folder"]],
  ["region", ["16.08 · 2 articles", "a", "c", "31 · 1 article", "d", "(none) · 2 articles", "E_READ x: no such file or folder", "b"]],
])("groups by %s, with what the ids mean", (groupBy, lines) => {
  const label = (_: string, id: string) => ({ hoaks: "Hoaks", netralitas: "Netral" })[id] ?? null;
  expect(order(MIXED, { groupBy: groupBy!, label })).toEqual(lines);
});

it("holds rows only where they are ordered, and says once when they are many", () => {
  const told: number[] = [];
  const writer = createTableWriter({ width: 80, colour: false, sort: [{ key: "file", way: 1 }], onMany: (n) => told.push(n) });
  const record = fakeRecord({ actors: [], themes: [], title: null });
  for (let i = 0; i < 100_003; i++) expect(writer.write(record)).toBe("");
  expect(told).toEqual([100_001]);
});

it("shows every column, squeezed into the terminal or as wide as they need", () => {
  const columns = Object.keys(COLUMNS);
  for (const width of [120, 200])
    for (const line of print(RECORDS, width, false, { columns }).split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(width);
  const wide = print(RECORDS, 80, false, { columns, wide: true }).trimEnd().split("\n");
  expect(wide).toHaveLength(2 + RECORDS.length);
  expect(wide[2]).toContain("berita/kabupaten-rawa/2024-01-15-camat.txt");
  expect(wide[2]).toContain("netralitas (imbauan, ikrar), hoaks, politik-uang (peringatan)");
});
