import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExample } from "../../src/clean/examples.ts";
import { ZONES } from "../../src/types.ts";
import { entries, mark } from "./mark.ts";

const PROSE = [
  "Panitia pemilihan Desa Rimba menetapkan tiga calon kepala desa pada rapat terbuka di balai desa.",
  '"Semua berkas sudah kami periksa dua kali bersama para saksi," kata ketua panitia, Sumarno, di balai desa.',
  "Pemungutan suara digelar bulan depan di dua belas tempat dan dijaga petugas ketertiban dari kecamatan.",
];
const widgets = entries.flatMap(({ examples }) => examples.flatMap((example) => readExample(example).text.split("\n")));
const line = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...PROSE) },
  { weight: 4, arbitrary: fc.constantFrom(...widgets) },
  { weight: 1, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replace(/\n/g, " ")) },
);
const pages = fc.array(line, { maxLength: 30 }).map((lines) => lines.join("\n"));
const titles = fc.option(fc.constantFrom("Calon Kades Rimba Ditetapkan", "Calon Kades Rimba - Tribunnews.com", PROSE[0]));

/** The text without what was stripped: whole lines with their line feed, pieces alone. */
function cleaned(text: string): string {
  const { stripped } = mark(text);
  const gone = new Set(stripped.filter(({ inline }) => !inline).map((piece) => piece.line));
  let offset = 0;
  return text
    .split("\n")
    .flatMap((content, index) => {
      const start = offset;
      offset += content.length + 1;
      if (gone.has(index)) return [];
      let out = content;
      for (const piece of stripped.filter((other) => other.line === index).reverse())
        out = out.slice(0, piece.start - start) + out.slice(piece.end - start);
      return [out];
    })
    .join("\n");
}

describe("marking", () => {
  it("covers every line and word, and strips pieces that lie apart, inside their lines", () => {
    fc.assert(
      fc.property(pages, titles, (text, title) => {
        const content = title === null ? text : `${title}\n${text}`;
        const zones = mark(text, title);
        const lines = content.split("\n");
        expect(zones.lines).toHaveLength(lines.length);
        for (const zone of [...zones.lines, ...zones.tokens]) expect(ZONES[zone]).toBeDefined();
        let end = 0;
        for (const piece of zones.stripped) {
          const lineStart = lines.slice(0, piece.line).reduce((sum, before) => sum + before.length + 1, 0);
          expect(piece.start).toBeGreaterThanOrEqual(Math.max(end, lineStart));
          expect(piece.end).toBeGreaterThan(piece.start);
          expect(piece.end).toBeLessThanOrEqual(lineStart + lines[piece.line].length);
          end = piece.end;
        }
        expect(zones.lead.to).toBeGreaterThanOrEqual(zones.lead.from);
        if (zones.title) expect(zones.title.end).toBeGreaterThanOrEqual(zones.title.start);
      }),
      { numRuns: 300 },
    );
  });

  it("finds nothing more in a text that was cleaned", () => {
    fc.assert(
      fc.property(pages, (text) => {
        fc.pre(mark(text).warnings.length === 0);
        const once = cleaned(text);
        expect(mark(once).stripped.map(({ start, end }) => once.slice(start, end))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same each time", () => {
    fc.assert(
      fc.property(pages, titles, (text, title) => {
        expect(mark(text, title)).toEqual(mark(text, title));
      }),
      { numRuns: 50 },
    );
  });
});
