/** Citations with their spans and values; a third are traps. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { RuleProblem } from "../../src/errors.ts";
import { LexiconBuilder } from "../../src/match/lexicon.ts";
import { readRuleFile } from "../../src/rules/read.ts";
import { compileLaws, type LawEntry, LawEntrySchema } from "../../src/tag/law-rules.ts";
import { findLaws } from "../../src/tag/laws.ts";
import { createScanner } from "../../src/text/tokens.ts";

const folder = new URL("../../rules/laws/", import.meta.url);
const problems: RuleProblem[] = [];
const entries = readdirSync(folder).flatMap((file) =>
  readRuleFile(file, readFileSync(new URL(file, folder), "utf8"), { laws: LawEntrySchema }, problems),
);
const lexicon = new LexiconBuilder(() => []);
const rules = compileLaws(
  entries.map(({ value }) => value as LawEntry),
  lexicon,
);
const scan = createScanner(lexicon.build().vocabulary);
const lawsIn = (text: string) => findLaws(scan(text), rules).map(({ start, end, value }) => [text.slice(start, end), value]);

it("reads its rules", () => {
  expect(problems).toEqual([]);
});

type Row = [text: string, ...laws: [slice: string, value: string][]];

it.each<Row>([
  ["menurut UU 7/2017", ["UU 7/2017", "UU 7/2017"]],
  ["UU Nomor 7 Tahun 2017 tentang pemilihan", ["UU Nomor 7 Tahun 2017", "UU 7/2017"]],
  ["UU No. 10 Tahun 2016", ["UU No. 10 Tahun 2016", "UU 10/2016"]],
  ["UU No 14 tahun 2008", ["UU No 14 tahun 2008", "UU 14/2008"]],
  ["UU RI Nomor 8 Tahun 1981", ["UU RI Nomor 8 Tahun 1981", "UU 8/1981"]],
  ["Undang-Undang (UU) Nomor 23 Tahun 2014", ["Undang-Undang (UU) Nomor 23 Tahun 2014", "UU 23/2014"]],
  ["undang-undang nomor 6 tahun 2020", ["undang-undang nomor 6 tahun 2020", "UU 6/2020"]],
  ["Undang-Undang 14 Tahun 2008", ["Undang-Undang 14 Tahun 2008", "UU 14/2008"]],
  ["UU Nomor 7 Tahun 2017tentang", ["UU Nomor 7 Tahun 2017", "UU 7/2017"]],
  ["Perppu Nomor 2 Tahun 2020", ["Perppu Nomor 2 Tahun 2020", "Perppu 2/2020"]],
  ["Peraturan Pemerintah (PP) Nomor 94 Tahun 2021", ["Peraturan Pemerintah (PP) Nomor 94 Tahun 2021", "PP 94/2021"]],
  ["PP 42/2004", ["PP 42/2004", "PP 42/2004"]],
  ["Perpres 28 tahun 2023", ["Perpres 28 tahun 2023", "Perpres 28/2023"]],
  ["Inpres 1/2025", ["Inpres 1/2025", "Inpres 1/2025"]],
  ["PKPU Nomor 15 Tahun 2023", ["PKPU Nomor 15 Tahun 2023", "PKPU 15/2023"]],
  ["Peraturan KPU (PKPU) Nomor 8 Tahun 2022menyebut", ["Peraturan KPU (PKPU) Nomor 8 Tahun 2022", "PKPU 8/2022"]],
  ["Peraturan Komisi Pemilihan Umum Nomor 9 Tahun 2022", ["Peraturan Komisi Pemilihan Umum Nomor 9 Tahun 2022", "PKPU 9/2022"]],
  ["Perbawaslu 31/2018", ["Perbawaslu 31/2018", "Perbawaslu 31/2018"]],
  ["Peraturan Bawaslu Nomor 5 Tahun 2022", ["Peraturan Bawaslu Nomor 5 Tahun 2022", "Perbawaslu 5/2022"]],
  ["Keputusan KPU Nomor 1632 Tahun 2023", ["Keputusan KPU Nomor 1632 Tahun 2023", "Keputusan KPU 1632/2023"]],
  ["SK KPU No 644/2019", ["SK KPU No 644/2019", "Keputusan KPU 644/2019"]],
  ["Permendagri Nomor 12 Tahun 2019", ["Permendagri Nomor 12 Tahun 2019", "Permendagri 12/2019"]],
  ["Peraturan Bupati Lembah Hijau Nomor 17 Tahun 2009", ["Peraturan Bupati Lembah Hijau Nomor 17 Tahun 2009", "Perbup 17/2009"]],
  ["Surat Edaran Nomor 13 Tahun 2021", ["Surat Edaran Nomor 13 Tahun 2021", "SE 13/2021"]],
  ["SE Menag Nomor 1/2024", ["SE Menag Nomor 1/2024", "SE 1/2024"]],
  ["SKB Nomor 2 Tahun 2022", ["SKB Nomor 2 Tahun 2022", "SKB 2/2022"]],
  ["SKB Lima Menteri", ["SKB Lima Menteri", "SKB 5 menteri"]],
  ["Putusan MK Nomor 90/PUU-XXI/2023", ["Putusan MK Nomor 90/PUU-XXI/2023", "Putusan MK 90/PUU-XXI/2023"]],
  ["perkara nomor 135-PKE-DKPP/XII/2023", ["perkara nomor 135-PKE-DKPP/XII/2023", "Putusan 135-PKE-DKPP/XII/2023"]],
  ["Ketetapan MPR Nomor VII/MPR/2000", ["Ketetapan MPR Nomor VII/MPR/2000", "TAP MPR VII/MPR/2000"]],
  ["Surat Telegram Nomor : ST/147/XI/KEP./2023 tanggal", ["Nomor : ST/147/XI/KEP./2023", "ST/147/XI/KEP./2023"]],
  ["laporan LP/B/344/IX/2023/SPKT/POLRES LEMBAH", ["LP/B/344/IX/2023/SPKT/POLRES", "LP/B/344/IX/2023/SPKT/POLRES"]],
  ["Pasal 280 ayat (1) huruf j", ["Pasal 280 ayat (1) huruf j", "ps 280(1)j"]],
  ["pasal 280 ayat 1", ["pasal 280 ayat 1", "ps 280(1)"]],
  ["Pasal 187A ayat (1) dan (2)", ["Pasal 187A ayat (1) dan (2)", "ps 187A(1)(2)"]],
  ["Pasal 22-E UUD 1945", ["Pasal 22-E UUD 1945", "UUD 1945 ps 22E"]],
  ["Pasal 70 dan 71 PKPU Nomor 15 Tahun 2023", ["Pasal 70 dan 71 PKPU Nomor 15 Tahun 2023", "PKPU 15/2023 ps 70, 71"]],
  ["Pasal 280 ayat (1) huruf c dan d UU 7/2017", ["Pasal 280 ayat (1) huruf c dan d UU 7/2017", "UU 7/2017 ps 280(1)c, d"]],
  [
    "Pasal 523 ayat (1) juncto Pasal 280 ayat (1) huruf j UU Nomor 7 Tahun 2017",
    ["Pasal 523 ayat (1)", "UU 7/2017 ps 523(1)"],
    ["Pasal 280 ayat (1) huruf j UU Nomor 7 Tahun 2017", "UU 7/2017 ps 280(1)j"],
  ],
  ["Pasal 55 ayat (1) ke-1 KUHP", ["Pasal 55 ayat (1) ke-1 KUHP", "KUHP ps 55(1) ke-1"]],
  ["UU Pemilu pasal 414", ["UU Pemilu pasal 414", "UU 7/2017 ps 414"]],
  ["Pasal 71 dalam UU Pilkada", ["Pasal 71 dalam UU Pilkada", "UU 10/2016 ps 71"]],
  ["Pasal 7 UUD 1945", ["Pasal 7 UUD 1945", "UUD 1945 ps 7"]],
  ["UU ITE dan UU ASN", ["UU ITE", "UU ITE"], ["UU ASN", "UU ASN"]],
  ["gugatan PKPU Nomor 20 Tahun 2018", ["PKPU Nomor 20 Tahun 2018", "PKPU 20/2018"]],
  [
    "Perda Nomor 3 Tahun 2015 dan Pergub Nomor 61 Tahun 2019",
    ["Perda Nomor 3 Tahun 2015", "Perda 3/2015"],
    ["Pergub Nomor 61 Tahun 2019", "Pergub 61/2019"],
  ],
  // traps
  ["Pasalnya, 7 orang belum datang"],
  ["pasangan nomor urut 2"],
  ["TPS Nomor 64 Tahun ini"],
  ["PP Muhammadiyah menggelar rapat 2023"],
  ["Suparno, SE, MM dan Sutarno, ST"],
  ["nomor telepon 0812/3456/2023"],
  ["pasal karet itu"],
  ["surat Al-Maidah ayat 51"],
  ["Pemilu 2019/2024"],
  ["RT 03/02/2023"],
  ["tahun ajaran 2022/2023"],
  ["Senin (14/8/2023)"],
  ["harga Rp 7/2017"],
  ["putusan itu dibacakan 7 hakim pada 2023"],
  ["SK pengangkatan 12 pegawai tahun 2023"],
  ["keputusan rapat Senin, 7 Tahun Baru"],
  ["undang-undang itu berlaku 7 tahun"],
  ["surat edaran kedua"],
  ["Perda soal sampah"],
  ["ia mengundang 7 dari 2017 orang"],
  ["No. 10 di lapangan"],
  ["nomor punggung 7/2017"],
  ["S/d 2023"],
  ["Lihat UU dan PKPU"],
  ["B/C 2023"],
])("%s", (text, ...laws) => {
  expect(lawsIn(text)).toEqual(laws);
});

it("stays linear on long runs", () => {
  for (const seed of ["UU ", "Pasal 280 ayat (1) ", "Nomor ", "ST/", "Putusan Nomor 1/", "Pasal 1, "]) {
    const time = (size: number) => {
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3; round++) {
        const tokens = scan(seed.repeat(size / seed.length));
        const start = performance.now();
        findLaws(tokens, rules);
        best = Math.min(best, performance.now() - start);
      }
      return best;
    };
    expect(time(160_000)).toBeLessThan(9 * time(40_000) + 60);
  }
});
