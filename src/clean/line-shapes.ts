import type { BoilerplateRules } from "./compile.ts";
import type { Line } from "./lines.ts";
import { type LineShape, SHAPES } from "./shapes.ts";

/** Rules whose shape the line has by itself, and those whose shape asks for its neighbours; foreign texts have lone punctuation only. */
export function shapesOfLine(line: Line, { rules, shaped }: BoilerplateRules, indonesian: boolean): number[] {
  return shaped.filter((number) => {
    const name = rules[number].shape!;
    const shape: LineShape = SHAPES[name];
    if (!indonesian && name !== "lone-punctuation") return false;
    return "whole" in shape || ("own" in shape && shape.own(line));
  });
}
