import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["82 hari lagi", ["82 hari lagi", "2023-11-06"]],
  ["tiga bulan silam", ["tiga bulan silam", "2023-05"]],
  ["empat tahun yang lalu", ["empat tahun yang lalu", "2019"]],
  ["dua puluh lima tahun lalu", ["dua puluh lima tahun lalu", "1998"]],
  ["dua belas tahun lalu", ["dua belas tahun lalu", "2011"]],
  ["seratus hari lagi", ["seratus hari lagi", "2023-11-24"]],
  ["sebulan lalu", ["sebulan lalu", "2023-07"]],
  ["dua pekan lalu", ["dua pekan lalu", "2023-07-31/2023-08-06"]],
  ["tiga tahun mendatang", ["tiga tahun mendatang", "2026"]],
  ["pada, 3 hari lalu", ["3 hari lalu", "2023-08-13"]],
  ["9999 hari lagi, 999 hari lagi", ["999 hari lagi", "2026-05-11"]],
  ["dua puluh, lima hari lalu", ["lima hari lalu", "2023-08-11"]],
  ["warga,3 hari lalu", ["3 hari lalu", "2023-08-13"]],
  // none
  ["lima tahun ke depan"],
  ["12 bulan terakhir"],
  ["10 hari sebelumnya"],
  ["dua hari ini"],
  ["2-3 hari lalu"],
  ["3 jam lalu"],
  ["beberapa hari lalu"],
  ["dua setengah tahun lalu"],
  ["2,5 tahun lalu"],
  ["2024 hari lagi"],
  ["10000 hari lagi"],
  ["0 hari lagi"],
  ["dua-tiga hari lalu"],
  ["5 hari, lalu"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
