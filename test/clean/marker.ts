/** Marks texts with boilerplate rules alone, so that these tests need no other facet. */
import * as v from "valibot";
import { type BoilerplateRules, compileBoilerplate } from "../../src/clean/compile.ts";
import { Boilerplate, type BoilerplateEntry } from "../../src/clean/entry.ts";
import { markZones, type Zones } from "../../src/clean/mark-zones.ts";
import { createMatcher } from "../../src/match/hits.ts";
import { LexiconBuilder } from "../../src/match/lexicon.ts";
import { createScanner } from "../../src/text/tokens.ts";

/** Gives a function that marks texts with the given rules. */
export function createMarker(used: readonly BoilerplateEntry[]) {
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

/** Marks texts with invented rules, written as in `rules/boilerplate/`. */
export const markerOf = (rules: readonly object[]) => createMarker(rules.map((rule) => v.parse(Boilerplate, rule)));

/** The text with ⟦ and ⟧ around everything that a marker's rules strip. */
export function showWith(mark: ReturnType<typeof createMarker>, text: string): string {
  let out = "";
  let at = 0;
  for (const { start, end } of mark(text).stripped) {
    out += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return out + text.slice(at);
}
