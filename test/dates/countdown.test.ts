import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["pada H-3", ["H-3", "2024-02-11"]],
  ["H-1 pencoblosan", ["H-1", "2024-02-13"]],
  ["H+2", ["H+2", "2024-02-16"]],
  ["H minus 7", ["H minus 7", "2024-02-07"]],
  ["H-3 sampai H-1", ["H-3 sampai H-1", "2024-02-11/2024-02-13"]],
  ["H-2 dan H-1", ["H-2", "2024-02-12"], ["H-1", "2024-02-13"]],
  ["H min 3", ["H min 3", "2024-02-11"]],
  ["H plus 2", ["H plus 2", "2024-02-16"]],
  ["H+999", ["H+999", "2026-11-09"]],
  ["H-0", ["H-0", "2024-02-14"]],
  // none
  ["H-7 Lebaran"],
  ["H-2 perayaan Imlek"],
  ["H-1 pernikahan"],
  ["S.H-3"],
  ["hari H"],
  ["h-3"],
  ["H-1000"],
  ["H-x"],
  ["H / 3"],
])("%s", (text, ...dates) => {
  expect(datesIn(text, "2024-01-30")).toEqual(dates);
});

it("is none where no polling day is near", () => {
  expect(datesIn("pada H-3", "2022-05-01")).toEqual([]);
});
