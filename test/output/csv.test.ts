import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createCsvWriter, createLongCsvWriter, createTsvWriter } from "../../src/output/csv.ts";
import type { CsvPreset } from "../../src/output/csv-presets.ts";
import { evidenceOf } from "../../src/output/evidence.ts";
import type { OutputRecord } from "../../src/types.ts";
import { actor, fakeRecord, theme, unreadable } from "./fake-record.ts";
import { hasPython, python } from "./other-programs.ts";

const CREATE = { csv: createCsvWriter, "csv-long": createLongCsvWriter, tsv: createTsvWriter };
type Format = keyof typeof CREATE;
const PRESETS: readonly CsvPreset[] = ["plain", "excel", "excel-id"];

function write(records: readonly OutputRecord[], format: Format = "csv", csv: CsvPreset = "plain"): string {
  const writer = CREATE[format]({ csv });
  return records.map(writer.write).join("") + writer.end();
}

function delimiterOf(format: Format, preset: CsvPreset): string {
  return format === "tsv" ? "\t" : preset === "excel-id" ? ";" : ",";
}

function read(csv: string, format: Format = "csv", preset: CsvPreset = "plain"): Record<string, string>[] {
  return parse(csv, {
    columns: true,
    bom: true,
    delimiter: delimiterOf(format, preset),
    record_delimiter: preset === "plain" ? "\n" : "\r\n",
  });
}

it("writes one row per article", () => {
  const source = { path: "a.jsonl", record: 3, format: "jsonl", encoding: "utf-8" };
  const span = { field: "text", start: 0, end: 1, line: 1, quote: "x", rule: "x" } as const;
  const places = [
    { name: "Rawa Indah", code: "99.01", level: "kabupaten", span },
    { name: "Mana Saja", code: null, level: null, candidates: ["98", "97"], span },
  ] as const;
  const record = fakeRecord({ source, places, publisher: "Kabar", duplicate_of: { path: "b.jsonl", record: 7 } });
  expect(read(write([record]))).toEqual([
    {
      file: "a.jsonl",
      record: "3",
      id: "0123456789abcdef",
      title: "Camat Rawa Indah ingatkan perangkat desa agar netral",
      publisher: "Kabar",
      author: "",
      place: "",
      published: "2024-01-15",
      published_basis: "metadata",
      event: "",
      language: "id",
      relevant: "true",
      elections: "pemilu-2024",
      actors: "camat; perangkat-desa",
      main_actors: "camat",
      themes: "netralitas; hoaks",
      main_themes: "netralitas",
      modes: "netralitas:imbauan",
      people: "Sutarno",
      regions: "99.01",
      laws: "",
      url: "",
      stripped: "0",
      warnings: "",
      duplicate_of: "b.jsonl#7",
      rules: "feedfacefeedface",
      text: "",
      error: "",
    },
  ]);
});

it("writes one row per piece of evidence", () => {
  const record = fakeRecord({
    themes: [theme("netralitas", "main", "imbauan")],
    dates: [
      {
        ...{ field: "text", start: 4, end: 14, line: 2, quote: "Senin lalu", rule: "weekday" },
        ...{ value: "2024-01-15", kind: "relative", role: "event" },
      },
    ],
    laws: [{ field: "text", start: 1, end: 3, line: 1, quote: "UU", rule: "undang", value: "UU 7/2017" }],
  });
  const rows = read(write([record, unreadable("b.txt"), fakeRecord({ actors: [], themes: [], people: [], elections: [] })], "csv-long"));
  expect(
    rows.map(({ kind, id, value, theme, salience, confidence, quote }) => [kind, id, value, theme, salience, confidence, quote]),
  ).toEqual([
    ["election", "pemilu-2024", "", "", "", "", "Pemilu 2024"],
    ["actor", "camat", "", "", "main", "0.9", "camat"],
    ["actor", "perangkat-desa", "", "", "mention", "0.9", "perangkat-desa"],
    ["theme", "netralitas", "", "", "main", "0.9", "netralitas"],
    ["mode", "imbauan", "", "netralitas", "", "", "imbauan"],
    ["person", "camat", "Sutarno", "", "", "", "Sutarno"],
    ["date", "event", "2024-01-15", "", "", "", "Senin lalu"],
    ["law", "", "UU 7/2017", "", "", "", "UU"],
  ]);
  expect(rows[6]).toMatchObject({ article: "0123456789abcdef", file: "berita/a.txt", field: "text", line: "2", start: "4", end: "14" });
});

it("names a mode once for each theme", () => {
  const [row] = read(write([fakeRecord({ themes: [theme("hoaks", "main", "putusan", "putusan"), theme("sara", "mention", "putusan")] })]));
  expect(row!.modes).toBe("hoaks:putusan; sara:putusan");
});

it("leaves cells empty for facets that were left out", () => {
  const { actors: _a, themes: _t, people: _p, ...record } = fakeRecord();
  expect(read(write([record]))[0]).toMatchObject({ actors: "", main_themes: "", modes: "", people: "", relevant: "true" });
  expect(read(write([record], "csv-long")).map(({ kind }) => kind)).toEqual(["election"]);
});

