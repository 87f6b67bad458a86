/** Evidence of an article in its surroundings, short enough to carry twenty thousand of them. */
import { sanitize } from "../output/sanitize.ts";
import type { ArticleRecord, Span } from "../types.ts";
import type { Passage } from "./row.ts";

/** A tag with its evidence, the most important first. */
export interface Proof {
  readonly facet: "theme" | "actor";
  readonly tag: number;
  readonly span: Span;
}

interface Mark extends Proof {
  /** UTF-16, in the field. */
  readonly start: number;
  readonly end: number;
}

const MOST_PASSAGES = 6;
const MOST_MARKS = 16;
const AROUND = 90;

/** The passages that hold the first of the proofs, in reading order; without the record's text the bare quotes. */
export function passagesOf({ title, text }: Pick<ArticleRecord, "title" | "text">, proofs: readonly Proof[]): Passage[] {
  const fields = { title: title ?? undefined, text };
  const passages: { passage: Passage; field: string; start: number }[] = [];
  for (const field of ["title", "text"] as const) {
    const own = proofs.filter(({ span }) => span.field === field).slice(0, MOST_MARKS);
    const written = fields[field];
    const place = written === undefined ? (codePoint: number) => codePoint : placesIn(written);
    const marks = own
      .map((proof) => ({ ...proof, start: place(proof.span.start), end: place(proof.span.end) }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    for (const group of groupsOf(marks, written)) passages.push({ passage: passageOf(group, written), field, start: group[0]!.start });
  }
  return passages.slice(0, MOST_PASSAGES).map(({ passage }) => passage);
}

/** Marks whose surroundings meet, in one line; of marks that overlap the first stays. */
function groupsOf(marks: readonly Mark[], text: string | undefined): Mark[][] {
  const groups: Mark[][] = [];
  for (const mark of marks) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (before && mark.start < before.end) continue;
    const meets = before && before.span.line === mark.span.line && text !== undefined && mark.start - before.end <= 2 * AROUND;
    if (meets) group!.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

function passageOf(marks: readonly Mark[], text: string | undefined): Passage {
  const { line } = marks[0]!.span;
  const pieces: Passage["pieces"][number][] = [];
  const say = (plain: string) => plain !== "" && pieces.push(plain);
  if (text !== undefined) say(clean(before(text, marks[0]!.start)));
  for (const [i, { span, facet, tag, start }] of marks.entries()) {
    if (i > 0) say(text === undefined ? " … " : clean(text.slice(marks[i - 1]!.end, start)));
    pieces.push([clean(span.quote), facet, tag]);
  }
  if (text !== undefined) say(clean(behind(text, marks.at(-1)!.end)));
  return { line, pieces };
}

/** What stands before a place in its line, from a word on. */
function before(text: string, place: number): string {
  const from = Math.max(text.lastIndexOf("\n", place - 1) + 1, place - AROUND);
  const piece = text.slice(from, place);
  return from === 0 || text[from - 1] === "\n" ? piece : `… ${piece.replace(/^\S*\s+/, "")}`;
}

function behind(text: string, place: number): string {
  const line = text.indexOf("\n", place);
  const end = line < 0 ? text.length : line;
  return end <= place + AROUND ? text.slice(place, end) : `${text.slice(place, place + AROUND).replace(/\s+\S*$/, "")} …`;
}

/** Code points → UTF-16. */
function placesIn(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (codePoint) => codePoint;
  const places: number[] = [];
  let place = 0;
  for (const character of text) {
    places.push(place);
    place += character.length;
  }
  return (codePoint) => places[codePoint] ?? text.length;
}

/** Safe to show, with the space at its ends. */
function clean(text: string): string {
  const safe = sanitize(text).trim();
  if (safe === "") return text === "" ? "" : " ";
  return `${/^[\s\p{C}]*?\s/u.test(text) ? " " : ""}${safe}${/\s[\s\p{C}]*$/u.test(text) ? " " : ""}`;
}
