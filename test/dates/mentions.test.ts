/** What the dates of one article say to each other. Read on 2023-08-16, a Wednesday, unless told. */
import { expect, it } from "vitest";
import { datesIn, datesOf } from "./dates-in.ts";

const values = (text: string, published: string | null = "2023-08-16") => datesIn(text, published).map(([, value]) => value);

it.each<[string, (string | null)[]]>([
  // a day of the month is of the month that its line spoke of last
  ["Pada Juni ada rapat, lalu tanggal 20 lagi.", ["2023-06", "2023-06-20"]],
  ["Pada 5 Juni ada rapat, lalu tanggal 20 lagi.", ["2023-06-05", "2023-06-20"]],
  ["Pada 5-6 Juni ada rapat, lalu tanggal 20 lagi.", ["2023-06-05/2023-06-06", "2023-06-20"]],
  ["Pada Juni hingga Juli ada rapat, lalu tanggal 20 lagi.", ["2023-06/2023-07", "2023-07-20"]],
  ["Pada Juni ada rapat.\nLalu tanggal 20 lagi.", ["2023-06", "2023-08-20"]],
  ["Pada tahun 2022 ada rapat, lalu tanggal 20 lagi.", ["2022", "2023-08-20"]],
  ["Kemarin ada rapat, lalu tanggal 20 lagi.", ["2023-08-15", "2023-08-20"]],
  ["Pada Februari ada rapat, lalu tanggal 30 lagi.", ["2023-02", null]],
  // a day word beside a date says the same day
  ["Rapat hari ini, Selasa (15/8/2023).", ["2023-08-15", "2023-08-15"]],
  ["Rapat hari ini (15/8/2023).", ["2023-08-15"]],
  ["Rapat kemarin, 14 Agustus 2023.", ["2023-08-14", "2023-08-14"]],
  ["Rapat Senin (14/8/2023) kemarin.", ["2023-08-14", "2023-08-14"]],
  ["Rapat Senin (14/8/2023), kemarin hujan.", ["2023-08-14", "2023-08-15"]],
  ["Rapat Senin (14/8/2023). Kemarin hujan.", ["2023-08-14", "2023-08-15"]],
  ["Rapat kemarin. Senin (14/8/2023) hujan.", ["2023-08-15", "2023-08-14"]],
  ["Rapat kemarin, tanggal 14, di aula.", ["2023-08-15", "2023-08-14"]],
  ["Rapat kemarin, 31 April 2023, di aula.", ["2023-08-15", null]],
  ["Rapat kemarin, Juli 2023, di aula.", ["2023-08-15", "2023-07"]],
  ["Rapat pekan lalu, Senin (14/8/2023).", ["2023-08-07/2023-08-13", "2023-08-14"]],
  // a weekday behind a day word is that day where it fits
  ["Rapat lusa, Jumat.", ["2023-08-18", "2023-08-18"]],
  ["Rapat lusa (Jumat).", ["2023-08-18", "2023-08-18"]],
  ["Rapat lusa; Jumat depan libur.", ["2023-08-18", "2023-08-18"]],
  ["Rapat lusa. Jumat libur.", ["2023-08-18", "2023-08-11"]],
  ["Rapat lusa, Kamis.", ["2023-08-18", "2023-08-10"]],
  ["Rapat pekan depan, Jumat.", ["2023-08-21/2023-08-27", "2023-08-11"]],
  // a weekday goes on from a day that is to come, in its sentence
  ["Dibuka 25 Agustus dan ditutup Minggu.", ["2023-08-25", "2023-08-27"]],
  ["Dibuka 25-26 Agustus dan ditutup Sabtu.", ["2023-08-25/2023-08-26", "2023-08-26"]],
  ["Dibuka 25 Agustus. Pasar ditutup Minggu.", ["2023-08-25", "2023-08-13"]],
  ["Dibuka 5 Agustus dan ditutup Minggu.", ["2023-08-05", "2023-08-13"]],
  ["Dibuka September dan ditutup Minggu.", ["2023-09", "2023-08-13"]],
  // the day of every year
  ["Hari jadi 21 April diperingati warga.", [null]],
  ["Hari jadi 21 April, selalu diperingati warga.", [null]],
  ["Hari jadi 21 April oleh warga diperingati.", ["2023-04-21"]],
  ["Hari jadi 21 April. Diperingati warga.", ["2023-04-21"]],
  ["Hari jadi 21 April 2022 diperingati warga.", ["2022-04-21"]],
  ["Hari jadi 21 April lalu diperingati warga.", ["2023-04-21"]],
  ["Hari jadi Jumat, 21 April diperingati warga.", ["2023-04-21"]],
  ["Hari jadi April diperingati warga.", ["2023-04"]],
])("%s", (text, expected) => {
  expect(values(text)).toEqual(expected);
});

