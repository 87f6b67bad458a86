import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["14–25 Februari 2023", ["14–25 Februari 2023", "2023-02-14/2023-02-25"]],
  ["14 - 15 Februari mendatang", ["14 - 15 Februari mendatang", "2024-02-14/2024-02-15"]],
  ["5 hingga 7 Juli 2023", ["5 hingga 7 Juli 2023", "2023-07-05/2023-07-07"]],
  ["5 s.d. 7 Juli 2023", ["5 s.d. 7 Juli 2023", "2023-07-05/2023-07-07"]],
  ["5 s/d 7 Juli 2023", ["5 s/d 7 Juli 2023", "2023-07-05/2023-07-07"]],
  ["5 sampai dengan 7 Juli", ["5 sampai dengan 7 Juli", "2023-07-05/2023-07-07"]],
  ["tanggal 18 dan 19 Juli", ["tanggal 18 dan 19 Juli", "2023-07-18/2023-07-19"]],
  ["19 atau 20 Desember 2023", ["19 atau 20 Desember 2023", "2023-12-19/2023-12-20"]],
  ["22, 23, dan 24 Mei 2023", ["22, 23, dan 24 Mei 2023", "2023-05-22/2023-05-24"]],
  ["Kamis-Jumat 10-11 Agustus", ["Kamis-Jumat 10-11 Agustus", "2023-08-10/2023-08-11"]],
  ["Kamis - Jumat,10-11 Agustus", ["Kamis - Jumat,10-11 Agustus", "2023-08-10/2023-08-11"]],
  ["besok Kamis atau Jumat, 17 atau 18 Agustus 2023", ["besok Kamis atau Jumat, 17 atau 18 Agustus 2023", "2023-08-17/2023-08-18"]],
  // none
  ["5-7 orang"],
  ["usia 17 dan 18 tahun"],
  ["12-16 persen, lalu turun"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
