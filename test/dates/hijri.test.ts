import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["1 Ramadan 1445 H", ["1 Ramadan 1445 H", null]],
  ["9 Zulhijah", ["9 Zulhijah", null]],
  // none
  ["1446 Hijriah"],
  ["1445 H"],
  ["5 H"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
