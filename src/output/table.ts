import { Chalk, type ChalkInstance } from "chalk";
import type { ArticleRecord, OutputRecord, Tag, ThemeTag } from "../types.ts";
import { type CellLine, type Piece, truncate, widthOf, wrap } from "./cell.ts";
import { fitColumns } from "./fit-columns.ts";
import { sanitize } from "./sanitize.ts";
import type { Writer, WriterOptions } from "./writer.ts";

/** The records that the column widths are fitted on. */
const FITTED_ON = 1000;
const LINES_PER_ARTICLE = 3;
const GAP = "  ";

interface Column {
  readonly name: string;
  readonly least: number;
  readonly weight: number;
  /** Sanitized; set with a space between them. */
  pieces(record: ArticleRecord, ink: ChalkInstance): Piece[];
}

const COLUMNS: readonly Column[] = [
  { name: "file", least: 12, weight: 2, pieces: (record) => [{ text: placeOf(record) }] },
  { name: "published", least: 10, weight: 0, pieces: ({ published }) => [{ text: sanitize(published?.slice(0, 10) ?? "") }] },
  { name: "title", least: 14, weight: 4, pieces: ({ title }) => words(title ?? "") },
  { name: "actors", least: 12, weight: 2, pieces: ({ actors }, ink) => tagPieces(actors, ink.cyan, ink) },
  { name: "themes", least: 14, weight: 3, pieces: ({ themes }, ink) => tagPieces(themes, ink.yellow, ink) },
];

/** A table as wide as the terminal: widths are fitted on the first 1,000 records, then rows stream. */
export function createTableWriter({ width, colour }: WriterOptions): Writer {
  const ink = new Chalk({ level: colour ? 1 : 0 });
  const first: OutputRecord[] = [];
  let widths: readonly number[] | null = null;
  const fitAndPrint = () => {
    widths = fitColumns(wishesFor(first, ink), width - GAP.length * (COLUMNS.length - 1));
    return (
      header(widths, ink) +
      first
        .splice(0)
        .map((record) => row(record, widths!, ink))
        .join("")
    );
  };
  return {
    write(record) {
      if (widths) return row(record, widths, ink);
      first.push(record);
      return first.length < FITTED_ON ? "" : fitAndPrint();
    },
    end: () => (widths ? "" : fitAndPrint()),
  };
}

function wishesFor(records: readonly OutputRecord[], ink: ChalkInstance) {
  return COLUMNS.map(({ name, least, weight, pieces }) => {
    let natural = name.length;
    for (const record of records) {
      if ("error" in record || "skipped" in record) continue;
      natural = Math.max(
        natural,
        widthOf(
          pieces(record, ink)
            .map(({ text }) => text)
            .join(" "),
        ),
      );
    }
    return { least, weight, natural };
  });
}

function header(widths: readonly number[], ink: ChalkInstance): string {
  const cells = COLUMNS.map(({ name }, i) => ink.bold(truncate(name, widths[i]!)) + pad(widths[i]! - name.length));
  return `${cells.join(GAP).trimEnd()}\n${ink.dim(widths.map((width) => "─".repeat(width)).join(GAP))}\n`;
}

function row(record: OutputRecord, widths: readonly number[], ink: ChalkInstance): string {
  if ("error" in record) return wholeRow(`${record.error.code} ${record.error.message}`, widths, ink.red);
  if ("skipped" in record) return wholeRow(`skipped ${placeOf(record)}: ${record.skipped.message}`, widths, ink.dim);
  const cells = COLUMNS.map((column, i) => layOut(column, column.pieces(record, ink), widths[i]!));
  const height = Math.max(...cells.map((lines) => lines.length));
  let text = "";
  for (let line = 0; line < height; line++)
    text += `${joinLine(
      cells.map((lines) => lines[line]),
      widths,
    )}\n`;
  return record.relevant ? text : `${ink.dim(text.slice(0, -1))}\n`;
}

// Of a path, the end says more than the start.
function layOut({ name }: Column, pieces: readonly Piece[], width: number): CellLine[] {
  return wrap(name === "file" ? pieces.map(({ text }) => ({ text: truncate(text, width, "end") })) : pieces, width, LINES_PER_ARTICLE);
}

function joinLine(cells: readonly (CellLine | undefined)[], widths: readonly number[]): string {
  const filled = cells.map((cell, i) => (cell?.text ?? "") + pad(widths[i]! - (cell?.width ?? 0)));
  return filled.join(GAP).trimEnd();
}

function wholeRow(text: string, widths: readonly number[], dress: (text: string) => string): string {
  const room = widths.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  return `${dress(truncate(sanitize(text), room))}\n`;
}

function placeOf({ source }: Pick<ArticleRecord, "source">): string {
  return sanitize(source.record === undefined ? source.path : `${source.path}#${source.record}`);
}

function words(text: string): Piece[] {
  return sanitize(text)
    .split(" ")
    .map((word) => ({ text: word }));
}

function tagPieces(tags: readonly (Tag & Partial<ThemeTag>)[] = [], dress: ChalkInstance, ink: ChalkInstance): Piece[] {
  return tags.flatMap(({ id, salience, modes = [] }, i) => {
    const names = [...new Set(modes.map((mode) => mode.id))].join(", ");
    const text = (names ? `${id} (${names})` : id) + (i < tags.length - 1 ? "," : "");
    return words(text).map((word) => ({ ...word, dress: salience === "main" ? (word: string) => ink.bold(dress(word)) : dress }));
  });
}

function pad(width: number): string {
  return " ".repeat(Math.max(0, width));
}
