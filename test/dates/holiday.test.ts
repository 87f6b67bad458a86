import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["Tahun Baru 2024", ["Tahun Baru 2024", "2024-01-01"]],
  ["Hari Natal 2022", ["Natal 2022", "2022-12-25"]],
  ["Natal dan Tahun Baru 2024", ["Tahun Baru 2024", "2024-01-01"]],
  ["Lebaran 2023", ["Lebaran 2023", "2023-04-22"]],
  ["Tahun Baru Imlek 2023", ["Tahun Baru Imlek 2023", "2023-01-22"]],
  ["Lebaran 2050", ["Lebaran 2050", null]],
  // none
  ["menjelang Lebaran"],
  ["Idul Fitri 1444 H"],
  ["Idul Adha 1444 Hijriah"],
  ["Natal"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
