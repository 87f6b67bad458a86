import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markerOf, showWith } from "./marker.ts";

const mark = markerOf([
  { id: "line", where: "line", any: ["bilah", "bilah satu", "kabar desa", "desa rimba"] },
  { id: "line-next", where: "line", any: ["warta"], takes: "next" },
  { id: "line-too", where: "line", any: ["papan"] },
  { id: "line-list", where: "line", any: ["senarai"], takes: "list" },
  { id: "line-end", where: "line", any: ["penutup"], position: "end" },
  { id: "start", where: "start", any: ["ikuti"], max_words: 6 },
  { id: "contains", where: "contains", any: ["ketentuan berlaku"], max_words: 5 },
  { id: "witness", where: "start", any: ["gabung"], with: ["saluran kami", "grup"] },
  { id: "witness-too", where: "start", any: ["masuk"], with: ["warung"] },
  { id: "colon", where: "start", any: ["penyunting"], needs_colon: true },
  { id: "capital", where: "contains", any: ["iklan sela"], needs_capital: true },
  { id: "phrase", where: "inline", any: ["sisip"] },
  { id: "phrase-colon", where: "inline", any: ["titip"], needs_colon: true },
  { id: "phrase-long", where: "inline", any: ["sisip panjang"], until: "line" },
  { id: "sentence", where: "inline", any: ["kanal"], until: "sentence", max_words: 6 },
  { id: "rest", where: "inline", any: ["catatan"], until: "line", max_words: 8 },
  { id: "link", zone: "related", where: "link", any: ["simak juga"] },
  { id: "outlet", where: "outlet", any: ["koran rimba", "suluh"] },
  { id: "outlet-word", where: "outlet-word", any: ["koran", "suluh pagi", "pos"] },
]);
const PROSE = "Panitia pemilihan Desa Rimba menetapkan tiga calon kepala desa pada rapat terbuka di balai desa.";
const strips = (text: string) => expect(showWith(mark, text.replace(/[⟦⟧]/g, ""))).toBe(text);
const words = (count: number) => " pulang".repeat(count);

describe("a line of nothing but phrases and numbers", () => {
  it.each([
    "⟦Bilah⟧",
    "⟦12 Bilah 3 4 Bilah Satu 5⟧",
    "⟦Kabar desa Rimba⟧",
    "Bilah lain",
    "Lain bilah",
    "Bilah lain bilah",
    "Bilah 3 lain",
    "2024",
    "⟦Sisip⟧ bilah",
    `⟦Warta⟧\n⟦Panen Raya⟧\n${PROSE}`,
    `⟦Bilah warta⟧\n⟦Panen Raya⟧\n${PROSE}`,
    `⟦Warta bilah⟧\n⟦Panen Raya⟧\n${PROSE}`,
    `${PROSE}\n⟦Penutup bilah⟧`,
    `Bilah penutup\n${PROSE}`,
  ])("%j", strips);
});

