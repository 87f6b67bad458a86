import { expect, it } from "vitest";
import { datesIn, datesOf, type Row } from "./dates-in.ts";

it.each<Row>([
  ["Pelantikan digelar 17 November 2023.", ["17 November 2023", "2023-11-17"]],
  ["per tanggal 3 Juli 2023", ["tanggal 3 Juli 2023", "2023-07-03"]],
  ["tgl. 3 Juli 2023 dan tgl 4 Juli 2023", ["tgl. 3 Juli 2023", "2023-07-03"], ["tgl 4 Juli 2023", "2023-07-04"]],
  ["Kamis 10 Agustus 2023", ["Kamis 10 Agustus 2023", "2023-08-10"]],
  ["Kamis, 10 Agustus 2023, pukul 19.00 WIB", ["Kamis, 10 Agustus 2023", "2023-08-10"]],
  ["Kamis malam, 10 Agustus 2023", ["Kamis malam, 10 Agustus 2023", "2023-08-10"]],
  ["Kamis tanggal 10 Agustus 2023", ["Kamis tanggal 10 Agustus 2023", "2023-08-10"]],
  ["Rabu Pon, 9 Agustus 2023", ["Rabu Pon, 9 Agustus 2023", "2023-08-09"]],
  ["Kamis (10 Agustus 2023) di aula", ["Kamis (10 Agustus 2023)", "2023-08-10"]],
  ["Jum'at, 04 Agustus 2023 | 10:15 WIB", ["Jum'at, 04 Agustus 2023", "2023-08-04"]],
  ["14 februari 2007", ["14 februari 2007", "2007-02-14"]],
  ["3 Pebruari 2022 dan 9 Nopember 2022", ["3 Pebruari 2022", "2022-02-03"], ["9 Nopember 2022", "2022-11-09"]],
  ["5 Agt 2023, 6 Agu 2023, 7 Ags 2023", ["5 Agt 2023", "2023-08-05"], ["6 Agu 2023", "2023-08-06"], ["7 Ags 2023", "2023-08-07"]],
  ["3 Des 2022", ["3 Des 2022", "2022-12-03"]],
  ["04-Apr-19", ["04-Apr-19", "2019-04-04"]],
  ["08-Jun-2023", ["08-Jun-2023", "2023-06-08"]],
  ["Thursday, 10 August 2023", ["Thursday, 10 August 2023", "2023-08-10"]],
  ["20 January 2023", ["20 January 2023", "2023-01-20"]],
  ["mulai 27 November mendatang", ["27 November mendatang", "2023-11-27"]],
  ["pada 9 Juni lalu", ["9 Juni lalu", "2023-06-09"]],
  ["8 Juni 2021 yang lalu", ["8 Juni 2021 yang lalu", "2021-06-08"]],
  ["1 September yang akan datang", ["1 September yang akan datang", "2023-09-01"]],
  ["27 November tahun lalu", ["27 November tahun lalu", "2022-11-27"]],
  ["Sabtu, 19 Agustus besok", ["Sabtu, 19 Agustus besok", "2023-08-19"]],
  ["vonisnya tanggal 22 (September) siang", ["tanggal 22 (September)", "2023-09-22"]],
  ["dimulai 16 Agustus nanti malam", ["16 Agustus", "2023-08-16"], ["nanti malam", "2023-08-16"]],
  ["saatPemilu14 Februari lalu", ["14 Februari lalu", "2023-02-14"]],
  ["17 Agustus 2023akan", ["17 Agustus 2023", "2023-08-17"]],
  ["sejak 20 Desember", ["20 Desember", "2023-12-20"]],
  ["tanggal 6 Fabruari 2023", ["tanggal 6 Fabruari 2023", "2023-02-06"]],
  ["2 Maret 20233", ["2 Maret 20233", "2023-03-02"]],
  ["30 Februari", ["30 Februari", null]],
  ["tanggal 3 (Juli", ["tanggal 3", "2023-08-03"], ["Juli", "2023-07"]],
  ["3, Juli 2023", ["Juli 2023", "2023-07"]],
  ["tanggal, 3 Juli", ["3 Juli", "2023-07-03"]],
  ["Kamis (3 (Agustus)", ["Kamis", "2023-08-10"], ["3 (Agustus)", "2023-08-03"]],
  ["Kamis 3 (Agustus)", ["Kamis", "2023-08-10"], ["3 (Agustus)", "2023-08-03"]],
  ["Sen, 3 Juli", ["3 Juli", "2023-07-03"]],
  ["3 july 2023", ["2023", "2023"]],
  ["3 Jul", ["3 Jul", "2023-07-03"]],
  ["30 Juli kemarin", ["30 Juli", "2023-07-30"], ["kemarin", "2023-07-30"]],
  ["3-Juli/23", ["3-Juli", "2023-07-03"]],
  ["3 Juli-23", ["3 Juli", "2023-07-03"]],
  ["3.Juli.2023", ["Juli", "2023-07"], ["2023", "2023"]],
  ["12/3 Juli 2023", ["Juli 2023", "2023-07"]],
  ["8-3 Juli 2023", ["Juli 2023", "2023-07"]],
  ["jalan 3 Juli", ["3 Juli", "2023-07-03"]],
  ["Jalan, 3 Juli", ["3 Juli", "2023-07-03"]],
  ["3 Juli tahun, 2023", ["3 Juli", "2023-07-03"], ["2023", "2023"]],
  ["3 Juli tahun 23", ["3 Juli", "2023-07-03"]],
  ["3 Juli 2024.000", ["3 Juli", "2023-07-03"]],
  ["3 Juli 2024.00", ["3 Juli 2024", "2024-07-03"]],
  ["3 Juli 0999", ["3 Juli", "2023-07-03"]],
  ["3 Juli 2200", ["3 Juli", "2023-07-03"]],
  ["3 Juli 2199", ["3 Juli 2199", "2199-07-03"]],
  ["3 Juli 1000", ["3 Juli 1000", "1000-07-03"]],
  ["3 Juli 32024", ["3 Juli", "2023-07-03"]],
  ["Kamis-Jumat 3 Juli 2023", ["Jumat 3 Juli 2023", "2023-07-03"]],
  ["kemarin Selasa, 15 Agustus", ["kemarin", "2023-08-15"], ["Selasa, 15 Agustus", "2023-08-15"]],
  // none
  ["Jalan 17 Agustus ramai"],
  ["Stadion 10 November penuh"],
  ["angka 45 Mei"],
  ["di rumah nomor 3 mar"],
  ["5 may be"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});

it("says that no such day is", () => {
  expect(datesOf("31 April 2023").dates[0]).toMatchObject({ value: null, conflict: "no such day" });
});

it.each([
  ["2023-01-04", "31 Desember", "2022-12-31"],
  ["2023-12-28", "5 Januari", "2024-01-05"],
  ["2023-08-16", "Senin, 5 Juni", "2023-06-05"],
  ["2023-08-16", "Minggu, 5 Juni", "2022-06-05"],
  ["2023-08-16", "Selasa, 15 Agustus", "2023-08-15"],
  ["2023-08-16", "Kamis, 5 Juni", null],
])("read on %s, %s is %s", (published, text, value) => {
  expect(datesIn(text, published)).toEqual([[text, value]]);
});

it("keeps the nearest year of a slip of the weekday just before the article", () => {
  expect(datesOf("Rabu, 15 Agustus").dates[0]).toMatchObject({ value: "2023-08-15", conflict: "2023-08-15 is a Tuesday" });
});

it("takes the year of the election that the sentence names with its polling day", () => {
  expect(datesIn("Pada Pemilu 2019, 17 April, warga antre.")).toContainEqual(["17 April", "2019-04-17"]);
});
