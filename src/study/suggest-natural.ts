/** Two more opinions on candidate phrases, where the optional package `natural` is installed. It is loaded by subpath: its front door loads database drivers. */
import { createRequire } from "node:module";

/** What natural says of a phrase. */
export interface Opinion {
  /** Mean TF-IDF over the articles that raise the theme. */
  readonly tfidf: number;
  /** Weight in a logistic regression of raised against not raised; null where none was found. */
  readonly weight: number | null;
}

/** An article as the phrases that it holds. */
export interface Sample {
  readonly raises: boolean;
  readonly terms: ReadonlySet<string>;
}

interface TfIdf {
  addDocument(terms: readonly string[]): void;
  tfidfs(terms: readonly string[]): number[];
}

interface LogisticRegression {
  /** Term → its count; their order is that of the weights. */
  readonly features: Readonly<Record<string, number>>;
  readonly classifier: { readonly classifications: readonly string[]; readonly theta: readonly { readonly elements: readonly number[] }[] };
  addDocument(terms: readonly string[], label: string): void;
  train(): void;
}

/** Its gradient descent is slow: more are not shown to it. */
const SAMPLES_MOST = 300;

/** natural's opinion of each term, or null where natural is not installed. `from`: the module whose packages are looked through. */
export function askNatural(
  terms: readonly string[],
  samples: readonly Sample[],
  from: string = import.meta.url,
): Map<string, Opinion> | null {
  let TfIdf: new () => TfIdf;
  let Regression: new (stemmer: object) => LogisticRegression;
  try {
    const load = createRequire(from);
    TfIdf = load("natural/lib/natural/tfidf").TfIdf;
    Regression = load("natural/lib/natural/classifiers/logistic_regression_classifier");
  } catch {
    return null;
  }
  const held = samples.map(({ raises, terms: own }) => ({ raises, terms: terms.filter((term) => own.has(term)) }));
  const tfidf = new TfIdf();
  for (const sample of held) tfidf.addDocument(sample.terms);
  const weights = weigh(new Regression({}), held.slice(0, SAMPLES_MOST));
  return new Map(
    terms.map((term) => {
      const figures = tfidf.tfidfs([term]).filter((_, i) => held[i]!.raises);
      return [
        term,
        { tfidf: figures.reduce((sum, figure) => sum + figure, 0) / Math.max(1, figures.length), weight: weights.get(term) ?? null },
      ];
    }),
  );
}

function weigh(
  regression: LogisticRegression,
  samples: readonly { readonly raises: boolean; readonly terms: readonly string[] }[],
): Map<string, number> {
  for (const { raises, terms } of samples) if (terms.length > 0) regression.addDocument(terms, raises ? "raised" : "not");
  try {
    regression.train();
  } catch {
    // it throws a string where its descent finds no minimum
    return new Map();
  }
  const { classifications, theta } = regression.classifier;
  const raised = theta[classifications.indexOf("raised")]?.elements;
  if (!raised || raised.some(Number.isNaN)) return new Map();
  return new Map(Object.keys(regression.features).map((term, place) => [term, raised[place]!]));
}
