import { expect, it } from "vitest";
import { resolveDates } from "../../src/dates/article-dates.ts";
import { findDates } from "../../src/dates/find.ts";
import { rules, scan } from "./dates-in.ts";

const SEEDS = [
  " ", "(", "1", "12/", "1/1/2024 ", "2024-", "2024 ", "Senin ", "Senin (12/2/2024) ", '"hari ini" ', "kemarin, ", "tanggal 5 dan ", "Januari hingga ", "1, ", "H-3 ",
  "setiap Senin ", "beberapa ", "dua puluh ", "tahun 2024 dan ", "Nomor 6 Tahun 2020 ", "/2024/02/14/", "Senin-Selasa-", "kuartal I dan ", "2019-2024 ", "akan ", "Pemilu 2024 ", "Rabu\n",
  "10 s.d. ", "UUD ", "news.google.com/articles/CBMi",
]; // biome-ignore format: a list of seeds

const SIZE = 30_000;
const milliseconds = (text: string) => {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 2; round++) {
    const tokens = scan(text);
    const start = performance.now();
    resolveDates(findDates(tokens, rules), tokens, rules, { metadata: text.slice(0, 5000), url: text.slice(0, 5000) });
    best = Math.min(best, performance.now() - start);
  }
  return best;
};

it.each(SEEDS)("reads a long run of %j in linear time", { timeout: 60_000 }, (seed) => {
  const once = milliseconds(seed.repeat(Math.ceil(SIZE / seed.length)));
  const four = milliseconds(seed.repeat(Math.ceil((4 * SIZE) / seed.length)));
  // quadratic time would be 16 times as long; the machine may be busy
  expect(four).toBeLessThan(9 * once + 60);
});
