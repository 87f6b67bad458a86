/** What a person, or netral, says of one article: the ids of each facet. */
import type { ArticleRecord } from "../types.ts";

/** The facets that people code, as `gold/*.jsonl` and coding sheets name them. `modes` are those of main themes; `relevant` is "yes" or nothing. */
export const FACETS = ["relevant", "elections", "actors", "main_actors", "themes", "main_themes", "modes"] as const;
export type Facet = (typeof FACETS)[number];

export type Labels = Readonly<Record<Facet, ReadonlySet<string>>>;

/** Facets → the kind of id that they hold. */
export const KIND_OF: Readonly<Record<Facet, string>> = {
  relevant: "relevant",
  elections: "election",
  actors: "actor",
  main_actors: "actor",
  themes: "theme",
  main_themes: "theme",
  modes: "mode",
};

/** What a record says. */
export function labelsOf({ relevant, elections, actors = [], themes = [] }: ArticleRecord): Labels {
  const ids = (tags: readonly { readonly id: string }[]) => new Set(tags.map(({ id }) => id));
  const mainThemes = themes.filter(({ salience }) => salience === "main");
  return {
    relevant: new Set(relevant ? ["yes"] : []),
    elections: ids(elections),
    actors: ids(actors),
    main_actors: ids(actors.filter(({ salience }) => salience === "main")),
    themes: ids(themes),
    main_themes: ids(mainThemes),
    modes: ids(mainThemes.flatMap(({ modes }) => modes)),
  };
}
