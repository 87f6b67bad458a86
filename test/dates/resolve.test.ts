/** What a written date means on the day that it is read. 2023-08-16 is a Wednesday. */
import { expect, it } from "vitest";
import { datesIn, datesOf } from "./dates-in.ts";

type Reading = [published: string | null, text: string, value: string | null];
const MONDAY = "2024-01-08";

it.each<Reading>([
  // nothing to count from
  [null, "kemarin", null],
  [null, "Selasa", null],
  [null, "pekan lalu", null],
  [null, "H-3", null],
  [null, "Februari", null],
  [null, "Februari lalu", null],
  [null, "kuartal I", null],
  [null, "tanggal 20", null],
  [null, "3 Juli", null],
  [null, "Selasa, 3 Juli", null],
  [null, "3 Juli 2023", "2023-07-03"],
  [null, "kuartal I 2023", "2023-Q1"],
  [null, "Lebaran 2024", "2024-04-10"],
  // H-n: the nearest polling day, at most 200 days away
  ["2025-06-15", "H-3", "2024-11-24"],
  ["2025-06-16", "H-3", null],
  ["2024-07-05", "H-3", "2024-02-11"],
  ["2024-07-07", "H-3", "2024-11-24"],
  ["2023-07-28", "H-1", null],
  ["2023-07-29", "H-1", "2024-02-13"],
  // a day whose month is not written
  ["2024-01-02", "tanggal 30", "2023-12-30"],
  ["2024-12-30", "tanggal 2", "2025-01-02"],
  ["2023-02-10", "tanggal 31", "2023-01-31"],
  ["2023-12-20", "akan digelar tanggal 10", "2024-01-10"],
  ["2023-08-16", "akan digelar tanggal 16", "2023-08-16"],
  ["2023-08-16", "tanggal 16 lalu", "2023-08-16"],
  ["2023-08-16", "tanggal 15 mendatang", "2023-09-15"],
  ["2023-12-20", "tanggal 5 bulan depan", "2024-01-05"],
  ["2024-01-20", "tanggal 5 bulan lalu", "2023-12-05"],
  // months
  [MONDAY, "Desember", "2023-12"],
  [MONDAY, "Juli", "2023-07"],
  [MONDAY, "Juni", "2024-06"],
  [MONDAY, "Januari lalu", "2023-01"],
  [MONDAY, "Januari mendatang", "2025-01"],
  [MONDAY, "Januari ini", "2024-01"],
  [MONDAY, "Desember tahun lalu", "2023-12"],
  ["2023-12-20", "Januari", "2024-01"],
  ["2023-12-20", "Januari tahun ini", "2023-01"],
  // parts of a year
  [MONDAY, "kuartal IV", "2023-Q4"],
  ["2024-02-10", "kuartal IV", "2024-Q4"],
  [MONDAY, "semester II", "2024-07/2024-12"],
  ["2023-06-15", "kuartal II lalu", "2022-Q2"],
  ["2023-07-01", "kuartal II lalu", "2023-Q2"],
  ["2023-07-01", "kuartal III mendatang", "2024-Q3"],
  ["2023-06-30", "kuartal III mendatang", "2023-Q3"],
  ["2023-08-16", "semester I tahun depan", "2024-01/2024-06"],
  // units
  [MONDAY, "triwulan lalu", "2023-Q4"],
  ["2023-12-20", "triwulan depan", "2024-Q1"],
  ["2023-03-31", "triwulan ini", "2023-Q1"],
  ["2023-04-01", "triwulan ini", "2023-Q2"],
  [MONDAY, "semester lalu", "2023-07/2023-12"],
  ["2023-06-30", "semester ini", "2023-01/2023-06"],
  ["2023-07-01", "semester ini", "2023-07/2023-12"],
  ["2023-12-20", "caturwulan depan", "2024-01/2024-04"],
  ["2023-05-01", "caturwulan ini", "2023-05/2023-08"],
  [MONDAY, "bulan lalu", "2023-12"],
  ["2023-12-20", "bulan depan", "2024-01"],
  [MONDAY, "pekan ini", "2024-01-08/2024-01-14"],
  ["2024-01-07", "pekan ini", "2024-01-01/2024-01-07"],
  ["0001-06-15", "tahun lalu", null],
  // weekdays
  ["2023-08-16", "akan digelar Rabu", "2023-08-16"],
  ["2023-08-16", "akan digelar Jumat", "2023-08-18"],
  ["2023-08-16", "Rabu kemarin", "2023-08-16"],
  ["2023-08-16", "Rabu lalu", "2023-08-09"],
  ["2023-08-16", "Jumat ini", "2023-08-18"],
  ["2023-08-16", "Rabu ini", "2023-08-16"],
  ["2023-08-16", "Senin ini", "2023-08-14"],
  ["2023-08-16", "Minggu pekan depan", "2023-08-27"],
  ["2023-08-16", "Senin pekan ini", "2023-08-14"],
])("read on %s, %s is %s", (published, text, value) => {
  expect(datesIn(text, published).at(-1)?.[1] ?? null).toBe(value);
});

it.each([
  ["22 Juni 2022 hingga 6 Februari", "2022-06-22/2023-02-06"],
  ["6 Februari 2022 hingga 22 Juni", "2022-02-06/2022-06-22"],
  ["Desember 2022 hingga Januari", "2022-12/2023-01"],
  ["Januari hingga Maret 2022", "2022-01/2022-03"],
  ["November hingga Januari 2023", "2022-11/2023-01"],
  ["kuartal III hingga kuartal I 2024", "2023-Q3/2024-Q1"],
  ["kuartal I hingga kuartal III 2022", "2022-Q1/2022-Q3"],
  ["Selasa hingga Kamis", "2023-08-15/2023-08-17"],
  ["Rabu hingga Selasa", "2023-08-16/2023-08-22"],
  ["Rabu hingga Rabu", "2023-08-16/2023-08-16"],
  ["Senin hingga 30 Agustus", "2023-08-14/2023-08-30"],
  ["kemarin hingga besok", "2023-08-15/2023-08-17"],
  ["kemarin hingga Jumat mendatang", "2023-08-15/2023-08-18"],
  ["20 Desember hingga 5 Januari", "2023-12-20/2024-01-05"],
  ["2024 hingga 2020", null],
  ["30 Februari hingga 5 Maret", null],
])("%s is %s", (text, value) => {
  expect(datesIn(text)).toEqual([[text, value]]);
});

it.each([
  ["Rabu (8/2/2023)", "2023-02-08", undefined],
  ["Selasa (8/2/2023)", "2023-02-08", "2023-02-08 is a Wednesday"],
  // month before day: only where that day fits the weekday, and lies within 14 days
  ["Selasa (8/1/2023)", "2023-01-08", "2023-01-08 is a Sunday"],
  ["Rabu (8/9/2023)", "2023-08-09", "month before day"],
  ["Rabu (8/2/2022)", "2022-02-08", "2022-02-08 is a Tuesday"],
  ["31 Juni 2023", null, "no such day"],
  ["3 Juli 20223", "2023-07-03", "year written with 5 digits"],
  ["Senin (15/8/2023) hingga Rabu (16/8/2023)", "2023-08-15/2023-08-16", "2023-08-15 is a Tuesday"],
  ["Selasa (15/8/2023) hingga Kamis (16/8/2023)", "2023-08-15/2023-08-16", "2023-08-16 is a Wednesday"],
])("%s is %s: %s", (text, value, conflict) => {
  const [date] = datesOf(text).dates;
  expect([date?.value, date?.conflict]).toEqual([value, conflict]);
});
