import fc from "fast-check";
import { expect, it } from "vitest";
import { truncate, widthOf, wrap } from "../../src/output/cell.ts";
import { fitColumns } from "../../src/output/fit-columns.ts";
import { sanitize } from "../../src/output/sanitize.ts";

it.each([
  ["Camat", 5],
  ["", 0],
  ["dì", 2],
  ["di\u0300", 2],
  ["選挙", 4],
  ["🎉 1", 4],
])("knows the width of %j", (text, width) => {
  expect(widthOf(text)).toBe(width);
});

it.each([
  ["Bawaslu", 7, "start", "Bawaslu"],
  ["Bawaslu", 5, "start", "Bawa…"],
  ["Bawaslu Kota", 9, "start", "Bawaslu…"],
  ["data/berita.txt", 8, "end", "…ita.txt"],
  ["選挙速報", 5, "start", "選挙…"],
  ["選挙速報", 4, "start", "選…"],
  ["die\u0301f", 4, "start", "die\u0301f"],
  ["die\u0301fg", 4, "start", "die\u0301…"],
  ["abc", 1, "start", "…"],
  ["abc", 0, "start", ""],
] as const)("shortens %j to %i from the %s", (text, width, keep, expected) => {
  expect(truncate(text, width, keep)).toBe(expected);
});

const set = (text: string, width: number, height: number) =>
  wrap(
    text.split(" ").map((word) => ({ text: word })),
    width,
    height,
  ).map((line) => line.text);

// text, width, height → lines
it.each([
  ["kpu, bawaslu, polri", 20, 3, ["kpu, bawaslu, polri"]],
  ["kpu, bawaslu, polri", 14, 3, ["kpu, bawaslu,", "polri"]],
  ["kpu, bawaslu, polri", 14, 1, ["kpu, bawaslu…"]],
  ["kpu, bawaslu, polri", 13, 1, ["kpu, bawaslu…"]],
  ["kpu, bawaslu, polri", 12, 1, ["kpu…"]],
  ["panjangsekali b", 8, 2, ["panjang…", "b"]],
])("sets %j in %i columns and %i lines", (text, width, height, lines) => {
  expect(set(text, width, height)).toEqual(lines);
});

it("never sets a line wider than its column, and knows how wide it is", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary", minLength: 1 })),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 4 }),
      (words, width, height) => {
        const pieces = words.map((word) => ({ text: sanitize(word) }));
        const lines = wrap(pieces, width, height);
        expect(lines.length).toBeLessThanOrEqual(height);
        for (const line of lines) {
          expect(line.width).toBe(widthOf(line.text));
          expect(line.width).toBeLessThanOrEqual(width);
        }
      },
    ),
  );
});

// [least, natural, weight]…, room → widths
it.each([
  [
    [
      [5, 10, 1],
      [5, 10, 1],
    ],
    40,
    [10, 10],
  ],
  [
    [
      [5, 10, 1],
      [5, 10, 1],
    ],
    16,
    [8, 8],
  ],
  [
    [
      [5, 10, 1],
      [5, 10, 1],
    ],
    15,
    [8, 7],
  ],
  [
    [
      [5, 100, 3],
      [5, 100, 1],
    ],
    50,
    [35, 15],
  ],
  [
    [
      [5, 8, 3],
      [5, 100, 1],
    ],
    50,
    [8, 42],
  ],
  [
    [
      [5, 100, 1],
      [5, 100, 1],
    ],
    6,
    [5, 5],
  ],
  [
    [
      [10, 10, 0],
      [5, 50, 1],
    ],
    30,
    [10, 20],
  ],
])("fits %j into %i", (wishes, room, widths) => {
  expect(
    fitColumns(
      wishes.map(([least, natural, weight]) => ({ least: least!, natural: natural!, weight: weight! })),
      room,
    ),
  ).toEqual(widths);
});
