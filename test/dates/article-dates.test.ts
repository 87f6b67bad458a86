import { expect, it } from "vitest";
import { datesIn, datesOf, scan } from "./dates-in.ts";

const published = (text: string, metadata: string | null = null, url: string | null = null) => {
  const { published: day, basis } = datesOf(text, { metadata, url });
  return [day, basis];
};

it.each([
  ["metadata", "Warga berkumpul.", "16/8/2023", null, ["2023-08-16", "metadata"]],
  ["address", "Warga berkumpul.", null, "https://kabar.example/2023/08/16/judul", ["2023-08-16", "url"]],
  [
    "address where metadata is none",
    "Warga berkumpul.",
    "Tanggal tidak ditemukan",
    "https://kabar.example/2023/08/16/judul",
    ["2023-08-16", "url"],
  ],
  ["stamp", "Panen Raya\nRabu, 16 Agustus 2023 | 10:15 WIB\nWarga berkumpul.", null, null, ["2023-08-16", "stamp"]],
  ["byline stamp", "Panen Raya\noleh Humas Desa Sukamulya - 16 Agustus 2023\nWarga berkumpul.", null, null, ["2023-08-16", "stamp"]],
  ["day word", "Rapat digelar hari ini, Rabu (16/8/2023).", null, null, ["2023-08-16", "text"]],
  ["day word behind", "Rapat digelar Selasa (15/8/2023) kemarin.", null, null, ["2023-08-16", "text"]],
  ["nothing", "Rapat digelar Selasa (15/8/2023).", null, null, [null, null]],
  ["a date in a sentence", "Rapat digelar di aula pada 15 Agustus 2023.", null, null, [null, null]],
] as const)("is published by %s", (_, text, metadata, url, expected) => {
  expect(published(text, metadata, url)).toEqual(expected);
});

it.each([
  ["told as past", "Lomba itu dilaksanakan di lapangan pada Rabu (16/8/2023).", [null, null]],
  ["announced", "Lomba itu akan digelar Rabu (16/8/2023).", ["2023-07-03", "metadata"]],
  ["as an end", "Jalan itu sudah ditutup sejak pagi sampai Rabu (16/8/2023).", ["2023-07-03", "metadata"]],
  ["in speech", 'Ia berkata, "datanglah Rabu (16/8/2023) ya," di kantornya.', ["2023-07-03", "metadata"]],
  ["with a dateline at hand", "Kata Suparno, Senin (3/7/2023). Lomba telah diundur ke Rabu (16/8/2023).", ["2023-07-03", "metadata"]],
])("metadata earlier than a day %s", (_, text, expected) => {
  expect(published(text, "3 Juli 2023")).toEqual(expected);
});

it("stands when metadata and address agree", () => {
  expect(published("Lomba itu dilaksanakan Rabu (16/8/2023).", "3 Juli 2023", "https://kabar.example/2023/07/03/a")).toEqual([
    "2023-07-03",
    "metadata",
  ]);
});

it.each([
  ["the first dated day", "Ujar Suparno, Selasa (15/8/2023). Ia tiba Senin (14/8/2023).", "2023-08-15"],
  ["not what is to come", "Lomba digelar Jumat (18/8/2023). Ujar Suparno, Selasa (15/8/2023).", "2023-08-15"],
  ["not a limit", "Per Senin (14/8/2023) ada sepuluh. Ujar Suparno, Selasa (15/8/2023).", "2023-08-15"],
  ["not another outlet's article", "Berita yang tayang Senin (14/8/2023) keliru.", null],
  ["not a digest", "Dirangkum dari berbagai sumber, Selasa (15/8/2023).", null],
  ["not what is recalled", "Peristiwa itu terjadi Kamis, 12 Agustus 2021.", null],
  ["not a stamp", "Selasa, 15 Agustus 2023 | 10:15 WIB\nWarga berkumpul.", null],
])("the event is %s", (_, text, event) => {
  expect(datesOf(text, { published: "2023-08-16" }).event).toBe(event);
});

it("gives roles", () => {
  const text = "Rabu, 16 Agustus 2023 | 10:15 WIB\nUjar Suparno, Selasa (15/8/2023). Lomba digelar 20 Agustus.";
  expect(datesOf(text, {}).dates.map(({ value, role }) => [value, role])).toEqual([
    ["2023-08-16", "published"],
    ["2023-08-15", "event"],
    ["2023-08-20", "mention"],
  ]);
});

it("reads day words in speech from the day of the speech", () => {
  const text = '"Hari ini kami siap," kata Suparno, Senin (14/8/2023).\n"Besok juga," ujarnya.';
  expect(datesIn(text)).toEqual([
    ["Hari ini", "2023-08-14"],
    ["Senin (14/8/2023)", "2023-08-14"],
    ["Besok", "2023-08-15"],
  ]);
});

it.each([
  ["a headline that is quoted", "Judulnya “Desa Sukamulya Banjir Hari Ini” menyesatkan."],
  ["some time ago", '"Saya kaget kemarin waktu listrik padam," kata Suparno.'],
  ["the day of every year", "Hari jadi desa jatuh pada 21 April, diperingati warga."],
])("leaves %s open", (_, text) => {
  expect(datesIn(text)[0]?.[1]).toBeNull();
});

it("leaves open what nothing settles", () => {
  expect(datesIn("Ia datang kemarin, Senin, 5 Juni, bulan lalu.", null).map(([, value]) => value)).toEqual([null, null, null]);
});

it("takes the article's day from the latest weekday-dated day, else the latest full date", () => {
  expect(datesOf("Kata A, Senin (14/8/2023). Kata B, Selasa (15/8/2023). Sejak 3 Juli 2024.", {}).day).toBe("2023-08-15");
  expect(datesOf("Dibangun 3 Juli 2021, dibuka 5 Juli 2022.", {}).day).toBe("2022-07-05");
  expect(datesIn("Tahun ini, kata Suparno, Selasa (15/8/2023).", null)[0]).toEqual(["Tahun ini", "2023"]);
});

it("lets a weekday choose among the years that the text names", () => {
  expect(datesIn("Menjelang Pemilu 2019, kata Suparno, Jumat (3/8).", null)).toContainEqual(["Jumat (3/8)", "2018-08-03"]);
});

it("lists only what is the article", () => {
  const text = "Kata Suparno, Selasa (15/8/2023).\nBaca juga: Lomba 2024";
  const end = text.indexOf("\n");
  const isListed = (token: number) => scan(text).start[token] < end;
  expect(datesOf(text, { published: "2023-08-16", isListed }).dates).toHaveLength(1);
});

it("reads day words of the report from its day where the article appeared the day after", () => {
  expect(datesIn("Apel terakhir digelar siang tadi, kata Suparno, Selasa (15/8).", "2023-08-16")[0]).toEqual(["siang tadi", "2023-08-15"]);
  expect(datesIn("Apel terakhir digelar siang tadi, kata Suparno, Senin (14/8).", "2023-08-16")[0]).toEqual(["siang tadi", "2023-08-16"]);
});
