import type { RuleProblem } from "../errors.ts";
import { type Layers, layOver, shaped } from "./layers.ts";
import type { RuleText } from "./packed-files.ts";
import { type Entry, type Kinds, readRawEntries } from "./read.ts";

/** The entries of packs of rule files, later packs on top; what is wrong goes to `problems`. */
export function layTexts(packs: readonly (readonly RuleText[])[], kinds: Kinds, problems: RuleProblem[]): Entry[] {
  const layers: Layers = { entries: new Map(), disabled: new Set() };
  for (const files of packs) {
    const own = files.flatMap(({ name, text }) => readRawEntries(name, text, kinds, problems));
    layOver(layers, own, problems);
  }
  return shaped(layers, kinds, problems);
}
