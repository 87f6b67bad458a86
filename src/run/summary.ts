import { FIELDS } from "../input/fields.ts";
import { dayOf } from "../record-day.ts";
import type { OutputRecord, Tag } from "../types.ts";

/** Counts over the records of a run; grown by `count` while they stream by. */
export interface Summary {
  articles: number;
  relevant: number;
  /** Places taken for boilerplate. */
  stripped: number;
  /** Days of the earliest and the latest article (ISO 8601). */
  first: string | null;
  last: string | null;
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
    stripped: 0,
    first: null,
    last: null,
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
  summary.stripped += record.stripped.length;
  const day = dayOf(record);
  widen(summary, { first: day, last: day });
  countTags(summary.themes, record.themes);
  countTags(summary.actors, record.actors);
}

/** Widens the span of days by another. */
export function widen(summary: Summary, { first, last }: Pick<Summary, "first" | "last">): void {
  if (first !== null && (summary.first === null || first < summary.first)) summary.first = first;
  if (last !== null && (summary.last === null || last > summary.last)) summary.last = last;
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

/** What fields were taken from, in the order of the fields: they are met by several threads. */
export function fieldsTold({ fields }: Summary): string[] {
  const rank = (told: string) => NAMES.indexOf(told.slice(0, told.indexOf("=")));
  return [...fields].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

const NAMES = Object.keys(FIELDS);

/** The counts as a plain object, largest first, for the manifest. */
export function toObject(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries(ranked(counts));
}

function countTags(counts: Map<string, number>, tags: readonly Tag[] = []): void {
  for (const { id } of tags) add(counts, id);
}

/** Keys with their counts, largest first. */
export function ranked(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
