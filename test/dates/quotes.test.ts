import { expect, it } from "vitest";
import { findQuotes, quoteAt } from "../../src/dates/quotes.ts";
import { scan } from "./dates-in.ts";

it.each([
  ['Ia berkata, "kami siap," lalu pergi.', ["kami siap,"]],
  ["“Kami siap,” katanya. “Besok,” tambahnya.", ["Kami siap,", "Besok,"]],
  ['Kami siap," katanya.', ["Kami siap,"]],
  ["''Siap,'' katanya", ["Siap,"]],
  ['"Baris satu\nbaris dua"', ["baris dua"]],
  ["„Siap“ katanya", []],
  ["„Siap” katanya", ["Siap"]],
  ["«Siap» katanya, «Ya»", ["Siap", "Ya"]],
  ["Siap» katanya", ["Siap"]],
  ['Satu\nSiap" katanya', ["Siap"]],
  ['Ia menulis "siap\nya" lalu pergi', ["ya"]],
  ['"Siap "ya" katanya', ["ya"]],
  ['("Siap") dan ["ya"]', ["Siap", "ya"]],
  ['ukuran 5" saja', ["ukuran 5"]],
  ['a " b', ["a "]],
  ["tanpa kutipan", []],
])("%j", (text, quotes) => {
  const { starts, ends } = findQuotes(scan(text));
  expect(starts.map((start, i) => text.slice(start, ends[i]))).toEqual(quotes);
});

it("tells which quote holds an offset", () => {
  const text = '"a b" c "d e"';
  const quotes = findQuotes(scan(text));
  expect([1, 3, 4, 6, 9, 12].map((offset) => quoteAt(quotes, offset))).toEqual([0, 0, -1, -1, 1, -1]);
});
