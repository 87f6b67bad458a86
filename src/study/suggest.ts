/** Candidate phrases for a theme: those that set the articles that raise it apart from the rest. */
import type { Analysis } from "../classifier.ts";
import type { Ruleset } from "../ruleset.ts";
import { isNaming } from "./function-words.ts";
import { logLikelihood } from "./log-likelihood.ts";
import { termsOf, type Word } from "./words.ts";

/** A phrase that could be added to a theme. */
export interface Candidate {
  readonly term: string;
  /** Articles that hold it: of those that raise the theme, and of the others. */
  readonly inside: number;
  readonly outside: number;
  /** inside / (inside + outside). */
  readonly precision: number;
  /** Log-likelihood over articles. */
  readonly g2: number;
  /** Articles that raise the theme, hold the phrase, and are not tagged so far. */
  readonly gains: number;
  /** Articles that do not raise it, hold the phrase, and are not tagged so far. */
  readonly costs: number;
  /** Where it would stand: by its precision. */
  readonly tier: "strong" | "medium" | "weak";
  /** Up to three places. */
  readonly contexts: readonly { readonly left: string; readonly hit: string; readonly right: string }[];
}

export interface SuggestOptions {
  /** Most words of a phrase. */
  readonly longest: number;
  /** Least number of articles that raise the theme and hold the phrase. */
  readonly least: number;
  /** Least precision. */
  readonly precision: number;
}

interface Tally {
  inside: number;
  outside: number;
  gains: number;
  costs: number;
  /** Places inside and, of them, those that the theme's own patterns cover. */
  places: number;
  known: number;
  last: number;
  readonly examples: { readonly article: number; readonly start: number; readonly end: number }[];
}

const STRONG = 0.9;
const MEDIUM = 0.6;
const EXAMPLES = 3;
const CONTEXT = 45;
/** A phrase that the theme's patterns cover in so many of its places is known already. */
const KNOWN = 0.5;

/** Counts the phrases of coded articles. */
export function createSuggester(theme: string, ruleset: Ruleset, { longest, least, precision }: SuggestOptions) {
  const rule = ruleset.themeRules.ids.indexOf(theme);
  const terms = new Map<string, Tally>();
  const texts: string[] = [];
  let articles = 0;
  let inside = 0;

  const tallyOf = (term: string): Tally => {
    const known = terms.get(term);
    if (known) return known;
    const fresh = { inside: 0, outside: 0, gains: 0, costs: 0, places: 0, known: 0, last: 0, examples: [] };
    terms.set(term, fresh);
    return fresh;
  };

  return {
    /** `raises`: whether the article raises the theme, by whoever coded it. Gives the naming terms of the article. */
    add(analysis: Analysis, stretches: readonly (readonly Word[])[], raises: boolean): ReadonlySet<string> {
      articles++;
      if (raises) inside++;
      const { tokens } = analysis.article;
      const tagged = analysis.record.themes!.some(({ id }) => id === theme);
      const covered = new Uint8Array(tokens.count);
      for (const { hits } of analysis.weighed.filter((theme) => theme.rule === rule))
        for (const { from, to } of hits) covered.fill(1, from, to);
      const own = new Set<string>();
      const text = raises ? texts.push(tokens.text) - 1 : -1;
      for (const { term, from, to } of termsOf(stretches, longest)) {
        if (!isNaming(term)) continue;
        own.add(term);
        const tally = tallyOf(term);
        if (raises) {
          tally.places++;
          if (covered.subarray(from, to).includes(1)) tally.known++;
        }
        if (tally.last === articles) continue;
        tally.last = articles;
        tally[raises ? "inside" : "outside"]++;
        if (!tagged) tally[raises ? "gains" : "costs"]++;
        if (raises && tally.examples.length < EXAMPLES)
          tally.examples.push({ article: text, start: tokens.start[from]!, end: tokens.end[to - 1]! });
      }
      return own;
    },
    counts: () => ({ articles, inside }),
    /** Best first, of equal ones the shortest. A phrase hides those in it and around it that are no better. */
    list(): Candidate[] {
      const found = [...terms].flatMap(([term, tally]): Candidate[] => {
        const share = tally.inside / (tally.inside + tally.outside);
        const base = inside / articles;
        if (tally.inside < least || share < precision || share <= base || tally.known >= tally.places * KNOWN) return [];
        return [
          {
            term,
            inside: tally.inside,
            outside: tally.outside,
            precision: share,
            g2: logLikelihood({ a: tally.inside, ofA: inside, b: tally.outside, ofB: articles - inside }),
            gains: tally.gains,
            costs: tally.costs,
            tier: share >= STRONG ? "strong" : share >= MEDIUM ? "medium" : "weak",
            contexts: tally.examples.map(({ article, start, end }) => contextOf(texts[article]!, start, end)),
          },
        ];
      });
      found.sort((a, b) => b.g2 - a.g2 || b.gains - a.gains || a.term.length - b.term.length || (a.term < b.term ? -1 : 1));
      return found.filter(
        (candidate, i) => !found.slice(0, i).some((better) => overlaps(better.term, candidate.term) && better.inside >= candidate.inside),
      );
    },
  };
}

/** Whether one phrase holds the other. */
function overlaps(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
}

function contextOf(text: string, start: number, end: number) {
  const oneLine = (piece: string) => piece.replace(/\s+/g, " ");
  return {
    left: oneLine(text.slice(Math.max(0, start - CONTEXT), start)).trimStart(),
    hit: oneLine(text.slice(start, end)),
    right: oneLine(text.slice(end, end + CONTEXT)).trimEnd(),
  };
}
