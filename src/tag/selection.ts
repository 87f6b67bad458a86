/** Which facets and tags a record is to hold. */
import type { Tag } from "../types.ts";

type Facet = "actors" | "parts" | "themes" | "people" | "places" | "quotes" | "dates" | "laws";

export interface Selection {
  /** Whether records hold the facet at all. */
  has(facet: Facet): boolean;
  /** The tags of a facet that records hold. */
  keep<T extends Tag>(facet: "actors" | "themes", tags: readonly T[]): readonly T[];
}

/** `only`: facets ("actors") and ids with their kind ("theme:sara"); empty = all. Tags below `minConfidence` are left out. */
export function createSelection(only: readonly string[], minConfidence: number): Selection {
  const whole = new Set(only.filter((name) => !name.includes(":")));
  const ids = new Set(only.filter((name) => name.includes(":")));
  const has = (facet: Facet) =>
    only.length === 0 || whole.has(facet) || only.some((name) => `${name.split(":")[0]}s` === facet && ids.has(name));
  return {
    has,
    keep(facet, tags) {
      const all = only.length === 0 || whole.has(facet);
      return tags.filter((tag) => tag.confidence >= minConfidence && (all || ids.has(`${facet.slice(0, -1)}:${tag.id}`)));
    },
  };
}
