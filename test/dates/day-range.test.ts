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
  ["19 atau 18 Februari 2024", ["19 atau 18 Februari 2024", "2024-02-18/2024-02-19"]],
  ["18 sampai dengan tanggal 19 Februari", ["18 sampai dengan tanggal 19 Februari", "2023-02-18/2023-02-19"]],
  ["Kamis-Jumat (15-16 Februari 2024)", ["Kamis-Jumat (15-16 Februari 2024)", "2024-02-15/2024-02-16"]],
  ["tanggal 15-16, Februari", ["tanggal 15-16", "2023-08-15/2023-08-16"], ["Februari", "2023-02"]],
  ["15-16 May 2024", ["15-16 May 2024", "2024-05-15/2024-05-16"]],
  ["1, 2, 3, 4, 5, 6, 7, 8, 9, 10 Mei 2023", ["2, 3, 4, 5, 6, 7, 8, 9, 10 Mei 2023", "2023-05-02/2023-05-10"]],
  ["Sen-Sel 14-15 Agustus 2023", ["14-15 Agustus 2023", "2023-08-14/2023-08-15"]],
  ["15 dan, 16 Februari", ["16 Februari", "2023-02-16"]],
  ["15-16 Februari tahun depan", ["15-16 Februari tahun depan", "2024-02-15/2024-02-16"]],
  // none
  ["5-7 orang"],
  ["usia 17 dan 18 tahun"],
  ["12-16 persen, lalu turun"],
  ["14-14 Februari"],
  ["15-16 May"],
  ["29-30 Februari"],
  ["12/15-16 Februari"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
