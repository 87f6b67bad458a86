import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../src/text/fold.ts";
import { createScanner } from "../../src/text/tokens.ts";
import { VocabularyBuilder } from "../../src/text/vocabulary.ts";
import { Gap, Shape } from "../../src/types.ts";

const scannerOf = (...words: string[]) => {
  const builder = new VocabularyBuilder();
  const numbers = new Map(words.map((word) => [word, builder.add(word)]));
  const scan = createScanner(builder.build());
  return (text: string) => {
    const tokens = scan(text);
    const at = Array.from({ length: tokens.count }, (_, i) => i);
    return {
      words: at.map((i) => text.slice(tokens.start[i], tokens.end[i])),
      known: at.filter((i) => tokens.word[i] !== 0).map((i) => text.slice(tokens.start[i], tokens.end[i])),
      isWord: (i: number, word: string) => tokens.word[i] === numbers.get(word),
      sentences: at.map((i) => tokens.sentence[i]),
      lines: at.map((i) => tokens.line[i]),
      gaps: at.map((i) => tokens.gap[i]),
      shapes: at.map((i) => tokens.shape[i]),
    };
  };
};

describe("words", () => {
  it.each([
    ["padaPemilu", ["pada", "Pemilu"]],
    ["KetuaBawaslu hadir", ["Ketua", "Bawaslu", "hadir"]],
    ["resmiKPU", ["resmi", "KPU"]],
    ["2022tentang", ["2022", "tentang"]],
    ["2019,hoaks", ["2019", "hoaks"]],
    ["H-3", ["H", "3"]],
    ["Jum’at dan Jum'at", ["Jum’at", "dan", "Jum'at"]],
    ["'Warning' itu", ["Warning", "itu"]],
    ["Mei\u200bnanti so\u00adal", ["Mei\u200bnanti", "so\u00adal"]],
    ["S.H., M.H.", ["S", "H", "M", "H"]],
    ["nikPNSaya", ["nik", "PNSaya"]],
  ])("%j", (text, words) => {
    expect(scannerOf()(text).words).toEqual(words);
  });

  it("keeps a known word whole that looks glued", () => {
    expect(scannerOf("nasdem")("Partai NasDem").words).toEqual(["Partai", "NasDem"]);
  });

  it.each([
    ["ASNdan", ["ASN", "dan"]],
    ["KPUKabupaten", ["KPU", "Kabupaten"]],
    ["PNSaya", ["PNSaya"]],
    ["ASNxyz", ["ASNxyz"]],
  ])("parts an acronym from what is glued behind it: %s", (text, words) => {
    expect(scannerOf("asn", "kpu", "pns", "dan", "kabupaten", "saya")(text).words).toEqual(words);
  });
});

describe("looking up", () => {
  it.each([
    ["dì Ｂａｗａｓｌｕ", "bawaslu", "Ｂａｗａｓｌｕ"],
    ["𝐁𝐚𝐰𝐚𝐬𝐥𝐮 RI", "bawaslu", "𝐁𝐚𝐰𝐚𝐬𝐥𝐮"],
    ["netralitasnya dijaga", "netralitas", "netralitasnya"],
    ["Jum’at lalu", "jumat", "Jum’at"],
    ["oﬃcial", "official", "oﬃcial"],
  ])("%j holds %s", (text, word, slice) => {
    expect(scannerOf(word)(text).known).toEqual([slice]);
  });

  it.each([
    ["masalah itu", "masa"],
    ["pelaku", "pela"],
    ["menetralkan", "netral"],
  ])("%j does not hold %s", (text, word) => {
    expect(scannerOf(word)(text).known).toEqual([]);
  });

  it("marks capitals, digits and clitics", () => {
    const { shapes } = scannerOf("asn")("ASN Asn asn ASNnya 2024");
    expect(shapes).toEqual([Shape.UPPER | Shape.CAPITAL, Shape.CAPITAL, 0, Shape.UPPER | Shape.CAPITAL | Shape.CLITIC, Shape.DIGITS]);
  });
});

it("takes an acronym for capitals whatever is glued behind it", () => {
  const { words, shapes } = scannerOf("kpu", "arif", "dan")("KPUArif KPUdan");
  expect(words).toEqual(["KPU", "Arif", "KPU", "dan"]);
  expect(shapes).toEqual([Shape.UPPER | Shape.CAPITAL, Shape.CAPITAL, Shape.UPPER | Shape.CAPITAL, 0]);
});

it("reads a text of any length", () => {
  const { words } = scannerOf()("warga memilih ".repeat(40_000));
  expect(words.length).toBe(80_000);
  expect(words.at(-1)).toBe("memilih");
});

it("leaves alone what is too long to be a word", () => {
  const blob = "aGvsBGkd".repeat(20);
  expect(scannerOf()(blob).words).toEqual([blob]);
});

describe("sentences and lines", () => {
  it.each([
    ["Ia datang. Mereka pergi.", [0, 0, 1, 1]],
    ["Drs. H. Ahmad S.H. datang", [0, 0, 0, 0, 0, 0]],
    ["Irjen Pol. Rahmat hadir", [0, 0, 0, 0]],
    ["No. 6 Tahun 2020", [0, 0, 0, 0]],
    ["Benarkah? Tidak!  Ya", [0, 1, 2]],
    ["selesai.Bawaslu hadir", [0, 1, 1]],
    ["laman kompas.com itu", [0, 0, 0, 0]],
    ["satu\ndua", [0, 1]],
  ])("%j", (text, sentences) => {
    expect(scannerOf()(text).sentences).toEqual(sentences);
  });

  it("tells what parts two words", () => {
    expect(scannerOf()("satu dua, tiga. Empat\nlima2").gaps).toEqual([Gap.LINE, Gap.SPACE, Gap.MARK, Gap.SENTENCE, Gap.LINE, Gap.NONE]);
  });
});

it("covers the text in order, and each known word folds to itself", () => {
  const scan = createScanner(new VocabularyBuilder().build());
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const tokens = scan(text);
      let last = 0;
      for (let i = 0; i < tokens.count; i++) {
        expect(tokens.start[i]).toBeGreaterThanOrEqual(last);
        expect(tokens.end[i]).toBeGreaterThan(tokens.start[i]);
        // as an apostrophe it is skipped; by itself it would fold to a space and an accent
        expect(foldText(text.slice(tokens.start[i], tokens.end[i]).replaceAll("´", ""))).not.toMatch(/\s/);
        last = tokens.end[i];
      }
      expect(last).toBeLessThanOrEqual(text.length);
      expect(tokens.lineCount).toBe(text.split("\n").length);
    }),
  );
});
