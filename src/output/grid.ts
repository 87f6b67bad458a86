/** Rows of any kind as a table for the terminal, or as CSV: what the commands that ask questions print. */
import { Chalk } from "chalk";
import { stringify } from "csv-stringify/sync";
import { drawBar } from "./bar.ts";
import { truncate, widthOf } from "./cell.ts";
import { fitColumns } from "./fit-columns.ts";
import { sanitize } from "./sanitize.ts";
import type { WriterOptions } from "./writer.ts";

type Cell = string | number | null;

/** One column of a grid. */
export interface GridColumn {
  readonly name: string;
  /** Numbers stand at the right; text at the left unless told. */
  readonly align?: "left" | "right";
  /** Its share of the room that is left when all columns have their least; 1 unless told. 0: it has what it needs from the start, up to a limit. */
  readonly weight?: number;
  /** Least width; 8 unless told. */
  readonly least?: number;
  /** Which end of a text that is too long stays. */
  readonly keep?: "start" | "end";
  /** Its numbers, not below 0, are drawn as bars against the largest; CSV leaves it out. */
  readonly bar?: true;
  readonly dress?: "bold" | "dim" | "cyan" | "yellow" | "green" | "red";
}

/** A table as data. `title` stands above it on the terminal. */
export interface Grid {
  readonly title?: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

const GAP = "  ";
const LEAST = 8;
const FIXED_MOST = 40;
const BAR_MOST = 30;

/** The grid as text, one line a row, no wider than the terminal. */
export function printGrid({ title, columns, rows }: Grid, { width, colour }: WriterOptions): string {
  const ink = new Chalk({ level: colour ? 1 : 0 });
  const texts = rows.map((row) => row.map((cell) => (cell === null ? "" : sanitize(String(cell)))));
  const isRight = columns.map(({ align }, i) =>
    align ? align === "right" : !columns[i]!.bar && rows.length > 0 && rows.every((row) => typeof row[i] === "number"),
  );
  const wishes = columns.map(({ name, least = LEAST, weight = 1, bar }, i) => {
    if (bar) return { least: Math.max(least, widthOf(name)), weight, natural: BAR_MOST };
    const natural = texts.reduce((most, row) => Math.max(most, widthOf(row[i]!)), widthOf(name));
    const needed =
      isRight[i] && weight === 1 && columns[i]!.keep === undefined ? natural : weight === 0 ? Math.min(natural, FIXED_MOST) : least;
    return { least: Math.max(needed, widthOf(name)), weight, natural };
  });
  const widths = fitColumns(wishes, width - GAP.length * (columns.length - 1));
  columns.forEach(({ bar }, i) => {
    if (!bar) return;
    const most = Math.max(...rows.map((row) => Number(row[i])));
    rows.forEach((row, r) => {
      texts[r]![i] = drawBar(Number(row[i]) / most, widths[i]!);
    });
  });
  const line = (cells: readonly string[], dress: (text: string, column: number) => string) =>
    cells
      .map((cell, i) => {
        const text = truncate(cell, widths[i]!, columns[i]!.keep);
        const pad = " ".repeat(Math.max(0, widths[i]! - widthOf(text)));
        const dressed = text === "" ? "" : dress(text, i);
        return isRight[i] ? pad + dressed : dressed + pad;
      })
      .join(GAP)
      .trimEnd();
  const head = line(
    columns.map(({ name }) => name),
    (text) => ink.bold(text),
  );
  const body = texts.map((row) =>
    line(row, (text, i) => {
      const dress = columns[i]!.dress;
      return dress ? ink[dress](text) : text;
    }),
  );
  return [...(title === undefined ? [] : [ink.bold(sanitize(title))]), head, ...body].map((text) => `${text}\n`).join("");
}

/** The grid as CSV with a header (RFC 4180 with LF line ends). */
export function gridToCsv({ columns, rows }: Grid): string {
  const isText = (_: unknown, i: number) => !columns[i]!.bar;
  const cells = [
    columns.filter(isText).map(({ name }) => name),
    ...rows.map((row) => row.filter(isText).map((cell) => (cell === null ? "" : String(cell).replaceAll("\0", "\uFFFD")))),
  ];
  return stringify(cells, { quoted_match: /[\r\n]/, record_delimiter: "unix" });
}
