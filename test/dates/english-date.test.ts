import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["January 20, 2023", ["January 20, 2023", "2023-01-20"]],
  ["Sept. 5, 2022", ["Sept. 5, 2022", "2022-09-05"]],
  ["Friday, August 11, 2023", ["Friday, August 11, 2023", "2023-08-11"]],
  ["January-20, 2025", ["2025", "2025"]],
  ["February 30, 2025", ["2025", "2025"]],
  ["Monday (January 20, 2025)", ["January 20, 2025", "2025-01-20"]],
  ["Monday-Tuesday, January 20, 2025", ["Tuesday, January 20, 2025", "2025-01-20"]],
  // none
  ["May I, 2023 kali"],
  ["August Pranoto, 45"],
  ["march 5"],
  ["January 20 2025"],
  ["January 20, 25"],
  ["January 20, 999"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
