import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readCsv, readTsv } from "../../../src/input/csv/csv.ts";
import { read } from "../read.ts";

// CSV → texts and errors
it.each([
  ["", []],
  ["judul,isi\n", []],
  ["judul,isi\nSatu,isi satu\nDua,isi dua", ["isi satu", "isi dua"]],
  ["judul,isi\r\nSatu,isi satu\r\n\r\n,\r\nDua,isi dua\r\n", ["isi satu", "isi dua"]],
  ["judul,isi\rSatu,isi satu\rDua,isi dua\r", ["isi satu", "isi dua"]],
  ['\uFEFFJudul;Isi Berita\nSatu;"isi; satu"\n', ["isi; satu"]],
  ["sep=;\njudul;isi\nSatu;isi, satu\n", ["isi, satu"]],
  ["judul\tisi\nSatu\tisi, satu\nDua\tisi, dua\n", ["isi, satu", "isi, dua"]],
  ["judul|isi\nSatu|isi, satu\n", ["isi, satu"]],
  ['judul,isi\nSatu,"baris satu\n\nbaris ""dua"""\n', ['baris satu\n\nbaris "dua"']],
  ["isi\nhanya satu kolom\n", ["hanya satu kolom"]],
  ["isi,judul,,\nisi satu,Satu,,\n", ["isi satu"]],
  ["isi,judul\nisi satu,Satu,,,\n", ["isi satu"]],
  ["isi,isi\n,kedua\npertama,kedua\n", ["kedua", "pertama"]],
  ["__proto__,isi\nx,isi satu\n", ["isi satu"]],
  [
    "judul,isi\nSatu\nDua,isi dua\nTiga,a,b\n",
    ["E_PARSE a:2: the row has 1 cells, not 2 (byte 10)", "isi dua", "E_PARSE a:4: the row has 3 cells, not 2 (byte 27)"],
  ],
  ["judul,uraian\nSatu,isi\n", ['E_NO_TEXT a: no column "text" among: judul, uraian; --map text=COLUMN tells which it is']],
])("of %j gives %j", async (text, expected) => {
  for (const cut of [1, 7, 65536]) expect((await read(readCsv, text, { cut })).texts).toEqual(expected);
});

it("finds the text column by its length where no name tells it", async () => {
  const long = "kata ".repeat(80);
  expect(await read(readCsv, `1,Satu,${long}\n2,Dua,${long}\n`)).toMatchObject({ texts: [long, long], fields: ["text=3"] });
  expect(await read(readCsv, `nomor,uraian\n1,${long}\n`)).toMatchObject({ texts: [long], fields: ["text=uraian"] });
  expect((await read(readCsv, "1,Satu\n2,Dua\n", { map: { text: "2" } })).texts).toEqual(["Satu", "Dua"]);
});

// rows behind the header → texts and errors
it.each<[string, string, unknown[]]>([
  ["an unclosed quote", '1,Satu,x\n2,"Dua,isi dua\n3,Tiga,y\n4,Empat,z\n', ["x", "E_PARSE a:3: a quote is not closed (byte 22)", "y", "z"]],
  [
    "an unclosed quote before a quoted cell",
    '1,Satu,x\n2,"Dua,isi\n3,Tiga,"y"\n4,Empat,"z"\n',
    ["x", "E_PARSE a:3: a quote stands where none can be (byte 22)", "y", "z"],
  ],
  ["an unclosed quote in the last row", '1,Satu,x\n2,Dua,"isi dua\n', ["x", "E_PARSE a:3: a quote is not closed (byte 22)"]],
  [
    "quotes inside a cell",
    '1,Satu,"kata "tegas" Bupati"\n2,Dua,kata "dua" kali\n3,Tiga,y\n',
    ['kata "tegas" Bupati', 'kata "dua" kali', "y"],
  ],
  [
    "paragraphs behind a broken quote",
    '1,Satu,x\n2,Dua,"a "b\nkata satu, kata dua, kata tiga\ntamat"\n3,Tiga,"y"\n',
    ["x", "E_PARSE a:3: a quote stands where none can be (byte 22)", "y"],
  ],
])("of %s loses one place only", async (_name, rows, expected) => {
  for (const cut of [1, 9, 65536]) expect((await read(readCsv, `id,judul,isi\n${rows}`, { cut })).texts).toEqual(expected);
});

