/** Which lines near the head say when an article was published. */
import { expect, it } from "vitest";
import { datesOf } from "./dates-in.ts";

const basis = (text: string) => datesOf(text, {}).basis;
const lines = (count: number, separator: string) => Array.from({ length: count }, () => "Panen Raya").join(separator);

it.each([
  ["a date alone", "Panen Raya\n16 Agustus 2023"],
  ["the first line", "16 Agustus 2023\nPanen Raya"],
  ["with its clock", "Panen Raya\nRabu, 16 Agustus 2023 | 10:15 WIB"],
  ["of digits", "Panen Raya\n16/08/2023 10:15"],
  ["four names", "Panen Raya\nSari Wulan Desa Sukamaju - 16 Agustus 2023"],
  ["six names with a clock", "Panen Raya\nSari Wulan Desa Sukamaju Lembah Hijau - 16 Agustus 2023 10:15"],
  ["a name and a small word", "Panen Raya\nSari menulis 16 Agustus 2023"],
  ["two small words with a clock", "Panen Raya\ndemikian adanya 16 Agustus 2023 10:15"],
  ["words known from stamps", "Panen Raya\nditerbitkan oleh redaksi pukul 10.15 WIB, 16 Agustus 2023, dibaca 12"],
  ["the fourteenth line", `${lines(13, "\n")}\n16 Agustus 2023`],
  ["behind empty lines", `Panen Raya${"\n".repeat(41)}16 Agustus 2023`],
])("%s is a stamp", (_, text) => {
  expect(basis(text)).toBe("stamp");
});

it.each([
  ["five names", "Panen Raya\nSari Wulan Desa Sukamaju Lembah - 16 Agustus 2023"],
  ["seven names with a clock", "Panen Raya\nSari Wulan Desa Sukamaju Lembah Hijau Permai - 16 Agustus 2023 10:15"],
  ["two small words", "Panen Raya\ndemikian adanya 16 Agustus 2023"],
  ["two names and a small word", "Panen Raya\nSari Wulan menulis 16 Agustus 2023"],
  ["a sentence's end", "Panen Raya\nRabu, 16 Agustus 2023."],
  ["in brackets", "Panen Raya\n(16 Agustus 2023)"],
  ["no year", "Panen Raya\nRabu, 16 Agustus"],
  ["no day", "Panen Raya\nAgustus 2023"],
  ["two days", "Panen Raya\n15-16 Agustus 2023"],
  ["a range of two dates", "Panen Raya\n16 Agustus 2023 hingga 18 Agustus 2023"],
  ["the fifteenth line", `${lines(14, "\n")}\n16 Agustus 2023`],
  ["far behind empty lines", `Panen Raya${"\n".repeat(42)}16 Agustus 2023`],
  ["a long line of numbers", `Panen Raya\n16 Agustus 2023 ${"7 ".repeat(22)}`],
])("%s is none", (_, text) => {
  expect(basis(text)).toBeNull();
});
