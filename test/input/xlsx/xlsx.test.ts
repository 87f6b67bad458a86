import fc from "fast-check";
import { expect, it } from "vitest";
import { columnOf, isDateFormat, serialToIso, unescapeCell } from "../../../src/input/xlsx/cell-text.ts";
import { readXlsx } from "../../../src/input/xlsx/xlsx.ts";
import { read } from "../read.ts";
import { makeZip, type Part } from "../zip/make-zip.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook with the sheets' rows as XML. */
function workbook(sheets: Record<string, string>, parts: Record<string, string> = {}, properties = ""): Buffer {
  const names = Object.keys(sheets);
  const relations = [
    ...names.map((_, i) => `<Relationship Id="r${i}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i}.xml"/>`),
    `<Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`,
    `<Relationship Id="t" Type="${OFFICE}/styles" Target="styles.xml"/>`,
  ];
  const files: Part[] = [
    { name: "[Content_Types].xml", content: "<Types/>" },
    {
      name: "_rels/.rels",
      content: `<Relationships><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook>${properties}<sheets>${names.map((name, i) => `<sheet name="${name}" r:id="r${i}"${name.startsWith("_") ? ' state="hidden"' : ""}/>`).join("")}</sheets></workbook>`,
    },
    { name: "xl/_rels/workbook.xml.rels", content: `<Relationships>${relations.join("")}</Relationships>` },
    ...names.map((name, i) => ({
      name: `xl/worksheets/sheet${i}.xml`,
      content: `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
    })),
    ...Object.entries(parts).map(([name, content]) => ({ name: `xl/${name}.xml`, content })),
  ];
  return makeZip(...files);
}

const escapeXml = (text: string) => text.replace(/[<>&"]/g, (char) => `&#${char.charCodeAt(0)};`);
const inline = (reference: string, text: string) =>
  `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
const header = `<row r="1">${inline("A1", "judul")}${inline("B1", "isi")}${inline("C1", "tanggal")}</row>`;

it("reads the first sheet that is not hidden: shared, rich and inline texts, numbers, dates", async () => {
  const sheet = `${header}
    <row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>45336</v></c></row>
    <row r="4"><c r="B4" t="str"><f>A1&amp;B1</f><v>hasil rumus</v></c><c r="C4" s="2"><v>45336.5</v></c></row>
    <row r="5"><c r="A5"><v>7</v></c>${inline("B5", "isi_x000D_\nlima")}<c r="C5"><v>12</v></c></row>
    <row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>`;
  const content = workbook(
    { _tersembunyi: header, Berita: sheet, Lain: "" },
    {
      sharedStrings: "<sst><si><t>Satu</t></si><si><r><t>isi </t></r><r><t>dua &amp; tiga</t></r><rPh><t>tidak</t></rPh></si></sst>",
      styles:
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    },
  );
  const { found, fields } = await read(readXlsx, content);
  expect(found).toMatchObject([
    { title: "Satu", text: "isi dua & tiga", date: "2024-02-14", source: { path: "a", record: 0, format: "xlsx", encoding: "utf-8" } },
    { title: null, text: "hasil rumus", date: "2024-02-14T12:00:00" },
    { title: "7", text: "isi\nlima", date: "12" },
    { title: "true", text: "" },
  ]);
  expect(fields).toEqual(["title=judul", "text=isi", "date=tanggal"]);
});

it("finds the header below a title, and columns by --map", async () => {
  const rows = `<row r="1">${inline("A1", "Daftar berita")}</row><row r="3">${inline("A3", "No")}${inline("B3", "Naskah")}</row><row r="4"><c r="A4"><v>1</v></c>${inline("B4", "isi satu")}</row>`;
  expect((await read(readXlsx, workbook({ a: rows }))).texts).toEqual(["isi satu"]);
  const other = rows.replace("Naskah", "Uraian");
  expect((await read(readXlsx, workbook({ a: other }))).texts).toEqual([
    'E_NO_TEXT a: no column "text" among: No, Uraian; --map text=COLUMN tells which it is',
  ]);
  expect((await read(readXlsx, workbook({ a: other }), { map: { text: "Uraian" } })).texts).toEqual(["isi satu"]);
});

it.each<[string, Buffer, string[]]>([
  [
    "no zip",
    Buffer.from("x"),
    ["E_PARSE a: End of central directory record signature not found. Either not a zip file, or file is truncated."],
  ],
  ["no sheet", makeZip({ name: "xl/workbook.xml", content: "<workbook/>" }), ["E_PARSE a: the workbook has no sheet"]],
  ["an empty sheet", workbook({ a: "" }), []],
  [
    "a row that is too long",
    workbook({ a: `${header}<row r="2">${inline("B2", "x".repeat(3000))}</row>` }),
    ["E_PARSE a: row 2 is too long"],
  ],
  [
    "texts that are too many",
    workbook({ a: header }, { sharedStrings: `<sst><si><t>${"x".repeat(3000)}</t></si></sst>` }),
    ["E_PARSE a: the workbook's texts are too many"],
  ],
])("of %s tells what is wrong", async (_name, content, expected) => {
  expect((await read(readXlsx, content, { maxBytes: 2500 })).texts).toEqual(expected);
});

it("does not let entities grow", async () => {
  const bomb = '<!DOCTYPE a [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;">]>';
  const content = workbook({ a: `${bomb}${header}<row r="2"><c r="B2" t="inlineStr"><is><t>&b;</t></is></c></row>` });
  expect((await read(readXlsx, content)).texts).toEqual(["&b;"]);
});

it("reads back any texts and gaps between them", async () => {
  const text = fc.string({ unit: fc.constantFrom("a", "é", "<", "&", " ", "_x0041_", "\n") });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
      const rows = texts.map((value, i) => `<row r="${i + 2}">${inline(`B${i + 2}`, value.replaceAll("_x0041_", "_x005F_x0041_"))}</row>`);
      const { found } = await read(readXlsx, workbook({ a: header + rows.join("") }));
      expect(found.map((document) => "text" in document && document.text)).toEqual(texts.filter((value) => value !== ""));
    }),
  );
});

it.each([
  [14, undefined, true],
  [22, undefined, true],
  [0, undefined, false],
  [2, undefined, false],
  [164, "dd/mm/yyyy", true],
  [165, "hh:mm", true],
  [166, '0.00 "hari"', false],
  [167, "[Red]#,##0", false],
  [168, "General", false],
])("number format %i %j shows a date: %s", (id, code, expected) => {
  expect(isDateFormat(id, code)).toBe(expected);
});

it.each([
  [45336, false, "2024-02-14"],
  [45336.75, false, "2024-02-14T18:00:00"],
  [43874, true, "2024-02-14"],
  [61, false, "1900-03-01"],
  [1e300, false, "1e+300"],
])("serial number %f (1904: %s) is %s", (serial, from1904, expected) => {
  expect(serialToIso(serial, from1904)).toBe(expected);
});

it.each([
  ["A1", 0],
  ["Z9", 25],
  ["AA10", 26],
  ["XFD1048576", 16383],
  ["1", -1],
])("reference %s is in column %i", (reference, column) => {
  expect(columnOf(reference)).toBe(column);
});

it.each([
  ["a_x000D_b", "a\rb"],
  ["_x005F_x0041_", "_x0041_"],
  ["a_b_xyz_", "a_b_xyz_"],
])("unescapes %s", (text, expected) => {
  expect(unescapeCell(text)).toBe(expected);
});
