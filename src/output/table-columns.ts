/** The columns that the table of articles can have. */
import type { ChalkInstance } from "chalk";
import type { ArticleRecord, Tag, ThemeTag } from "../types.ts";
import type { Piece } from "./cell.ts";
import { sanitize } from "./sanitize.ts";

/** One column. */
export interface Column {
  /** Least width in terminal columns. */
  readonly least: number;
  /** Its share of the room beyond the least; 0: its cells stay whole. */
  readonly weight: number;
  /** Which end of a text that is too long stays. */
  readonly keep?: "end";
  /** Sanitized; set with a space between them. */
  pieces(record: ArticleRecord, ink: ChalkInstance): Piece[];
}

/** All of them by the name that `--columns` takes. */
export const COLUMNS = {
  file: { least: 12, weight: 2, keep: "end", pieces: (record) => plain(placeOf(record)) },
  published: { least: 10, weight: 0, pieces: ({ published }) => plain(published?.slice(0, 10) ?? "") },
  title: { least: 14, weight: 4, pieces: ({ title }) => words(title ?? "") },
  actors: { least: 12, weight: 2, pieces: ({ actors }, ink) => tagPieces(actors, ink.cyan, ink) },
  themes: { least: 14, weight: 3, pieces: ({ themes }, ink) => tagPieces(themes, ink.yellow, ink) },
  event: { least: 10, weight: 0, pieces: ({ event }) => plain(event ?? "") },
  elections: {
    least: 12,
    weight: 1,
    pieces: ({ elections }, ink) =>
      listed(
        elections.map(({ id }) => id),
        ink.green,
      ),
  },
  people: {
    least: 14,
    weight: 3,
    pieces: ({ people = [] }, ink) =>
      listed(
        people.map(({ name, role }) => `${name} (${role})`),
        ink.cyan,
      ),
  },
  places: { least: 12, weight: 2, pieces: ({ places = [] }) => listed(places.map(({ name }) => name)) },
  publisher: { least: 10, weight: 1, pieces: ({ publisher }) => words(publisher ?? "") },
  author: { least: 10, weight: 1, pieces: ({ author }) => words(author ?? "") },
  url: { least: 14, weight: 3, keep: "end", pieces: ({ url }) => plain(url ?? "") },
  language: { least: 3, weight: 0, pieces: ({ language }) => plain(language) },
  relevant: { least: 3, weight: 0, pieces: ({ relevant }) => plain(relevant ? "✓" : "–") },
  laws: { least: 12, weight: 1, pieces: ({ laws = [] }) => listed([...new Set(laws.map(({ value }) => value))]) },
  stripped: { least: 3, weight: 0, pieces: ({ stripped }) => plain(String(stripped.length)) },
  warnings: {
    least: 8,
    weight: 1,
    pieces: ({ warnings }, ink) =>
      listed(
        warnings.map(({ code }) => code),
        ink.red,
      ),
  },
  id: { least: 16, weight: 0, pieces: ({ id }) => plain(id) },
} as const satisfies Record<string, Column>;

export type ColumnName = keyof typeof COLUMNS;
export const DEFAULT_COLUMNS: readonly ColumnName[] = ["file", "published", "title", "actors", "themes"];

/** Where an article comes from: "a.txt", "b.jsonl#3"; sanitized. */
export function placeOf({ source }: Pick<ArticleRecord, "source">): string {
  return sanitize(source.record === undefined ? source.path : `${source.path}#${source.record}`);
}

function plain(text: string): Piece[] {
  const clean = sanitize(text);
  return clean === "" ? [] : [{ text: clean }];
}

function words(text: string, dress?: (text: string) => string): Piece[] {
  const clean = sanitize(text);
  return clean === "" ? [] : clean.split(" ").map((text) => (dress ? { text, dress } : { text }));
}

function listed(items: readonly string[], dress?: (text: string) => string): Piece[] {
  return items.flatMap((item, i) => words(i < items.length - 1 ? `${item},` : item, dress));
}

/** Ids, main ones bold; a theme's modes behind it in brackets. */
function tagPieces(tags: readonly (Tag & Partial<ThemeTag>)[] = [], dress: ChalkInstance, ink: ChalkInstance): Piece[] {
  return tags.flatMap(({ id, salience, modes = [] }, i) => {
    const names = [...new Set(modes.map((mode) => mode.id))];
    const comma = i < tags.length - 1 ? "," : "";
    const strong = (dress: (text: string) => string) => (salience === "main" ? (text: string) => ink.bold(dress(text)) : dress);
    const own = words(names.length > 0 ? id : id + comma, strong(dress));
    return [...own, ...(names.length > 0 ? words(`(${names.join(", ")})${comma}`, strong(ink.magenta)) : [])];
  });
}
