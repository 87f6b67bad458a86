import { expect, it } from "vitest";
import { isRegional, yearsOf } from "../../src/tag/election-years.ts";
import { createScanner } from "../../src/text/tokens.ts";
import { VocabularyBuilder } from "../../src/text/vocabulary.ts";

const scan = createScanner(new VocabularyBuilder().build(), { glued: false });
const POLLED = new Set([2004, 2009, 2014, 2018, 2019, 2020, 2024]);

/** Tokens of a sentence, and where the name in «» stands in them. */
function place(sentence: string) {
  const start = sentence.indexOf("«");
  const end = sentence.indexOf("»") - 1;
  const tokens = scan(sentence.replace(/[«»]/g, ""));
  const at = (offset: number) => Array.from({ length: tokens.count }, (_, i) => tokens.start[i]).filter((begin) => begin < offset).length;
  return { tokens, from: at(start), to: at(end) };
}

it.each([
  ["«Pemilu» 2024 makin dekat.", [2024]],
  ["«Pilkada» serentak tahun 2018 berjalan aman.", [2018]],
  ["«Pemilihan Gubernur» Jawa Sentosa Tahun 2018 diulang.", [2018]],
  ["«Pemilu» serentak tahun 2023-2024 dimulai.", [2024]],
  ["«Pemilu» 2014 dan 2019 dibandingkan.", [2014, 2019]],
  ["«Pilpres» 2004 diikuti lima calon, kemudian pada 2009 tiga.", [2004, 2009]],
  ["Partisipasi «Pemilu» 2024 diharapkan melebihi tahun 2019.", [2024, 2019]],
  ["Pada 2020 anggaran terbagi untuk pelaksanaan «Pilkada» kabupaten.", [2020]],
  ["«Pilkada» digugat, kata Rusdi pada Senin (24/2/2020).", []],
  ["UU Nomor 7 Tahun 2014 tentang «Pilkada» dicabut.", []],
  ["«Pemilu» akan jujur. Tahun 2024 ia mundur.", []],
  ["Sejak 2016 ia menanti «Pilkada» itu.", []],
] as const)("years of %s", (sentence, years) => {
  const { tokens, from, to } = place(sentence);
  expect(yearsOf(tokens, from, to, POLLED)).toEqual(years);
});

it.each([
  ["«Pilkada» Kabupaten Rawa Indah", true],
  ["«pilkada» di Rawa Indah", true],
  ["«pemilihan kepala daerah» (Pilkada) Rawa Indah", true],
  ["«Pilkada» Serentak", false],
  ["«pilkada» di Indonesia", false],
  ["«Pilkada» kembali digelar", false],
  ["«Pilkada», kata Rusdi", false],
  ["«Pilkada»", false],
])("region behind %s: %s", (sentence, regional) => {
  const { tokens, to } = place(sentence);
  expect(isRegional(tokens, to)).toBe(regional);
});
