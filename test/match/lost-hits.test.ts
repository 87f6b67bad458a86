import { expect, it } from "vitest";
import { lostHits } from "../../src/match/lost-hits.ts";
import { RuleIndexBuilder, Slot } from "../../src/match/rule-index.ts";
import { Gap, type Tokens } from "../../src/types.ts";

const [PLAIN, OTHER, EXCLUDED, BEFORE, AFTER, FOREIGN] = [0, 1, 2, 3, 4, 5];
const RULE = 0;
const uses = new RuleIndexBuilder();
uses.add(PLAIN, RULE, 0);
uses.add(OTHER, RULE, 1);
uses.add(EXCLUDED, RULE, Slot.EXCLUDE);
uses.add(BEFORE, RULE, Slot.NOT_AFTER);
uses.add(AFTER, RULE, Slot.NOT_BEFORE);
uses.add(FOREIGN, 1, 0);
const index = uses.build();

type Place = [pattern: number, from: number, to: number];

it.each<[string, Place[], [pattern: number, because: string, by: number][]]>([
  [
    "nothing, where all stand",
    [
      [PLAIN, 0, 1],
      [OTHER, 2, 3],
    ],
    [],
  ],
  [
    "what an exclusion overlaps",
    [
      [EXCLUDED, 0, 2],
      [PLAIN, 1, 3],
    ],
    [[PLAIN, "exclude", EXCLUDED]],
  ],
  [
    "what an exclusion overlaps from behind",
    [
      [PLAIN, 0, 2],
      [EXCLUDED, 1, 3],
    ],
    [[PLAIN, "exclude", EXCLUDED]],
  ],
  [
    "not what an exclusion only touches",
    [
      [EXCLUDED, 0, 2],
      [PLAIN, 2, 3],
    ],
    [],
  ],
  [
    "what stands directly behind another",
    [
      [BEFORE, 0, 1],
      [PLAIN, 1, 2],
    ],
    [[PLAIN, "not_after", BEFORE]],
  ],
  [
    "not what stands further behind",
    [
      [BEFORE, 0, 1],
      [PLAIN, 2, 3],
    ],
    [],
  ],
  [
    "what stands directly before another",
    [
      [PLAIN, 0, 1],
      [AFTER, 1, 2],
    ],
    [[PLAIN, "not_before", AFTER]],
  ],
  [
    "not what stands further before",
    [
      [PLAIN, 0, 1],
      [AFTER, 2, 3],
    ],
    [],
  ],
  [
    "the shorter of overlapping ones",
    [
      [PLAIN, 0, 3],
      [OTHER, 1, 2],
    ],
    [[OTHER, "longer", PLAIN]],
  ],
  [
    "not one of another rule",
    [
      [FOREIGN, 0, 3],
      [PLAIN, 1, 2],
    ],
    [],
  ],
  [
    "the first reason of several",
    [
      [EXCLUDED, 0, 2],
      [BEFORE, 0, 1],
      [PLAIN, 1, 2],
    ],
    [[PLAIN, "exclude", EXCLUDED]],
  ],
  [
    "what is taken away, by what takes it away and nothing else",
    [
      [PLAIN, 0, 1],
      [BEFORE, 2, 3],
      [EXCLUDED, 4, 5],
      [OTHER, 3, 4],
      [PLAIN, 6, 7],
    ],
    [[OTHER, "not_after", BEFORE]],
  ],
  [
    "one place of a pattern, and not its others",
    [
      [PLAIN, 0, 1],
      [PLAIN, 2, 3],
      [AFTER, 3, 4],
      [AFTER, 5, 6],
      [OTHER, 7, 9],
      [PLAIN, 7, 8],
    ],
    [
      [PLAIN, "not_before", AFTER],
      [PLAIN, "longer", OTHER],
    ],
  ],
])("a rule loses %s", (_, places, expected) => {
  const tokens = { gap: new Uint8Array(10).fill(Gap.SPACE) } as unknown as Tokens;
  const lost = lostHits(
    index,
    RULE,
    places.map(([pattern, from, to]) => ({ pattern, from, to })),
    tokens,
  );
  expect(lost.map(({ pattern, because, by }) => [pattern, because, by.pattern])).toEqual(expected);
  for (const { from, to, because, by } of lost) {
    if (because === "not_after") expect(by.to).toBe(from);
    else if (because === "not_before") expect(by.from).toBe(to);
    else expect(Math.max(by.from, from)).toBeLessThan(Math.min(by.to, to));
  }
});

it.each<[string, Place[]]>([
  [
    "behind it",
    [
      [BEFORE, 0, 1],
      [PLAIN, 1, 2],
    ],
  ],
  [
    "before it",
    [
      [PLAIN, 0, 1],
      [AFTER, 1, 2],
    ],
  ],
])("a sentence's end keeps what stands %s apart", (_, places) => {
  const tokens = { gap: new Uint8Array(10).fill(Gap.SENTENCE) } as unknown as Tokens;
  expect(
    lostHits(
      index,
      RULE,
      places.map(([pattern, from, to]) => ({ pattern, from, to })),
      tokens,
    ),
  ).toEqual([]);
});

it("gives nothing where no pattern of the rule was found", () => {
  expect(lostHits(index, 7, [{ pattern: PLAIN, from: 0, to: 1 }], { gap: new Uint8Array(4) } as unknown as Tokens)).toEqual([]);
});
