/** Marks texts with the shipped boilerplate rules alone, so that these tests need no other facet. */
import { readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { parse } from "yaml";
import { type BoilerplateRules, compileBoilerplate } from "../../src/clean/compile.ts";
import { Boilerplate, type BoilerplateEntry } from "../../src/clean/entry.ts";
import { markZones, type Zones } from "../../src/clean/mark-zones.ts";
import { createMatcher } from "../../src/match/hits.ts";
import { LexiconBuilder } from "../../src/match/lexicon.ts";
import { createScanner } from "../../src/text/tokens.ts";
import { ZONES } from "../../src/types.ts";

const folder = new URL("../../rules/boilerplate/", import.meta.url);

export const entries: BoilerplateEntry[] = readdirSync(folder)
  .sort()
  .flatMap((file) => parse(readFileSync(new URL(file, folder), "utf8")).boilerplate.map((entry: unknown) => v.parse(Boilerplate, entry)));

/** Gives a function that marks texts with the given rules. */
function createMarker(used: readonly BoilerplateEntry[]) {
  const builder = new LexiconBuilder(() => []);
  const rules: BoilerplateRules = compileBoilerplate(used, builder);
  const lexicon = builder.build();
  const scan = createScanner(lexicon.vocabulary);
  const match = createMatcher(lexicon);
  return (text: string, title: string | null = null, options: { indonesian?: boolean } = {}): Zones => {
    const tokens = scan(title === null ? text : `${title}\n${text}`);
    return markZones({ tokens, hits: match(tokens) }, title === null ? 0 : title.length + 1, rules, options);
  };
}

export const mark = createMarker(entries);

/** Marks texts with invented rules, written as in `rules/boilerplate/`. */
export const markerOf = (rules: readonly object[]) => createMarker(rules.map((rule) => v.parse(Boilerplate, rule)));

/** The text with ⟦ and ⟧ around everything that the rules strip. */
export function show(text: string, marker = mark): string {
  let out = "";
  let at = 0;
  for (const { start, end } of marker(text).stripped) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return out + text.slice(at);
}

/** The words of each line's zone. */
export function zonesOfLines(text: string, title: string | null = null): string[] {
  return Array.from(mark(text, title).lines, (zone) => ZONES[zone]);
}
