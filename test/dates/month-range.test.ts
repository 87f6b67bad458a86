import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["Januari dan Februari 2023", ["Januari dan Februari 2023", "2023-01/2023-02"]],
  ["Mei, Juni, dan Juli 2022", ["Mei, Juni, dan Juli 2022", "2022-05/2022-07"]],
  ["pada Maret 2017 dan Agustus 2018", ["Maret 2017", "2017-03"], ["Agustus 2018", "2018-08"]],
  ["pada Juni atau awal Juli 2023", ["Juni", "2023-06"], ["Juli 2023", "2023-07"]],
  // none
  ["Bupati Mei dan Suryani"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
