import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { expect, it, onTestFinished } from "vitest";
import { createXlsxWriter } from "../../../src/output/xlsx/workbook.ts";
import { openSpool } from "../../../src/run/spool.ts";
import type { OutputRecord } from "../../../src/types.ts";
import { actor, fakeRecord, theme, unreadable } from "../fake-record.ts";
import { convert, hasLibreOffice, hasPython, python } from "../other-programs.ts";

const MEANINGS = [
  { facet: "election", id: "pemilu", label: { id: "Pemilu", en: "General election" }, definition: { id: "x", en: "y" }, follows: [] },
  {
    ...{ facet: "theme", id: "hoaks", label: { id: "Hoaks", en: "Hoaxes" } },
    definition: { id: "Kabar bohong. ".repeat(20), en: "False news." },
    follows: ["UU 1/1946", "UU 11/2008"],
  },
];

function write(records: readonly OutputRecord[], mostRows?: number): Buffer {
  const writer = createXlsxWriter({ width: 80, colour: false, csv: "plain", spool: openSpool, meanings: MEANINGS }, mostRows);
  for (const record of records) expect(writer.write(record)).toBe("");
  return Buffer.concat([...writer.end()]);
}

/** The workbook's rows by sheet, as hucre reads them. */
async function read(workbook: Buffer): Promise<Record<string, Record<string, unknown>[]>> {
  const { sheets } = await readXlsx(workbook);
  return Object.fromEntries(
    sheets.map(({ name, rows: [header, ...body] }) => [
      name,
      body.map((row) => Object.fromEntries(header!.map((key, i) => [String(key), row[i] ?? null]))),
    ]),
  );
}

function inFile(workbook: Buffer): { readonly folder: string; readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), "netral-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "hasil.xlsx");
  writeFileSync(path, workbook);
  return { folder, path };
}

const RECORDS: readonly OutputRecord[] = [
  fakeRecord({ title: "Satu", actors: [actor("camat"), actor("kpu", "mention")] }),
  fakeRecord({ title: "Dua & <tiga>", themes: [theme("hoaks", "main", "bantahan")], published: "2024-02-29", relevant: false }),
  unreadable("hilang.txt"),
];

it("has the sheets articles, evidence, people, summary and codebook", async () => {
  const { articles, evidence, people, summary, codebook, ...others } = await read(write(RECORDS));
  expect(others).toEqual({});
  expect(articles!.map(({ title, error }) => [title, error])).toEqual([
    ["Satu", null],
    ["Dua & <tiga>", null],
    [null, "E_READ: hilang.txt: no such file or folder"],
  ]);
  expect(articles![1]).toMatchObject({ published: new Date("2024-02-29"), relevant: false, main_themes: "hoaks", modes: "hoaks:bantahan" });
  expect(articles![0]).not.toHaveProperty("text");
  expect(evidence!.filter(({ kind }) => kind === "actor").map(({ id, confidence }) => [id, confidence])).toEqual([
    ...[["camat", 0.9] as const, ["kpu", 0.9] as const, ["camat", 0.9] as const, ["perangkat-desa", 0.9] as const],
  ]);
  expect(people).toMatchObject([
    { name: "Sutarno", role: "camat", article: "0123456789abcdef" },
    { name: "Sutarno", role: "camat" },
  ]);
  expect(summary!.map(({ group, id, label_en, articles, main }) => [group, id, label_en, articles, main])).toEqual([
    ["all", "articles", null, 2, null],
    ["all", "relevant", null, 1, null],
    ["all", "skipped", null, 0, null],
    ["all", "errors", null, 1, null],
    ["election", "pemilu-2024", "General election 2024", 2, null],
    ["theme", "hoaks", "Hoaxes", 2, 1],
    ["theme", "netralitas", null, 1, 1],
    ["actor", "camat", null, 2, 2],
    ["actor", "kpu", null, 1, 0],
    ["actor", "perangkat-desa", null, 1, 0],
    ["mode", "bantahan", null, 1, null],
    ["mode", "imbauan", null, 1, null],
    ["month", "2024-01", null, 1, null],
    ["month", "2024-02", null, 1, null],
    ["language", "id", null, 2, null],
    ["error", "E_READ", null, 1, null],
    ["rules", "feedfacefeedface", null, 2, null],
  ]);
  expect(codebook).toMatchObject([{ id: "pemilu" }, { id: "hoaks", follows: "UU 1/1946; UU 11/2008" }]);
});

it("gives the same bytes for the same records", () => {
  expect(write(RECORDS).equals(write(RECORDS))).toBe(true);
});

it("is a workbook without any records too", async () => {
  expect(Object.keys(await read(write([])))).toEqual(["articles", "evidence", "people", "summary", "codebook"]);
});

it("goes on in the next sheet where one is full", async () => {
  const records = Array.from({ length: 10 }, (_, i) => fakeRecord({ title: `Berita ${i}`, actors: [], themes: [], elections: [] }));
  const { articles, "articles 2": second, "articles 3": third, people, "people 3": more, ...others } = await read(write(records, 5));
  expect([articles, second, third].map((rows) => rows!.map(({ title }) => title))).toEqual([
    ["Berita 0", "Berita 1", "Berita 2", "Berita 3"],
    ["Berita 4", "Berita 5", "Berita 6", "Berita 7"],
    ["Berita 8", "Berita 9"],
  ]);
  expect([people!.length, others["people 2"]!.length, more!.length]).toEqual([4, 4, 2]);
  expect(others).not.toHaveProperty("people 4");
});

