/** What tags of all facets share. */
import type { Match } from "../match/matches.ts";
import type { Span, Tag, Zone } from "../types.ts";
import type { Article } from "./article.ts";

/** Whether a zone is where an article says what it is about. */
export function isCentral(zone: Zone): boolean {
  return zone === "title" || zone === "lead";
}

/** The first `limit` places as spans. */
export function evidenceOf(places: readonly Match[], article: Article, rule: string, limit: number): Span[] {
  return places.slice(0, limit).map((place) => spanAt(place, article, rule));
}

/** A place as a span, marked where it is part of direct speech. */
export function spanAt({ from, to }: Pick<Match, "from" | "to">, article: Article, rule: string): Span {
  const span = article.spanOf(article.tokens.start[from], article.tokens.end[to - 1], rule);
  return article.isQuoted(from) ? Object.assign(span, { quoted: true as const }) : span;
}

/** Main tags first, then by count, then by id. */
export function sortTags<T extends Tag>(tags: readonly T[]): T[] {
  // not by localeCompare: its first call takes 10 ms
  return [...tags].sort(
    (a, b) => Number(a.salience > b.salience) - Number(a.salience < b.salience) || b.count - a.count || (a.id < b.id ? -1 : 1),
  );
}
