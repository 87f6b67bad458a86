/** What a corpus speaks of that no rule knows: where vocabulary has moved on, or was never looked for. */
import type { Analysis } from "../classifier.ts";
import { isNaming } from "./function-words.ts";
import { termsOf, type Word } from "./words.ts";

/** A word or phrase that no rule knows. */
export interface Leftover {
  readonly term: string;
  readonly tokens: number;
  readonly articles: number;
  /** The places of one article where it stands, as the text around it. */
  readonly example: string;
}

export interface LeftoverOptions {
  /** Most words of a phrase. */
  readonly longest: number;
  /** Least number of articles. */
  readonly least: number;
}

const CONTEXT = 40;

/** Counts, article by article, the runs of words that lie in no phrase of any rule. */
export function createLeftoverCounter({ longest, least }: LeftoverOptions) {
  const found = new Map<string, { tokens: number; articles: number; last: number; example: string }>();
  let articles = 0;
  return {
    add({ hits, article }: Analysis, stretches: readonly (readonly Word[])[]): void {
      articles++;
      const { tokens } = article;
      const known = new Uint8Array(tokens.count);
      for (let hit = 0; hit < hits.count; hit++) known.fill(1, hits.from[hit], hits.to[hit]);
      for (const { term, from, to } of termsOf(stretches, longest)) {
        if (known.subarray(from, to).includes(1) || !isNaming(term)) continue;
        const before = found.get(term);
        if (!before) {
          const example = tokens.text.slice(Math.max(0, tokens.start[from]! - CONTEXT), tokens.end[to - 1]! + CONTEXT);
          found.set(term, { tokens: 1, articles: 1, last: articles, example });
        } else {
          before.tokens++;
          if (before.last !== articles) before.articles++;
          before.last = articles;
        }
      }
    },
    /** Most articles first; a phrase hides the shorter ones that stand hardly anywhere else. */
    list(): Leftover[] {
      const frequent = [...found].filter(([, count]) => count.articles >= least);
      const covering = new Map<string, number>();
      for (const [term, { articles: n }] of frequent)
        for (const part of partsOf(term)) covering.set(part, Math.max(covering.get(part) ?? 0, n));
      return frequent
        .filter(([term, { articles: n }]) => (covering.get(term) ?? 0) < n * MOSTLY)
        .map(([term, { tokens, articles: n, example }]) => ({ term, tokens, articles: n, example }))
        .sort((a, b) => b.articles - a.articles || b.tokens - a.tokens || (a.term < b.term ? -1 : 1));
    },
  };
}

/** From this share of its articles on, a term is taken for a part of the longer one that it stands in. */
const MOSTLY = 0.8;

/** The phrase without its first and without its last word. */
function partsOf(term: string): string[] {
  const words = term.split(" ");
  return words.length === 1 ? [] : [words.slice(1).join(" "), words.slice(0, -1).join(" ")];
}
