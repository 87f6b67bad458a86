import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["Januari dan Februari 2023", ["Januari dan Februari 2023", "2023-01/2023-02"]],
  ["Mei, Juni, dan Juli 2022", ["Mei, Juni, dan Juli 2022", "2022-05/2022-07"]],
  ["pada Maret 2017 dan Agustus 2018", ["Maret 2017", "2017-03"], ["Agustus 2018", "2018-08"]],
  ["pada Juni atau awal Juli 2023", ["Juni", "2023-06"], ["Juli 2023", "2023-07"]],
  ["Februari dan Januari 2024", ["Februari", "2023-02"], ["Januari 2024", "2024-01"]],
  ["januari dan Februari 2024", ["Februari 2024", "2024-02"]],
  ["Januari dan Februari", ["Januari", "2024-01"], ["Februari", "2023-02"]],
  ["Januari/Februari 2024", ["Januari", "2024-01"], ["Februari 2024", "2024-02"]],
  ["Januari dan, Februari 2024", ["Januari", "2024-01"], ["Februari 2024", "2024-02"]],
  [
    "Mei, Juni, Juli, Agustus, September, Oktober, November, Desember 2023",
    ["Mei", "2023-05"],
    ["Juni, Juli, Agustus, September, Oktober, November, Desember 2023", "2023-06/2023-12"],
  ],
  // none
  ["Bupati Mei dan Suryani"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
