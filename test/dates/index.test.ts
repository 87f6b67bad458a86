import { expect, it } from "vitest";
import { createDateFinder } from "../../src/dates/index.ts";
import { rules, vocabulary } from "./dates-in.ts";

it("finds the dates of a text", () => {
  const findDates = createDateFinder(vocabulary, rules);
  const text = "Panen raya digelar lusa, kata Suparno, Selasa (15/8).";
  const { dates, event } = findDates(text, { published: "2023-08-15" });
  expect(dates.map(({ start, end, value, kind, role }) => [text.slice(start, end), value, kind, role])).toEqual([
    ["lusa", "2023-08-17", "relative", "mention"],
    ["Selasa (15/8)", "2023-08-15", "date", "event"],
  ]);
  expect(event).toBe("2023-08-15");
  expect(findDates("").dates).toEqual([]);
});
