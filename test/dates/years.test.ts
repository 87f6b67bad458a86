/** Which year a day belongs to that is written without one, or with other than four digits. */
import { expect, it } from "vitest";
import { datesIn, datesOf } from "./dates-in.ts";

const last = (text: string, published: string | null = "2023-08-16") => datesIn(text, published).at(-1)?.[1];

it.each([
  ["2023-08-16", "25/9/98", "1998-09-25"],
  ["2023-08-16", "25/9/33", "2033-09-25"],
  ["2023-08-16", "25/9/34", "1934-09-25"],
  [null, "25/9/34", "2034-09-25"],
  ["2023-08-16", "3 Juli 22023", "2023-07-03"],
  ["2019-08-16", "3 Juli 20188", "2018-07-03"],
  ["2019-08-16", "3 Juli 20199", "2019-07-03"],
  ["2023-08-16", "(3/7/99999) 3 Juli 29999", null],
])("read on %s, %s is %s", (published, text, value) => {
  expect(last(text, published)).toBe(value);
});

it.each([
  // directions
  ["5 September lalu", "2022-09-05"],
  ["5 September ini", "2023-09-05"],
  ["5 Agustus mendatang", "2024-08-05"],
  ["16 Agustus lalu", "2023-08-16"],
  ["16 Agustus mendatang", "2023-08-16"],
  ["15 Agustus mendatang", "2024-08-15"],
  ["17 Agustus lalu", "2022-08-17"],
  ["29 Februari lalu", null],
  ["29 Februari tahun depan", "2024-02-29"],
  ["29 Februari tahun lalu", null],
  // words for what is to come, more than 90 days back
  ["akan digelar 18 Mei", "2023-05-18"],
  ["akan digelar 17 Mei", "2024-05-17"],
  ["akan digelar 5 Maret", "2024-03-05"],
  ["digelar 5 Maret", "2023-03-05"],
  // a weekday
  ["Jumat, 18 Agustus", "2023-08-18"],
  ["Rabu, 17 Agustus", "2022-08-17"],
  ["Sabtu, 17 Agustus", "2024-08-17"],
  ["Minggu, 16 Agustus", "2023-08-16"],
  ["Senin, 4 Agustus", "2023-08-04"],
  ["Senin, 3 Agustus", null],
  ["Pada 2020 ia tiba Senin, 3 Agustus", "2020-08-03"],
  ["Dari 2009 sampai 2015 ia tinggal di desa, sejak Senin, 3 Agustus", "2015-08-03"],
])("%s is %s", (text, value) => {
  expect(last(text)).toBe(value);
});

it("says that no year fits, and that a weekday is a slip", () => {
  expect(datesOf("Senin, 3 Agustus").dates[0]?.conflict).toBe("no year near fits the weekday");
  expect(datesOf("Senin, 4 Agustus").dates[0]?.conflict).toBe("2023-08-04 is a Friday");
});

it.each([
  ["Pada Pemilu 2019, 17 April, warga antre.", "2019-04-17"],
  ["Pada Pemilu 2019, Senin, 22 April, warga antre.", "2019-04-22"],
  ["Pada Pemilu 2019, Selasa, 22 April, warga antre.", "2025-04-22"],
  ["Pada Pemilu 2019, 22 April, warga antre.", "2023-04-22"],
  ["Pada Pemilu 2019 ramai. Pada 17 April warga antre.", "2023-04-17"],
  ["Pada tahun 2019, 17 April, warga antre.", "2023-04-17"],
  ["17 April, pada Pemilu 2019, warga antre.", "2019-04-17"],
])("the year of an election that the sentence names: %s", (text, value) => {
  expect(datesIn(text, text.includes("Selasa") ? "2025-08-16" : "2023-08-16").find(([slice]) => slice.includes("April"))?.[1]).toBe(value);
});

it.each([
  // without a day to count from a weekday chooses among the years that are named and their neighbours
  ["Menjelang Pemilu 2019, kata Sari, Jumat (3/8).", "2018-08-03"],
  ["Sesudah Pemilu 2017, kata Sari, Jumat (3/8).", "2018-08-03"],
  ["Antara 2019 dan 2013, kata Sari, Jumat (3/8).", null],
  ["Menjelang Pemilu 2019, kata Sari, 3 Agustus.", null],
  ["Menjelang Pemilu 2021, kata Sari, Jumat (3/8).", null],
])("%s gives %s", (text, value) => {
  expect(last(text, null)).toBe(value);
});
