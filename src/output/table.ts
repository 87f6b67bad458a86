/** The table that an analyst reads: an article in some lines, columns as wide as the terminal lets them be. */
import { Chalk, type ChalkInstance } from "chalk";
import { en } from "../messages/en.ts";
import type { OutputRecord } from "../types.ts";
import { type CellLine, type Piece, truncate, widthOf, wrap } from "./cell.ts";
import { type ColumnWish, fitColumns } from "./fit-columns.ts";
import { sanitize } from "./sanitize.ts";
import { COLUMNS, type Column, type ColumnName, DEFAULT_COLUMNS, placeOf } from "./table-columns.ts";
import { compareValues, GROUP_KEYS, groupRows, sortValues } from "./table-order.ts";
import type { TableOptions, Writer, WriterOptions } from "./writer.ts";

/** The records that the column widths are fitted on. */
const FITTED_ON = 1000;
/** Holding more than these for their order is worth a word. */
const MANY = 100_000;
const LINES_PER_ARTICLE = 3;
const LEAST_COLUMN = 3;
const GAP = "  ";

/** What is kept of a record until it is printed. */
interface Row {
  /** Its cells, or the one text of a record that has none. */
  readonly cells: readonly (readonly Piece[])[] | string;
  readonly dress: ((text: string) => string) | null;
  readonly sort: readonly (string | number | null)[];
  readonly groups: readonly (string | null)[];
}

/**
 * A table as wide as the terminal: widths are fitted on the first 1,000 records, then rows stream.
 * Where it is sorted or grouped, rows are held until the last record has come.
 */
export function createTableWriter({ width, colour, ...options }: WriterOptions & TableOptions): Writer {
  const { columns: names = DEFAULT_COLUMNS, wide = false, sort = [], groupBy, words = en, onMany } = options;
  const ink = new Chalk({ level: colour ? 1 : 0 });
  const columns = names.map((name) => [name, COLUMNS[name as ColumnName]] as const);
  const shapes: readonly Column[] = columns.map(([, column]) => column);
  const holds = sort.length > 0 || groupBy !== undefined;
  const rows: Row[] = [];
  let widths: readonly number[] | null = null;

  const fitWidths = () => {
    const wishes = columns.map(([name, { least, weight }], i) => {
      const natural = rows.reduce(
        (most, { cells }) => (typeof cells === "string" ? most : Math.max(most, widthOfPieces(cells[i]!))),
        name.length,
      );
      return { least: Math.max(least, name.length), weight, natural };
    });
    const room = width - GAP.length * (columns.length - 1);
    widths = wide ? wishes.map(({ natural }) => natural) : fitColumns(squeeze(wishes, room), room);
    return printHeader(
      columns.map(([name]) => name),
      widths,
      ink,
    );
  };
  const print = (row: Row) => printRow(row, shapes, widths!, wide ? 1 : LINES_PER_ARTICLE, wide ? Number.POSITIVE_INFINITY : width);
  const printOrdered = () => {
    const head = fitWidths();
    const ordered = rows.splice(0).sort((a, b) => compareValues(a.sort, b.sort, sort));
    if (groupBy === undefined) return head + ordered.map(print).join("");
    const groups = groupRows(ordered, groupBy).map(([value, own]) => {
      const label = value === null ? null : (options.label?.(groupBy, value) ?? null);
      const title = [sanitize(value ?? words.none), ...(label === null ? [] : [sanitize(label)]), words.articles(own.length)].join(" · ");
      return `\n${ink.bold.underline(truncate(title, width))}\n${own.map(print).join("")}`;
    });
    return head + groups.join("");
  };
  const printFirst = () => fitWidths() + rows.splice(0).map(print).join("");

  return {
    write(record) {
      const row = toRow(record, shapes, options, ink);
      if (widths) return print(row);
      rows.push(row);
      if (holds && rows.length === MANY + 1) onMany?.(rows.length);
      return holds || rows.length < FITTED_ON ? "" : printFirst();
    },
    end: () => (holds ? printOrdered() : widths ? "" : printFirst()),
  };
}

function toRow(record: OutputRecord, columns: readonly Column[], { sort = [], groupBy }: TableOptions, ink: ChalkInstance): Row {
  const without = { sort: sort.map(() => null), groups: [null] };
  if ("error" in record) return { cells: sanitize(`${record.error.code} ${record.error.message}`), dress: ink.red, ...without };
  if ("skipped" in record) return { cells: sanitize(`skipped ${placeOf(record)}: ${record.skipped.message}`), dress: ink.dim, ...without };
  return {
    cells: columns.map((column) => column.pieces(record, ink)),
    dress: record.relevant ? null : ink.dim,
    sort: sortValues(record, sort),
    groups: groupBy ? GROUP_KEYS[groupBy](record) : [],
  };
}

/** Takes from the widest leasts until they fit beside one another. */
function squeeze(wishes: readonly ColumnWish[], room: number): ColumnWish[] {
  const leasts = wishes.map(({ least, natural }) => Math.min(least, natural));
  for (let over = leasts.reduce((a, b) => a + b, 0) - room; over > 0; over--) {
    const widest = leasts.indexOf(Math.max(...leasts));
    if (leasts[widest]! <= LEAST_COLUMN) break;
    leasts[widest]!--;
  }
  return wishes.map((wish, i) => ({ ...wish, least: leasts[i]! }));
}

function printHeader(names: readonly string[], widths: readonly number[], ink: ChalkInstance): string {
  const cells = names.map((name, i) => {
    const text = truncate(name, widths[i]!);
    return ink.bold(text) + pad(widths[i]! - widthOf(text));
  });
  return `${cells.join(GAP).trimEnd()}\n${ink.dim(widths.map((width) => "─".repeat(width)).join(GAP))}\n`;
}

function printRow({ cells, dress }: Row, columns: readonly Column[], widths: readonly number[], most: number, width: number): string {
  const dressed = (text: string) => `${dress ? dress(text) : text}\n`;
  if (typeof cells === "string") return dressed(truncate(cells, width));
  const laid = cells.map((pieces, i) => layOut(columns[i]!, pieces, widths[i]!, most));
  const height = Math.max(1, ...laid.map((lines) => lines.length));
  const lines = Array.from({ length: height }, (_, line) =>
    joinLine(
      laid.map((own) => own[line]),
      widths,
    ),
  );
  return dressed(lines.join("\n"));
}

function layOut({ keep }: Column, pieces: readonly Piece[], width: number, most: number): CellLine[] {
  return wrap(keep ? pieces.map(({ text }) => ({ text: truncate(text, width, keep) })) : pieces, width, most);
}

function joinLine(cells: readonly (CellLine | undefined)[], widths: readonly number[]): string {
  const filled = cells.map((cell, i) => (cell?.text ?? "") + pad(widths[i]! - (cell?.width ?? 0)));
  return filled.join(GAP).trimEnd();
}

function widthOfPieces(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + 1 + widthOf(text), -1);
}

function pad(width: number): string {
  return " ".repeat(Math.max(0, width));
}
