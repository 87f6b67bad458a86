import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["TW III Tahun 2023", ["TW III Tahun 2023", "2023-Q3"]],
  ["triwulan II 2022", ["triwulan II 2022", "2022-Q2"]],
  ["kuartal III-2022", ["kuartal III-2022", "2022-Q3"]],
  ["kuartal pertama 2022", ["kuartal pertama 2022", "2022-Q1"]],
  ["kuartal ke-2 tahun lalu", ["kuartal ke-2 tahun lalu", "2022-Q2"]],
  ["kuartal I dan II 2022", ["kuartal I dan II 2022", "2022-Q1/2022-Q2"]],
  ["Catur Wulan II", ["Catur Wulan II", "2023-05/2023-08"]],
  ["Caturwulan I Tahun 2022", ["Caturwulan I Tahun 2022", "2022-01/2022-04"]],
  ["Semester I/2022", ["Semester I/2022", "2022-01/2022-06"]],
  ["semester II tahun ini", ["semester II tahun ini", "2023-07/2023-12"]],
  ["triwulan lalu", ["triwulan lalu", "2023-Q2"]],
  ["semester ini", ["semester ini", "2023-07/2023-12"]],
  ["Q3 2022", ["Q3 2022", "2022-Q3"]],
  // none
  ["mahasiswa semester 5"],
  ["kuartal ke-9"],
  ["TW Suparno"],
  ["Q1"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
