import { expect, it } from "vitest";
import { dayOfAddress, dayOfLinkIn } from "../../src/dates/address-date.ts";
import { isoDay } from "../../src/dates/civil.ts";

const iso = (day: number | null) => (day === null ? null : isoDay(day));
const coded = (address: string) =>
  `https://news.google.com/rss/articles/${Buffer.from(`\x08\x13"\x5a${address}\xd2\x01\x00`, "latin1").toString("base64url")}?oc=5`;

it.each([
  ["https://kabar.example/read/2023/08/16/123/judul", "2023-08-16"],
  ["https://kabar.example/2023/8/6/judul", "2023-08-06"],
  ["https://kabar.example/berita/23/08/16/ab12-judul", "2023-08-16"],
  ["https://kabar.example/nasional/20230816131725-20-1/judul", "2023-08-16"],
  ["https://kabar.example/berita/2023-08-16-judul", "2023-08-16"],
  [coded("https://kabar.example/2023/08/16/judul/"), "2023-08-16"],
  ["https://kabar.example/2023/13/45/judul", null],
  ["https://kabar.example/berita/d-7188941/judul-2024", null],
  ["https://2023/08/16", null],
  [`https://kabar.example/${"1/".repeat(3000)}`, null],
  ["https://kabar.example/arsip?lihat=/2023/08/16/", null],
  ["https://kabar.example/arsip#/2023/08/16/", null],
  ["https://kabar.example/2023/08/16", "2023-08-16"],
  ["https://kabar.example/2023/13/01/2022-08-16-judul", "2022-08-16"],
  ["/2023/08/16/judul", "2023-08-16"],
  ["https://kabar.example/baca?dari=https://lain.example/2023/08/16/", null],
  [coded("http://kabar.example/2023/08/16/judul/"), "2023-08-16"],
  [coded("https://kabar.example/~~~???>>>/2023/08/16/"), null],
  ["https://news.google.com/rss/articles/AAAAAAAAAAAAAAAAAAAAAAAAAAAA", null],
  ["", null],
])("%s", (address, day) => {
  expect(iso(dayOfAddress(address))).toBe(day);
});

it("reads no address of more than 2000 characters", () => {
  const address = "https://kabar.example/2023/08/16/";
  expect([iso(dayOfAddress(address.padEnd(2000, "a"))), dayOfAddress(address.padEnd(2001, "a"))]).toEqual(["2023-08-16", null]);
});

it("reads the address behind a link in a text", () => {
  expect(iso(dayOfLinkIn(`Baca lagi ${coded("https://kabar.example/2023/08/16/judul/")} sekarang`))).toBe("2023-08-16");
  expect(dayOfLinkIn("Baca di news.google.com/ saja")).toBeNull();
});
