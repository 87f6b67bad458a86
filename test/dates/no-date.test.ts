import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["setiap Senin, tetapi Selasa (15/8) libur", ["Selasa (15/8)", "2023-08-15"]],
  // none
  ["setiap hari Rabu"],
  ["setiap 10 tahun"],
  ["tiap tanggal 5 bulan"],
  ["setiap tahun"],
  ["beberapa hari lalu"],
  ["beberapa hari lagi"],
  ["puluhan tahun silam"],
  ["sekian bulan lalu"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
