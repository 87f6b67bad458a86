import { expect, it } from "vitest";
import { en } from "../../src/messages/en.ts";
import { id } from "../../src/messages/id.ts";
import { printSummary } from "../../src/run/print-summary.ts";
import { add, count, createSummary } from "../../src/run/summary.ts";
import { printSummaryCharts } from "../../src/run/summary-charts.ts";
import { actor, fakeRecord, unreadable } from "../output/fake-record.ts";

it("counts articles, tags, errors and skips", () => {
  const summary = createSummary();
  for (const record of [fakeRecord(), fakeRecord({ relevant: false, themes: [] }), unreadable("a.txt")]) count(summary, record);
  add(summary.skipped, ".pdf");
  expect(printSummary(summary, 1.26, en)).toBe(
    "2 articles · 1 relevant · 1 error (E_READ 1) · 1 skipped (.pdf 1) · 1.3 s\nthemes: hoaks 1, netralitas 1\nactors: camat 2, perangkat-desa 2\n",
  );
});

it("says so little when there is nothing", () => {
  expect(printSummary(createSummary(), 0, en)).toBe("0 articles · 0 relevant · 0 errors · 0 skipped · 0.0 s\n");
});

it("names the most frequent and how many more there are", () => {
  const summary = createSummary();
  for (let i = 0; i < 11; i++) count(summary, fakeRecord({ themes: [], actors: Array.from({ length: i + 1 }, (_, n) => actor(`a${n}`)) }));
  expect(printSummary(summary, 0, en)).toContain("actors: a0 11, a1 10, a2 9, a3 8, a4 7, a5 6, a6 5, a7 4 and 3 more\n");
});

it("speaks Indonesian", () => {
  expect(printSummary(createSummary(), 1.26, id)).toBe("0 artikel · 0 relevan · 0 galat · 0 dilewati · 1,3 dtk\n");
});

it.each([[80], [120]])("shows themes beside actors as bars in %i columns, with labels where there is room", (width) => {
  const summary = createSummary();
  const stripped = [{ field: "text", line: 3, text: "BACA JUGA", rule: "tes" }] as const;
  count(summary, fakeRecord({ published: "2024-02-14", stripped }));
  count(summary, fakeRecord({ published: null, event: "2023-12-01", stripped, themes: [] }));
  const text = printSummaryCharts(summary, 1, { words: en, label: () => "Nama panjang" }, { width, colour: false });
  const lines = text.split("\n");
  expect(lines.shift()).toBe("");
  expect(lines.slice(0, -4).join(" ")).toBe(
    "2 articles · 2 relevant · 0 errors · 0 skipped · 2 places stripped · 2023-12-01 to 2024-02-14 · 1.0 s",
  );
  lines.splice(0, lines.length - 4, "");
  expect(lines[1]).toMatch(/^themes +actors$/);
  expect(lines[2]).toMatch(
    width < 100 ? /^hoaks +1 {2}█+ +camat +2 {2}█+$/ : /^hoaks +1 {2}█+ +Nama panjang +camat +2 {2}█+ +Nama panjang$/,
  );
  for (const line of lines.slice(1)) expect(line.length).toBeLessThanOrEqual(width);
});
