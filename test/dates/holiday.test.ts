import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["Tahun Baru 2024", ["Tahun Baru 2024", "2024-01-01"]],
  ["Hari Natal 2022", ["Natal 2022", "2022-12-25"]],
  ["Natal dan Tahun Baru 2024", ["Tahun Baru 2024", "2024-01-01"]],
  ["Lebaran 2023", ["Lebaran 2023", "2023-04-22"]],
  ["Tahun Baru Imlek 2023", ["Tahun Baru Imlek 2023", "2023-01-22"]],
  ["Lebaran 2050", ["Lebaran 2050", null]],
  ["Tahun Baru tahun 2024", ["Tahun Baru tahun 2024", "2024-01-01"]],
  ["tahun baru 2024", ["2024", "2024"]],
  ["Lebaran tahun, 2024", ["2024", "2024"]],
  ["Lebaran 2024/2025", ["2024/2025", "2024/2025"]],
  ["Natal 1900", ["Natal 1900", "1900-12-25"]],
  ["Natal 2199", ["Natal 2199", "2199-12-25"]],
  ["Natal 2022/siang", ["Natal 2022", "2022-12-25"]],
  // none
  ["menjelang Lebaran"],
  ["Idul Fitri 1444 H"],
  ["Idul Adha 1444 Hijriah"],
  ["Natal"],
  ["Natal 2200"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
