import fc from "fast-check";
import { expect, it } from "vitest";
import { readExample } from "../../src/clean/examples.ts";
import { readLines } from "../../src/clean/lines.ts";
import { type LineShape, SHAPES, type ShapeName } from "../../src/clean/shapes.ts";
import { bitOf, possibleShapes } from "../../src/clean/signs.ts";
import { createScanner } from "../../src/text/tokens.ts";
import { VocabularyBuilder } from "../../src/text/vocabulary.ts";
import { entries } from "./mark.ts";

const scan = createScanner(new VocabularyBuilder().build());
const names = Object.keys(SHAPES) as ShapeName[];
const widgets = entries.flatMap(({ examples }) => examples.flatMap((example) => readExample(example).text.split("\n")));
/** Bits of lines that shapes take, so that texts of them are taken now and then. */
const bits = [
  "(",
  ")",
  "[",
  "]",
  "#",
  "-",
  "--",
  "!",
  "://",
  "/",
  ".",
  " ",
  "https",
  "ab",
  "kid",
  "Sekar",
  "Foto",
  "gambar:",
  "Warga pulang.",
];
const line = fc.oneof(
  fc.constantFrom(...widgets, ""),
  fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join("")),
);

it("a shape is possible wherever it is", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.nat({ max: 3 }), (texts, first) => {
      const tokens = scan(texts.join("\n"));
      const lines = readLines(tokens, first);
      const possible = possibleShapes(tokens.text, lines);
      lines.forEach((read, place) => {
        for (const name of names) {
          const shape: LineShape = SHAPES[name];
          const has = "own" in shape ? shape.own(read, tokens) : "pieces" in shape && shape.pieces(read.text).length > 0;
          if (has) expect(possible[place] & bitOf[name], `${name} in ${read.text}`).not.toBe(0);
        }
      });
    }),
    { numRuns: 500 },
  );
});

it("a line has the signs that stand in it, not those of its neighbours", () => {
  const shapesOf = (text: string) => {
    const tokens = scan(text);
    const possible = possibleShapes(tokens.text, readLines(tokens, 1));
    return Array.from(possible, (shapes) => names.filter((name) => "signs" in SHAPES[name] && (shapes & bitOf[name]) !== 0));
  };
  expect(shapesOf("#\nWarga\n  # --\n\n #\n[\nWarga ://\npulang")).toEqual([
    [],
    ["hashtags", "dash-caption"],
    ["hashtags"],
    ["initials-in-brackets", "name-in-brackets", "image-markup", "closing-initials", "placeholder"],
    ["pasted-address"],
    [],
  ]);
});

it("every shape has a bit of its own", () => {
  expect(new Set(Object.values(bitOf)).size).toBe(names.length);
  expect(Object.values(bitOf)).not.toContain(0);
});
