import { expect, it } from "vitest";
import { createClassifier } from "../../src/classifier.ts";
import { loadRules } from "../../src/load-rules.ts";
import { textDocument } from "../../src/text-document.ts";

const ruleset = await loadRules();

it.each([
  [
    "Pilpres 2019 di Jakarta.\n\nDemikian pasangan calon presiden Jokowi-Maruf Ade",
    `Pilpres 2019 di Jakarta. ${"Prabowo Subianto ".repeat(50)}`,
  ],
  ["Andi Wijaya, Kasat Reskrim Polda Polres", "Bogor ".repeat(200)],
])("takes nothing from the article before, though rooms are reused, and longer than an article: %s", (text, before) => {
  const short = textDocument(text);
  const used = createClassifier(ruleset);
  used(textDocument(before));
  expect(used(short).people).toEqual(createClassifier(ruleset)(short).people);
});
