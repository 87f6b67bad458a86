import fc from "fast-check";
import { expect, it } from "vitest";
import { mendDocument, mendMojibake } from "../../src/input/mojibake.ts";
import type { Document } from "../../src/types.ts";

// text → mended, places
it.each([
  ["â€œNetralâ€\u009d, kata Bupati", "“Netral”, kata Bupati", 2],
  ["â€œNetralâ€, kata Bupati", "“Netral”, kata Bupati", 2],
  ["Jumâ€™at dÃ¬ desa â€“ pagi", "Jum’at dì desa – pagi", 3],
  ["25Â°C, Rp\u00c2\u00a05.000", "25°C, Rp\u00a05.000", 2],
  ["\u00e2\u0080\u009cNetral\u00e2\u0080\u009d", "“Netral”", 2],
  ["ðŸ˜€ suka", "😀 suka", 1],
  ["ÃƒÂ¬", "ì", 2],
  ["Ø§Ù„Ù„Ù‡", "الله", 4],
])("mends %j", (text, mended, places) => {
  expect(mendMojibake(text)).toEqual({ text: mended, places });
});

it.each(["“Netral”, kata Bupati – Jum’at dì desa", "Café São Paulo", "Ü“ber", "naïve façade", "Â", "Ã", "5 € – 6 €", "Åse", ""])(
  "leaves %j alone",
  (text) => {
    expect(mendMojibake(text)).toEqual({ text, places: 0 });
  },
);

const document: Document = {
  source: { path: "a", format: "text", encoding: "utf-8" },
  title: "â€œSatuâ€\u009d",
  text: "dÃ¬ desa",
  url: null,
  publisher: null,
  author: null,
  date: null,
  warnings: [],
};

it("warns, and repairs where it is told to", () => {
  expect(mendDocument(document, false)).toEqual({
    ...document,
    warnings: [{ code: "mojibake", message: "3 places look like UTF-8 read as windows-1252; --repair puts them right" }],
  });
  expect(mendDocument(document, true)).toEqual({
    ...document,
    title: "“Satu”",
    text: "dì desa",
    warnings: [{ code: "mojibake", message: "repaired 3 places of UTF-8 read as windows-1252" }],
  });
  const sound = { ...document, title: "“Satu”", text: "dì desa" };
  expect(mendDocument(sound, true)).toBe(sound);
});

it("mends whatever text was read wrongly", () => {
  const unit = fc.constantFrom("a", " ", "“", "”", "’", "–", "é", "ì", "…", "😀");
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(mendMojibake(Buffer.from(text).toString("latin1")).text).toBe(text);
    }),
  );
});
