/** The tables that data-frame formats share: what a column is called, what it holds, and how wide a spreadsheet shows it. */
import type { ArticleRecord, OutputRecord, Tag } from "../types.ts";

/** A list is one cell: joined by "; " where a format has no lists. */
export type Cell = string | number | boolean | null | readonly string[];

export interface Column<Row> {
  readonly name: string;
  /** "date": ISO days; "int": whole numbers. */
  readonly kind: "text" | "date" | "int" | "number" | "boolean" | "list";
  /** Characters that a spreadsheet shows. */
  readonly width: number;
  cell(row: Row): Cell;
}

/** The cells of a record that is an article; null for all others. */
function article<Row extends OutputRecord>(cell: (record: ArticleRecord) => Cell): (record: Row) => Cell {
  return (record) => ("error" in record || "skipped" in record ? null : cell(record));
}

/** One row per record. Columns of facets that were left out are empty. */
export const ARTICLE_COLUMNS: readonly Column<OutputRecord>[] = [
  { name: "file", kind: "text", width: 30, cell: ({ source }) => source.path },
  { name: "record", kind: "int", width: 8, cell: ({ source }) => source.record ?? null },
  { name: "id", kind: "text", width: 18, cell: ({ id }) => id },
  { name: "title", kind: "text", width: 60, cell: article(({ title }) => title) },
  { name: "publisher", kind: "text", width: 16, cell: article(({ publisher }) => publisher) },
  { name: "author", kind: "text", width: 16, cell: article(({ author }) => author) },
  { name: "place", kind: "text", width: 14, cell: article(({ place }) => place) },
  { name: "published", kind: "date", width: 12, cell: article(({ published }) => published) },
  { name: "published_basis", kind: "text", width: 15, cell: article((record) => record.published_basis) },
  { name: "event", kind: "date", width: 12, cell: article(({ event }) => event) },
  { name: "language", kind: "text", width: 9, cell: (record) => ("error" in record ? null : record.language) },
  { name: "relevant", kind: "boolean", width: 9, cell: article(({ relevant }) => relevant) },
  { name: "elections", kind: "list", width: 14, cell: article(({ elections }) => elections.map(({ id }) => id)) },
  { name: "actors", kind: "list", width: 30, cell: article(({ actors }) => ids(actors)) },
  { name: "main_actors", kind: "list", width: 20, cell: article(({ actors }) => ids(actors?.filter(isMain))) },
  { name: "themes", kind: "list", width: 30, cell: article(({ themes }) => ids(themes)) },
  { name: "main_themes", kind: "list", width: 20, cell: article(({ themes }) => ids(themes?.filter(isMain))) },
  { name: "modes", kind: "list", width: 30, cell: article(modes) },
  { name: "people", kind: "list", width: 30, cell: article(({ people }) => distinct(people?.map(({ name }) => name))) },
  { name: "regions", kind: "list", width: 14, cell: article(regions) },
  { name: "laws", kind: "list", width: 20, cell: article(({ laws }) => distinct(laws?.map(({ value }) => value))) },
  { name: "url", kind: "text", width: 30, cell: article(({ url }) => url) },
  { name: "stripped", kind: "int", width: 9, cell: article(({ stripped }) => stripped.length) },
  { name: "warnings", kind: "list", width: 14, cell: article(({ warnings }) => distinct(warnings.map(({ code }) => code))) },
  { name: "duplicate_of", kind: "text", width: 20, cell: article((record) => (record.duplicate_of ? placeOf(record.duplicate_of) : null)) },
  { name: "rules", kind: "text", width: 18, cell: article(({ rules }) => rules) },
  { name: "text", kind: "text", width: 60, cell: article(({ text }) => text ?? null) },
  { name: "error", kind: "text", width: 40, cell: faultOf },
];

function modes({ themes }: ArticleRecord): Cell {
  return distinct(themes?.flatMap((theme) => theme.modes.map((mode) => `${theme.id}:${mode.id}`)));
}

/** The codes of regions that are known for certain. */
function regions({ places }: ArticleRecord): Cell {
  return distinct(places?.flatMap(({ code }) => code ?? []));
}

function faultOf(record: OutputRecord): Cell {
  if ("error" in record) return `${record.error.code}: ${record.error.message}`;
  return "skipped" in record ? `skipped ${record.skipped.code}: ${record.skipped.message}` : null;
}

function placeOf({ path, record }: { readonly path: string; readonly record?: number }): string {
  return record === undefined ? path : `${path}#${record}`;
}

function isMain(tag: Tag): boolean {
  return tag.salience === "main";
}

function ids(tags: readonly Tag[] | undefined): Cell {
  return distinct(tags?.map(({ id }) => id));
}

function distinct(items: readonly string[] | undefined): Cell {
  return items === undefined ? null : [...new Set(items)];
}
