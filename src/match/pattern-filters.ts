/** What decides of most patterns at a hit before they are looked at themselves: a few numbers each, in arrays that stay in the processor's cache. */
import { ARTICLE, EVERYWHERE, NOWHERE, type Pattern } from "./pattern.ts";

/** Each by pattern number. */
export interface PatternFilters {
  /** A group that must stand somewhere in the article: the second of those in order, else the one besides the first that is likely to be rarest; `EVERYWHERE` where there is none. */
  readonly anchors: Int32Array;
  /** The group that must stand nowhere in the article, or `NOWHERE`. */
  readonly shunned: Int32Array;
  /** Most words between the first two groups' hits where groups are in order, else -1. */
  readonly reaches: Int32Array;
  /** 1 where a hit of the first group is a match unless `anchors` or `shunned` say no. */
  readonly isPlain: Uint8Array;
}

/** The filters of patterns; `commonness` says of each group how common it is likely to be. */
export function filtersOf(patterns: readonly Pattern[], commonness: Int32Array): PatternFilters {
  const anchors = new Int32Array(patterns.length).fill(EVERYWHERE);
  const shunned = new Int32Array(patterns.length).fill(NOWHERE);
  const reaches = new Int32Array(patterns.length).fill(-1);
  const isPlain = new Uint8Array(patterns.length);
  patterns.forEach((pattern, number) => {
    const { groups, within, ordered, with: needed, without, exact, valid } = pattern;
    const inArticle = pattern.contextWithin === ARTICLE;
    const hasContext = needed !== null || without !== null;
    const others = needed === null ? groups.slice(1) : [...groups.slice(1), needed];
    if (ordered && groups.length > 1) {
      anchors[number] = groups[1];
      reaches[number] = within[0];
    } else if (others.length > 0) anchors[number] = others.reduce((best, group) => (commonness[group] < commonness[best] ? group : best));
    if (without !== null && inArticle) shunned[number] = without;
    if (groups.length === 1 && (inArticle || !hasContext) && exact === null && valid === null) isPlain[number] = 1;
  });
  return { anchors, shunned, reaches, isPlain };
}

/** The groups whose presence in an article some pattern asks for. */
export function soughtGroups(patterns: readonly Pattern[], { anchors, shunned }: PatternFilters): Set<number> {
  const needed = patterns.flatMap((pattern) => (pattern.with !== null && pattern.contextWithin === ARTICLE ? [pattern.with] : []));
  return new Set([...anchors, ...shunned, ...needed]);
}
