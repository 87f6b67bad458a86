/** Rows as a spreadsheet reads them. */
import { csvFormatRows } from "d3-dsv";
import { isoOf } from "../days.ts";
import { provinceName } from "../provinces.ts";
import { type Labels, MODES, type Row } from "../row.ts";

const COLUMNS: Readonly<Record<string, (row: Row, labels: Labels) => string | number | boolean | null>> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  date: ({ day }) => (day === null ? null : isoOf(day)),
  publisher: ({ publisher }) => publisher,
  url: ({ url }) => url,
  place: ({ place }) => place,
  relevant: ({ relevant }) => relevant,
  actors: ({ actors }, labels) => list(actors.map((tag) => labels.actors[tag >> 1]!.id)),
  main_actors: ({ actors }, labels) => list(actors.filter((tag) => tag & 1).map((tag) => labels.actors[tag >> 1]!.id)),
  themes: ({ themes }, labels) => list(themes.map((tag) => labels.themes[tag >> 1]!.id)),
  main_themes: ({ themes }, labels) => list(themes.filter((tag) => tag & 1).map((tag) => labels.themes[tag >> 1]!.id)),
  modes: ({ modes }, labels) =>
    list(modes.map((pair) => `${labels.themes[Math.floor(pair / MODES)]!.id}:${labels.modes[pair % MODES]!.id}`)),
  people: ({ people }) => list(people.map(({ name }) => name)),
  provinces: ({ provinces }) => list(provinces.map(provinceName)),
  source: ({ source }) => source,
};

/** A header and a row for each article: commas, CRLF, a mark at the start for Excel, and no cell that a spreadsheet would run. */
export function rowsToCsv(rows: readonly Row[], labels: Labels): string {
  const cells = rows.map((row) => Object.values(COLUMNS).map((cell) => guard(String(cell(row, labels) ?? ""))));
  return `\uFEFF${csvFormatRows([Object.keys(COLUMNS), ...cells]).replaceAll("\n", "\r\n")}\r\n`;
}

/** A cell that begins like a formula gets an apostrophe in front; numbers are left alone. */
function guard(cell: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(cell) ? `'${cell}` : cell;
}

function list(items: readonly string[]): string {
  return items.join("; ");
}
