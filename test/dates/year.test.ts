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
