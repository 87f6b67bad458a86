/** Hand-coded articles as people store them: JSON Lines such as `gold/dev.jsonl`, or the coding sheet that `netral sample` makes. */
import { parse } from "csv-parse/sync";
import { UsageError } from "../errors.ts";
import { nearestName } from "../rules/nearest.ts";
import { FACETS, type Facet, type Labels } from "./labels.ts";

/** One article as somebody coded it. */
export interface Coding {
  /** What the article may be known by: the record's id, the container's id for it, the file's name or `name#record`. */
  readonly keys: readonly string[];
  readonly labels: Labels;
  /** The facets that were coded; the others are empty. */
  readonly facets: ReadonlySet<Facet>;
  /** The article itself, where it stands beside its codes. */
  readonly article: CodedArticle | null;
}

export interface CodedArticle {
  readonly title: string | null;
  readonly text: string;
  readonly url: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
}

type Row = Readonly<Record<string, unknown>>;

/** Reads codings. `name` opens messages. Rows of a sheet without any code are left out: nobody coded them. Throws a `UsageError`. */
export function readCodings(text: string, name: string): Coding[] {
  const rows = text.trimStart().startsWith("{") ? readLines(text, name) : readSheet(text, name);
  if (rows.length === 0) throw new UsageError(`${name}: holds no coded article`);
  return rows.map(({ row, place }) => toCoding(row, place));
}

function readLines(text: string, name: string): { row: Row; place: string }[] {
  return text.split("\n").flatMap((line, i) => {
    if (line.trim() === "") return [];
    const place = `${name}:${i + 1}`;
    try {
      return [{ row: JSON.parse(line) as Row, place }];
    } catch (error) {
      throw new UsageError(`${place}: no JSON: ${(error as Error).message}`);
    }
  });
}

function readSheet(text: string, name: string): { row: Row; place: string }[] {
  const header = text.slice(0, text.indexOf("\n")).replace(/^\ufeff/, "");
  // spreadsheets write what their country separates with
  const delimiter = [",", ";", "\t"].reduce((best, mark) => (header.split(mark).length > header.split(best).length ? mark : best));
  let rows: Row[];
  try {
    rows = parse(text, { columns: true, bom: true, delimiter, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw new UsageError(`${name}: no coding sheet: ${(error as Error).message}`);
  }
  const columns = Object.keys(rows[0] ?? {});
  if (!columns.some((column) => FACETS.includes(column as Facet)))
    throw new UsageError(`${name}: none of the columns ${FACETS.join(", ")}${nearestName(columns[0] ?? "", FACETS)}`);
  return rows
    .map((row, i) => ({ row, place: `${name}: row ${i + 2}` }))
    .filter(({ row }) => FACETS.some((facet) => String(row[facet] ?? "").trim() !== ""));
}

function toCoding(row: Row, at: string): Coding {
  if (typeof row !== "object" || row === null) throw new UsageError(`${at}: expected one coded article`);
  const { id, key, file, record = "" } = row;
  const place = (name: string) => (record === "" ? baseName(name) : `${baseName(name)}#${record}`);
  const keys = [id, key, typeof file === "string" ? place(file) : undefined].filter((name) => typeof name === "string" && name !== "");
  if (keys.length === 0) throw new UsageError(`${at}: has no id, key or file to know the article by`);
  const labels = Object.fromEntries(FACETS.map((facet) => [facet, facet === "relevant" ? readYes(row[facet], at) : readIds(row[facet])]));
  const facets = new Set(FACETS.filter((facet) => row[facet] !== undefined));
  return { keys: keys as string[], labels: labels as unknown as Labels, facets, article: readArticle(row) };
}

/** true, ya, yes, y, x, 1 → yes; false, tidak, no, n, 0 and nothing → no. */
function readYes(value: unknown, place: string): ReadonlySet<string> {
  const said = String(value ?? "")
    .trim()
    .toLowerCase();
  if (["true", "ya", "yes", "y", "x", "1"].includes(said)) return new Set(["yes"]);
  if (["", "false", "tidak", "no", "n", "t", "0"].includes(said)) return new Set();
  throw new UsageError(`${place}: "relevant" is "${said}": write ya or tidak`);
}

/** A list, or ids between commas, semicolons or spaces. Objects stand for their id. */
function readIds(value: unknown): ReadonlySet<string> {
  if (Array.isArray(value))
    return new Set(value.map((item) => (typeof item === "object" && item !== null ? String(item.id) : String(item))));
  return new Set(
    String(value ?? "")
      .toLowerCase()
      .split(/[\s,;|]+/)
      .filter(Boolean),
  );
}

function readArticle(row: Row): CodedArticle | null {
  if (typeof row.text !== "string" || row.text === "") return null;
  const plain = (name: string) => (typeof row[name] === "string" && row[name] !== "" ? unguarded(row[name] as string) : null);
  return { title: plain("title"), text: unguarded(row.text), url: plain("url"), date: plain("date"), publisher: plain("publisher") };
}

/** Without the quote that keeps spreadsheets from taking a cell for a formula. */
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
