import fc from "fast-check";
import { expect, it } from "vitest";
import { readLine } from "../../src/clean/lines.ts";
import { SaidTitle } from "../../src/clean/title.ts";
import { createScanner } from "../../src/text/tokens.ts";
import { VocabularyBuilder } from "../../src/text/vocabulary.ts";

const scan = createScanner(new VocabularyBuilder().build());
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Texts that are alike but for their marks, capitals and first words. */
const part = fc.constantFrom(
  "Kades",
  "kades",
  "KADES",
  "K",
  "ades",
  "É",
  "Édi",
  "“",
  "”",
  "–",
  "-",
  " ",
  ": ",
  "# ",
  "Rimba",
  "2024",
  "ſ",
  "İ",
  "panen raya",
);
const text = fc.array(part, { minLength: 1, maxLength: 7 }).map((parts) => parts.join(""));

it("a title is found again wherever its letters stand, whatever it begins with", () => {
  fc.assert(
    fc.property(text, text, fc.boolean(), (title, other, same) => {
      const tokens = scan(same ? title.toUpperCase() : other);
      const line = readLine(tokens, 0);
      if (line === null) return;
      const said = letters(title);
      const long = said.length >= 8 && line.words >= 3 && line.text.length >= said.length && line.text.length <= said.length * 2 + 60;
      expect(new SaidTitle(title).isLine(line)).toBe(long && letters(line.text) === said);
    }),
    { numRuns: 2000 },
  );
});

it("a title is found again at a paragraph's head", () => {
  const found = (title: string, paragraph: string) => {
    const tokens = scan(paragraph);
    return new SaidTitle(title).tokensAtHead(tokens, readLine(tokens, 0)!);
  };
  expect(found("Panen Raya di Rimba", "“PANEN RAYA di Rimba” digelar warga.")).toBe(4);
  expect(found("Édi Panen Raya Rimba", "édi panen raya Rimba digelar warga.")).toBe(4);
  expect(found("Panen-Raya di Rimba", "Panen Raya di Rimba digelar warga.")).toBe(4);
  expect(found("Panenraya Desa Rimba Sore", "Panen Raya Desa Rimba sore digelar warga.")).toBe(5);
  expect(found("Panen Raya Rimba", "Panen raya Rimba digelar warga.")).toBe(0);
  expect(found("Panen Raya di Rimba", "Panen raya di desa digelar warga.")).toBe(0);
  expect(found("Panen Raya di Rimba", "Kemarin panen raya di Rimba digelar warga.")).toBe(0);
});
