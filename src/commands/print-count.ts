/** Counts as a person reads them: bars, a line of months, a map of two keys. */
import type { Messages } from "../messages/index.ts";
import { type GridColumn, printGrid } from "../output/grid.ts";
import { columnsThatFit, printHeatMap } from "../output/heat-map.ts";
import { monthsBetween, printMonthLine } from "../output/month-line.ts";
import type { WriterOptions } from "../output/writer.ts";
import type { CountRow } from "../study/count.ts";
import type { CountKey } from "../study/count-keys.ts";
import type { RulesetFacts } from "./core.ts";

/** What is needed to name what was counted. */
export interface CountFacts {
  readonly label: (key: CountKey, value: string) => string | null;
  readonly words: Messages;
  readonly calendar: RulesetFacts["calendar"];
}

const ROWS = 20;
const LEAST_WITH_DAYS = 80;
/** A person has few roles and regions: a list of pairs says more than a map. */
const LISTED: readonly CountKey[] = ["person", "role", "region"];

/** The rows as a table, no wider than the terminal; `limit` of them, 20 unless told (of months: all). */
export function printCount(
  by: readonly CountKey[],
  rows: readonly CountRow[],
  limit: number | undefined,
  facts: CountFacts,
  writer: WriterOptions,
): string {
  const [one, two] = by;
  if (one === "month" && two === undefined) return printMonths(rows.slice(0, limit), facts, writer);
  const isList = two === undefined || (by.includes("person") && by.every((key) => LISTED.includes(key)));
  return isList ? printList(by, rows, limit ?? ROWS, facts, writer) : printMap([one!, two], rows, limit ?? ROWS, facts, writer);
}

function printList(
  by: readonly CountKey[],
  rows: readonly CountRow[],
  limit: number,
  { label, words }: CountFacts,
  writer: WriterOptions,
): string {
  const shown = rows.slice(0, limit);
  const name = (key: CountKey, value: string | null) =>
    value === null ? words.none : key === "region" && by.length > 1 ? (label(key, value) ?? value) : value;
  // pairs need the room themselves
  const labels = by.length > 1 ? [] : shown.map(({ values: [value] }) => (value == null ? null : label(by[0]!, value)));
  const hasLabels = labels.some((found) => found !== null);
  const hasMentions = shown.some(({ mentions }) => mentions !== null);
  const hasDays = writer.width >= LEAST_WITH_DAYS;
  const columns: GridColumn[] = [
    ...by.map((key) => ({
      name: words.keys[key],
      ...(key === "person" ? { least: 14, weight: 2 } : { weight: 0 }),
      dress: "bold" as const,
    })),
    ...(hasLabels ? [{ name: words.columns.label, weight: 4, dress: "dim" as const }] : []),
    { name: words.columns.articles },
    ...(hasMentions ? [{ name: words.columns.mentions }] : []),
    ...(hasDays ? [words.columns.first, words.columns.last].map((day) => ({ name: day, weight: 0 })) : []),
    { name: "", bar: true, least: 5, dress: "cyan" },
  ];
  const cells = shown.map(({ values, articles, mentions, first, last }, i) => [
    ...by.map((key, place) => name(key, values[place] ?? null)),
    ...(hasLabels ? [labels[i]!] : []),
    articles,
    ...(hasMentions ? [mentions] : []),
    ...(hasDays ? [first, last] : []),
    articles,
  ]);
  return printGrid({ columns, rows: cells }, writer) + (rows.length > limit ? `${words.moreRows(rows.length - limit)}\n` : "");
}

function printMonths(rows: readonly CountRow[], { words, calendar }: CountFacts, writer: WriterOptions): string {
  const dated = rows.flatMap(({ values: [month], articles }) => (month ? [{ month, count: articles }] : []));
  const undated = rows.find(({ values }) => values[0] === null)?.articles ?? 0;
  const most = dated.reduce((best, row) => (row.count > best.count ? row : best), { month: "", count: 0 });
  const eventsOf = (month: string) =>
    calendar
      .flatMap(({ election, polling, campaign, quiet }) => {
        const inMonth = (days: readonly [string, string] | null) =>
          days !== null && days[0].slice(0, 7) <= month && month <= days[1].slice(0, 7);
        const events = [
          ...(inMonth(campaign) ? [words.campaign] : []),
          ...(inMonth(quiet) ? [words.quietDays] : []),
          ...(polling.startsWith(month) ? [words.polling(Number(polling.slice(8)))] : []),
        ];
        return events.length > 0 ? [`${election}: ${events.join(", ")}`] : [];
      })
      .join("; ");
  const table = printGrid(
    {
      columns: [
        { name: words.keys.month, weight: 0, dress: "bold" },
        { name: words.columns.articles },
        { name: "", bar: true, dress: "cyan" },
        { name: words.columns.calendar, weight: 2, dress: "yellow" },
      ],
      rows: [
        ...dated.map(({ month, count }) => [month, count, count, eventsOf(month)]),
        ...(undated > 0 ? [[words.none, undated, null, null]] : []),
      ],
    },
    writer,
  );
  if (dated.length === 0) return table;
  const chart = printMonthLine(dated, calendar, writer);
  const legend = chart.includes("━") || chart.includes("▲") ? `${words.calendarLegend}\n` : "";
  return `${table}\n${words.monthLine(most.count, most.month)}\n${chart}${legend}`;
}

function printMap(
  [one, two]: readonly [CountKey, CountKey],
  rows: readonly CountRow[],
  limit: number,
  { label, words }: CountFacts,
  writer: WriterOptions,
): string {
  const counts = new Map(rows.map(({ values, articles }) => [values.join("\0"), articles]));
  const allRows = valuesBySize(one, rows, 0);
  const allColumns = valuesBySize(two, rows, 1);
  // of time the end is shown, of everything else the most frequent
  const shownRows = one === "month" ? allRows.slice(-limit) : allRows.slice(0, limit);
  const name = (key: CountKey, value: string | null) =>
    value === null ? words.none : key === "region" || key === "election" ? (label(key, value) ?? value) : value;
  const mapOf = (columns: readonly (string | null)[]) => ({
    corner: words.keys[one],
    columns: columns.map((value) => name(two, value)),
    rows: shownRows.map((value) => ({
      name: name(one, value),
      counts: columns.map((column) => counts.get([value, column].join("\0")) ?? 0),
    })),
  });
  const fitting = columnsThatFit(mapOf(allColumns), writer.width);
  const columns = two === "month" ? allColumns.slice(-fitting) : allColumns.slice(0, fitting);
  const left = [Math.max(0, allRows.length - limit), allColumns.length - columns.length] as const;
  return printHeatMap(mapOf(columns), writer) + (left[0] + left[1] > 0 ? `${words.moreCrossed(...left)}\n` : "");
}

/** A key's values, most articles first; months by time and without gaps. */
function valuesBySize(key: CountKey, rows: readonly CountRow[], place: number): (string | null)[] {
  const sizes = new Map<string | null, number>();
  for (const { values, articles } of rows) sizes.set(values[place]!, (sizes.get(values[place]!) ?? 0) + articles);
  const values = [...sizes].sort((a, b) => b[1] - a[1] || ((a[0] ?? "\uffff") < (b[0] ?? "\uffff") ? -1 : 1)).map(([value]) => value);
  if (key !== "month") return values;
  const months = values.filter((value) => value !== null).sort();
  return [...(months.length > 0 ? monthsBetween(months[0]!, months.at(-1)!) : []), ...(sizes.has(null) ? [null] : [])];
}
