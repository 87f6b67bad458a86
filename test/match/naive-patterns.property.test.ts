/** The matcher of patterns against one that knows no filters: it looks at every place for every pattern. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { createMatcher } from "../../src/match/hits.ts";
import { LexiconBuilder } from "../../src/match/lexicon.ts";
import { createPatternMatcher, type Match } from "../../src/match/matches.ts";
import { PatternBuilder } from "../../src/match/patterns.ts";
import { createScanner } from "../../src/text/tokens.ts";

const WORDS = ["kuda", "sapi", "ayam", "domba", "itik"];
const phrases = fc.uniqueArray(fc.constantFrom(...WORDS, "kuda sapi", "ayam domba"), { minLength: 1, maxLength: 2 });
const within = fc.option(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom("sentence" as const, "article" as const)), {
  nil: undefined,
});
const near = fc.record({ near: fc.array(phrases, { minLength: 2, maxLength: 3 }), within: fc.integer({ min: 0, max: 4 }) });
const steps = fc.array(fc.tuple(fc.constantFrom(...WORDS, "kuda sapi"), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 3 });
const ordered = fc.record({
  steps,
  with: fc.option(phrases, { nil: undefined }),
  without: fc.option(phrases, { nil: undefined }),
  within,
});
/** Words, most of them known, some with a full stop; and which of them are not the article. */
const texts = fc.array(
  fc.tuple(fc.constantFrom(...WORDS, "rumah", "jalan"), fc.constantFrom("", "", "", "."), fc.constantFrom(0, 0, 0, 1)),
  {
    minLength: 8,
    maxLength: 40,
  },
);

interface Place {
  readonly from: number;
  readonly to: number;
}

/** What stands where, found by going through all words: `sentence` and `masked` by word. */
function naive(words: readonly string[], sentence: readonly number[], masked: readonly number[]) {
  const placesOf = (sources: readonly string[]): Place[] =>
    words.flatMap((_, from) =>
      [2, 1].flatMap((length) => {
        const to = from + length;
        if (to > words.length || sentence[from] !== sentence[to - 1] || masked[from] || masked[to - 1]) return [];
        return sources.includes(words.slice(from, to).join(" ")) ? [{ from, to }] : [];
      }),
    );
  const next = (sources: readonly string[], { to }: Place, most: number, sameSentence: boolean) =>
    placesOf(sources).find(
      (place) => place.from >= to && place.from - to <= most && (!sameSentence || sentence[place.from] === sentence[to - 1]),
    );
  const nearest = (sources: readonly string[], at: Place, most: number, sameSentence: boolean) => {
    const behind = next(sources, at, most, sameSentence);
    const before = placesOf(sources).findLast(
      (place) => place.to <= at.from && (!sameSentence || sentence[place.from] === sentence[at.from]),
    );
    return before && at.from - before.to <= (behind ? behind.from - at.to - 1 : most) ? before : behind;
  };
  return { placesOf, next, nearest };
}

it("finds just what looking everywhere finds", () => {
  let seen = 0;
  fc.assert(
    fc.property(fc.array(fc.oneof(near, ordered), { minLength: 1, maxLength: 6 }), texts, (sources, text) => {
      const builder = new PatternBuilder(new LexiconBuilder(() => []));
      const numbers = sources.map((source) => {
        if ("near" in source) return builder.add(source);
        const { steps, ...context } = source;
        return builder.add({ ...context, phrase: steps.map(([phrase, gap], i) => (i === 0 ? phrase : `..${gap} ${phrase}`)).join(" ") });
      });
      const lexicon = builder.lexicon.build();
      const tokens = createScanner(lexicon.vocabulary)(text.map(([word, stop]) => word[0]!.toUpperCase() + word.slice(1) + stop).join(" "));
      const masked = text.map(([, , mask]) => mask);
      const matches = createPatternMatcher(builder.build())(tokens, createMatcher(lexicon)(tokens), Uint8Array.from(masked), null);
      const { placesOf, next, nearest } = naive(
        text.map(([word]) => word),
        [...tokens.sentence.subarray(0, tokens.count)],
        masked,
      );
      const expected = sources.flatMap((source, i): Match[] => {
        const match = (from: number, to: number) => ({ pattern: numbers[i]!, from, to });
        if ("near" in source)
          return placesOf(source.near[0]!).flatMap((at) => {
            const others = source.near.slice(1).map((side) => nearest(side, at, source.within, true));
            if (others.includes(undefined)) return [];
            return [match(Math.min(at.from, ...others.map((one) => one!.from)), Math.max(at.to, ...others.map((one) => one!.to)))];
          });
        const article = source.within === undefined || source.within === "article";
        const has = (group: readonly string[], at: Place) =>
          article
            ? placesOf(group).length > 0
            : nearest(group, at, source.within === "sentence" ? 1e6 : Number(source.within), source.within === "sentence") !== undefined;
        return placesOf([source.steps[0]![0]]).flatMap((at) => {
          const last = source.steps
            .slice(1)
            .reduce<Place | undefined>((place, [phrase, gap]) => place && next([phrase], place, gap, true), at);
          if (last === undefined) return [];
          const whole = { from: at.from, to: last.to };
          if ((source.with && !has(source.with, whole)) || (source.without && has(source.without, whole))) return [];
          return [match(whole.from, whole.to)];
        });
      });
      seen += matches.length;
      const inOrder = (a: Match, b: Match) => a.from - b.from || b.to - a.to || a.pattern - b.pattern;
      // the same pattern twice in the list is one
      const unique = (list: readonly Match[]) => [
        ...new Map(list.map((one) => [JSON.stringify([one.pattern, one.from, one.to]), one])).values(),
      ];
      expect(unique(matches)).toEqual(unique(expected).sort(inOrder));
      expect(matches).toEqual([...matches].sort(inOrder));
    }),
    { numRuns: 3000 },
  );
  expect(seen).toBeGreaterThan(1500);
});
