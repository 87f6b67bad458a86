import type { Document, Source, Warning } from "../types.ts";
import { unifyLineEnds } from "./decode.ts";

/** The fields of an article in a container, and the keys under which they are looked for, best first. Case does not matter. */
export const FIELDS = {
  id: ["id", "_id", "uuid"],
  title: ["title", "judul", "headline"],
  text: ["text", "content", "isi", "isi_berita", "body", "konten", "teks"],
  url: ["url", "link", "tautan"],
  date: ["date", "tanggal", "published", "published_at", "pubdate"],
  publisher: ["publisher", "media", "penerbit"],
  author: ["author", "penulis"],
} as const satisfies Record<string, readonly string[]>;

export type Field = keyof typeof FIELDS;

/** Field → the one key that holds it. */
export type FieldMap = Readonly<Partial<Record<Field, string>>>;

/** What was found under the keys of one record. */
export type Found = Partial<Record<Field, unknown>>;

/** Gives a function that picks the fields out of a record; a mapped field is taken from its key only. */
export function createFieldPicker(map: FieldMap): (record: object) => Found {
  const places = new Map<string, { field: Field; rank: number }>();
  for (const [field, names] of Object.entries(FIELDS) as [Field, readonly string[]][]) {
    if (map[field] === undefined) names.forEach((name, rank) => void places.set(name, { field, rank }));
  }
  const mapped = Object.entries(map) as [Field, string][];
  return (record) => {
    const found: Found = {};
    const ranks: Partial<Record<Field, number>> = {};
    for (const [key, value] of Object.entries(record)) {
      const place = places.get(key) ?? places.get(key.toLowerCase());
      if (!place || value === null || place.rank >= (ranks[place.field] ?? Number.POSITIVE_INFINITY)) continue;
      found[place.field] = value;
      ranks[place.field] = place.rank;
    }
    for (const [field, key] of mapped) if (Object.hasOwn(record, key)) found[field] = (record as Record<string, unknown>)[key];
    return found;
  };
}

/** The document that the found fields make; the text has been checked to be a string. */
export function makeDocument(found: Found & { readonly text: string }, source: Source, warnings: readonly Warning[]): Document {
  const key = plain(found.id);
  return {
    source: key === null ? source : { ...source, key },
    title: plain(found.title),
    text: clean(found.text),
    url: plain(found.url),
    publisher: plain(found.publisher),
    author: plain(found.author),
    date: plain(found.date),
    warnings,
  };
}

function plain(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? clean(value) : null;
}

// A JSON string may hold half of a surrogate pair, which no UTF-8 can carry.
function clean(text: string): string {
  return unifyLineEnds(text.isWellFormed() ? text : text.toWellFormed());
}