it.each([32_767, 32_768, 70_000])("keeps a text of %i characters within a cell, and says what it cut", async (length) => {
  const { articles, summary } = await read(write([fakeRecord({ title: "ü".repeat(length) })]));
  const title = String(articles![0]!.title);
  const cut = summary!.find(({ id }) => id === "cut_cells");
  if (length === 32_767) expect([title.length, cut]).toEqual([length, undefined]);
  else {
    expect(title).toHaveLength(32_767);
    expect(title).toMatch(new RegExp(`^ü+… \\[cut: ${length} characters\\]$`));
    // the article, and its evidence, which shows the title too
    expect(cut!.articles).toBeGreaterThanOrEqual(2);
  }
});

const HOSTILE: readonly [string, string][] = [
  ["=1+1", "=1+1"],
  ['=HYPERLINK("http://contoh.test")', '=HYPERLINK("http://contoh.test")'],
  ["@SUM(A1)", "@SUM(A1)"],
  ["-5", "-5"],
  ["0016", "0016"],
  ["16.08", "16.08"],
  ["2024-01-15", "2024-01-15"],
  ["TRUE", "TRUE"],
  ["  tepi  ", "  tepi  "],
  ["dua\nbaris", "dua\nbaris"],
  ["dua\r\nbaris\rlagi", "dua\nbaris\nlagi"],
  ["bel\x07 esc\x1b[31m nul\0", "bel\uFFFD esc\uFFFD[31m nul\uFFFD"],
  ["setengah \uD83D saja", "setengah \uFFFD saja"],
  ["🗳️ & <b> \"'", "🗳️ & <b> \"'"],
];
const hostile = () => HOSTILE.map(([title]) => fakeRecord({ title }));
const HARMLESS = HOSTILE.map(([, title]) => title);

it("takes no text for a formula, a number or an escape", async () => {
  const { articles } = await read(write(hostile()));
  expect(articles!.map(({ title }) => title)).toEqual(HARMLESS);
});

const READ_BACK = `
import json, openpyxl, sys
book = openpyxl.load_workbook(sys.argv[1])
out = {}
for sheet in book:
    header, *rows = sheet.iter_rows(values_only=True)
    out[sheet.title] = {"rows": [dict(zip(header, row)) for row in rows], "frozen": sheet.freeze_panes, "filter": sheet.auto_filter.ref,
                        "types": sorted({cell.data_type for row in sheet.iter_rows() for cell in row})}
print(json.dumps(out, default=str))`;

it.skipIf(!hasPython("openpyxl"))("openpyxl reads back the same counts and texts (needs Python with openpyxl)", () => {
  const book = python(READ_BACK, [inFile(write([...RECORDS, ...hostile()])).path]) as Record<
    string,
    { rows: Record<string, unknown>[]; frozen: string; filter: string; types: string[] }
  >;
  expect(Object.entries(book).map(([name, { rows }]) => [name, rows.length])).toEqual([
    ["articles", 17],
    ["evidence", 111],
    ["people", 16],
    ["summary", 17],
    ["codebook", 2],
  ]);
  const { articles, evidence, summary } = book;
  expect(articles!.rows.slice(3).map(({ title }) => title)).toEqual(HARMLESS);
  expect(articles!.rows[1]!.published).toBe("2024-02-29 00:00:00");
  expect(articles).toMatchObject({ frozen: "A2", filter: "A1:Z18" });
  // No cell is a formula.
  for (const { types } of Object.values(book)) expect(types).not.toContain("f");
  const sum = evidence!.rows.reduce((total, { confidence }) => total + Number(confidence ?? 0), 0);
  expect(sum).toBeCloseTo(0.9 * evidence!.rows.filter(({ kind }) => kind === "actor" || kind === "theme").length, 6);
  expect(summary!.rows.find(({ id }) => id === "articles")!.articles).toBe(16);
});

it.skipIf(!hasPython())("is a sound archive (needs python3)", () => {
  const script = `
import json, sys, zipfile, xml.dom.minidom
archive = zipfile.ZipFile(sys.argv[1])
broken = archive.testzip()
for name in archive.namelist(): xml.dom.minidom.parseString(archive.read(name))
print(json.dumps([broken, len(archive.namelist())]))`;
  expect(python(script, [inFile(write([...RECORDS, ...hostile()])).path])).toEqual([null, 10]);
});

it.skipIf(!hasLibreOffice())("LibreOffice reads back the same texts (needs soffice)", { timeout: 180_000 }, () => {
  const { folder, path } = inFile(write([...hostile(), fakeRecord({ title: "_x0041_ tetap" })]));
  convert(path, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1", folder, join(folder, "profile"));
  const csv = readFileSync(join(folder, "hasil-articles.csv"), "utf8");
  for (const title of [...HARMLESS, "_x0041_ tetap"]) expect(csv).toContain(title.replaceAll('"', '""'));
  expect(csv.match(/2024-01-15,/g)!.length).toBeGreaterThanOrEqual(HARMLESS.length);
});
