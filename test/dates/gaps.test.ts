import { expect, it } from "vitest";
import { Between, between } from "../../src/dates/gaps.ts";

it.each([
  ["", "NONE"],
  [" ", "SPACE"],
  ["\u00a0", "SPACE"],
  ["\u200b", "NONE"],
  [", ", "COMMA"],
  [" (", "OPEN"],
  [", (", "OPEN"],
  [") ", "CLOSE"],
  ["//", "SLASH"],
  [" /", "SLASH"],
  ["-", "HYPHEN"],
  ["–", "HYPHEN"],
  [" — ", "DASH"],
  [".", "DOT"],
  [". ", "STOP"],
  ["+", "PLUS"],
  ["\n", "OTHER"],
  [") (", "OTHER"],
  ["       ", "OTHER"],
] as const)("%j is %s", (gap, name) => {
  expect(between(`a${gap}b`, 1, 1 + gap.length)).toBe(Between[name]);
});
