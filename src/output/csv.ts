import { stringify } from "csv-stringify/sync";
import type { ArticleRecord, OutputRecord, Tag } from "../types.ts";
import type { Writer } from "./writer.ts";

// csv-stringify quotes only what holds its own delimiters, so that a lone CR would break the row in most readers.
const OPTIONS = { quoted_match: /[\r\n]/, record_delimiter: "unix" } as const;

/** Column → its cell; null is an empty cell. Lists are joined by "; ". */
const COLUMNS: Readonly<Record<string, (record: ArticleRecord) => string | number | boolean | null>> = {
  id: (record) => record.id,
  title: (record) => record.title,
  published: (record) => record.published,
  event: (record) => record.event,
  relevant: (record) => record.relevant,
  elections: (record) => list(record.elections.map(({ id }) => id)),
  actors: (record) => ids(record.actors),
  main_actors: (record) => ids(record.actors?.filter(isMain)),
  themes: (record) => ids(record.themes),
  main_themes: (record) => ids(record.themes?.filter(isMain)),
  modes: (record) => list((record.themes ?? []).flatMap((theme) => theme.modes.map((mode) => `${theme.id}:${mode.id}`))),
  people: (record) => list((record.people ?? []).map(({ name }) => name)),
  url: (record) => record.url,
  language: (record) => record.language,
  warnings: (record) => list(record.warnings.map(({ code }) => code)),
};

/** The header, then one row per article (RFC 4180 with LF line ends, UTF-8 without a mark). */
export function createCsvWriter(): Writer {
  let header = stringify([["file", "record", ...Object.keys(COLUMNS), "error"]], OPTIONS);
  const takeHeader = () => {
    const piece = header;
    header = "";
    return piece;
  };
  return { write: (record) => takeHeader() + stringify([rowOf(record)], OPTIONS), end: takeHeader };
}

function rowOf(record: OutputRecord): string[] {
  const { path, record: place } = record.source;
  const cells = Object.values(COLUMNS).map((cell) => ("error" in record || "skipped" in record ? null : cell(record)));
  const fault =
    "error" in record ? record.error : "skipped" in record ? { ...record.skipped, code: `skipped ${record.skipped.code}` } : null;
  const error = fault && `${fault.code}: ${fault.message}`;
  return [path, place ?? null, ...cells, error].map(toText);
}

// Readers of data frames take NUL for the end of the file.
function toText(cell: string | number | boolean | null): string {
  return cell === null ? "" : String(cell).replaceAll("\0", "\uFFFD");
}

function isMain(tag: Tag): boolean {
  return tag.salience === "main";
}

function ids(tags: readonly Tag[] = []): string {
  return list(tags.map(({ id }) => id));
}

function list(items: readonly string[]): string {
  return [...new Set(items)].join("; ");
}
