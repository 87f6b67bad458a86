import type { OutputRecord, Tag } from "../types.ts";

/** Counts over the records of a run; grown by `count` while they stream by. */
export interface Summary {
  articles: number;
  relevant: number;
  /** Error records by code. */
  readonly errors: Map<string, number>;
  /** Articles that a filter left out, by reason: "language ms". */
  readonly leftOut: Map<string, number>;
  /** Files and parts of containers that are no input, by reason. */
  readonly skipped: Map<string, number>;
  /** Articles that have the tag. */
  readonly themes: Map<string, number>;
  readonly actors: Map<string, number>;
  /** What fields of articles were taken from in containers: "title=judul". */
  readonly fields: Set<string>;
}

export function createSummary(): Summary {
  return {
    articles: 0,
    relevant: 0,
    errors: new Map(),
    leftOut: new Map(),
    skipped: new Map(),
    themes: new Map(),
    actors: new Map(),
    fields: new Set(),
  };
}

/** Adds one record. */
export function count(summary: Summary, record: OutputRecord): void {
  if ("error" in record) {
    add(summary.errors, record.error.code);
    return;
  }
  if ("skipped" in record) {
    add(summary.leftOut, `${record.skipped.code} ${record.language}`);
    return;
  }
  summary.articles++;
  if (record.relevant) summary.relevant++;
  countTags(summary.themes, record.themes);
  countTags(summary.actors, record.actors);
}

/** Adds one to a key's count. */
export function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The sum of all counts. */
export function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const n of counts.values()) sum += n;
  return sum;
}

/** The summary for people: some lines, each ended by a line feed. */
export function printSummary(summary: Summary, seconds: number): string {
  const { articles, relevant } = summary;
  const errors = total(summary.errors);
  const allSkipped = new Map([...summary.leftOut, ...summary.skipped]);
  const skipped = total(allSkipped);
  const facts = [
    plural(articles, "article"),
    `${relevant} relevant`,
    `${plural(errors, "error")}${errors > 0 ? ` (${ranking(summary.errors, 4)})` : ""}`,
    `${skipped} skipped${skipped > 0 ? ` (${ranking(allSkipped, 4)})` : ""}`,
    `${seconds.toFixed(1)} s`,
  ];
  const lines = [facts.join(" · ")];
  if (summary.themes.size > 0) lines.push(`themes: ${ranking(summary.themes, 8)}`);
  if (summary.actors.size > 0) lines.push(`actors: ${ranking(summary.actors, 8)}`);
  if (summary.fields.size > 0) lines.push(`fields: ${[...summary.fields].join(", ")}`);
  return `${lines.join("\n")}\n`;
}

/** The counts as a plain object, largest first, for the manifest. */
export function toObject(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries(ranked(counts));
}

function countTags(counts: Map<string, number>, tags: readonly Tag[] = []): void {
  for (const { id } of tags) add(counts, id);
}

function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function ranking(counts: ReadonlyMap<string, number>, most: number): string {
  const all = ranked(counts);
  const rest = all.length > most ? ` and ${all.length - most} more` : "";
  return (
    all
      .slice(0, most)
      .map(([key, n]) => `${key} ${n}`)
      .join(", ") + rest
  );
}

function plural(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
