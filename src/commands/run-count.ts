import { localeOf, type Messages, messagesFor } from "../messages/index.ts";
import { type CountRow, createCounter } from "../study/count.ts";
import { type CountKey, FACETS_OF } from "../study/count-keys.ts";
import type { ArticleOptions } from "./article-options.ts";
import type { Io } from "./io.ts";
import { createLabeller } from "./labels.ts";
import { createNotes } from "./notes.ts";
import { openRecords } from "./read-records.ts";
import { printResult, type ResultOptions } from "./result-options.ts";

/** The options of `netral count` as commander hands them over. */
export interface CountOptions extends ArticleOptions, ResultOptions {
  readonly by: readonly [CountKey] | readonly [CountKey, CountKey];
  readonly rules: readonly string[];
  readonly limit?: number;
}

/** `netral count`: one pass over the records. Answers the exit code. */
export async function runCount(io: Io, paths: readonly string[], options: CountOptions): Promise<0> {
  const { by } = options;
  const notes = createNotes(io, { quiet: options.quiet, logFormat: "text" });
  // one facet at least: none would mean all
  const facets = new Set(by.flatMap((key) => FACETS_OF[key]));
  const { records, ruleset } = await openRecords(io, paths, { ...options, only: facets.size > 0 ? [...facets] : ["laws"] }, notes);
  const counter = createCounter(by);
  for await (const record of records) {
    counter.add(record);
    if ("error" in record) notes.sayFew("errors", `${record.error.code} ${record.error.message}`);
  }
  const words = messagesFor(io);
  const label = createLabeller(ruleset, localeOf(io), words);
  const rows = counter.rows();
  const totals = counter.totals();
  const shown = rows.slice(0, options.limit);
  const objects = shown.map((row) => toObject(by, row, label));
  await printResult(io, options, {
    json: { by, ...totals, rows: objects },
    grids: [{ columns: columnsOf(by).map((name) => ({ name })), rows: objects.map((row) => Object.values(row)) }],
    texts: {
      ndjson: () => objects.map((row) => `${JSON.stringify(row)}\n`).join(""),
      ...(options.format === "table" && { table: await tableFor(rows, options, { label, words, calendar: ruleset.calendar }) }),
    },
  });
  notes.say(summarise(by, totals, words));
  return 0;
}

async function tableFor(rows: readonly CountRow[], { by, limit }: CountOptions, facts: import("./print-count.ts").CountFacts) {
  const { printCount } = await import("./print-count.ts");
  return (writer: import("../output/writer.ts").WriterOptions) => printCount(by, rows, limit, facts, writer);
}

function summarise(
  by: readonly CountKey[],
  { articles, counted, errors }: ReturnType<ReturnType<typeof createCounter>["totals"]>,
  words: Messages,
): string {
  const parts = [words.articles(articles), words.withKeys(counted, by.map((key) => words.keys[key]).join(words.and))];
  return [...parts, ...(errors > 0 ? [words.errors(errors)] : [])].join(" · ");
}

/** Names of data columns; a region's code is followed by its name. */
function columnsOf(by: readonly CountKey[]): string[] {
  return [...by.flatMap((key) => (key === "region" ? [key, "region_name"] : [key])), "articles", "mentions", "first", "last"];
}

function toObject(
  by: readonly CountKey[],
  { values, articles, mentions, first, last }: CountRow,
  label: ReturnType<typeof createLabeller>,
) {
  const cells = by.flatMap((key, i) => {
    const value = values[i] ?? null;
    return key === "region" ? [value, value === null ? null : label(key, value)] : [value];
  });
  const all: readonly (string | number | null)[] = [...cells, articles, mentions, first, last];
  return Object.fromEntries(columnsOf(by).map((name, i) => [name, all[i] ?? null]));
}
