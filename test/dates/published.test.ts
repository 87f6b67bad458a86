/** When an article was published, by its text and by what is known besides. */
import { expect, it } from "vitest";
import { datesOf } from "./dates-in.ts";

const published = (text: string, metadata: string | null = null, url: string | null = null) => {
  const { published: day, basis } = datesOf(text, { metadata, url });
  return [day, basis];
};
const NEWS = `https://news.google.com/rss/articles/${btoa('\b\u0013"@https://kabar.example/2023/08/16/panen').replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;

it.each([
  // the day that a day word beside a date gives away
  ["Rapat hari ini, Rabu (16/8/2023).", ["2023-08-16", "text"]],
  ["Rapat besok, Rabu (16/8/2023).", ["2023-08-15", "text"]],
  ["Rapat Rabu (16/8/2023) kemarin.", ["2023-08-17", "text"]],
  ["Rapat Rabu (16/8/2023), hari ini.", ["2023-08-16", "text"]],
  ["Rapat Rabu (16/8/2023), besok libur.", [null, null]],
  ["Rapat pekan ini, Rabu (16/8/2023).", [null, null]],
  ["Rapat hari ini. Rabu (16/8/2023) hujan.", ["2023-08-16", "text"]],
  ["Rapat kemarin. Rabu (16/8/2023) hujan.", [null, null]],
  ['Ia menulis, "Rapat besok, Rabu (16/8/2023)".', [null, null]],
  ["Rapat kemarin, Senin (14/8/2023). Kata Sari, Rabu (16/8/2023).", ["2023-08-16", "text"]],
  // the latest day that is reported, where the article speaks of today
  ["Kata Sari, Rabu (16/8/2023). Lomba digelar hari ini.", ["2023-08-16", "text"]],
  ["Kata Sari, Rabu (16/8/2023). Lomba digelar sore tadi.", [null, null]],
  ["Kata Sari, Rabu (16/8/2023). Lomba digelar kemarin.", [null, null]],
  ['Kata Sari, Rabu (16/8/2023). Ia menulis, "lomba hari ini".', [null, null]],
  ["Lomba digelar hari ini.", [null, null]],
  // a link to the article
  [`Warga berkumpul. ${NEWS}`, ["2023-08-16", "link"]],
  ["Warga berkumpul. https://news.google.com/rss/articles/bukan", [null, null]],
])("%s", (text, expected) => {
  expect(published(text)).toEqual(expected);
});

it.each([
  ["metadata comes first", "Panen\n14 Agustus 2023\nWarga.", "16/8/2023", "https://kabar.example/2023/08/15/a", ["2023-08-16", "metadata"]],
  ["then the address", "Panen\n14 Agustus 2023\nWarga.", null, "https://kabar.example/2023/08/15/a", ["2023-08-15", "url"]],
  ["then a stamp", `Panen\n14 Agustus 2023\nWarga. ${NEWS}`, null, "https://kabar.example/a", ["2023-08-14", "stamp"]],
  ["the address orders numbers", "Warga.", "8/7/2023", "https://kabar.example/2023/08/07/a", ["2023-08-07", "metadata"]],
  // a later day told as past
  ["a stamp is contradicted", "Panen\n1 Mei 2023\nIa tiba di desa, kata Sari, Rabu (16/8/2023).", null, null, [null, null]],
  ["the address stands", "Ia tiba di desa, kata Sari, Rabu (16/8/2023).", null, "https://kabar.example/2023/05/01/a", [null, null]],
  [
    "a report a week before speaks for it",
    "Kata Adi, Senin (24/4/2023). Kata Sari, Rabu (16/8/2023).",
    "1 Mei 2023",
    null,
    ["2023-05-01", "metadata"],
  ],
  ["an older one does not", "Kata Adi, Minggu (23/4/2023). Kata Sari, Rabu (16/8/2023).", "1 Mei 2023", null, [null, null]],
  ["a slip of the weekday is no proof", "Ia tiba, kata Sari, Senin (16/8/2023).", "1 Mei 2023", null, ["2023-05-01", "metadata"]],
  ["what is to come is none", "Ia akan tiba, kata Sari, Rabu (16/8/2023).", "1 Mei 2023", null, ["2023-05-01", "metadata"]],
  [
    "the next best takes its place",
    "Ia tiba, kata Sari, Rabu (16/8/2023).",
    "1 Mei 2023",
    "https://kabar.example/2023/08/16/a",
    ["2023-08-16", "url"],
  ],
] as const)("%s", (_, text, metadata, url, expected) => {
  expect(published(text, metadata, url)).toEqual(expected);
});

it("takes a day that is known for certain, whatever the text tells", () => {
  const text = "Ia tiba di desa, kata Sari, Rabu (16/8/2023).";
  expect(datesOf(text, { published: "2023-05-01", metadata: "2/5/2023" })).toMatchObject({ published: "2023-05-01", basis: "metadata" });
  expect(datesOf(text, { published: "2023-02-30", metadata: "17/8/2023" }).published).toBe("2023-08-17");
  expect(datesOf("Warga.", { metadata: "5/6/2023", order: "MDY" }).published).toBe("2023-05-06");
});

it.each([
  // the day of the event: reported, at most 60 days old
  ["Kata Sari, Sabtu (17/6/2023).", "2023-06-17"],
  ["Kata Sari, Jumat (16/6/2023).", null],
  ["Kata Sari, Rabu (16/8/2023).", "2023-08-16"],
  ["Kata Sari, Kamis (17/8/2023).", null],
  ["Sampai Senin (14/8/2023) hujan. Kata Sari, Selasa (15/8/2023).", "2023-08-15"],
  ["Sampai kemarin sore di sana hujan, Senin (14/8/2023).", "2023-08-14"],
])("the event of %s is %s", (text, event) => {
  expect(datesOf(text, { published: "2023-08-16" }).event).toBe(event);
});

it.each([
  // without a day of publication
  ["Lomba akan digelar Jumat (18/8/2023). Kata Sari, Selasa (15/8/2023).", "2023-08-15"],
  ["Lomba digelar Jumat (18/8/2023) mendatang. Kata Sari, Selasa (15/8/2023).", "2023-08-15"],
  ['Ia berkata "kami akan datang" Jumat (18/8/2023). Kata Sari, Selasa (15/8/2023).', "2023-08-18"],
  ["Lomba akan meriah. Kata Sari, Jumat (18/8/2023).", "2023-08-18"],
  ["Pada 3 Juli 2021 dan 5 Juli 2022.", "2022-07-05"],
  ["Pada 5 Juli 2022 dan 3 Juli 2021.", "2022-07-05"],
  ["Sejak Senin, 5 Juli 2021 dan 3 Juli 2022.", "2021-07-05"],
  ["Pada 3 Juli 2022 dan Senin, 5 Juli 2021.", "2021-07-05"],
  ["Pada Senin, 5 Juli 2021 dan Selasa, 6 Juli 2021.", "2021-07-06"],
  ["Pada 3 Juli dan 31 April 2023.", null],
])("the day of %s is %s", (text, day) => {
  expect(datesOf(text, {}).day).toBe(day);
});

it.each([
  ["3 Juli", "date"],
  ["Natal 2022", "date"],
  ["1 Ramadan", "date"],
  ["1 Ramadan 1445 H", "date"],
  ["TW III 2022", "quarter"],
  ["semester I 2022", "range"],
  ["Juli 2022", "month"],
  ["2022", "year"],
  ["3-5 Juli", "range"],
  ["kemarin", "relative"],
  ["Selasa", "relative"],
  ["H-3", "relative"],
])("%s is a %s", (text, kind) => {
  expect(datesOf(text, { published: "2024-02-01" }).dates.map((date) => date.kind)).toEqual([kind]);
});
