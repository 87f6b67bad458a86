/** A rule carries its own tests: examples that must get its tag and counterexamples that must not. A rule that breaks one does not load. */

import { createClassifier } from "./classifier.ts";
import type { BoilerplateEntry } from "./clean/entry.ts";
import { brokenExamples } from "./clean/examples.ts";
import { markZones } from "./clean/mark-zones.ts";
import { type Place, RuleError } from "./errors.ts";
import { createMatcher } from "./match/hits.ts";
import type { Entry } from "./rules/read.ts";
import type { ActorEntry, ElectionEntry, ModeEntry, ThemeEntry } from "./rules/schema.ts";
import type { Ruleset } from "./ruleset.ts";
import type { LanguageEntry } from "./tag/languages.ts";
import type { SpeechEntry } from "./tag/speech/entry.ts";
import { createScanner } from "./text/tokens.ts";
import type { ArticleRecord, Document } from "./types.ts";

/** One example held against the rules. */
export interface ExampleResult extends Place {
  readonly kind: string;
  readonly id: string;
  readonly text: string;
  /** null where it holds; else what is wrong. */
  readonly problem: string | null;
  /** One that may be broken: it stands under `todo`. */
  readonly todo: boolean;
}

/** Throws `RuleError` with every example that the compiled rules break. */
export function checkExamples(entries: readonly Entry[], ruleset: Ruleset): void {
  const problems = [];
  for (const { problem, todo, file, line, column } of testExamples(entries, ruleset))
    if (problem !== null && !todo) problems.push({ file, line, column, message: problem });
  if (problems.length > 0) throw new RuleError(problems);
}

/** Holds every example of the entries against the compiled rules. */
export function* testExamples(entries: readonly Entry[], ruleset: Ruleset): Generator<ExampleResult> {
  const classify = createClassifier(ruleset, { setting: true });
  const scan = createScanner(ruleset.lexicon.vocabulary);
  const findHits = createMatcher(ruleset.lexicon);
  const zonesOf = (text: string) => {
    const tokens = scan(text);
    return markZones({ tokens, hits: findHits(tokens) }, 0, ruleset.boilerplate);
  };
  for (const entry of entries) {
    const { kind } = entry;
    const { id } = entry.value;
    if (kind === "boilerplate") {
      const { examples, counterexamples } = entry.value as BoilerplateEntry;
      const broken = brokenExamples(entry.value as BoilerplateEntry, zonesOf);
      for (const what of broken) yield { ...entry.at(["examples"]), kind, id, text: "", problem: `${id} ${what}`, todo: false };
      if (broken.length === 0)
        for (const text of [...examples, ...counterexamples]) yield { ...entry.at(), kind, id, text, problem: null, todo: false };
      continue;
    }
    for (const { path, text, what, found } of tested(entry, (text, date) => classify(sentence(text, date)))) {
      const name = path.includes("counterexamples") ? "counterexample" : "example";
      const problem = what === null ? null : `${name} ${what} (found: ${found || "nothing"})`;
      // a place inside an entry is dear to look up: only where it is told
      const place = problem === null ? entry.at() : entry.at(path);
      yield { ...place, kind, id, text, problem, todo: path[0] === "todo" };
    }
  }
}

type Classify = (text: string, date?: string) => ArticleRecord;

interface Tested {
  readonly path: readonly (string | number)[];
  readonly text: string;
  /** null where it holds. */
  readonly what: string | null;
  readonly found: string;
}

function* tested(entry: Entry, classify: Classify): Generator<Tested> {
  const { id } = entry.value;
  switch (entry.kind) {
    case "actors":
    case "themes": {
      const facet = entry.kind;
      const { examples, counterexamples, todo } = entry.value as unknown as ActorEntry | ThemeEntry;
      const tagsOf = (text: string) => classify(text)[facet]!;
      for (const { path, text } of within(["examples"], examples, todo.examples)) {
        const tags = tagsOf(text);
        const has = tags.some((tag) => tag.id === id);
        yield { path, text, what: has ? null : `is not tagged ${id}`, found: tags.map((tag) => tag.id).join(", ") };
      }
      for (const { path, text } of within(["counterexamples"], counterexamples, todo.counterexamples)) {
        const tag = tagsOf(text).find((other) => other.id === id);
        yield { path, text, what: tag ? `is tagged ${id}` : null, found: tag ? `"${tag.evidence[0]!.quote}"` : "" };
      }
      return;
    }
    case "modes": {
      const { examples, counterexamples, todo } = entry.value as unknown as ModeEntry;
      const modesOf = ({ text, theme }: ModeEntry["examples"][number]) =>
        classify(text)
          .themes!.find((tag) => tag.id === theme)
          ?.modes.map((mode) => mode.id);
      for (const { path, text: example } of within(["examples"], examples, todo.examples)) {
        const modes = modesOf(example);
        const found = modes ? modes.join(", ") : `no theme ${example.theme}`;
        yield { path, text: example.text, what: modes?.includes(id) ? null : `has no mode ${id}`, found };
      }
      for (const { path, text: example } of within(["counterexamples"], counterexamples, todo.counterexamples)) {
        const what = modesOf(example)?.includes(id) ? `has the mode ${id}` : null;
        yield { path, text: example.text, what, found: example.theme };
      }
      return;
    }
    case "languages": {
      const { examples, counterexamples } = entry.value as unknown as LanguageEntry;
      for (const [i, text] of examples.entries()) {
        const { language } = classify(text);
        yield { path: ["examples", i], text, what: language === id ? null : `is not in ${id}`, found: language };
      }
      for (const [i, text] of counterexamples.entries())
        yield { path: ["counterexamples", i], text, what: classify(text).language === id ? `is in ${id}` : null, found: id };
      return;
    }
    case "speech": {
      const { examples, counterexamples } = entry.value as unknown as SpeechEntry;
      const partOf = ({ text, actor }: SpeechEntry["examples"][number]) =>
        classify(text).actors!.find((tag) => tag.id === actor)?.part ?? `no actor ${actor}`;
      for (const [i, example] of examples.entries()) {
        const { text, actor, part } = example;
        const found = partOf(example);
        yield { path: ["examples", i], text, what: found === part ? null : `does not make ${actor} ${part}`, found };
      }
      for (const [i, example] of counterexamples.entries()) {
        const { text, actor, part } = example;
        const found = partOf(example);
        yield { path: ["counterexamples", i], text, what: found === part ? `makes ${actor} ${part}` : null, found };
      }
      return;
    }
    case "elections": {
      const { examples } = entry.value as unknown as ElectionEntry;
      for (const [i, { text, date, elections }] of examples.entries()) {
        const found = classify(text, date).elections.map((election) => election.id);
        const what = found.join() === elections.join() ? null : `does not name just ${elections.join(", ") || "none"}`;
        yield { path: ["examples", i], text, what, found: found.join(", ") };
      }
    }
  }
}

/** The examples under a key, then those under `todo`. */
function within<T>(key: readonly string[], examples: readonly T[], todo: readonly T[]) {
  return [...examples.map((text, i) => ({ path: [...key, i], text })), ...todo.map((text, i) => ({ path: ["todo", ...key, i], text }))];
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
