import { expect, it } from "vitest";
import { Digits, Is } from "../../src/dates/date-rules.ts";
import { startAt } from "../../src/dates/find.ts";
import { createScan } from "../../src/dates/scan.ts";
import { WAYS } from "../../src/dates/ways.ts";
import { datesIn, datesOf, found, type Row, rules, scan } from "./dates-in.ts";

it.each<Row>([
  ["22 Juni sampai dengan 6 Februari 2023", ["22 Juni sampai dengan 6 Februari 2023", "2022-06-22/2023-02-06"]],
  ["25 September-3 Oktober 2022", ["25 September-3 Oktober 2022", "2022-09-25/2022-10-03"]],
  ["24 Maret 2022-13 April 2022", ["24 Maret 2022-13 April 2022", "2022-03-24/2022-04-13"]],
  ["24 Maret hingga 13 April nanti", ["24 Maret hingga 13 April nanti", "2024-03-24/2024-04-13"]],
  ["9 Januari hingga 28 Februari", ["9 Januari hingga 28 Februari", "2023-01-09/2023-02-28"]],
  ["Januari sampai 12 Juni 2023", ["Januari sampai 12 Juni 2023", "2023-01/2023-06-12"]],
  ["1 September 2022 hingga Januari 2023", ["1 September 2022 hingga Januari 2023", "2022-09-01/2023-01"]],
  ["Oktober-Desember 2022", ["Oktober-Desember 2022", "2022-10/2022-12"]],
  ["November 2022 – Januari 2023", ["November 2022 – Januari 2023", "2022-11/2023-01"]],
  ["Kamis ini hingga 23 September mendatang", ["Kamis ini hingga 23 September mendatang", "2023-08-17/2023-09-23"]],
  [
    "Selasa, 22 Agustus 2023 hingga Kamis, 24 Agustus 2023",
    ["Selasa, 22 Agustus 2023 hingga Kamis, 24 Agustus 2023", "2023-08-22/2023-08-24"],
  ],
  ["Minggu (20/8) hingga 22 Agustus mendatang", ["Minggu (20/8) hingga 22 Agustus mendatang", "2023-08-20/2023-08-22"]],
  ["2014 hingga 2019", ["2014 hingga 2019", "2014/2019"]],
  ["tahun 2014 sampai tahun 2019", ["tahun 2014 sampai tahun 2019", "2014/2019"]],
  ["2021 hingga tahun ini", ["2021 hingga tahun ini", "2021/2023"]],
  ["25/9/22 – 28/9/22", ["25/9/22 – 28/9/22", "2022-09-25/2022-09-28"]],
  ["10 Maret atau 24 Maret", ["10 Maret", "2023-03-10"], ["24 Maret", "2023-03-24"]],
  ["akhir tahun 2020 hingga awal tahun 2021", ["tahun 2020", "2020"], ["tahun 2021", "2021"]],
  ["2014 hingga Senin (14/8/2023)", ["2014", "2014"], ["Senin (14/8/2023)", "2023-08-14"]],
  ["25 September dan 3 Oktober 2022", ["25 September", "2023-09-25"], ["3 Oktober 2022", "2022-10-03"]],
  ["3 Juli 2023 hingga hari Rabu", ["3 Juli 2023 hingga hari Rabu", "2023-07-03/2023-08-16"]],
  ["kemarin hingga hari ini", ["kemarin hingga hari ini", "2023-08-15/2023-08-16"]],
  ["3 Juli hingga, 5 Juli", ["3 Juli", "2023-07-03"], ["5 Juli", "2023-07-05"]],
  ["Juli 2023-5 Agustus 2023", ["Juli 2023-5 Agustus 2023", "2023-07/2023-08-05"]],
  ["5 Juli 2023-Agustus 2023", ["5 Juli 2023", "2023-07-05"], ["Agustus 2023", "2023-08"]],
  ["kuartal I 2023-kuartal II 2023", ["kuartal I 2023", "2023-Q1"], ["kuartal II 2023", "2023-Q2"]],
  ["H-3 – H+1", ["H-3", "2024-02-11"], ["H+1", "2024-02-15"]],
  ["pekan lalu hingga pekan depan", ["pekan lalu", "2023-08-07/2023-08-13"], ["pekan depan", "2023-08-21/2023-08-27"]],
  ["Natal 2022 hingga 5 Januari 2023", ["Natal 2022", "2022-12-25"], ["5 Januari 2023", "2023-01-05"]],
  ["2014 hingga tahun depan", ["2014 hingga tahun depan", "2014/2024"]],
  ["tahun lalu hingga tahun depan", ["tahun lalu", "2022"], ["tahun depan", "2024"]],
  ["Juli 2022 hingga 2023", ["Juli 2022", "2022-07"], ["2023", "2023"]],
  // none
  ["dari pagi hingga malam"],
  ["usia 17 tahun hingga 55 tahun"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});

it("calls a range that ends before it begins a conflict", () => {
  expect(datesOf("Senin (21/8/2023) hingga Rabu (16/8/2023)").dates[0]).toMatchObject({ value: null, conflict: "ends before it begins" });
});

it("gives spans in tokens and offsets", () => {
  expect(found("Rapat Senin (14/8/2023) usai")).toMatchObject([{ rule: "weekday-date", from: 1, to: 5, start: 6, end: 23 }]);
});

const BEHIND =
  "Senin Minggu hari tahun ini lalu Mei Agt. May Ramadan H dan hingga s.d. sampai dengan yang dua puluh WIB 7 12 13 024 2023 kata ".split(
    " ",
  );
const GAPS = [" ", "", ", ", "-", " – ", "/", ".", ". ", " (", "+", '"', "\n"];
const RESTS = ["", " lalu", " 20 Mei 2023", ", 24 Mei", "/2023", ".2023", "-2023", " 1445 H"];

it.each(["5", "12", "31", "110", "1445", "2023", "20111"])("tries every way that reads a date from %s", (number) => {
  const missed = BEHIND.flatMap((word) => GAPS.flatMap((gap) => RESTS.map((rest) => `${number}${gap}${word}${rest}`))).filter((text) => {
    const read = createScan(scan(text), rules);
    return WAYS.some((way) => way.read(read, 0) !== null && (way.starts & startAt(read, 0)) === 0);
  });
  expect(missed).toEqual([]);
});

it("keeps the bits of numbers apart from those of words, which grow by a kind now and then", () => {
  const bits = [...Object.values(Is), ...Object.values(Digits)];
  expect(new Set(bits).size).toBe(bits.length);
});
