import { describe, expect, it } from "vitest";
import { isProse, readLines } from "../../src/clean/lines.ts";
import { createScanner } from "../../src/text/tokens.ts";
import { VocabularyBuilder } from "../../src/text/vocabulary.ts";

const scan = createScanner(new VocabularyBuilder().build());

describe("a line", () => {
  it.each([" ", "\t", "\v", "\r", "\u00a0", "\u200b", "\ufeff", "\u3000", " \t\u00a0 "])(
    "is read without the blanks around it: %j",
    (blank) => {
      const text = `${blank}Warga${blank}pulang${blank}\n${blank}\nSore`;
      const start = blank.length;
      expect(readLines(scan(text), 0)).toMatchObject([
        { index: 0, text: `Warga${blank}pulang`, start, end: start * 2 + 11 },
        { index: 2, text: "Sore", words: 1 },
      ]);
    },
  );

  it.each(["\b", "\u000e", "!", "\u2063"])("keeps other signs: %j", (sign) => {
    expect(readLines(scan(`${sign}Warga${sign}`), 0)[0].text).toBe(`${sign}Warga${sign}`);
  });

  it("is read from a number on", () => {
    expect(readLines(scan("Satu\nDua dua\nTiga"), 1).map(({ text, from, to, words }) => [text, from, to, words])).toEqual([
      ["Dua dua", 1, 3, 2],
      ["Tiga", 3, 4, 1],
    ]);
  });
});

describe("a paragraph", () => {
  it.each<[string, number, boolean]>([
    ["Warga pulang.", 10, true],
    ["Warga pulang.", 9, false],
    ["Warga pulang", 34, false],
    ["Warga pulang", 35, true],
    ["Warga pulang:", 34, false],
    ...[...'!?…"”’)]*'].map((sign) => [`Warga pulang${sign}`, 10, true] as [string, number, boolean]),
  ])("%s of %i words: %s", (text, words, prose) => {
    expect(isProse(text, words)).toBe(prose);
  });
});