it("a line is boilerplate wherever phrases and numbers cover it in a row, however they overlap", () => {
  const phrases = [["bilah"], ["bilah", "satu"], ["kabar", "desa"], ["desa", "rimba"], ["papan"]];
  const words = fc.array(fc.constantFrom("bilah", "satu", "kabar", "desa", "rimba", "papan", "7", "lain"), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(words, (line) => {
      let covered = 0;
      let said = false;
      for (let at = 0; at <= covered && at < line.length; at++) {
        if (line[at] === "7") covered = Math.max(covered, at + 1);
        for (const phrase of phrases)
          if (phrase.every((word, i) => line[at + i] === word)) {
            covered = Math.max(covered, at + phrase.length);
            said = true;
          }
      }
      const { stripped } = mark(`${PROSE}\n${line.join(" ")}`);
      expect(stripped.length > 0, line.join(" ")).toBe(said && covered === line.length);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ["Bilah papan", "line"],
  ["Papan bilah", "line-too"],
  ["Papan warta senarai", "line-next"],
  ["Senarai bilah warta", "line-list"],
])("%s is the line of %s", (text, rule) => {
  expect(mark(`${PROSE}\n${text}`).stripped.map((piece) => piece.rule)).toEqual([rule]);
});

describe("a phrase that means its line", () => {
  it.each([
    // at its start, or behind a number
    "⟦Ikuti desa kami⟧",
    "⟦12 Ikuti desa kami⟧",
    "12 13 Ikuti desa kami",
    "Warga ikuti desa kami",
    `⟦Ikuti${words(5)}⟧`,
    `Ikuti${words(6)}`,
    // anywhere
    "⟦Semua ketentuan berlaku di sini⟧",
    "Semua syarat dan ketentuan berlaku di sini",
    // with another phrase in the same line
    "⟦Gabung ke saluran kami⟧",
    "⟦Gabung grup⟧",
    "Gabung ke desa kami",
    "Gabung ke desa\nSaluran kami dibuka",
    "Saluran kami dibuka\nGabung ke desa\n\nGrup",
    "⟦Masuk warung lalu grup⟧",
    "⟦Gabung grup lalu warung⟧",
    "Masuk grup desa",
    // with a colon or what stands for it
    "⟦Penyunting: Sekar⟧",
    "⟦Penyunting; Sekar⟧",
    "⟦Penyunting >> Sekar⟧",
    "⟦Penyunting   » Sekar⟧",
    "Penyunting > Sekar",
    "Penyunting    : Sekar",
    "Penyunting Sekar: desa",
    // with a capital
    "⟦Ada Iklan sela di sini⟧",
    "Ada iklan sela di sini",
    // a call for an article, but for a long line
    `⟦Simak juga: Camat Rimba Pamit Hari Ini Sumarno mengatakan${words(36)}⟧`,
    `⟦Simak juga: Camat Rimba Pamit Hari Ini⟧ Sumarno mengatakan${words(37)}`,
    "12 ⟦Simak juga: Camat Rimba⟧",
  ])("%j", strips);
});

describe("a phrase that means a stretch", () => {
  it.each([
    "Warga ⟦sisip⟧ pulang ⟦sisip⟧ lagi",
    "Warga pulang. ⟦Kanal satu dua, sisip tiga.⟧",
    "Warga ⟦kanal satu dua.⟧ Lalu pulang",
    `Warga ⟦kanal${words(5)}.⟧ Sore`,
    `Warga kanal${words(6)}. Sore`,
    `Warga ⟦catatan${words(7)}⟧`,
    `Warga catatan${words(8)}`,
    "Warga ⟦catatan. Satu, dua! ...⟧",
    "Warga ⟦catatan sisip satu⟧",
    "Warga ⟦titip:⟧ Sekar",
    "Warga titip Sekar",
    "Warga ⟦sisip panjang sekali⟧",
    // what stands around it goes with it
    "Warga. ⟦>>> Sisip⟧ lagi",
    "Warga ⟦([*>•»Sisip⟧ lagi",
    "Warga >⟦>>>>>>Sisip⟧ lagi",
    "Warga >  ⟦Sisip⟧ lagi",
    "Warga <⟦sisip)]!?⟧ lagi",
    "Warga ⟦sisip:;…>»*'’⟧ lagi",
    "Warga ⟦sisip........⟧... lagi",
    'Warga ⟦sisip.⟧"Lagi"',
    "Warga ⟦sisip⟧ “Lagi”",
    'Warga ⟦sisip"⟧ lagi',
    "Warga ⟦sisip⟧, lagi",
    "Warga ⟦sisip - -⟧",
    "Warga\n⟦>Sisip⟧ lagi",
  ])("%j", strips);

  it("is the line where nothing else is left of it", () => {
    const flags = (text: string) => mark(text).stripped.map(({ rule, inline }) => [rule, inline]);
    expect(flags(`Sisip. Sisip!\n${PROSE}`)).toEqual([["phrase", false]]);
    expect(flags(`Sisip. Catatan!\n${PROSE}`)).toEqual([["phrase", false]]);
    expect(flags(`Sisip. Warga!\n${PROSE}`)).toEqual([["phrase", true]]);
  });
});

describe("publishers' names", () => {
  it.each([
    ["Koran Rimba", true],
    ["Suluh", true],
    ["Suluh Pagi", true],
    ["Suluh Pagi Pos", true],
    ["Pos Koran Rimba", true],
    ["Koran Pos", false],
    ["Koran", false],
    ["Suluh Rimba", false],
  ])("%s at a title's end: %s", (name, cut) => {
    expect(mark(PROSE, `Panen Raya Desa - ${name}`).publisher).toBe(cut ? name : null);
  });

  it("are not looked for in a title given apart as boilerplate is", () => {
    expect(mark(PROSE, "Bilah").stripped).toEqual([]);
    expect(mark(`Bilah\n${PROSE}`, "Bilah").stripped.map(({ line }) => line)).toEqual([1]);
  });
});