it.each<[string, (string | null)[]]>([
  // in direct speech `kemarin waktu …` is some time ago
  ['"Kami kaget kemarin saat hujan," kata Sari.', [null]],
  ['"Kami kaget kemarin ketika hujan," kata Sari.', [null]],
  ['"Kami kaget kemarin pas hujan," kata Sari.', [null]],
  ['"Kami kaget kemarin itu," kata Sari.', [null]],
  ['"Kami kaget kemarin sore," kata Sari.', ["2023-08-15"]],
  ['"Kami kaget kemarin. Waktu hujan, sepi," kata Sari.', ["2023-08-15"]],
  ['"Kami kaget hari ini saat hujan," kata Sari.', ["2023-08-16"]],
  ["Warga kaget kemarin saat hujan.", ["2023-08-15"]],
  // a quoted headline in capitals
  ["Judulnya “Warga Banjir Hari Ini” keliru.", [null]],
  ["Judulnya “Warga Banjir Besok” keliru.", ["2023-08-17"]],
  ["Judulnya “Warga banjir hari ini” keliru.", ["2023-08-16"]],
  ["Judulnya Warga Banjir Hari Ini keliru.", ["2023-08-16"]],
])("%s", (text, expected) => {
  expect(values(text)).toEqual(expected);
});

const far = "Warga menanam padi di sawah desa. ".repeat(8);

it.each<[string, string, (string | null)[]]>([
  ["of its dateline behind", '"Kemarin hujan," kata Sari, Senin (14/8/2023).', ["2023-08-13", "2023-08-14"]],
  ["of no dateline further behind", `"Kemarin hujan," kata Sari. ${far}Ia tiba Senin (14/8/2023).`, ["2023-08-15", "2023-08-14"]],
  [
    "not of the next speech's dateline",
    '"Kemarin hujan," kata Sari. "Besok cerah," kata Adi, Senin (14/8/2023).',
    ["2023-08-15", "2023-08-15", "2023-08-14"],
  ],
  ["of the dateline before", 'Kata Sari, Senin (14/8/2023). Ia menyebut, "Hari ini hujan".', ["2023-08-14", "2023-08-14"]],
  [
    "looking back, of the latest before",
    'Kata Sari, Selasa (15/8/2023). Kata Adi, Senin (14/8/2023). Ia menyebut, "Kemarin hujan, hari ini cerah".',
    ["2023-08-15", "2023-08-14", "2023-08-14", "2023-08-14"],
  ],
  ["not of what is to come", '"Hari ini hujan," kata Sari, jelang Jumat (18/8/2023).', ["2023-08-16", "2023-08-18"]],
  ["a range too", '"Kemarin hingga besok hujan," kata Sari, Senin (14/8/2023).', ["2023-08-13/2023-08-15", "2023-08-14"]],
  ["a range from a weekday too", '"Selasa hingga Kamis hujan," kata Sari, Senin (7/8/2023).', ["2023-08-01/2023-08-03", "2023-08-07"]],
  [
    "weekdays too",
    'Kata Sari, Senin (7/8/2023). Ia menyebut, "Selasa hujan, Selasa lalu cerah, pekan lalu juga".',
    ["2023-08-07", "2023-08-01", "2023-08-01", "2023-07-31/2023-08-06"],
  ],
])("speech is read from the day %s", (_, text, expected) => {
  expect(values(text)).toEqual(expected);
});

it.each([
  ["day words of the report", "Apel digelar siang tadi, kata Sari, Selasa (15/8/2023).", "2023-08-15"],
  ["not where it is older", "Apel digelar siang tadi, kata Sari, Senin (14/8/2023).", "2023-08-16"],
  ["not where it is the same day", "Apel digelar siang tadi, kata Sari, Rabu (16/8/2023).", "2023-08-16"],
])("reads %s from the day before the article", (_, text, value) => {
  expect(values(text)[0]).toBe(value);
});

it("reads units of time of the report from the article's day", () => {
  expect(values("Tahun lalu ia tiba, kata Sari, Minggu (31/12/2023).", "2024-01-01")[0]).toBe("2023");
});

it("reads no day word from the report's day where the article's own is not known", () => {
  expect(datesOf("Apel digelar siang tadi, kata Sari, Selasa (15/8/2023).", {}).dates[0]?.value).toBe("2023-08-15");
});

it.each([
  ["tomorrow", "3 Juli besok", "2023-07-03"],
  ["the month before", "Pada 2 Mei, tahun Pemilu 2019, 17 April.", "2019-04-17"],
])("%s", (_, text, value) => {
  expect(values(text).at(-1)).toBe(value);
});
