import fc from "fast-check";
import { expect, it } from "vitest";
import { sanitize } from "../../src/output/sanitize.ts";

// written → printed
it.each([
  ["Camat “netral” – Jum’at", "Camat “netral” – Jum’at"],
  ["dua\n baris\tdan\u00a0spasi ", "dua baris dan spasi"],
  ["\x1b[31mmerah\x1b[0m", "[31mmerah[0m"],
  ["\x1b]0;judul\x07isi", "]0;judulisi"],
  ["\x9b31mC1", "31mC1"],
  ["a\u202etxt.exe", "atxt.exe"],
  ["\u2066isolasi\u2069", "isolasi"],
  ["no\u00adn-\u200bko\u200da", "non-koa"],
  ["\ufe0f☀\ufe0f", "☀"],
  ["hapus\b\b\b\x7f\0", "hapus"],
  ["a\u0301\u0302\u0303\u0304b", "a\u0301\u0302b"],
  ["選挙 🗳", "選挙 🗳"],
  ["\ue000\ufdd0", ""],
])("prints %j as %j", (written, printed) => {
  expect(sanitize(written)).toBe(printed);
});

it("never lets a control or invisible character through, and changes nothing the second time", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const printed = sanitize(text);
      expect(printed).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point}/u);
      expect(sanitize(printed)).toBe(printed);
    }),
    { numRuns: 2000 },
  );
});
