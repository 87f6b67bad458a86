/** An article in the terminal as a reader would mark it: zones at the left, marks in the text, notes in the margin. */
import { Chalk, type ChalkInstance } from "chalk";
import { truncate, widthOf } from "./cell.ts";
import { sanitize } from "./sanitize.ts";
import type { WriterOptions } from "./writer.ts";

/** A line with what is marked in it; offsets are UTF-16 in the line. */
export interface MarkedLine {
  readonly zone: string;
  /** The rule that took the line for something else than the article. */
  readonly rule: string | null;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly facet: string; readonly id: string }[];
}

const ZONE_WIDTH = 12;
const NOTE_WIDTH = 34;
const LEAST_TEXT = 30;
const INK: Readonly<Record<string, (ink: ChalkInstance) => ChalkInstance>> = {
  theme: (ink) => ink.yellow.bold,
  actor: (ink) => ink.cyan,
  mode: (ink) => ink.magenta,
  election: (ink) => ink.green,
  date: (ink) => ink.blue,
  law: (ink) => ink.blue,
  person: (ink) => ink.cyan.underline,
  stripped: (ink) => ink.dim.strikethrough,
};
/** Where marks overlap, the first of these shows. */
const FACETS = Object.keys(INK);

/** The article, wrapped to the width. Without colours marks stand in [brackets]. */
export function printMarkedArticle(lines: readonly MarkedLine[], { width, colour }: WriterOptions): string {
  const ink = new Chalk({ level: colour ? 1 : 0 });
  const room = Math.max(LEAST_TEXT, width - ZONE_WIDTH - NOTE_WIDTH - 4);
  return lines
    .filter(({ text }) => text.trim() !== "")
    .flatMap((line) => printLine(line, room, ink, colour))
    .map((text) => `${text.trimEnd()}\n`)
    .join("");
}

/** A stretch of one word or blank, and the mark that shows there: where it begins and ends to show, brackets open and close. */
interface Piece {
  readonly start: number;
  readonly text: string;
  readonly mark: MarkedLine["marks"][number] | null;
  readonly opens: boolean;
  readonly closes: boolean;
}

function printLine(line: MarkedLine, room: number, ink: ChalkInstance, colour: boolean): string[] {
  const rows: { pieces: Piece[]; width: number; notes: string[] }[] = [{ pieces: [], width: 0, notes: line.rule ? [line.rule] : [] }];
  for (const piece of piecesOf(line)) {
    const text = sanitize(piece.text);
    const size = text === "" ? 1 : widthOf(text) + (colour ? 0 : Number(piece.opens) + Number(piece.closes));
    let row = rows.at(-1)!;
    if (row.width + size > room && row.width > 0) {
      if (text === "") continue;
      row = { pieces: [], width: 0, notes: [] };
      rows.push(row);
    }
    row.pieces.push({ ...piece, text: text === "" ? " " : truncate(text, room) });
    row.width += size;
    row.notes.push(...line.marks.filter(({ start }) => start === piece.start).map(({ id }) => sanitize(id)));
  }
  return rows.map(({ pieces, width, notes }, i) => {
    const zone = i === 0 ? truncate(line.zone, ZONE_WIDTH - 1) : "";
    const text = pieces.map((piece) => dress(piece, line, ink, colour)).join("");
    const note = truncate([...new Set(notes)].join(", "), NOTE_WIDTH);
    return `${ink.dim(zone.padEnd(ZONE_WIDTH))}${text}${" ".repeat(Math.max(0, room - width))}${note === "" ? "" : ink.dim(` │ ${note}`)}`;
  });
}

function dress({ text, mark, opens, closes }: Piece, { rule }: MarkedLine, ink: ChalkInstance, colour: boolean): string {
  if (!mark) return rule ? ink.dim(text) : text;
  const inked = (INK[mark.facet] ?? ((plain: ChalkInstance) => plain))(ink)(text);
  return colour ? inked : `${opens ? "[" : ""}${inked}${closes ? "]" : ""}`;
}

/** The line in words and blanks, cut where marks begin and end. */
function piecesOf({ text, marks }: MarkedLine): Piece[] {
  const cuts = new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]);
  for (const { index } of text.matchAll(/(?<=\s)(?=\S)|(?<=\S)(?=\s)/g)) cuts.add(index);
  const sorted = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b);
  const shownAt = (start: number) =>
    marks.filter((mark) => mark.start <= start && mark.end > start).sort((a, b) => FACETS.indexOf(a.facet) - FACETS.indexOf(b.facet))[0] ??
    null;
  const shown = sorted.slice(0, -1).map(shownAt);
  return shown.map((mark, i) => ({
    start: sorted[i]!,
    text: text.slice(sorted[i], sorted[i + 1]),
    mark,
    opens: mark !== null && mark !== shown[i - 1],
    closes: mark !== null && mark !== shown[i + 1],
  }));
}
