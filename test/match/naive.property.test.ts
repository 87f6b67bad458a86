/** The matcher against one that tries every word sequence of every phrase at every word. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { createMatcher } from "../../src/match/hits.ts";
import { LexiconBuilder } from "../../src/match/lexicon.ts";
import { expandPhrase } from "../../src/match/phrase.ts";
import { createScanner } from "../../src/text/tokens.ts";

const WORDS = ["kuda", "sapi", "ayam", "domba", "kambing", "itik"];
const LISTS: Record<string, string[]> = { ternak: ["sapi", "kuda [domba]", "(ayam|itik) sapi"] };
const listOf = (name: string) => LISTS[name]!;

const atom: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom("@ternak", "kamb*", "KUDA") },
);
const phrase: fc.Arbitrary<string> = fc
  .letrec<{ sequence: string; part: string }>((tie) => ({
    sequence: fc.array(tie("part"), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" ")),
    part: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      atom,
      fc.tuple(tie("sequence"), tie("sequence")).map(([a, b]) => `(${a}|${b})`),
      tie("sequence").map((inner) => `[${inner}]`),
    ),
  }))
  .sequence.filter((source) => /^[^[]*?(?:kuda|sapi|ayam|domba|kambing|itik|ternak|kamb|KUDA)/.test(source) && source.length < 120);
const texts = fc
  .array(fc.constantFrom(...WORDS, "KUDA", "Sapi", "kambingan", "dombanya", "lain"), { maxLength: 14 })
  .map((words) => words.join(" "));

/** Places of the phrase as "from-to" in words, found the slow way. */
function naive(source: string, text: string): string[] {
  const words = text.split(" ").filter(Boolean);
  const foldWords = (word: string) => [{ folded: word.toLowerCase(), upper: word.length > 1 && word === word.toUpperCase() }];
  const found = new Set<string>();
  for (const sequence of expandPhrase(source, foldWords, listOf))
    for (let from = 0; from + sequence.length <= words.length; from++) {
      const fits = sequence.every(({ kind, folded, upper }, i) => {
        const word = words[from + i]!;
        const low = word.toLowerCase();
        if (upper && word !== word.toUpperCase()) return false;
        // a clitic may hang on the last word
        const isLast = i === sequence.length - 1;
        return kind === "glob" ? low.startsWith(folded.slice(0, -1)) : low === folded || (isLast && low === `${folded}nya`);
      });
      if (fits && sequence.length > 0) found.add(`${from}-${from + sequence.length}`);
    }
  return [...found].sort();
}

it("finds just what trying everything finds", () => {
  let hitsSeen = 0;
  fc.assert(
    fc.property(fc.array(phrase, { minLength: 1, maxLength: 5 }), texts, (phrases, text) => {
      const builder = new LexiconBuilder(listOf);
      const numbers = phrases.map((source) => {
        try {
          return new Set(builder.phrase(source));
        } catch {
          return null; // nothing but optional words
        }
      });
      const lexicon = builder.build();
      const tokens = createScanner(lexicon.vocabulary)(text);
      const hits = createMatcher(lexicon)(tokens);
      phrases.forEach((source, i) => {
        if (numbers[i] === null) return;
        const places = new Set<string>();
        for (let hit = 0; hit < hits.count; hit++) if (numbers[i]!.has(hits.wording[hit]!)) places.add(`${hits.from[hit]}-${hits.to[hit]}`);
        hitsSeen += places.size;
        expect([...places].sort(), source).toEqual(naive(source, text));
      });
    }),
    { numRuns: 1500 },
  );
  expect(hitsSeen).toBeGreaterThan(1000);
});
