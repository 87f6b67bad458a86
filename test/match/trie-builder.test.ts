import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromColumns, toColumns } from "../../src/match/pattern-columns.ts";
import { firstInner, type Trie, TrieBuilder } from "../../src/match/trie-builder.ts";

/** The wordings that end behind a sequence of words, with their flags. */
function endsAt(trie: Trie, words: readonly number[]): [number, number][] {
  const { roots, edgeStart, edgeWords, endStart, ends, endFlags } = trie;
  let node = roots[words[0]!]!;
  for (const word of words.slice(1)) {
    const at = edgeWords.subarray(edgeStart[node], edgeStart[node + 1]).indexOf(word);
    if (node === 0 || at < 0) return [];
    node = firstInner(trie) + edgeStart[node]! + at;
  }
  return node === 0 ? [] : [...ends.subarray(endStart[node], endStart[node + 1])].map((end, i) => [end, endFlags[endStart[node]! + i]!]);
}

describe("the trie", () => {
  it("finds each wording that was put in, and no other, with its edges in order", () => {
    const words = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.integer({ min: 0, max: 2 })), { maxLength: 120 }), fc.array(words), (wordings, others) => {
        const builder = new TrieBuilder();
        const known = new Map<string, number>();
        for (const [sequence, flags] of wordings) {
          const number = builder.end(
            sequence.reduce((node, word) => builder.step(node, word), 0),
            flags,
          );
          const key = `${sequence.join()} ${flags}`;
          expect(number).toBe(known.get(key) ?? known.size);
          known.set(key, number);
        }
        expect(builder.wordings).toBe(known.size);
        const trie = builder.build(13);
        for (const [sequence, flags] of wordings)
          expect(endsAt(trie, sequence)).toContainEqual([known.get(`${sequence.join()} ${flags}`), flags]);
        for (const sequence of others)
          for (const [end, flags] of endsAt(trie, sequence)) expect(known.get(`${sequence.join()} ${flags}`)).toBe(end);
        for (let node = 0; node + 1 < trie.edgeStart.length; node++) {
          const edges = [...trie.edgeWords.subarray(trie.edgeStart[node], trie.edgeStart[node + 1])];
          expect(edges).toEqual([...edges].sort((a, b) => a - b));
        }
      }),
      { numRuns: 50 },
    );
  });
});

it("the trie goes on where its tables are full", () => {
  const builder = new TrieBuilder();
  const wordings = Array.from({ length: 3000 }, (_, i) => [1 + (i % 7), 1 + (i % 611), 1 + i]);
  const numbers = wordings.map((words) =>
    builder.end(
      words.reduce((node, word) => builder.step(node, word), 0),
      words[2]! % 3,
    ),
  );
  expect(numbers).toEqual(wordings.map((_, i) => i));
  const trie = builder.build(3001);
  expect(wordings.map((words) => endsAt(trie, words))).toEqual(wordings.map((words, i) => [[i, words[2]! % 3]]));
});

it("patterns come back from their columns", () => {
  const plain = { groups: [3], within: [], ordered: true, exact: null, with: null, without: null, contextWithin: 1e9, valid: null };
  const patterns = [
    plain,
    { ...plain, groups: [1, 2, 3], within: [4, 1e6], exact: "SARA", with: 0, without: 7 },
    { ...plain, ordered: false, valid: { until: "2024-01-01" } },
  ];
  expect(fromColumns(toColumns(patterns))).toEqual(patterns);
});
