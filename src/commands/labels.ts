import type { Locale, Messages } from "../messages/index.ts";
import type { CountKey } from "../study/count-keys.ts";
import type { RulesetFacts } from "./core.ts";

/** Gives the function that says what an id means, in a language; null where it is a name itself. */
export function createLabeller(
  ruleset: RulesetFacts,
  locale: Locale,
  { levels }: Messages,
): (key: CountKey, value: string) => string | null {
  const of = (labels: RulesetFacts["actors"]) => new Map(labels.map(({ id, label }) => [id, label[locale]]));
  const actors = of(ruleset.actors);
  const regions = new Map(ruleset.placeRules.regions.map(({ code, name, level }) => [code, `${levels[level]} ${name}`]));
  const elections = of(ruleset.elections);
  const known: Partial<Record<CountKey, ReadonlyMap<string, string>>> = {
    actor: actors,
    role: actors,
    theme: of(ruleset.themes),
    mode: of(ruleset.modes),
    region: regions,
  };
  return (key, value) => {
    if (key !== "election") return known[key]?.get(value) ?? null;
    const [, family = value, year = ""] = /^(.+)-(\d{4})$/.exec(value) ?? [];
    const label = elections.get(family);
    return label === undefined ? null : `${label} ${year}`.trim();
  };
}
