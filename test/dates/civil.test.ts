import fc from "fast-check";
import { expect, it } from "vitest";
import { dayNumber, isDay, isoDay, isoMonth, monthOf, parseDay, weekdayOf, yearOf } from "../../src/dates/civil.ts";

it("agrees with the platform's calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
      const date = new Date(day * 86_400_000);
      expect(isoDay(day)).toBe(date.toISOString().slice(0, 10));
      expect([yearOf(day), monthOf(day), weekdayOf(day)]).toEqual([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDay() || 7]);
      expect(parseDay(isoDay(day))).toBe(day);
      expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
    }),
  );
});

it.each([
  [2024, 2, 29, true],
  [2023, 2, 29, false],
  [1900, 2, 29, false],
  [0, 2, 29, true],
  [0, 2, 30, false],
  [2023, 13, 1, false],
  [2023, 4, 31, false],
])("%i-%i-%i exists: %s", (year, month, day, exists) => {
  expect(isDay(year, month, day)).toBe(exists);
});

it("counts months over years", () => {
  expect(isoMonth(2023, 14)).toBe("2024-02");
  expect(isoMonth(2023, -1)).toBe("2022-11");
});
