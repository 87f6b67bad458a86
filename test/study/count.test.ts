import { expect, it } from "vitest";
import { createCounter } from "../../src/study/count.ts";
import type { CountKey } from "../../src/study/count-keys.ts";
import type { ArticleRecord, OutputRecord } from "../../src/types.ts";
import { actor, fakeRecord, theme, unreadable } from "../output/fake-record.ts";

const span = fakeRecord().people![0]!.span;
const person = (name: string, role: string, region: string | null = null) => ({
  name,
  rank: null,
  degrees: [],
  role,
  unit: null,
  region,
  span,
});
const place = (code: string | null) => ({ name: "Rawa", code, level: null, span });

const RECORDS: readonly OutputRecord[] = [
  fakeRecord({
    actors: [{ ...actor("kpu"), count: 3 }, actor("camat")],
    themes: [theme("netralitas", "main", "imbauan", "ikrar"), theme("hoaks", "main", "imbauan")],
    people: [person("Sutarno", "camat", "16.08"), person("Rahma", "kpu")],
    places: [place("16"), place(null), place("16.08")],
    published: "2024-02-03T10:00:00+07:00",
  }),
  fakeRecord({
    actors: [{ ...actor("kpu"), count: 2 }],
    themes: [],
    people: [person("Sutarno", "kepala-daerah", "17")],
    published: null,
    event: "2024-01-31",
    publisher: "Kabar Rawa",
  }),
  fakeRecord({ actors: [], themes: [], people: [], elections: [], published: null, publisher: "Kabar Rawa" }),
  unreadable("a.txt"),
];

function count(by: string, records = RECORDS) {
  const counter = createCounter(by.split(",") as unknown as [CountKey, CountKey]);
  for (const record of records) counter.add(record);
  return { rows: counter.rows().map(({ values, articles, mentions }) => [...values, articles, mentions]), totals: counter.totals() };
}

it.each<[string, unknown[][]]>([
  [
    "actor",
    [
      ["kpu", 2, 5],
      ["camat", 1, 1],
    ],
  ],
  [
    "theme",
    [
      ["hoaks", 1, 1],
      ["netralitas", 1, 1],
    ],
  ],
  [
    "mode",
    [
      ["ikrar", 1, 1],
      ["imbauan", 1, 2],
    ].reverse(),
  ],
  [
    "person",
    [
      ["Sutarno", 2, 2],
      ["Rahma", 1, 1],
    ],
  ],
  [
    "role",
    [
      ["camat", 1, 1],
      ["kepala-daerah", 1, 1],
      ["kpu", 1, 1],
    ],
  ],
  [
    "region",
    [
      ["16", 1, 1],
      ["16.08", 1, 2],
      ["17", 1, 1],
    ],
  ],
  ["election", [["pemilu-2024", 2, null]]],
  [
    "month",
    [
      ["2024-01", 1, null],
      ["2024-02", 1, null],
      [null, 1, null],
    ],
  ],
  [
    "publisher",
    [
      ["Kabar Rawa", 2, null],
      [null, 1, null],
    ],
  ],
])("counts by %s", (by, rows) => {
  const sorted = (list: unknown[][]) => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  expect(sorted(count(by).rows)).toEqual(sorted(rows));
});

it.each<[string, unknown[][]]>([
  // each person with its own role and region, not with those of the others
  [
    "person,role",
    [
      ["Rahma", "kpu", 1, 1],
      ["Sutarno", "camat", 1, 1],
      ["Sutarno", "kepala-daerah", 1, 1],
    ],
  ],
  [
    "person,region",
    [
      ["Sutarno", "16.08", 1, 1],
      ["Sutarno", "17", 1, 1],
    ],
  ],
  [
    "theme,mode",
    [
      ["hoaks", "imbauan", 1, 1],
      ["netralitas", "ikrar", 1, 1],
      ["netralitas", "imbauan", 1, 1],
    ],
  ],
  // everything else meets what stands in the same article; the mentions are those of the first key that has places
  [
    "actor,month",
    [
      ["kpu", "2024-01", 1, 2],
      ["kpu", "2024-02", 1, 3],
      ["camat", "2024-02", 1, 1],
    ],
  ],
  [
    "month,actor",
    [
      ["2024-01", "kpu", 1, 2],
      ["2024-02", "camat", 1, 1],
      ["2024-02", "kpu", 1, 3],
    ],
  ],
  [
    "actor,mode",
    [
      ["camat", "ikrar", 1, 1],
      ["camat", "imbauan", 1, 2],
      ["kpu", "ikrar", 1, 3],
      ["kpu", "imbauan", 1, 6],
    ],
  ],
])("crosses %s", (by, rows) => {
  const sorted = (list: unknown[][]) => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  expect(sorted(count(by).rows)).toEqual(sorted(rows));
});

it("tells first and last day, and what was not counted", () => {
  const counter = createCounter(["actor"]);
  for (const record of RECORDS) counter.add(record);
  expect(counter.rows()[0]).toMatchObject({ values: ["kpu"], first: "2024-01-31", last: "2024-02-03" });
  expect(counter.totals()).toEqual({ articles: 3, counted: 2, errors: 1 });
});

it("puts most articles first, equal ones by name, months by time", () => {
  const at = (published: string): ArticleRecord => fakeRecord({ published });
  expect(count("month", [at("2024-03-01"), at("2024-01-01"), at("2024-03-02")]).rows.map(([month]) => month)).toEqual([
    "2024-01",
    "2024-03",
  ]);
  expect(count("actor").rows.map(([id]) => id)).toEqual(["kpu", "camat"]);
});

it("holds nothing of the records: what it holds grows with the distinct values only", () => {
  const counter = createCounter(["theme"]);
  for (let i = 0; i < 50_000; i++) counter.add(RECORDS[0]!);
  expect(counter.rows()).toHaveLength(2);
});
