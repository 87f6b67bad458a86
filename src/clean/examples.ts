/** The examples of boilerplate rules: texts with what must be stripped between ⟦ and ⟧. */
import type { BoilerplateEntry } from "./entry.ts";
import type { Zones } from "./mark-zones.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** An example without its marks, and the ranges that they enclosed; the whole lines where there are none. */
export function readExample(example: string): { readonly text: string; readonly ranges: readonly Range[] } {
  const ranges: Range[] = [];
  let text = "";
  let start = -1;
  for (const char of example) {
    if (char === "⟦") start = text.length;
    else if (char === "⟧") ranges.push({ start, end: text.length });
    else text += char;
  }
  if (ranges.length === 0) ranges.push({ start: 0, end: text.length });
  return { text, ranges: ranges.map((range) => withoutBlanks(text, range)) };
}

function withoutBlanks(text: string, { start, end }: Range): Range {
  const inside = text.slice(start, end);
  return { start: start + inside.length - inside.trimStart().length, end: end - inside.length + inside.trimEnd().length };
}

/** What is wrong with an entry's examples; `zonesOf` marks a text whose title is not given apart, with all rules. */
export function brokenExamples(entry: BoilerplateEntry, zonesOf: (text: string) => Zones): string[] {
  const problems: string[] = [];
  for (const example of entry.examples) {
    const { text, ranges } = readExample(example);
    const { stripped } = zonesOf(text);
    for (const { start, end } of ranges)
      if (!stripped.some((piece) => piece.start <= start && piece.end >= end)) problems.push(`does not strip "${text.slice(start, end)}"`);
    for (const piece of stripped)
      if (!ranges.some(({ start, end }) => piece.start >= start && piece.end <= end))
        problems.push(`strips "${text.slice(piece.start, piece.end)}" (${piece.rule}) too`);
    if (
      !stripped.some(({ rule }) => rule === entry.id) &&
      !stripped.some(({ start, end }) => ranges.every((r) => start <= r.start && end >= r.end))
    )
      problems.push(`takes no part in its example "${text.slice(0, 60)}"`);
  }
  for (const counterexample of entry.counterexamples)
    for (const piece of zonesOf(counterexample).stripped)
      if (piece.rule === entry.id) problems.push(`strips "${counterexample.slice(piece.start, piece.end)}" of a counterexample`);
  return problems;
}
