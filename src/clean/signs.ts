/** Which shapes a line can have at all: most need a sign that few lines hold, and one search of the text for each sign rules them out. */
import type { Line } from "./lines.ts";
import { type LineShape, SHAPES, type ShapeName } from "./shapes.ts";

const names = Object.keys(SHAPES) as ShapeName[];

/** A shape's own bit; a test keeps them apart. */
export const bitOf = Object.fromEntries(names.map((name, number) => [name, 1 << number])) as Record<ShapeName, number>;

/** Bits of the shapes that need no sign. */
let signless = 0;
/** Sign → bits of the shapes that it is a sign of. */
const shapesWith = new Map<string, number>();
for (const name of names) {
  const { signs }: LineShape = SHAPES[name];
  if (signs === undefined) signless |= bitOf[name];
  else for (const sign of signs) shapesWith.set(sign, (shapesWith.get(sign) ?? 0) | bitOf[name]);
}

/** Bits of the shapes that each line can have by the signs that it holds. */
export function possibleShapes(text: string, lines: readonly Line[]): Int32Array {
  const possible = new Int32Array(lines.length).fill(signless);
  for (const [sign, shapes] of shapesWith) {
    let place = 0;
    let at = text.indexOf(sign);
    while (at >= 0) {
      while (place < lines.length && lines[place].end <= at) place++;
      if (place === lines.length) break;
      const { start, end } = lines[place];
      if (at >= start) possible[place] |= shapes;
      at = text.indexOf(sign, at < start ? start : end);
    }
  }
  return possible;
}
