import { expect, it } from "vitest";
import { countRows } from "../../src/report/counts.ts";
import { dayOf, isoOf } from "../../src/report/days.ts";
import { timelineOf } from "../../src/report/timeline.ts";
import { fakeRow, main, mention } from "./lore.ts";

const on = (...days: string[]) => countRows(days.map((day) => fakeRow({ day: dayOf(day), themes: [main(1)] })));

it.each([
  ["a day", ["2024-02-14"], "day", "2024-01-30", "2024-02-28", 30],
  ["two months", ["2024-01-01", "2024-03-01"], "day", "2024-01-01", "2024-03-01", 61],
  ["a year", ["2023-11-28", "2024-11-27"], "week", "2023-11-27", "2024-12-01", 53],
  ["years", ["2019-04-17", "2024-02-14"], "month", "2019-04-01", "2024-02-29", 59],
])("draws %s", (_name, days, unit, first, last, bins) => {
  const timeline = timelineOf(on(...days), 3)!;
  expect(timeline).toMatchObject({ unit, outside: 0 });
  expect([isoOf(timeline.bins[0]!.start), isoOf(timeline.bins.at(-1)!.end - 1), timeline.bins.length]).toEqual([first, last, bins]);
  expect(timeline.rows.map(({ theme, counts }) => [theme, counts.reduce((sum, count) => sum + count)])).toEqual([
    [null, days.length],
    [1, days.length],
  ]);
});

it("shows the most frequent themes, each in its bins", () => {
  const rows = [
    fakeRow({ day: dayOf("2024-02-13"), themes: [main(0), mention(1)] }),
    fakeRow({ day: dayOf("2024-02-14"), themes: [mention(1)] }),
  ];
  const { rows: drawn, bins } = timelineOf(countRows(rows), 1)!;
  expect(drawn.map(({ theme, articles }) => [theme, articles])).toEqual([
    [null, 2],
    [1, 2],
  ]);
  expect(drawn[1]!.counts[bins.findIndex(({ start }) => isoOf(start) === "2024-02-14")]).toBe(1);
});

it("leaves few dates far from all others out, and counts them", () => {
  const many = Array.from({ length: 300 }, (_, i) => isoOf(dayOf("2024-01-01")! + (i % 50)));
  const timeline = timelineOf(on("1970-01-01", ...many, "2199-01-01"), 1)!;
  expect(timeline).toMatchObject({ unit: "day", outside: 2 });
  expect(isoOf(timeline.bins[0]!.start)).toBe("2024-01-01");
});

it("draws nothing without dates", () => {
  expect(timelineOf(countRows([fakeRow()]), 3)).toBeNull();
});
