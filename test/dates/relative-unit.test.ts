import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["pekan lalu", ["pekan lalu", "2023-08-07/2023-08-13"]],
  ["minggu depan", ["minggu depan", "2023-08-21/2023-08-27"]],
  ["Minggu ini, warga", ["Minggu ini", "2023-08-14/2023-08-20"]],
  ["akhir bulan ini", ["bulan ini", "2023-08"]],
  ["bulan lalu", ["bulan lalu", "2023-07"]],
  ["tahun depan", ["tahun depan", "2024"]],
  ["tahun kemarin", ["tahun kemarin", "2022"]],
  ["tahun mendatang", ["tahun mendatang", "2024"]],
  ["2024 tahun lalu", ["tahun lalu", "2022"]],
  // none
  ["tahun-tahun lalu"],
  ["bulan suci"],
  ["tahun berikutnya"],
  ["tahun sebelumnya"],
  ["beberapa tahun lalu"],
  ["usianya 26 tahun ini"],
  ["tahunnya ini"],
  ["pekan, lalu"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
