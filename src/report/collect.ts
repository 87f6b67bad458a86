/** All records → the counts over them and the articles that the page holds. Memory stays bounded, however many records there are. */
import { gzipSync } from "node:zlib";
import type { OutputRecord } from "../types.ts";
import { type Counts, countRow, createCounts, toPlain } from "./counts.ts";
import { BLOCK, columnsOf, PAGE, type PageData } from "./page-data.ts";
import { createRecordReader } from "./read-record.ts";
import type { Detail, Lore, Person, Row } from "./row.ts";

/** What a corpus gives the page. */
export interface Collected {
  readonly data: PageData;
  readonly counts: Counts;
  readonly rows: readonly Row[];
  /** Details of the first rows. */
  readonly first: readonly Detail[];
  /** Details of each `BLOCK` rows, as JSON compressed by gzip. */
  readonly blocks: readonly Buffer[];
}

export interface Limits {
  /** Articles that the page holds. */
  readonly articles: number;
  /** Names that are counted at a time. */
  readonly people: number;
}

interface Kept {
  readonly row: Row;
  /** JSON of the details, which takes less room. */
  readonly detail: Buffer;
  readonly score: number;
  readonly order: number;
}

/** So many times the articles that it keeps a page may hold before the least are dropped. */
const OVERFULL = 1.25;
export const LIMITS: Limits = { articles: 20_000, people: 100_000 };
/** People that the page lists of all articles where it does not hold all. */
const MOST_PEOPLE = 500;

/** Takes records one after the other; `finish` gives what is left of them. */
export function createCollector({ labels, calendar }: Lore, limits: Limits = LIMITS) {
  const reader = createRecordReader(labels);
  const counts = createCounts();
  const left = { errors: 0, skipped: 0 };
  let kept: Kept[] = [];
  let least = Number.NEGATIVE_INFINITY;
  let floor = 0;
  return {
    add(record: OutputRecord): void {
      if ("error" in record) {
        left.errors++;
        return;
      }
      if ("skipped" in record) {
        left.skipped++;
        return;
      }
      const { row, detail, score } = reader.read(record);
      countRow(counts, row);
      if (score > least) kept.push({ row, detail: Buffer.from(JSON.stringify(detail())), score, order: counts.articles });
      if (kept.length >= OVERFULL * limits.articles) {
        kept = best(kept, limits.articles);
        least = kept.at(-1)!.score;
      }
      // Lossy counting (Manku and Motwani 2002): names that stay rare make room, so a count may lack what was forgotten.
      if (counts.people.size >= limits.people) {
        floor++;
        for (const [person, count] of counts.people) if (count <= floor) counts.people.delete(person);
        reader.forget((person) => !counts.people.has(person));
      }
    },
    finish(): Collected {
      const chosen = best(kept, limits.articles).sort((a, b) => (b.row.day ?? -1e9) - (a.row.day ?? -1e9) || a.order - b.order);
      const rows = chosen.map(({ row }) => row);
      const blocks: Buffer[] = [];
      for (let i = 0; i < chosen.length; i += BLOCK)
        blocks.push(
          gzipSync(
            `[${chosen
              .slice(i, i + BLOCK)
              .map(({ detail }) => String(detail))
              .join()}]`,
          ),
        );
      const whole = rows.length === counts.articles ? null : toPlain(counts, MOST_PEOPLE);
      const first = chosen.slice(0, PAGE).map(({ detail }) => JSON.parse(String(detail)) as Detail);
      return { data: { labels: reader.labels, calendar, left, whole, ...shareOut(rows) }, counts, rows, first, blocks };
    },
  };
}

function best(kept: readonly Kept[], most: number): Kept[] {
  if (kept.length <= most) return [...kept];
  return kept.toSorted((a, b) => b.score - a.score || a.order - b.order).slice(0, most);
}

/** The rows as columns, and the people whom they point to. */
function shareOut(rows: readonly Row[]): Pick<PageData, "columns" | "people"> {
  const people = new Map<Person, number>();
  const columns = columnsOf(rows, (person) => {
    const place = people.get(person) ?? people.size;
    people.set(person, place);
    return place;
  });
  return { columns, people: [...people.keys()] };
}
