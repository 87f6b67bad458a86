/** Which words and phrases set one set of articles apart from another. */
import { isNaming } from "./function-words.ts";
import { logLikelihood, logRatio } from "./log-likelihood.ts";
import { termsOf, type Word } from "./words.ts";

/** How often terms stand in a set of articles. */
export interface TermCounts {
  readonly articles: number;
  readonly tokens: number;
  readonly terms: ReadonlyMap<string, { tokens: number; articles: number }>;
}

/** Counts terms of up to `longest` words, article by article. */
export class TermCounter implements TermCounts {
  articles = 0;
  tokens = 0;
  readonly terms = new Map<string, { tokens: number; articles: number; last: number }>();
  private readonly longest: number;

  constructor(longest: number) {
    this.longest = longest;
  }

  add(stretches: readonly (readonly Word[])[]): void {
    this.articles++;
    for (const stretch of stretches) this.tokens += stretch.length;
    for (const { term } of termsOf(stretches, this.longest)) {
      const count = this.terms.get(term);
      if (!count) this.terms.set(term, { tokens: 1, articles: 1, last: this.articles });
      else {
        count.tokens++;
        if (count.last !== this.articles) count.articles++;
        count.last = this.articles;
      }
    }
  }
}

/** A term's place between two sets, A and B. */
export interface Key {
  readonly term: string;
  readonly tokens: readonly [a: number, b: number];
  readonly articles: readonly [a: number, b: number];
  /** Log-likelihood over the words, and over the articles. */
  readonly g2: number;
  readonly g2Articles: number;
  /** Binary logarithm of how many times as frequent it is in A as in B, over the words. */
  readonly logRatio: number;
}

export interface KeynessOptions {
  /** Least frequency in both sets together. */
  readonly least: number;
  /** What orders the list. */
  readonly by: "tokens" | "articles";
  /** Whether terms that begin or end with a function word count. */
  readonly functionWords: boolean;
}

/** Terms by how surely they set A and B apart, whichever they belong to. */
export function findKeys(a: TermCounts, b: TermCounts, { least, by, functionWords }: KeynessOptions): Key[] {
  const keys: Key[] = [];
  const none = { tokens: 0, articles: 0 };
  for (const term of new Set([...a.terms.keys(), ...b.terms.keys()])) {
    const [inA, inB] = [a.terms.get(term) ?? none, b.terms.get(term) ?? none];
    if (inA[by] + inB[by] < least || (!functionWords && !isNaming(term))) continue;
    const words = { a: inA.tokens, ofA: a.tokens, b: inB.tokens, ofB: b.tokens };
    keys.push({
      term,
      tokens: [inA.tokens, inB.tokens],
      articles: [inA.articles, inB.articles],
      g2: logLikelihood(words),
      g2Articles: logLikelihood({ a: inA.articles, ofA: a.articles, b: inB.articles, ofB: b.articles }),
      logRatio: logRatio(words),
    });
  }
  const figure = by === "tokens" ? "g2" : "g2Articles";
  return keys.sort((x, y) => y[figure] - x[figure] || (x.term < y.term ? -1 : 1));
}
