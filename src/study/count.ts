/** How many articles have each value of one key, or each pair of values of two. */
import { dayOf } from "../record-day.ts";
import type { ArticleRecord, OutputRecord } from "../types.ts";
import { COUNT_KEYS, type CountKey, type KeyValue, ofOneThing } from "./count-keys.ts";

/** A value, or a pair of values, and what was counted. */
export interface CountRow {
  /** One value a key, in their order. */
  readonly values: readonly (string | null)[];
  readonly articles: number;
  /** Places in articles, of the first key that has places; null where none has. */
  readonly mentions: number | null;
  /** Days of the earliest and the latest article (ISO 8601), null where none is dated. */
  readonly first: string | null;
  readonly last: string | null;
}

type Grown = { -readonly [K in keyof CountRow]: CountRow[K] };

/** Counts records as they come; what it holds grows with the distinct values or pairs, not with the records. */
export function createCounter(keys: readonly [CountKey] | readonly [CountKey, CountKey]) {
  const rows = new Map<string, Grown>();
  let articles = 0;
  let counted = 0;
  let errors = 0;
  return {
    add(record: OutputRecord): void {
      if ("error" in record) errors++;
      if ("error" in record || "skipped" in record) return;
      articles++;
      const found = valuesIn(record, keys);
      if ([...found.values()].some(({ values }) => !values.includes(null))) counted++;
      const day = dayOf(record);
      for (const [key, { values, mentions }] of found) grow(rows, key, values, mentions, day);
    },
    /** Articles read, those that have a value, and records of articles that could not be classified. */
    totals: () => ({ articles, counted, errors }),
    /** Most articles first; months by time. */
    rows: (): CountRow[] =>
      [...rows.values()].sort((a, b) => (keys[0] === "month" ? byValue(a, b) : b.articles - a.articles || byValue(a, b))),
  };
}

interface Found {
  readonly values: readonly (string | null)[];
  mentions: number | null;
}

/** The distinct values or pairs of an article, by a key of their own. */
function valuesIn(record: ArticleRecord, [one, two]: readonly [CountKey, CountKey?]): Map<string, Found> {
  const found = new Map<string, Found>();
  const add = (values: readonly (string | null)[], mentions: number | null) => {
    const key = JSON.stringify(values);
    const known = found.get(key);
    if (!known) found.set(key, { values, mentions });
    else if (mentions !== null) known.mentions = (known.mentions ?? 0) + mentions;
  };
  const firsts: readonly KeyValue[] = COUNT_KEYS[one](record);
  if (two === undefined) for (const { value, mentions } of firsts) add([value], mentions);
  else {
    const seconds: readonly KeyValue[] = COUNT_KEYS[two](record);
    const meet = ofOneThing(one, two) ? (a: KeyValue, b: KeyValue) => a.of !== undefined && a.of === b.of : () => true;
    for (const a of firsts) for (const b of seconds) if (meet(a, b)) add([a.value, b.value], a.mentions ?? b.mentions);
  }
  return found;
}

function grow(rows: Map<string, Grown>, key: string, values: CountRow["values"], mentions: number | null, day: string | null): void {
  const row = rows.get(key);
  if (!row) {
    rows.set(key, { values, articles: 1, mentions, first: day, last: day });
    return;
  }
  row.articles++;
  if (mentions !== null) row.mentions = (row.mentions ?? 0) + mentions;
  if (day === null) return;
  if (row.first === null || day < row.first) row.first = day;
  if (row.last === null || day > row.last) row.last = day;
}

/** What has no value comes last. */
function byValue(a: CountRow, b: CountRow): number {
  const text = ({ values }: CountRow) => values.map((value) => value ?? "\uffff").join("\0");
  return text(a) < text(b) ? -1 : 1;
}
