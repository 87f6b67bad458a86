/** What single shapes take from a text, without any rule. */
import { isProse, type Line, readLines } from "../../src/clean/lines.ts";
import { type LineShape, SHAPES, type ShapeName } from "../../src/clean/shapes.ts";
import { createScanner } from "../../src/text/tokens.ts";
import { VocabularyBuilder } from "../../src/text/vocabulary.ts";

const scan = createScanner(new VocabularyBuilder().build());

/** The lines that a shape takes from a text, or the pieces of them. */
export function taken(name: ShapeName, text: string): string[] {
  const tokens = scan(text);
  const lines = readLines(tokens, 0);
  const shape: LineShape = SHAPES[name];
  if ("block" in shape) return shape.block(lines).map((place) => lines[place].text);
  if ("pieces" in shape) return lines.flatMap((line) => shape.pieces(line.text).map(([start, end]) => line.text.slice(start, end)));
  return lines
    .filter((line, i) => {
      const [above, below] = [lines[i - 1] ?? null, lines[i + 1] ?? null];
      const reads = (other: Line | null) => other !== null && isProse(other.text, other.words);
      if (!shape.own(line, tokens)) return false;
      return shape.whole?.(line, { tokens, above, below, proseAbove: reads(above), proseBelow: reads(below), tight: true }) ?? true;
    })
    .map((line) => line.text);
}
