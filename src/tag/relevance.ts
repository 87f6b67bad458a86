/** Whether the article is about an Indonesian election or the neutrality of officials, or an election is part of its story (codebook, "Relevance"). */
import type { Tag, ThemeTag, Zone } from "../types.ts";
import type { ActorRules } from "./actors.ts";
import type { Article } from "./article.ts";
import type { ElectionHits } from "./elections.ts";
import type { ThemeRules } from "./themes.ts";

/** What each sign adds; from `ENOUGH` on the election is more than background. */
const NAMED: Partial<Record<Zone, number>> = { title: 3, lead: 2 };
/** Named among the first words of the body. */
const NAMED_EARLY = 2;
const EARLY_WORDS = 60;
const NAMED_IN_BODY = 1;
const NAMED_IN_BODY_MOST = 1.5;
const MAIN_THEME = 2;
const THEME = 1;
const THEMES_MOST = 1;
const MAIN_ACTOR = 2;
const ENOUGH = 2;

interface Facets {
  readonly elections: ElectionHits;
  readonly themes: readonly ThemeTag[];
  readonly actors: readonly Tag[];
}

export function isRelevant(
  article: Article,
  { elections, themes, actors }: Facets,
  rules: { themes: ThemeRules; actors: ActorRules },
): boolean {
  let central = 0;
  let body = 0;
  const early = article.leadFrom + EARLY_WORDS;
  for (const hits of elections.values())
    for (const hit of hits) {
      const weight = NAMED[article.zoneOf(hit.from)] ?? (hit.from < early ? NAMED_EARLY : undefined);
      if (weight === undefined) body += NAMED_IN_BODY;
      else central = Math.max(central, weight);
    }
  const own = themes.filter((theme) => rules.themes.needsSetting[rules.themes.ids.indexOf(theme.id)]);
  const score =
    central +
    Math.min(body, NAMED_IN_BODY_MOST) +
    (own.some((theme) => theme.salience === "main") ? MAIN_THEME : 0) +
    Math.min(own.length * THEME, THEMES_MOST) +
    (actors.some((actor) => actor.salience === "main" && rules.actors.ofElections[rules.actors.ids.indexOf(actor.id)]) ? MAIN_ACTOR : 0);
  return score >= ENOUGH;
}
