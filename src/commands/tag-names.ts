import { UsageError } from "../errors.ts";
import { nearestName } from "../rules/nearest.ts";
import type { RulesetFacts } from "./core.ts";

const FACETS = ["actors", "parts", "themes", "people", "places", "quotes", "dates", "laws"];

type Kind = "actor" | "theme" | "mode";

/** What `--only` names, in one spelling: facets ("actors") and ids with their kind ("theme:sara"). Throws a `UsageError` on a name that nothing has. */
export function resolveOnly(names: readonly string[], ruleset: RulesetFacts): string[] {
  return names.map((name) => (FACETS.includes(name) ? name : resolveId("--only", name, ["actor", "theme"], ruleset, FACETS)));
}

/** What `--fail-on` names: ids with their kind. Throws a `UsageError` on a name that nothing has, or that `only` leaves out. */
export function resolveFailOn(names: readonly string[], only: readonly string[], ruleset: RulesetFacts): ReadonlySet<string> {
  const resolved = names.map((name) => resolveId("--fail-on", name, ["theme", "actor", "mode"], ruleset, []));
  for (const name of resolved) {
    if (only.length > 0 && !only.some((kept) => keeps(kept, name))) throw new UsageError(`--fail-on: --only leaves out ${name}`);
  }
  return new Set(resolved);
}

/** What `--language` names; null for all. Throws a `UsageError` on a language that the rules do not know. */
export function resolveLanguages(codes: readonly string[] | undefined, { languages }: RulesetFacts): ReadonlySet<string> | null {
  if (codes === undefined) return null;
  const known = languages.map(({ id }) => id);
  const unknown = codes.find((code) => !known.includes(code));
  if (unknown !== undefined) throw new UsageError(`--language: unknown language "${unknown}"; the rules know ${known.join(", ")}`);
  return new Set(codes);
}

/** Whether a facet or id that is kept lets the name appear; a mode comes with any theme. */
function keeps(kept: string, name: string): boolean {
  if (name.startsWith("mode:")) return kept === "themes" || kept.startsWith("theme:");
  return kept === name || kept === `${name.slice(0, name.indexOf(":"))}s`;
}

/** The id that a name means, with its kind ("theme:sara"). `others` are further names that the option takes. Throws a `UsageError` on a name that nothing has. */
export function resolveId(
  option: string,
  name: string,
  kinds: readonly Kind[],
  ruleset: RulesetFacts,
  others: readonly string[] = [],
): string {
  const all = kinds.flatMap((kind) => idsOf(kind, ruleset).map((id) => `${kind}:${id}`));
  const fitting = all.filter((full) => full === name || full.endsWith(`:${name}`));
  if (fitting.length === 1) return fitting[0]!;
  if (fitting.length > 1) throw new UsageError(`${option}: "${name}" is more than one thing: write ${fitting.join(" or ")}`);
  const kind = name.slice(0, name.indexOf(":") + 1).slice(0, -1);
  if (name.includes(":") && !kinds.includes(kind as Kind)) {
    throw new UsageError(`${option}: unknown kind "${kind}" in "${name}": write ${kinds.map((known) => `${known}:ID`).join(" or ")}`);
  }
  const spellings = name.includes(":") ? all : [...others, ...kinds.flatMap((known) => idsOf(known, ruleset))];
  throw new UsageError(`${option}: unknown name "${name}"${nearestName(name, spellings)}`);
}

function idsOf(kind: Kind, { actors, themes, modes }: RulesetFacts): string[] {
  return { actor: actors, theme: themes, mode: modes }[kind].map(({ id }) => id);
}
