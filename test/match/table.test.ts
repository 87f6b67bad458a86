import { expect, it } from "vitest";
import { holds, tableOf } from "../../src/match/table.ts";

it("holds what was put under a number, and nothing else", () => {
  const table = tableOf([[5, 1, 3], undefined, [2]], 4);
  const lists = [0, 1, 2, 3].map((number) => [0, 1, 2, 3, 4, 5, 6].filter((item) => holds(table, number, item)));
  expect(lists).toEqual([[1, 3, 5], [], [2], []]);
});
