import { expect, it } from "vitest";
import { createClassifier } from "../../src/classifier.ts";
import { loadRules } from "../../src/load-rules.ts";
import { textDocument } from "../../src/text-document.ts";

const ruleset = await loadRules();

it("takes nothing from the article before: rooms are reused, and longer than an article", () => {
  const short = textDocument("Pilpres 2019 di Jakarta.\n\nDemikian pasangan calon presiden Jokowi-Maruf Ade");
  const long = textDocument(`Pilpres 2019 di Jakarta. ${"Prabowo Subianto ".repeat(50)}`);
  const used = createClassifier(ruleset);
  used(long);
  expect(used(short).people).toEqual(createClassifier(ruleset)(short).people);
});
