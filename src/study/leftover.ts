/** What a corpus speaks of that no rule knows: where vocabulary has moved on, or was never looked for. */
import type { Analysis } from "../classifier.ts";
import { isNaming } from "./function-words.ts";
import { logLikelihood, logRatio } from "./log-likelihood.ts";
import { termsOf, type Word } from "./words.ts";

/** A word or phrase that no rule knows. */
export interface Leftover {
  readonly term: string;
  readonly tokens: number;
  readonly articles: number;
  /** Articles of the others, those that were not asked about, that hold it. */
  readonly elsewhere: number;
  /** Log-likelihood over articles, asked about against others; null where there are too few others. */
  readonly g2: number | null;
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

/** With fewer articles to compare with, terms are ordered by frequency alone. */
const OTHERS_LEAST = 20;

/** Counts, article by article, the runs of words that lie in no phrase of any rule. */
export function createLeftoverCounter({ longest, least }: LeftoverOptions) {
  const found = new Map<string, { tokens: number; articles: number; elsewhere: number; last: number; example: string }>();
  let read = 0;
  let asked = 0;
  return {
    /** `isAsked`: whether the article is one of those asked about, or one to compare them with. */
    add({ hits, article }: Analysis, stretches: readonly (readonly Word[])[], isAsked: boolean): void {
      read++;
      if (isAsked) asked++;
      const { tokens } = article;
      const known = new Uint8Array(tokens.count);
      for (let hit = 0; hit < hits.count; hit++) known.fill(1, hits.from[hit], hits.to[hit]);
      for (const { term, from, to } of termsOf(stretches, longest)) {
        if (known.subarray(from, to).includes(1) || !isNaming(term)) continue;
        let count = found.get(term);
        if (!count) {
          count = { tokens: 0, articles: 0, elsewhere: 0, last: 0, example: "" };
          found.set(term, count);
        }
        if (isAsked) {
          count.tokens++;
          count.example ||= tokens.text.slice(Math.max(0, tokens.start[from]! - CONTEXT), tokens.end[to - 1]! + CONTEXT);
        }
        if (count.last === read) continue;
        count.last = read;
        if (isAsked) count.articles++;
        else count.elsewhere++;
      }
    },
    asked: () => asked,
    /** Most telling first; a phrase hides the shorter ones that stand hardly anywhere else. */
    list(): Leftover[] {
      const others = read - asked;
      const frequent = [...found].filter(([, count]) => count.articles >= least);
      const covering = new Map<string, number>();
      for (const [term, { articles }] of frequent)
        for (const part of partsOf(term)) covering.set(part, Math.max(covering.get(part) ?? 0, articles));
      return frequent
        .filter(([term, { articles }]) => (covering.get(term) ?? 0) < articles * MOSTLY)
        .map(([term, { tokens, articles, elsewhere, example }]) => {
          const counts = { a: articles, ofA: asked, b: elsewhere, ofB: others };
          return {
            term,
            tokens,
            articles,
            elsewhere,
            g2: others < OTHERS_LEAST ? null : logLikelihood(counts) * Math.sign(logRatio(counts)),
            example,
          };
        })
        .sort((a, b) => (b.g2 ?? 0) - (a.g2 ?? 0) || b.articles - a.articles || b.tokens - a.tokens || (a.term < b.term ? -1 : 1));
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
