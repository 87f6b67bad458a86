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
  ["triwulan 3 (2023)", ["2023", "2023"]],
  ["kuartal I-II 2023", ["kuartal I-II 2023", "2023-Q1/2023-Q2"]],
  ["kuartal II dan I 2023", ["kuartal II", "2023-Q2"], ["2023", "2023"]],
  ["q3 2024", ["2024", "2024"]],
  ["kuartal I tahun, 2023", ["kuartal I", "2023-Q1"], ["2023", "2023"]],
  ["kuartal, I 2023", ["2023", "2023"]],
  // none
  ["mahasiswa semester 5"],
  ["kuartal ke-9"],
  ["TW Suparno"],
  ["Q1"],
  ["triwulan 3"],
  ["kuartal I dan 5 2023"],
  ["kuartal 5 2023"],
  ["kuartal 0 2023"],
  ["Q 3 2024"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
