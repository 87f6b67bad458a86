/** Counts of two crossed keys as a map in the terminal: the darker a cell, the more. */
import { Chalk } from "chalk";
import { truncate, widthOf } from "./cell.ts";
import { sanitize } from "./sanitize.ts";
import type { WriterOptions } from "./writer.ts";

/** A row of the map: its heading, and a count for each column. */
export interface HeatMap {
  /** What the rows are, what the columns are. */
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly counts: readonly number[] }[];
}

const SHADES = ["░", "▒", "▓", "█"] as const;
const GAP = " ";
const LEAST_CELL = 5;
const MOST_CELL = 13;
const MOST_NAME = 30;
const MOST_NAME_SHARE = 0.3;

/** How many of the columns fit beside the row names. */
export function columnsThatFit({ columns, rows, corner }: HeatMap, width: number): number {
  const room = width - nameWidth(corner, rows, width);
  for (let n = columns.length; n > 1; n--) if (n * (GAP.length + cellWidth(columns.slice(0, n))) <= room) return n;
  return Math.min(1, columns.length);
}

/** The map, and below it what the shades mean. As many columns as fit. */
export function printHeatMap(map: HeatMap, { width, colour }: WriterOptions): string {
  const ink = new Chalk({ level: colour ? 1 : 0 });
  const columns = map.columns.slice(0, columnsThatFit(map, width));
  const first = nameWidth(map.corner, map.rows, width);
  const cell = cellWidth(columns);
  const most = map.rows.reduce((max, { counts }) => Math.max(max, ...counts.slice(0, columns.length)), 0);
  const heads = columns.map((name) => breakName(sanitize(name), cell));
  const height = Math.max(1, ...heads.map((lines) => lines.length));
  const text: string[] = [];
  for (let line = 0; line < height; line++) {
    const names = heads.map((lines) => padStart(lines[line - (height - lines.length)] ?? "", cell));
    const corner = line === height - 1 ? truncate(map.corner, first) : "";
    text.push(ink.bold([padEnd(corner, first), ...names].join(GAP).trimEnd()));
  }
  for (const { name, counts } of map.rows) {
    const cells = columns.map((_, i) => drawCell(counts[i] ?? 0, most, cell, ink));
    text.push([padEnd(truncate(sanitize(name), first), first), ...cells].join(GAP));
  }
  const shades = SHADES.map((shade, level) => [shade, boundOf(level, most) + 1, boundOf(level + 1, most)] as const);
  const legend = shades.filter(([, from, to]) => from <= to).map(([shade, from, to]) => `${shade} ${from === to ? from : `${from}–${to}`}`);
  return [...text, ink.dim(legend.join("  ")), ""].join("\n");
}

/** The most that a shade stands for; equal steps of the square root, so that small counts differ too. */
function boundOf(level: number, most: number): number {
  return Math.floor(most * (level / SHADES.length) ** 2);
}

function drawCell(n: number, most: number, width: number, ink: InstanceType<typeof Chalk>): string {
  if (n === 0) return ink.dim(padStart("·", width));
  const level = SHADES.findIndex((_, i) => n <= boundOf(i + 1, most));
  const number = String(n);
  const dress = [ink.dim, ink.blue, ink.cyan, ink.cyanBright][level]!;
  return `${dress(SHADES[level]!.repeat(Math.max(1, width - number.length - 1)))} ${level > 1 ? ink.bold(number) : number}`;
}

function nameWidth(corner: string, rows: HeatMap["rows"], width: number): number {
  const most = Math.max(10, Math.min(MOST_NAME, Math.floor(width * MOST_NAME_SHARE)));
  return Math.min(
    most,
    rows.reduce((widest, { name }) => Math.max(widest, widthOf(sanitize(name))), widthOf(corner)),
  );
}

/** One width for all, so that no column looks heavier than another. */
function cellWidth(columns: readonly string[]): number {
  const parts = columns.flatMap((name) => partsOf(sanitize(name)).map((part) => widthOf(part)));
  return Math.min(MOST_CELL, Math.max(LEAST_CELL, ...parts));
}

/** "pemungutan-suara" → "pemungutan-", "suara"; a month stays whole. */
function partsOf(name: string): string[] {
  return /^\d{4}-\d\d$/.test(name) ? [name] : name.split(/(?<=[- /])/).map((part) => part.trim());
}

function breakName(name: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of partsOf(name)) {
    const last = lines.at(-1);
    const joined = last === undefined ? "" : `${last}${last.endsWith("-") || last.endsWith("/") ? "" : " "}${part}`;
    if (last !== undefined && widthOf(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(truncate(part, width));
  }
  return lines;
}

function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - widthOf(text))) + text;
}
