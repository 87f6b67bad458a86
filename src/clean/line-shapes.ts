/** What the shapes of rules say of a line. */
import type { Tokens } from "../types.ts";
import { type LinePiece, pieceAt } from "./candidates.ts";
import type { BoilerplateRules } from "./compile.ts";
import type { Line } from "./lines.ts";
import { type LineShape, type Piece, SHAPES } from "./shapes.ts";

const NONE: readonly number[] = [];
const NO_RANGES: readonly Piece[] = [];
const NO_PIECES: readonly LinePiece[] = [];

/** Rules whose shape the line has by itself, which may still ask for its neighbours; foreign texts have lone punctuation only. */
export function shapesOfLine(tokens: Tokens, line: Line, { rules, shaped }: BoilerplateRules, indonesian: boolean): readonly number[] {
  let found = NONE;
  for (const number of shaped.lines) {
    const name = rules[number].shape!;
    if (!indonesian && name !== "lone-punctuation") continue;
    const shape: LineShape = SHAPES[name];
    if ("own" in shape && shape.own(line, tokens)) found = [...found, number];
  }
  return found;
}

/** Pieces of a line that the given rules' shapes find in `text`, the line's beginning. */
export function shapedPieces(
  tokens: Tokens,
  line: Line,
  text: string,
  { rules }: BoilerplateRules,
  numbers: readonly number[],
): readonly LinePiece[] {
  let found = NO_PIECES;
  for (const number of numbers) {
    const shape: LineShape = SHAPES[rules[number].shape!];
    const ranges = "pieces" in shape ? shape.pieces(text) : NO_RANGES;
    if (ranges.length > 0) found = [...found, ...ranges.map((range) => pieceAt(tokens, line, number, range))];
  }
  return found;
}
