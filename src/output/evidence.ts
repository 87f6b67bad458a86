/** One row per piece of evidence: the long table. */
import type { ArticleRecord, OutputRecord, Salience, Span, Tag } from "../types.ts";
import type { Column } from "./columns.ts";

/** A span and what it is evidence of. */
export interface Evidence {
  readonly article: ArticleRecord;
  readonly kind: "election" | "actor" | "theme" | "mode" | "person" | "place" | "date" | "law";
  /** Of an election, actor, theme or mode its id; of a person the actor id of the role; of a date its role; else null. */
  readonly id: string | null;
  /** A person's name, a region's code or codes, a date's or a law's value; null where it is not settled. */
  readonly value: string | null;
  /** The theme that a mode belongs to. */
  readonly theme: string | null;
  readonly salience: Salience | null;
  readonly confidence: number | null;
  readonly span: Span;
}

/** Columns that say which article a row belongs to. */
const ARTICLE: readonly Column<Evidence>[] = [
  { name: "article", kind: "text", width: 18, cell: ({ article }) => article.id },
  { name: "file", kind: "text", width: 30, cell: ({ article }) => article.source.path },
  { name: "record", kind: "int", width: 8, cell: ({ article }) => article.source.record ?? null },
  { name: "published", kind: "date", width: 12, cell: ({ article }) => article.published },
  { name: "title", kind: "text", width: 50, cell: ({ article }) => article.title },
];

/** Columns of the evidence itself; offsets are Unicode code points. */
export const SPAN_COLUMNS: readonly Column<Evidence>[] = [
  { name: "kind", kind: "text", width: 10, cell: ({ kind }) => kind },
  { name: "id", kind: "text", width: 20, cell: ({ id }) => id },
  { name: "value", kind: "text", width: 22, cell: ({ value }) => value },
  { name: "theme", kind: "text", width: 18, cell: ({ theme }) => theme },
  { name: "salience", kind: "text", width: 10, cell: ({ salience }) => salience },
  { name: "confidence", kind: "number", width: 11, cell: ({ confidence }) => confidence },
  { name: "quote", kind: "text", width: 44, cell: ({ span }) => span.quote },
  { name: "quoted", kind: "boolean", width: 8, cell: ({ span }) => span.quoted === true },
  { name: "field", kind: "text", width: 7, cell: ({ span }) => span.field },
  { name: "line", kind: "int", width: 6, cell: ({ span }) => span.line },
  { name: "start", kind: "int", width: 7, cell: ({ span }) => span.start },
  { name: "end", kind: "int", width: 7, cell: ({ span }) => span.end },
  { name: "rule", kind: "text", width: 40, cell: ({ span }) => span.rule },
];

export const EVIDENCE_COLUMNS: readonly Column<Evidence>[] = [...ARTICLE, ...SPAN_COLUMNS];

/** The evidence of a record, facet by facet, each in the record's order; none of what is no article. */
export function* evidenceOf(record: OutputRecord): Generator<Evidence> {
  if ("error" in record || "skipped" in record) return;
  const { elections, actors = [], themes = [], people = [], places = [], dates = [], laws = [] } = record;
  for (const { id, evidence } of elections) for (const span of evidence) yield piece(record, "election", span, id);
  for (const actor of actors) yield* tagPieces(record, "actor", actor);
  for (const theme of themes) {
    yield* tagPieces(record, "theme", theme);
    for (const { id, cue } of theme.modes) yield piece(record, "mode", cue, id, null, theme.id);
  }
  for (const { role, name, span } of people) yield piece(record, "person", span, role, name);
  for (const { code, candidates, span } of places) yield piece(record, "place", span, null, code ?? candidates?.join("; ") ?? null);
  for (const date of dates) yield piece(record, "date", date, date.role, date.value);
  for (const law of laws) yield piece(record, "law", law, null, law.value);
}

function* tagPieces(article: ArticleRecord, kind: Evidence["kind"], { id, salience, confidence, evidence }: Tag): Generator<Evidence> {
  for (const span of evidence) yield piece(article, kind, span, id, null, null, salience, confidence);
}

function piece(
  article: ArticleRecord,
  kind: Evidence["kind"],
  span: Span,
  id: string | null = null,
  value: string | null = null,
  theme: string | null = null,
  salience: Salience | null = null,
  confidence: number | null = null,
): Evidence {
  return { article, kind, span, id, value, theme, salience, confidence };
}
