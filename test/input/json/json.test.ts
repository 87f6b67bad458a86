import fc from "fast-check";
import { expect, it } from "vitest";
import { readJson } from "../../../src/input/json/json.ts";
import { read } from "../read.ts";

const a = { judul: "Satu", isi: "isi satu" };
const b = { judul: "Dua", isi: "isi dua", komentar: [{ text: "tidak dihitung" }] };

// JSON → texts
it.each<[string, unknown]>([
  ["one article", a],
  ["a list", [a, b]],
  ["a list under a key", { total: 2, tags: [{ name: "x" }], data: { artikel: [a, b] } }],
  ["what a search engine answers", { hits: { total: { value: 2 }, hits: [{ _id: 1, _source: a }, { _source: b }] } }],
  ["lists under several keys", { 2023: [a], 2024: [b] }],
  ["articles under their ids", { satu: a, dua: b }],
  ["nested edges", { data: { posts: { edges: [{ node: a }, { node: b }] } } }],
])("finds the articles of %s, however it is written", async (_name, value) => {
  const expected = JSON.stringify(value).includes("isi dua") ? ["isi satu", "isi dua"] : ["isi satu"];
  for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2), `\uFEFF${JSON.stringify(value, null, "\t")}\r\n`])
    for (const cut of [1, 7, 65536]) expect((await read(readJson, text, { cut })).texts).toEqual(expected);
});

it("reads objects one after the other", async () => {
  expect((await read(readJson, `${JSON.stringify(a)}\n${JSON.stringify(b, null, 1)}`)).texts).toEqual(["isi satu", "isi dua"]);
});

it("numbers the articles and tells the fields it took", async () => {
  const { found, fields } = await read(readJson, JSON.stringify([a, { Judul: "Tiga", text: "isi tiga", _id: 9 }]));
  expect(found.map(({ source }) => source)).toEqual([
    { path: "a", record: 0, format: "json", encoding: "utf-8" },
    { path: "a", record: 1, format: "json", encoding: "utf-8", key: "9" },
  ]);
  expect(fields).toEqual(
    ["title=judul", "text=isi", "title=Judul", "text=text", "id=_id"].map((field) => expect.stringContaining(field.split("=")[0]!)),
  );
});

// JSON → texts and errors
it.each([
  ["", ["E_PARSE a#0: is empty"]],
  ["[]", []],
  ['{"a":1}', ['E_NO_TEXT a#0: no field "text" among: a']],
  ['{"a":[{"b":1},{"b":2}]}', ['E_NO_TEXT a#0: no field "text" among: a']],
  [
    '[{"isi":"x"},{"judul":"tanpa isi"},7,"teks",null]',
    [
      "x",
      'E_NO_TEXT a#1: no field "text" among: judul',
      "E_PARSE a#2: expected a JSON object, found a number",
      "E_PARSE a#3: expected a JSON object, found a string",
      "E_PARSE a#4: expected a JSON object, found null",
    ],
  ],
  ['"teks"', ["E_PARSE a#0: expected a JSON object, found a string"]],
  ["<html>", ['E_PARSE a#0: no JSON: "<" at byte 0']],
  ['[{"isi":"x"},{"isi":"y"', ["x", "E_PARSE a#1: what begins at byte 13 has no end"]],
  ['[{"isi":"x"}', ["x", "E_PARSE a#1: the JSON ends early, at byte 12"]],
  ['{"d":[{"isi":"x"},{"isi":"y","z":nul},{"isi":"w"}]}', ["x", expect.stringMatching(/^E_PARSE a#1: no JSON at byte 18: /), "w"]],
  [
    '[{"isi":"x"},{"isi:"y"},{"isi":"z"},{"isi":"w"}]',
    ["x", expect.stringMatching(/^E_PARSE a#1: what begins at byte 13 has no end/), "z", "w"],
  ],
  ['[{"isi":"x"},{"isi":"y},{"isi":"z"},{"isi":"w"}]', ["x", expect.stringMatching(/^E_PARSE a#1: /), "z", "w"]],
  [`${"[".repeat(2000)}1`, [expect.stringMatching(/^E_PARSE a#0: nested more than 1000 deep/)]],
])("of %s tells what cannot be read", async (text, expected) => {
  for (const cut of [1, 5, 65536]) expect((await read(readJson, text, { cut })).texts).toEqual(expected);
});

it("drops an element over the cap as it comes, and goes on", async () => {
  const long = { isi: `${'\\\\"'.repeat(500)}{[` };
  const { texts } = await read(readJson, JSON.stringify([a, long, b]), { maxBytes: 1000, cut: 100 });
  expect(texts).toEqual(["isi satu", "E_TOO_LARGE a#1: more than 1000 bytes at byte 35", "isi dua"]);
});

it("streams a list in an object that is too large to be one article", async () => {
  const many = Array.from({ length: 9_000 }, (_, i) => ({ isi: "isi ".repeat(250) + i }));
  const { texts } = await read(readJson, JSON.stringify({ meta: { tags: [{ name: "x" }] }, data: many }));
  expect(texts).toHaveLength(9_000);
  expect(texts.at(-1)).toMatch(/isi 8999$/);
});

it("goes on behind a damaged place", async () => {
  const [head, tail] = ['[{"isi":"x"},{"isi":"lo', 'st"},{"isi":"y"},{"isi":"z"}]'].map((part) => Buffer.from(part));
  expect((await read(readJson, [head!, { lost: "damaged" }, tail!])).texts).toEqual(["x", "E_PARSE a#1: damaged", "y", "z"]);
});

it("gives the same articles as JSON.parse, however the bytes are cut", async () => {
  const article = fc.record({
    isi: fc.string({ unit: fc.constantFrom("a", '"', "\\", "{", "]", ",", "\n", "é", " ") }),
    x: fc.jsonValue({ maxDepth: 2 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(article, { minLength: 1 }), fc.integer({ min: 1, max: 40 }), fc.nat(3), async (articles, cut, space) => {
      const { texts } = await read(readJson, JSON.stringify(articles, null, space), { cut });
      expect(texts).toEqual(articles.map(({ isi }) => isi));
    }),
  );
});
