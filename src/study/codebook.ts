/** The codebook that the rules are: what each id means, what law it follows, what counts and what does not. */
import { describe } from "../match/patterns.ts";
import type { Entry } from "../rules/read.ts";
import { patternsOf } from "./patterns-of.ts";

interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** One id of the codebook. */
export interface CodebookRow {
  readonly facet: "actor" | "theme" | "mode" | "election";
  readonly id: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  /** Laws and indexes that it follows. */
  readonly follows: readonly string[];
  /** Ids that it implies. */
  readonly implies: readonly string[];
  readonly examples: readonly string[];
  /** Sentences that do not count. */
  readonly counterexamples: readonly string[];
  /** Phrases that do not count. */
  readonly excluded: readonly string[];
  readonly sources: readonly string[];
}

const FACETS: Readonly<Record<string, CodebookRow["facet"]>> = { actors: "actor", themes: "theme", modes: "mode", elections: "election" };

interface Fields {
  readonly id: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly follows?: readonly string[];
  readonly implies?: readonly string[];
  readonly examples?: readonly (string | { readonly text: string })[];
  readonly counterexamples?: readonly (string | { readonly text: string })[];
  readonly sources?: readonly string[];
}

/** The ids of all facets, facet by facet, in the order of the rules. */
export function codebookOf(entries: readonly Entry[]): CodebookRow[] {
  return Object.entries(FACETS).flatMap(([kind, facet]) =>
    entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => {
        const {
          id,
          label,
          definition,
          follows = [],
          implies = [],
          examples = [],
          counterexamples = [],
          sources = [],
        } = entry.value as unknown as Fields;
        const excluded = patternsOf(entry).filter(({ key }) => key === "exclude");
        return {
          facet,
          id,
          label,
          definition,
          follows,
          implies,
          examples: examples.map(textOf),
          counterexamples: counterexamples.map(textOf),
          excluded: excluded.map(({ source }) => describe(source)),
          sources,
        };
      }),
  );
}

function textOf(example: string | { readonly text: string }): string {
  return typeof example === "string" ? example : example.text;
}
