import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["menunggu keputusan tanggal 20", ["tanggal 20", "2023-08-20"]],
  ["keputusan tanggal 14", ["tanggal 14", "2023-08-14"]],
  ["akan diputus tanggal 14", ["tanggal 14", "2023-09-14"]],
  ["tanggal 5 bulan depan", ["tanggal 5 bulan depan", "2023-09-05"]],
  ["tanggal 20 Juni ke sana, tanggal 22 dan 25 ke sini", ["tanggal 20 Juni", "2023-06-20"], ["tanggal 22 dan 25", "2023-06-22/2023-06-25"]],
  ["Pada Mei 2022, tepatnya pada tanggal 21-22,", ["Mei 2022", "2022-05"], ["tanggal 21-22", "2022-05-21/2022-05-22"]],
  ["tanggal 20, 25", ["tanggal 20", "2023-08-20"]],
  ["tanggal 22-21", ["tanggal 22", "2023-08-22"]],
  ["tanggal 20 dan 25/8", ["tanggal 20", "2023-08-20"]],
  ["tanggal 20.x", ["tanggal 20", "2023-08-20"]],
  ["tanggal 25 lalu", ["tanggal 25 lalu", "2023-07-25"]],
  ["tanggal 28 hingga 3 September", ["tanggal 28 hingga 3 September", "2023-08-28/2023-09-03"]],
  ["tanggal 25 dan 20", ["tanggal 25", "2023-08-25"]],
  // none
  ["upacara tanggal 17-an"],
  ["setiap tanggal 17"],
  ["tanggal merah"],
  ["tanggal 45"],
  ["tanggal 20.5"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
