import { eastAsianWidth } from "get-east-asian-width";

/** A word or tag of a table cell: sanitized text and what dresses it once its place is known. */
export interface Piece {
  readonly text: string;
  readonly dress?: (text: string) => string;
}

/** One printed line of a cell and the terminal columns that it takes. */
export interface CellLine {
  readonly text: string;
  readonly width: number;
}

/** The terminal columns that sanitized text takes. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += /\p{M}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0)!);
  return width;
}

/** The text shortened to a width: "Bawaslu Kab…", or "…kab/berita.txt" where its end says more. */
export function truncate(text: string, width: number, keep: "start" | "end" = "start"): string {
  if (widthOf(text) <= width) return text;
  if (width < 1) return "";
  // Clusters, so that a mark never leaves its letter.
  const characters = text.match(/\P{M}\p{M}*/gu) ?? [];
  if (keep === "end") characters.reverse();
  const kept: string[] = [];
  let left = width - 1;
  for (const character of characters) {
    left -= widthOf(character);
    if (left < 0) break;
    kept.push(character);
  }
  return keep === "end" ? `…${kept.reverse().join("")}` : `${kept.join("").trimEnd()}…`;
}

/** Sets pieces, a space between them, into lines of a width, at most `height` of them; "…" stands where something is left out. */
export function wrap(pieces: readonly Piece[], width: number, height: number): CellLine[] {
  const lines: { placed: Piece[]; width: number }[] = [];
  for (const piece of pieces) {
    const text = truncate(piece.text, width);
    const last = lines.at(-1);
    if (last && last.width + 1 + widthOf(text) <= width) {
      last.placed.push({ ...piece, text });
      last.width += 1 + widthOf(text);
    } else lines.push({ placed: [{ ...piece, text }], width: widthOf(text) });
  }
  if (lines.length > height) {
    const last = lines[height - 1]!;
    const final = last.placed.pop()!;
    const room = width - (last.width - widthOf(final.text));
    last.placed.push({ ...final, text: truncate(`${final.text} …`, room).replace(/[ ,]*…$/, "…") });
  }
  return lines.slice(0, height).map(({ placed }) => ({
    text: placed.map(({ text, dress }) => (dress ? dress(text) : text)).join(" "),
    width: widthOf(placed.map(({ text }) => text).join(" ")),
  }));
}
