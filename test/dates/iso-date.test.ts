import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["date: 2023-07-30T00:00:00.000Z", ["2023-07-30", "2023-07-30"]],
  ["2023/07/30", ["2023/07/30", "2023-07-30"]],
  // none
  ["2023-13-30"],
  ["kode 2023-07-30-11"],
  ["https://kabar.example/2023/07/30/judul"],
  ["foto/2023/07/30/gambar.jpg"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
