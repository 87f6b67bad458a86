import type { Document, Source, Warning } from "../types.ts";
import { unifyLineEnds } from "./decode.ts";

/** The fields of an article in a container, and the keys under which they are looked for, best first. Case, spaces and hyphens do not matter. */
export const FIELDS = {
  id: ["id", "_id", "uuid", "guid", "article_id", "news_id", "id_berita", "doc_id", "docid"],
  title: ["title", "judul", "headline", "judul_berita", "judul_artikel", "news_title", "article_title", "maintitle"],
  text: [
    "text",
    "content",
    "isi",
    "isi_berita",
    "body",
    "konten",
    "teks",
    "isi_artikel",
    "article",
    "artikel",
    "article_text",
    "article_body",
    "articlebody",
    "maintext",
    "main_text",
    "full_text",
    "fulltext",
    "content_text",
    "text_content",
    "news_content",
    "news_text",
    "naskah",
    "berita",
    "raw_text",
    "clean_text",
    "paragraf",
    "paragraphs",
  ],
  url: [
    "url",
    "link",
    "tautan",
    "source_url",
    "article_url",
    "canonical_url",
    "canonical",
    "permalink",
    "url_berita",
    "link_berita",
    "href",
    "warc_target_uri",
  ],
  date: [
    "date",
    "tanggal",
    "published",
    "published_at",
    "pubdate",
    "pub_date",
    "publish_date",
    "date_publish",
    "date_published",
    "datepublished",
    "published_date",
    "publication_date",
    "publishedat",
    "publisheddate",
    "publishdate",
    "tanggal_terbit",
    "tgl_terbit",
    "tanggal_berita",
    "tanggal_publikasi",
    "tgl",
    "waktu",
    "datetime",
    "timestamp",
    "created_at",
  ],
  publisher: [
    "publisher",
    "media",
    "penerbit",
    "source",
    "sumber",
    "site_name",
    "sitename",
    "source_name",
    "nama_media",
    "outlet",
    "site",
    "situs",
    "portal",
    "hostname",
  ],
  html: ["html", "raw_html", "page_html", "html_content", "content_html", "body_html", "response_body"],
  author: ["author", "penulis", "authors", "byline", "wartawan", "reporter", "jurnalis"],
} as const satisfies Record<string, readonly string[]>;

export type Field = keyof typeof FIELDS;

/** Field → the one key that holds it. */
export type FieldMap = Readonly<Partial<Record<Field, string>>>;

/** What was found under the keys of one record. */
export type Found = Partial<Record<Field, unknown>>;

/** Takes the fields out of a record. */
export type FieldPicker = (record: object) => Found;

/** Fields whose values may be objects that hold markup; of others an object says something only by its name. */
const LAYERED: ReadonlySet<Field> = new Set(["title", "text", "html"]);

/** An empty string is taken only where no other key of the field has more. */
const EMPTY = 1000;

/** Gives the picker for one file; a mapped field is taken from its key only. `took` hears each field with the key it was taken from, once. */
export function createFieldPicker(map: FieldMap, took: (field: Field, key: string) => void): FieldPicker {
  const places = new Map<string, { field: Field; rank: number }>();
  for (const [field, names] of Object.entries(FIELDS) as [Field, readonly string[]][]) {
    if (map[field] === undefined) names.forEach((name, rank) => void places.set(name, { field, rank }));
  }
  const mapped = Object.entries(map) as [Field, string][];
  const told = new Set<string>();
  return (record) => {
    const found: Found = {};
    const keys: Partial<Record<Field, string>> = {};
    const ranks: Partial<Record<Field, number>> = {};
    for (const [key, value] of Object.entries(record)) {
      const place = places.get(key) ?? places.get(canonical(key));
      if (!place || value === null || (typeof value === "object" && !LAYERED.has(place.field) && plain(value) === null)) continue;
      const rank = value === "" ? place.rank + EMPTY : place.rank;
      if (rank >= (ranks[place.field] ?? Number.POSITIVE_INFINITY)) continue;
      found[place.field] = value;
      keys[place.field] = key;
      ranks[place.field] = rank;
    }
    for (const [field, key] of mapped) {
      if (!Object.hasOwn(record, key)) continue;
      found[field] = (record as Record<string, unknown>)[key];
      keys[field] = key;
    }
    for (const [field, key] of Object.entries(keys) as [Field, string][]) {
      const name = `${field}=${key}`;
      if (told.has(name)) continue;
      told.add(name);
      took(field, key);
    }
    return found;
  };
}

/** Whether the name of a column or key is one that fields are looked for under. */
export function isFieldName(name: string, map: FieldMap): boolean {
  return ALL_NAMES.has(canonical(name)) || Object.values(map).includes(name);
}

/** Whether the text is looked for under the name. */
export function isTextName(name: string, map: FieldMap): boolean {
  return map.text === undefined ? TEXT_NAMES.has(canonical(name)) : map.text === name;
}

const TEXT_NAMES: ReadonlySet<string> = new Set(FIELDS.text);
const ALL_NAMES: ReadonlySet<string> = new Set(Object.values(FIELDS).flat());

function canonical(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, "_");
}

/** The text that a value holds: a string, or its lines; null where there is none. */
export function textOf(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.length > 0 && value.every((line) => typeof line === "string")) return value.join("\n");
  return null;
}

/** The HTML that the fields hold in place of a plain text, or null: tags in the text, what WordPress has rendered, a saved page. */
export function markupOf({ text, html }: Pick<Found, "text" | "html">): string | null {
  if (typeof text === "string" && text !== "") return text.includes("<") && MARKUP.test(text) ? text : null;
  if (typeof text === "object" && text !== null && "rendered" in text && typeof text.rendered === "string") return text.rendered;
  return textOf(text) === null && typeof html === "string" && html !== "" ? html : null;
}

/** Tags that hold an article's lines. */
const MARKUP = /<(?:p|br|div|span|article|html)(?:\s[^>]{0,1000})?\/?>/i;

/** The document that the found fields make. */
export function makeDocument(
  { text, ...found }: Omit<Found, "text"> & { readonly text: string },
  source: Source,
  warnings: readonly Warning[],
): Document {
  const key = plain(found.id);
  return {
    source: key === null ? source : { ...source, key },
    title: plain(found.title),
    text: clean(text),
    url: plain(found.url),
    publisher: plain(found.publisher),
    author: plain(found.author),
    date: plain(found.date),
    warnings,
  };
}

/** Lists in lists and objects in objects that are looked into. */
const MOST_DEEP = 8;

/** A value as one line of text: a string, a number, a list of them, or the name of an object ({"name": …} as in schema.org). */
export function plain(value: unknown, depth = 0): string | null {
  if (depth > MOST_DEEP) return null;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.trim() === "" ? null : clean(value);
  if (Array.isArray(value))
    return (
      value
        .map((one) => plain(one, depth + 1))
        .filter(Boolean)
        .join(", ") || null
    );
  if (typeof value === "object" && value !== null && "name" in value) return plain(value.name, depth + 1);
  return null;
}

// A JSON string may hold half of a surrogate pair, which no UTF-8 can carry.
function clean(text: string): string {
  return unifyLineEnds(text.isWellFormed() ? text : text.toWellFormed());
}
