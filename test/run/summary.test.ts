import { expect, it } from "vitest";
import { add, count, createSummary, printSummary } from "../../src/run/summary.ts";
import { actor, fakeRecord, unreadable } from "../output/fake-record.ts";

it("counts articles, tags, errors and skips", () => {
  const summary = createSummary();
  for (const record of [fakeRecord(), fakeRecord({ relevant: false, themes: [] }), unreadable("a.txt")]) count(summary, record);
  add(summary.skipped, ".pdf");
  expect(printSummary(summary, 1.26)).toBe(
    "2 articles · 1 relevant · 1 error (E_READ 1) · 1 skipped (.pdf 1) · 1.3 s\nthemes: hoaks 1, netralitas 1\nactors: camat 2, perangkat-desa 2\n",
  );
});

it("says so little when there is nothing", () => {
  expect(printSummary(createSummary(), 0)).toBe("0 articles · 0 relevant · 0 errors · 0 skipped · 0.0 s\n");
});

it("names the most frequent and how many more there are", () => {
  const summary = createSummary();
  for (let i = 0; i < 11; i++) count(summary, fakeRecord({ themes: [], actors: Array.from({ length: i + 1 }, (_, n) => actor(`a${n}`)) }));
  expect(printSummary(summary, 0)).toContain("actors: a0 11, a1 10, a2 9, a3 8, a4 7, a5 6, a6 5, a7 4 and 3 more\n");
});
