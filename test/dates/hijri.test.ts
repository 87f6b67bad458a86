import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["1 Ramadan 1445 H", ["1 Ramadan 1445 H", null]],
  ["9 Zulhijah", ["9 Zulhijah", null]],
  ["1 Ramadan 1445", ["1 Ramadan 1445", null]],
  ["30 Ramadan", ["30 Ramadan", null]],
  ["1 Ramadan, 1445 H", ["1 Ramadan", null]],
  ["1 Ramadan 1445 lalu", ["1 Ramadan 1445", null]],
  ["1 Ramadan 144 H", ["1 Ramadan", null]],
  ["Pada 1 Muharram tahun 1445 H", ["1 Muharram", null]],
  ["tahun 1445, H-3 pemungutan", ["tahun 1445", "1445"], ["H-3", "2024-02-11"]],
  ["tahun 1601 H", ["tahun 1601", "1601"]],
  // none
  ["1446 Hijriah"],
  ["1445 H"],
  ["5 H"],
  ["31 Ramadan"],
  ["0 Ramadan"],
  ["1-Ramadan"],
  ["tahun 1446 H"],
  ["Tahun 1445 Hijriah"],
  ["1445 H – 7 warga"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