it("writes an error record as a row", () => {
  expect(read(write([unreadable("hilang.txt")]))[0]).toMatchObject({
    file: "hilang.txt",
    id: "",
    relevant: "",
    error: "E_READ: hilang.txt: no such file or folder",
  });
});

it("writes the header for no records at all", () => {
  expect(write([])).toMatch(/^file,record,id,title,.*,error\n$/);
  expect(write([], "csv-long", "excel-id")).toMatch(/^\uFEFFarticle;file;.*;rule\r\n$/);
  expect(write([], "tsv")).toMatch(/^file\trecord\t/);
});

it.each<[string, CsvPreset, string]>([
  ["a decimal point for programs", "plain", "0.9"],
  ["a decimal point for Excel", "excel", "0.9"],
  ["a decimal comma for Excel in Indonesian", "excel-id", "0,9"],
])("writes %s", (_, preset, expected) => {
  expect(read(write([fakeRecord()], "csv-long", preset), "csv-long", preset).map(({ confidence }) => confidence)).toContain(expected);
});

it.each([
  ...[
    "=1+1",
    "=HYPERLINK(A1)",
    "+cmd|' /C calc'!A0",
    "-1+cmd",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM",
    "-",
    "+-5",
  ].map((title) => [title, `'${title}`]),
  ...["-5", "+62", "-0.25", "-3,5", "a=1", " =1", "'=1", "5-1", ""].map((title) => [title, title]),
])("disarms %j for Excel, and for nobody else", (title, expected) => {
  const titleOf = (preset: CsvPreset) => read(write([fakeRecord({ title: title! })], "csv", preset), "csv", preset)[0]!.title;
  expect(titleOf("excel")).toBe(expected);
  expect(titleOf("excel-id")).toBe(expected);
  expect(titleOf("plain")).toBe(title);
});

const nasty = fc.string({
  unit: fc.constantFrom("a", '"', "'", ",", ";", "\t", "\n", "\r", "\r\n", " ", "=", "-", "é", "🗳", "\u2028", "\uFEFF", "\x07", "\x1b"),
});
const guarded = (title: string, preset: CsvPreset) =>
  preset !== "plain" && /^[=+\-@\t\r]/.test(title) && !/^[+-]?\d+([.,]\d+)?$/.test(title) ? `'${title}` : title;
const CASES = PRESETS.flatMap((preset) => (["csv", "tsv"] as const).map((format) => [format, preset] as const));

it.each(CASES)("reads back whatever a title holds: %s, %s", (format, preset) => {
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1 }), (titles) => {
      const rows = read(
        write(
          titles.map((title) => fakeRecord({ title, actors: [actor("kpu")] })),
          format,
          preset,
        ),
        format,
        preset,
      );
      expect(rows.map((row) => row.title)).toEqual(titles.map((title) => guarded(title, preset)));
      expect(rows.every((row) => row.actors === "kpu")).toBe(true);
    }),
  );
});

it("replaces NUL, which ends a file for readers of data frames", () => {
  expect(read(write([fakeRecord({ title: "a\0b" })]))[0]!.title).toBe("a\uFFFDb");
});

it.skipIf(!hasPython()).each(CASES)("Python's csv reads back the same (needs python3): %s, %s", (format, preset) => {
  const titles = fc.sample(fc.array(nasty, { minLength: 20, maxLength: 20 }), { numRuns: 50, seed: 7 }).flat();
  const csv = write(
    titles.map((title) => fakeRecord({ title })),
    format,
    preset,
  );
  const script = `
import csv, io, json, sys
text = sys.stdin.buffer.read().decode("utf-8-sig")
csv.field_size_limit(1 << 30)
print(json.dumps([row["title"] for row in csv.DictReader(io.StringIO(text, newline=""), delimiter=sys.argv[1])]))`;
  expect(python(script, [delimiterOf(format, preset)], csv)).toEqual(titles.map((title) => guarded(title, preset)));
});

it.skipIf(!hasPython("pandas")).each(PRESETS)("pandas counts and sums the same (needs Python with pandas): csv-long, %s", (preset) => {
  const nasty = ["satu, dua; tiga", 'kata "netral"', "dua\r\nbaris", "lone\rCR", "lone\nLF", "=1+1", "12.345", " tepi "];
  const records = Array.from({ length: 200 }, (_, i) => fakeRecord({ title: nasty[i % nasty.length]! }));
  const script = `
import io, json, pandas, sys
frame = pandas.read_csv(io.BytesIO(sys.stdin.buffer.read()), sep=sys.argv[1], decimal=sys.argv[2], encoding="utf-8-sig")
print(json.dumps([len(frame), round(float(frame.confidence.sum()), 3), int(frame.start.sum()), int(frame.end.sum()), frame.title.nunique()]))`;
  const decimal = preset === "excel-id" ? "," : ".";
  const spans = records.flatMap((record) => [...evidenceOf(record)]);
  expect(python(script, [delimiterOf("csv", preset), decimal], write(records, "csv-long", preset))).toEqual([
    spans.length,
    Number(spans.reduce((sum, { confidence }) => sum + (confidence ?? 0), 0).toFixed(3)),
    ...[0, spans.reduce((sum, { span }) => sum + span.end, 0), nasty.length],
  ]);
});
