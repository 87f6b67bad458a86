import { expect, it } from "vitest";
import { isoDay, parseDay } from "../../src/dates/civil.ts";
import { parseMetadataDate } from "../../src/dates/metadata-date.ts";
import { rules } from "./dates-in.ts";

const parse = (written: string, url: string | null = null, address: string | null = null, order?: "DMY" | "MDY") => {
  const day = parseMetadataDate(written, rules, {
    url,
    address: () => (address === null ? null : parseDay(address)),
    ...(order ? { order } : {}),
  });
  return day === null ? null : isoDay(day);
};

it.each([
  ["2023-08-16", "2023-08-16"],
  ["2023-08-16T00:00:00.000Z", "2023-08-16"],
  ["2023-08-16 15:18:00+07:00", "2023-08-16"],
  ["2023/08/16 13:27:09", "2023-08-16"],
  ["20230816131725", "2023-08-16"],
  ["23/02/2023", "2023-02-23"],
  ["2/23/2023 22:54", "2023-02-23"],
  ["02/07/2023", "2023-07-02"],
  ["Kabar Lembah - 02/07/2023, 08:30 WIB", "2023-07-02"],
  ["Rabu, 16 Agu 2023 13:09 WIB", "2023-08-16"],
  ["Jumat, 08/09/2023 | 06:34", "2023-09-08"],
  ["Wednesday, 16 August 2023", "2023-08-16"],
  ["August 16, 2023", "2023-08-16"],
  ["04-Apr-19", "2019-04-04"],
  ["16-Aug-2023", "2023-08-16"],
  ["16 Agustus 2023", "2023-08-16"],
  ["R|a|b|u|,| |1|6| |A|g|u|s|t|u|s| |2|0|2|3", "2023-08-16"],
  ["Dokumen 16/8/2023 Pasar 2022", "2023-08-16"],
  ["7 Bogor 2023, 16/8/2023", "2023-08-16"],
  [`${" ".repeat(190)}16/8/2023`, "2023-08-16"],
  [`${" ".repeat(195)}16/8/2023`, null],
  ["R|a|b|u| 16/8/2023", "2023-08-16"],
  ["Tanggal tidak ditemukan", null],
  ["11-Jan", null],
  ["31/31/2023", null],
  ["", null],
])("%s", (written, day) => {
  expect(parse(written)).toBe(day);
});

it.each([
  ["the address", "5/6/2023", null, "2023-05-06", "2023-05-06"],
  ["the weekday", "Sabtu, 5/6/2023", null, null, "2023-05-06"],
  ["the outlet's habit", "5/6/2023 6:45", "https://news.detik.com/berita/d-1/judul", null, "2023-05-06"],
  ["no habit of a likely name", "5/6/2023", "https://notdetik.com/berita", null, "2023-06-05"],
  ["the nearer day to the address", "5/6/2023", null, "2023-06-04", "2023-06-05"],
  ["day first where the address is as far from both", "1/3/2023", null, "2023-02-01", "2023-03-01"],
  ["the weekday of the day first", "Senin, 5/6/2023", "https://news.detik.com/berita/d-1/judul", null, "2023-06-05"],
  ["no weekday of neither", "Kamis, 5/6/2023", "https://news.detik.com/berita/d-1/judul", null, "2023-05-06"],
  ["the outlet itself", "5/6/2023", "https://detik.com/berita", null, "2023-05-06"],
  ["no outlet within an address", "5/6/2023", "https://kabar.example/?dari=https://detik.com", null, "2023-06-05"],
  ["day first where the address is none", "5/6/2023", "detik.com/berita", null, "2023-06-05"],
  ["day first else", "5/6/2023", "https://kabar.example/a", null, "2023-06-05"],
])("is decided by %s", (_, written, url, address, day) => {
  expect(parse(written, url, address)).toBe(day);
});

it("is decided by the user before all but a part above 12", () => {
  expect(parse("5/6/2023", "https://news.detik.com/x", null, "DMY")).toBe("2023-06-05");
  expect(parse("25/6/2023", null, null, "MDY")).toBe("2023-06-25");
});
