/** What the shapes of rules say of a line. */
import type { Tokens } from "../types.ts";
import { type LinePiece, pieceAt } from "./candidates.ts";
import type { BoilerplateRule, BoilerplateRules } from "./compile.ts";
import type { Line } from "./lines.ts";
import { type LineShape, SHAPES } from "./shapes.ts";

/** Rules whose shape the line has by itself, and those whose shape asks for its neighbours; foreign texts have lone punctuation only. */
export function shapesOfLine(line: Line, { rules, shaped }: BoilerplateRules, indonesian: boolean): number[] {
  return shaped.lines.filter((number) => {
    const name = rules[number].shape!;
    const shape: LineShape = SHAPES[name];
    if (!indonesian && name !== "lone-punctuation") return false;
    return "whole" in shape || ("own" in shape && shape.own(line));
  });
}

/** Pieces of a line that allowed rules with a shape find in `text`, the line's beginning. */
export function shapedPieces(
  tokens: Tokens,
  line: Line,
  text: string,
  { rules, shaped }: BoilerplateRules,
  allowed: (rule: BoilerplateRule) => boolean,
): LinePiece[] {
  const found: LinePiece[] = [];
  for (const number of shaped.pieces) {
    if (!allowed(rules[number])) continue;
    const shape: LineShape = SHAPES[rules[number].shape!];
    if ("pieces" in shape) for (const range of shape.pieces(text)) found.push(pieceAt(tokens, line, number, range));
  }
  return found;
}
