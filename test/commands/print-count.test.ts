import { expect, it } from "vitest";
import { createLabeller } from "../../src/commands/labels.ts";
import { type CountFacts, printCount } from "../../src/commands/print-count.ts";
import { en } from "../../src/messages/en.ts";
import type { CountRow } from "../../src/study/count.ts";
import type { CountKey } from "../../src/study/count-keys.ts";
import { fakeCore } from "../cli/fake-core.ts";

const ruleset = await (await fakeCore()).loadRules([]);
const label = createLabeller(ruleset, "en", en);
const facts: CountFacts = { label, words: en, calendar: ruleset.calendar };
const row = (values: (string | null)[], articles: number, rest: Partial<CountRow> = {}): CountRow => ({
  values,
  articles,
  mentions: null,
  first: null,
  last: null,
  ...rest,
});
const print = (by: CountKey[], rows: CountRow[], { limit, width = 100 }: { limit?: number; width?: number } = {}) =>
  printCount(by, rows, limit, facts, { width, colour: false })
    .split("\n")
    .map((line) => line.trimEnd());

it.each<[CountKey, string, string | null]>([
  ["region", "16.08", "Kab. Rawa Indah"],
  ["region", "99", null],
  ["election", "pemilu-2024", "General election 2024"],
  ["election", "pemilu", "General election"],
  ["election", "pilkades-2024", null],
  ["person", "Sari", null],
])("%s %s means %s", (key, value, meaning) => {
  expect(label(key, value)).toBe(meaning);
});

it("lists one key with its meaning, and says what has none", () => {
  const lines = print(["region"], [row(["16.08"], 3, { first: "2024-01-02", last: "2024-02-03" }), row(["99"], 2), row([null], 1)]);
  expect(lines[0]).toMatch(/^region +label +articles +first +last/);
  expect(lines[1]).toMatch(/^16\.08 +Kab\. Rawa Indah +3 +2024-01-02 +2024-02-03/);
  expect(lines[2]).toMatch(/^99 +2\b/);
  expect(lines[3]).toMatch(/^\(none\) +1\b/);
});

it("leaves days out where there is no room, and says how many rows are left", () => {
  const lines = print(["publisher"], [row(["a"], 2), row(["b"], 1)], { limit: 1, width: 79 });
  expect(lines[0]).not.toContain("first");
  expect(lines.at(-2)).toBe("… and 1 more; --limit all shows them, --format csv has them too");
});

it("lists pairs of people, their regions by name", () => {
  const lines = print(["person", "region"], [row(["Sari", "16.08"], 2), row(["Adi", null], 1), row(["Edi", "99"], 1)]);
  expect(lines[0]).toMatch(/^person +region +articles/);
  expect(lines.slice(1, 4).map((line) => line.replace(/ +/g, " ").slice(0, 22))).toEqual([
    expect.stringMatching(/^Sari Kab\. Rawa Indah/),
    expect.stringMatching(/^Adi \(none\) 1/),
    expect.stringMatching(/^Edi 99 1/),
  ]);
});

it("lists mentions where they are counted", () => {
  expect(print(["actor"], [row(["kpu"], 2, { mentions: 7 })])[1]).toMatch(/^kpu +kpu +2 +7/);
});

it("draws months with the calendar beside them", () => {
  const lines = print(["month"], [row(["2023-12"], 2), row(["2024-02"], 5), row(["2024-04"], 1), row([null], 3)], { width: 140 });
  expect(lines.find((line) => line.startsWith("2023-12"))).toContain("pemilu-2024: campaign");
  expect(lines.find((line) => line.startsWith("2024-02"))).toContain("pemilu-2024: campaign, quiet days, polling on the 14th");
  expect(lines.find((line) => line.startsWith("2024-04"))).toMatch(/^2024-04 +1 +\S*$/);
  expect(lines.find((line) => line.startsWith("(none)"))).toMatch(/^\(none\) +3$/);
  expect(lines).toContain("articles a month, at most 5 (2024-02)");
  expect(lines.at(-2)).toBe("━ campaign  ▲ month of the polling day");
});

it("draws no chart of months without a day, and no legend where nothing of the calendar is near", () => {
  expect(print(["month"], [row([null], 3)]).join("\n")).not.toContain("articles a month");
  expect(print(["month"], [row(["2021-05"], 3)]).join("\n")).not.toContain("campaign");
});

it("crosses two keys as a map, the most frequent first", () => {
  const rows = [
    row(["kpu", "hoaks"], 5),
    row(["camat", "hoaks"], 7),
    row(["camat", "netralitas"], 1),
    row([null, "hoaks"], 2),
    row(["kpu", null], 1),
  ];
  const lines = print(["actor", "theme"], rows);
  expect(lines[0]).toMatch(/^actor +hoaks +netralitas +\(none\)$/);
  expect(lines.slice(1, 4).map((line) => line.split(" ")[0])).toEqual(["camat", "kpu", "(none)"]);
  expect(lines[1]).toMatch(/7 +\S+ 1 +·$/);
  expect(lines[3]).toMatch(/2 +· +·$/);
  expect(print(["actor", "theme"], rows, { limit: 1 }).at(-2)).toBe("… and 2 more rows, 0 more columns; --format csv has all pairs");
});

it("orders equal ones by name, and knows elections and regions by theirs", () => {
  const lines = print(["election", "region"], [row(["pemilu-2024", "16.08"], 1), row(["pilkades-2024", "99"], 1), row([null, null], 1)]);
  expect(lines.flatMap((line) => /^(?:General|pilkades|\(none\))/.exec(line)?.[0] ?? [])).toEqual(["General", "pilkades", "(none)"]);
  expect(lines.join("\n")).toContain("Kab.");
});

it("shows the last of many months, and those between without articles", () => {
  const rows = [row(["2023-11", "kpu"], 1), row(["2024-02", "kpu"], 2), row([null, "kpu"], 1)];
  expect(
    print(["month", "actor"], rows)
      .slice(1, 6)
      .map((line) => line.split(" ")[0]),
  ).toEqual(["2023-11", "2023-12", "2024-01", "2024-02", "(none)"]);
  expect(
    print(["month", "actor"], rows, { limit: 2 })
      .slice(1, 3)
      .map((line) => line.split(" ")[0]),
  ).toEqual(["2024-02", "(none)"]);
  const narrow = print(["actor", "month"], [row(["kpu", "2023-11"], 1), row(["kpu", "2024-02"], 2)], { width: 30 });
  expect(narrow[0]).toMatch(/^actor +2023-12 +2024-01 +2024-02$/);
  expect(narrow.at(-2)).toBe("… and 0 more rows, 1 more columns; --format csv has all pairs");
  expect(print(["actor", "month"], [row(["kpu", null], 1)])[1]).toMatch(/^kpu +\S+ 1$/);
});

it("breaks long names of columns, and says what the shades stand for", () => {
  const rows = [row(["a", "pemungutan-suara ulang"], 40), row(["a", "pengawasan"], 1), row(["b", "pengawasan"], 11)];
  const lines = print(["actor", "theme"], rows);
  expect(lines[0]).toMatch(/^ +pemungutan-/);
  expect(lines[1]).toMatch(/suara/);
  expect(lines.at(-2)).toBe("░ 1–2  ▒ 3–10  ▓ 11–22  █ 23–40");
  expect(print(["actor", "theme"], [row(["a", "b"], 1)]).at(-2)).toBe("█ 1");
});
