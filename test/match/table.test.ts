import { expect, it } from "vitest";
import { holds, listAt, tableFrom, tableOf } from "../../src/match/table.ts";

it("holds what was put under a number, and nothing else", () => {
  const table = tableOf([[5, 1, 3], undefined, [2]], 4);
  const lists = [0, 1, 2, 3].map((number) => [0, 1, 2, 3, 4, 5, 6].filter((item) => holds(table, number, item)));
  expect(lists).toEqual([[1, 3, 5], [], [2], []]);
});

it("gives the list under a number, empty where it has none", () => {
  const [sorted, kept] = [tableOf([[5, 1, 3], undefined, [2]], 4), tableFrom([[5, 1, 3], [], [2]])];
  expect([0, 1, 2, 3, 9].map((number) => [...listAt(sorted, number)])).toEqual([[1, 3, 5], [], [2], [], []]);
  expect([0, 1, 2, 3, 9].map((number) => [...listAt(kept, number)])).toEqual([[5, 1, 3], [], [2], [], []]);
  expect([holds(tableFrom([[], [7]]), 0, 7), holds(tableFrom([[], [7]]), 1, 7)]).toEqual([false, true]);
});
