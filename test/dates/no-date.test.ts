import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["setiap Senin, tetapi Selasa (15/8) libur", ["Selasa (15/8)", "2023-08-15"]],
  ["setiap 17 Agustus 2023", ["2023", "2023"]],
  ["beberapa, tahun ini", ["tahun ini", "2023"]],
  ["setiap orang, Senin", ["Senin", "2023-08-14"]],
  ["tiap 100 Juli 2023", ["Juli 2023", "2023-07"]],
  // none
  ["setiap hari Rabu"],
  ["setiap 10 tahun"],
  ["tiap tanggal 5 bulan"],
  ["setiap tahun"],
  ["beberapa hari lalu"],
  ["beberapa hari lagi"],
  ["puluhan tahun silam"],
  ["sekian bulan lalu"],
  ["setiap 17 Agustus"],
  ["setiap tanggal 17 Agustus"],
  ["tiap 1 dan 15 Mei"],
  ["setiap hari Senin hingga Jumat"],
  ["setiap Senin pagi dan Kamis"],
  ["setiap dua bulan"],
  ["beberapa tahun ini"],
  ["beberapa tahun kemarin"],
  ["beberapa pekan mendatang"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
