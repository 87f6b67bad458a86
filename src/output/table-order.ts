/** The order of a table: what articles are sorted and grouped by. */
import { dayOf } from "../record-day.ts";
import type { ArticleRecord, Tag } from "../types.ts";

type Sortable = string | number | null;

/** What articles can be sorted by; what an article lacks comes last, whichever way. */
export const SORT_KEYS = {
  file: ({ source }) => `${source.path}#${String(source.record ?? 0).padStart(12, "0")}`,
  published: ({ published }) => published,
  event: ({ event }) => event,
  title: ({ title }) => title?.toLowerCase() ?? null,
  publisher: ({ publisher }) => publisher?.toLowerCase() ?? null,
  relevant: ({ relevant }) => (relevant ? 1 : 0),
  /** Of the surest tag. */
  confidence: ({ actors = [], themes = [] }) =>
    [...actors, ...themes].reduce<number | null>((most, tag) => Math.max(most ?? 0, tag.confidence), null),
} as const satisfies Record<string, (record: ArticleRecord) => Sortable>;

/** A key and which way: -1 from the largest on. */
export interface SortKey {
  readonly key: keyof typeof SORT_KEYS;
  readonly way: 1 | -1;
}

/** What articles can be grouped by: under each main theme or actor, under their month, under the first region that they name. */
export const GROUP_KEYS = {
  theme: ({ themes }) => mainIds(themes),
  actor: ({ actors }) => mainIds(actors),
  month: (record) => [dayOf(record)?.slice(0, 7) ?? null],
  region: ({ places = [] }) => [places.find(({ code }) => code !== null)?.code ?? null],
} as const satisfies Record<string, (record: ArticleRecord) => readonly (string | null)[]>;

export type GroupKey = keyof typeof GROUP_KEYS;

/** A sortable value of each key. */
export function sortValues(record: ArticleRecord, keys: readonly SortKey[]): Sortable[] {
  return keys.map(({ key }) => SORT_KEYS[key](record));
}

export function compareValues(a: readonly Sortable[], b: readonly Sortable[], keys: readonly SortKey[]): number {
  for (const [i, { way }] of keys.entries()) {
    const [x, y] = [a[i]!, b[i]!];
    if (x === y) continue;
    if (x === null || y === null) return x === null ? 1 : -1;
    return (x < y ? -1 : 1) * way;
  }
  return 0;
}

/** Rows by the groups that they are in: months by time, else the largest group first; what is in none comes last. */
export function groupRows<T extends { readonly groups: readonly (string | null)[] }>(
  rows: readonly T[],
  key: GroupKey,
): [string | null, T[]][] {
  const groups = new Map<string | null, T[]>();
  for (const row of rows)
    for (const group of row.groups) {
      const known = groups.get(group);
      if (known) known.push(row);
      else groups.set(group, [row]);
    }
  return [...groups].sort(([a, m], [b, n]) => {
    if (a === null || b === null) return a === null ? 1 : -1;
    return (key === "month" ? 0 : n.length - m.length) || (a < b ? -1 : 1);
  });
}

function mainIds(tags: readonly Tag[] = []): (string | null)[] {
  const ids = tags.filter(({ salience }) => salience === "main").map(({ id }) => id);
  return ids.length > 0 ? ids : [null];
}
