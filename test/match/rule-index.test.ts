import { describe, expect, it } from "vitest";
import { collectHits, patternsOf, RuleIndexBuilder, Slot, usesOf } from "../../src/match/rule-index.ts";
import { Gap, type Tokens } from "../../src/types.ts";

const tokens = { gap: new Uint8Array(20).fill(Gap.SPACE) } as unknown as Tokens;
const [PLAIN, OTHER, EXCLUDED, BEFORE, AFTER] = [0, 1, 2, 3, 4];
const uses = new RuleIndexBuilder();
uses.add(PLAIN, 0, 0);
uses.add(OTHER, 0, 1);
uses.add(EXCLUDED, 0, Slot.EXCLUDE);
uses.add(BEFORE, 0, Slot.NOT_AFTER);
uses.add(AFTER, 0, Slot.NOT_BEFORE);
const index = uses.build();

const kept = (...matches: [pattern: number, from: number, to: number][]) =>
  (
    collectHits(
      index,
      matches.map(([pattern, from, to]) => ({ pattern, from, to })),
      tokens,
    ).get(0) ?? []
  ).map(({ slot, from, to }) => [slot, from, to]);

describe("hits of a rule", () => {
  it.each([
    [
      "all stand",
      [
        [PLAIN, 0, 1],
        [OTHER, 2, 4],
      ],
      [
        [0, 0, 1],
        [1, 2, 4],
      ],
    ],
    [
      "the longest of overlapping ones",
      [
        [OTHER, 0, 3],
        [PLAIN, 1, 2],
      ],
      [[1, 0, 3]],
    ],
    [
      "a later longer one wins",
      [
        [PLAIN, 0, 1],
        [OTHER, 0, 3],
      ],
      [[1, 0, 3]],
    ],
    [
      "an exclusion takes away what it overlaps",
      [
        [PLAIN, 0, 2],
        [EXCLUDED, 1, 3],
        [PLAIN, 4, 5],
      ],
      [[0, 4, 5]],
    ],
    [
      "directly behind is not",
      [
        [BEFORE, 0, 1],
        [PLAIN, 1, 2],
      ],
      [],
    ],
    [
      "a word behind is",
      [
        [BEFORE, 0, 1],
        [PLAIN, 2, 3],
      ],
      [[0, 2, 3]],
    ],
    [
      "directly before is not",
      [
        [PLAIN, 1, 2],
        [AFTER, 2, 3],
      ],
      [],
    ],
    ["exclusions alone are nothing", [[EXCLUDED, 0, 1]], []],
  ] as [string, [number, number, number][], number[][]][])("%s", (_, matches, expected) => {
    expect(kept(...matches)).toEqual(expected);
  });

  it("does not look across a sentence's end", () => {
    const gap = new Uint8Array(5).fill(Gap.SENTENCE);
    const hits = collectHits(
      index,
      [
        { pattern: BEFORE, from: 0, to: 1 },
        { pattern: PLAIN, from: 1, to: 2 },
      ],
      { gap } as unknown as Tokens,
    );
    expect(hits.get(0)).toHaveLength(1);
  });
});

it("tells which rules use a pattern, and for what", () => {
  const shared = new RuleIndexBuilder();
  shared.add(2, 4, 1);
  shared.add(2, 9, Slot.EXCLUDE);
  shared.add(0, 9, Slot.NOT_BEFORE);
  shared.add(3, 1000, 28);
  const built = shared.build();
  expect([0, 1, 2, 3].map((pattern) => usesOf(built, pattern))).toEqual([
    [{ rule: 9, slot: Slot.NOT_BEFORE }],
    [],
    [
      { rule: 4, slot: 1 },
      { rule: 9, slot: Slot.EXCLUDE },
    ],
    [{ rule: 1000, slot: 28 }],
  ]);
  expect([4, 9, 1000, 5].map((rule) => [...patternsOf(built, rule)])).toEqual([[2], [0, 2], [3], []]);
  const found = collectHits(
    built,
    [
      { pattern: 2, from: 0, to: 1 },
      { pattern: 3, from: 4, to: 5 },
      { pattern: 8, from: 6, to: 7 },
    ],
    tokens,
  );
  expect([...found].map(([rule, hits]) => [rule, hits.map(({ pattern, slot }) => [pattern, slot])])).toEqual([
    [4, [[2, 1]]],
    [1000, [[3, 28]]],
  ]);
});
