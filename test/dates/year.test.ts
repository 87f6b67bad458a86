import { expect, it } from "vitest";
import { datesIn, datesOf, type Row } from "./dates-in.ts";

it.each<Row>([
  ["sejak 2009", ["2009", "2009"]],
  ["tahun 2024 ini", ["tahun 2024 ini", "2024"]],
  ["2019 lalu", ["2019 lalu", "2019"]],
  ["Pemilu 2019 kemarin", ["2019", "2019"]],
  ["TA 2024", ["TA 2024", "2024"]],
  ["T.A. 2023", ["T.A. 2023", "2023"]],
  ["tahun anggaran 2023 ini", ["tahun anggaran 2023 ini", "2023"]],
  ["tahun politik 2024", ["tahun politik 2024", "2024"]],
  ["tahun ajaran 2022/2023", ["tahun ajaran 2022/2023", "2022/2023"]],
  ["periode 2019-2024", ["2019-2024", "2019/2024"]],
  ["musim 2023-24", ["2023-24", "2023/2024"]],
  ["2019-2012", ["2019-2012", null]],
  ["TA 2023 dan 2024", ["TA 2023 dan 2024", "2023/2024"]],
  ["tahun 1890", ["tahun 1890", "1890"]],
  ["PILPRES 2019 NANTI", ["2019 NANTI", "2019"]],
  ["pada Pemilu2019untuk", ["2019", "2019"]],
  ["Bupati (2018)", ["2018", "2018"]],
  ["Piala Dunia U-17 2023", ["2023", "2023"]],
  ["pada 2024 petugas bertambah", ["2024", "2024"]],
  ["tahun 1000", ["tahun 1000", "1000"]],
  ["tahun 2199", ["tahun 2199", "2199"]],
  ["1900", ["1900", "1900"]],
  ["2069", ["2069", "2069"]],
  ["2023 – 24", ["2023", "2023"]],
  ["TA 2024 dan 2023", ["TA 2024", "2024"], ["2023", "2023"]],
  ["2023 dan 2024", ["2023", "2023"], ["2024", "2024"]],
  ["tahun 2023 dan, 2024", ["tahun 2023", "2023"], ["2024", "2024"]],
  ["x/2019-2024", ["2019-2024", "2019/2024"]],
  ["UUD. Tahun 1945", ["Tahun 1945", "1945"]],
  ["UUD 2002", ["2002", "2002"]],
  ["nomor urut 2 tahun 2024", ["tahun 2024", "2024"]],
  ["6 Tahun 2020", ["Tahun 2020", "2020"]],
  ["nomor enam Tahun 2020", ["Tahun 2020", "2020"]],
  ["Tahun 7 Tahun 2020", ["Tahun 2020", "2020"]],
  ["pemilu 2000 petugas", ["2000", "2000"]],
  ["2000 2001", ["2000", "2000"], ["2001", "2001"]],
  ["2024-anak", ["2024", "2024"]],
  ["(#tagar2024)", ["2024", "2024"]],
  ["2024-a", ["2024", "2024"]],
  ["Pemilu 2019, kemarin", ["2019", "2019"], ["kemarin", "2023-08-15"]],
  ["tahun ini hingga tahun depan", ["tahun ini", "2023"], ["tahun depan", "2024"]],
  ["2024 hingga Mei 2025", ["2024", "2024"], ["Mei 2025", "2025-05"]],
  // none
  ["Undang-undang Nomor 6 Tahun 2020"],
  ["UU 7 Tahun 2017tentang"],
  ["Peraturan KPU (PKPU) Nomor 15 Tahun 2023"],
  ["Perda 12/2019"],
  ["ST/147/XI/KEP./2023"],
  ["LP/B/344/IX/2023/SPKT"],
  ["Nomor 135-PKE/XII/2023"],
  ["UUD 1945"],
  ["Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"],
  ["sebanyak 2000 TPS"],
  ["2024 orang"],
  ["dari 2000 TPS"],
  ["Rp 2024"],
  ["2024,5 ton"],
  ["1.2024"],
  ["2024.500 suara"],
  ["tahun 1990-an"],
  ["#2024GantiBupati"],
  ["pukul 2030 WIB"],
  ["2023 persen"],
  ["1500 lembar"],
  ["www.kabar.example/pemilu-2024-aman"],
  ["tahun 2200"],
  ["2019-24"],
  ["2024/2023"],
  ["2024/2024"],
  ["2019-1800"],
  ["2023-24-5"],
  ["a-2024-b"],
  ["Nomor 6 Tahun 2020"],
  ["Nomor 6. Tahun 2020"],
  ["Perda X/7 Tahun 2017"],
  ["2000 500"],
  ["U-17-2023"],
  ["2024%"],
  ["2024 %"],
  ["2024:30"],
  ["2024+1"],
  ["#tagar-2024"],
  ["surel@kabar-2024.example"],
  ["5,2024"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});

it("marks the year inside a name", () => {
  const dates = datesOf("Pada 2023 digelar Pilkada Serentak 2024 dan Festival Lembah 2025").dates;
  expect(dates.map(({ value, in_name }) => [value, in_name])).toEqual([
    ["2023", undefined],
    ["2024", true],
    ["2025", true],
  ]);
});

it.each([
  ["Pemilu 2024", true],
  ["Pemilu Raya 2024", true],
  ["Pemilu raya besar 2024", true],
  ["Pemilu raya besar sekali 2024", undefined],
  ["Pemilu, 2024", undefined],
  ["Pilkada pada 2024", undefined],
  ["Piala Tahun 2024", true],
  ["di Festival 2024", true],
  ["Festival 2024", undefined],
  ["Warga datang. Festival 2024", undefined],
  ["di festival 2024", undefined],
  ["di Lembah besar 2024", undefined],
  ["di Festival, 2024", undefined],
])("the year of %s is of a name: %s", (text, inName) => {
  expect(datesOf(text).dates.map(({ in_name }) => in_name)).toEqual([inName]);
});

it.each<Row>([
  // a law's name reaches ten words back, the constitution's six, neither over a sentence's end
  [`Peraturan ${"desa ".repeat(8)}6 Tahun 2020`],
  [`Peraturan ${"desa ".repeat(9)}6 Tahun 2020`, ["Tahun 2020", "2020"]],
  ["Itu UU. Sudah 6 Tahun 2020", ["Tahun 2020", "2020"]],
  [`UUD ${"desa ".repeat(5)}1945`],
  [`UUD ${"desa ".repeat(6)}1945`, ["1945", "1945"]],
  ["Itu UUD. Sejak 1945", ["1945", "1945"]],
  // addresses end at a space
  ["www.kabar.example/a-2023-b-2024-c 2022", ["2022", "2022"]],
  ["2023 www.kabar.example/a-2024-b", ["2023", "2023"]],
  ["surel@kabar.example sejak 2023", ["2023", "2023"]],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