it("drops a row over the cap, and goes on", async () => {
  const rows = `id,isi\n1,x\n2,${"panjang ".repeat(100)}\n3,"${"baris\n".repeat(100)}"\n4,y\n`;
  for (const cut of [10, 300, 65536])
    expect((await read(readCsv, rows, { cut, maxBytes: 200 })).texts).toEqual([
      "x",
      "E_TOO_LARGE a:3: the line has more than 200 bytes (byte 11)",
      "y",
    ]);
});

it("warns of quotes that are not as they should be", async () => {
  const { found } = await read(readCsv, 'id,isi\n1,kata "dua" kali\n2,y\n');
  expect(found.map((document) => "warnings" in document && document.warnings.map(({ code }) => code))).toEqual([["quotes"], []]);
});

it("goes on behind a damaged place", async () => {
  const parts = ["id,isi\n1,x\n2,lo", "st, ends\n3,y\n4,z\n"].map((part) => Buffer.from(part));
  expect((await read(readCsv, [parts[0]!, { lost: "damaged" }, parts[1]!])).texts).toEqual([
    "x",
    "E_PARSE a:3: damaged (byte 11)",
    "y",
    "z",
  ]);
});

it("decodes what a spreadsheet writes", async () => {
  expect(await read(readTsv, Buffer.from("\uFEFFjudul\tisi\r\nSatu\t“isi”\r\n", "utf16le"))).toMatchObject({
    texts: ["“isi”"],
    found: [{ title: "Satu", source: { path: "a", record: 0, format: "tsv", encoding: "utf-16le" }, warnings: [] }],
  });
  expect(await read(readCsv, Buffer.from("judul;isi\r\nSatu;\x93isi\x94 S\xe9mper\r\n", "latin1"))).toMatchObject({
    texts: ["“isi” Sémper"],
    found: [{ source: { encoding: "windows-1252" }, warnings: [{ code: "encoding" }] }],
  });
});

const cell = fc.string({ unit: fc.constantFrom("a", "b", '"', ",", ";", "\t", "\n", "\r", "é", " "), maxLength: 12 });

it("reads back what csv-stringify writes, as csv-parse does, however the bytes are cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 20 }),
      fc.constantFrom(",", ";", "\t"),
      fc.integer({ min: 1, max: 50 }),
      async (rows, delimiter, cut) => {
        const text = stringify([["id", "judul", "isi"], ...rows], { delimiter, quoted: true });
        const { found } = await read(readCsv, text, { cut });
        const expected = (parse(text, { delimiter, from: 2 }) as string[][]).filter((cells) => cells.some((content) => content !== ""));
        expect(found.map((document) => ("text" in document ? document.text : document))).toEqual(
          expected.map(([, , isi]) => isi!.replace(/\r\n?/g, "\n")),
        );
      },
    ),
  );
});

it("loses no row but the one with a stray quote", async () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(word, word), { minLength: 3, maxLength: 20 }),
      fc.nat(),
      fc.integer({ min: 1, max: 50 }),
      async (rows, pick, cut) => {
        const broken = pick % rows.length;
        const lines = rows.map(([a, b], i) => (i === broken ? `${i},"${a},${b}` : `${i},${a},${i % 2 ? `"${b}"` : b}`));
        const { found } = await read(readCsv, `id,judul,isi\n${lines.join("\n")}\n`, { cut });
        expect(found.map((document) => ("text" in document ? document.text : null))).toEqual(
          rows.map(([, b], i) => (i === broken ? null : b)),
        );
      },
    ),
  );
});
