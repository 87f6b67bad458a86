/** What the page holds of a corpus. */
import type { PlainCounts } from "./counts.ts";
import type { Lore, Person, Row } from "./row.ts";

/** The rows, field by field; people are places in `PageData.people`. */
export type Columns = { readonly [Field in keyof Row]: readonly (Field extends "people" ? readonly number[] : Row[Field])[] };

export interface PageData extends Lore {
  readonly columns: Columns;
  readonly people: readonly Person[];
  readonly left: LeftOut;
  /** Counts over all articles, where the page holds rows of some only. */
  readonly whole: PlainCounts | null;
}

/** Records that are no articles. */
export interface LeftOut {
  readonly errors: number;
  readonly skipped: number;
}

/** Details lie in blocks of so many, in the order of the rows. */
export const BLOCK = 200;

/** Articles that are listed at a time. */
export const PAGE = 20;

/** The rows of columns. */
export function rowsOf({ columns, people }: PageData): Row[] {
  // Field by field: a loop over their names takes three times as long.
  return columns.id.map((id, i) => ({
    id,
    title: columns.title[i]!,
    url: columns.url[i]!,
    publisher: columns.publisher[i]!,
    place: columns.place[i]!,
    source: columns.source[i]!,
    day: columns.day[i]!,
    relevant: columns.relevant[i]!,
    stripped: columns.stripped[i]!,
    themes: columns.themes[i]!,
    modes: columns.modes[i]!,
    actors: columns.actors[i]!,
    provinces: columns.provinces[i]!,
    people: columns.people[i]!.map((place) => people[place]!),
  }));
}

/** Columns of the rows; `place` tells where a person stands. */
export function columnsOf(rows: readonly Row[], place: (person: Person) => number): Columns {
  const column = <Field extends keyof Row>(field: Field) => rows.map((row) => row[field]);
  return {
    id: column("id"),
    title: column("title"),
    url: column("url"),
    publisher: column("publisher"),
    place: column("place"),
    source: column("source"),
    day: column("day"),
    relevant: column("relevant"),
    stripped: column("stripped"),
    themes: column("themes"),
    modes: column("modes"),
    actors: column("actors"),
    provinces: column("provinces"),
    people: rows.map(({ people }) => people.map(place)),
  };
}
