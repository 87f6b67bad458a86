/** A rule carries its own tests: examples that must get its tag and counterexamples that must not. A rule that breaks one does not load. */

import { createClassifier } from "./classifier.ts";
import type { BoilerplateEntry } from "./clean/entry.ts";
import { brokenExamples } from "./clean/examples.ts";
import { markZones } from "./clean/mark-zones.ts";
import { RuleError, type RuleProblem } from "./errors.ts";
import { createMatcher } from "./match/hits.ts";
import type { Entry } from "./rules/read.ts";
import type { ActorEntry, ElectionEntry, ModeEntry, ThemeEntry } from "./rules/schema.ts";
import type { Ruleset } from "./ruleset.ts";
import type { LanguageEntry } from "./tag/languages.ts";
import { createScanner } from "./text/tokens.ts";
import type { ArticleRecord, Document } from "./types.ts";

/** Throws `RuleError` with every example that the compiled rules break. */
export function checkExamples(entries: readonly Entry[], ruleset: Ruleset): void {
  const classify = createClassifier(ruleset, { setting: true });
  const scan = createScanner(ruleset.lexicon.vocabulary);
  const findHits = createMatcher(ruleset.lexicon);
  const zonesOf = (text: string) => {
    const tokens = scan(text);
    return markZones({ tokens, hits: findHits(tokens) }, 0, ruleset.boilerplate);
  };
  const problems = entries.flatMap((entry) =>
    entry.kind === "boilerplate"
      ? brokenExamples(entry.value as BoilerplateEntry, zonesOf).map((what) => ({
          ...entry.at(["examples"]),
          message: `${entry.value.id} ${what}`,
        }))
      : [...brokenTags(entry, (text, date) => classify(sentence(text, date)))],
  );
  if (problems.length > 0) throw new RuleError(problems);
}

type Classify = (text: string, date?: string) => ArticleRecord;

function* brokenTags(entry: Entry, classify: Classify): Generator<RuleProblem> {
  const { id } = entry.value;
  switch (entry.kind) {
    case "actors":
    case "themes": {
      const facet = entry.kind;
      const { examples, counterexamples } = entry.value as unknown as ActorEntry | ThemeEntry;
      for (const [i, text] of examples.entries()) {
        const tags = classify(text)[facet]!;
        if (!tags.some((tag) => tag.id === id))
          yield broken(entry, ["examples", i], `is not tagged ${id}`, tags.map((tag) => tag.id).join(", "));
      }
      for (const [i, text] of counterexamples.entries()) {
        const tag = classify(text)[facet]!.find((other) => other.id === id);
        if (tag) yield broken(entry, ["counterexamples", i], `is tagged ${id}`, `"${tag.evidence[0].quote}"`);
      }
      return;
    }
    case "modes": {
      const { examples, counterexamples } = entry.value as unknown as ModeEntry;
      const modesOf = (text: string, theme: string) =>
        classify(text)
          .themes!.find((tag) => tag.id === theme)
          ?.modes.map((mode) => mode.id);
      for (const [i, { text, theme }] of examples.entries()) {
        const modes = modesOf(text, theme);
        if (!modes?.includes(id)) yield broken(entry, ["examples", i], `has no mode ${id}`, modes ? modes.join(", ") : `no theme ${theme}`);
      }
      for (const [i, { text, theme }] of counterexamples.entries())
        if (modesOf(text, theme)?.includes(id)) yield broken(entry, ["counterexamples", i], `has the mode ${id}`, theme);
      return;
    }
    case "languages": {
      const { examples, counterexamples } = entry.value as unknown as LanguageEntry;
      for (const [i, text] of examples.entries()) {
        const { language } = classify(text);
        if (language !== id) yield broken(entry, ["examples", i], `is not in ${id}`, language);
      }
      for (const [i, text] of counterexamples.entries())
        if (classify(text).language === id) yield broken(entry, ["counterexamples", i], `is in ${id}`, id);
      return;
    }
    case "elections": {
      const { examples } = entry.value as unknown as ElectionEntry;
      for (const [i, { text, date, elections }] of examples.entries()) {
        const found = classify(text, date).elections.map((election) => election.id);
        if (found.join() !== elections.join())
          yield broken(entry, ["examples", i], `does not name just ${elections.join(", ") || "none"}`, found.join(", "));
      }
    }
  }
}

function broken(entry: Entry, path: readonly (string | number)[], what: string, found: string): RuleProblem {
  return { ...entry.at(path), message: `${path[0] === "examples" ? "example" : "counterexample"} ${what} (found: ${found || "nothing"})` };
}

function sentence(text: string, date: string | undefined): Document {
  return {
    source: { path: "example", format: "text", encoding: "utf-8" },
    title: null,
    text,
    url: null,
    publisher: null,
    author: null,
    date: date ?? null,
    warnings: [],
  };
}
