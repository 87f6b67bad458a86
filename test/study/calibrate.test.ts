import { describe, expect, it } from "vitest";
import { confidencesOf } from "../../src/rules/confidence.ts";
import { createRandom } from "../../src/study/bootstrap.ts";
import { crossValidate, type JudgedTag, measure, toBins } from "../../src/study/calibrate.ts";

const tag = (article: string, id: string, level: string, right: boolean): JudgedTag => ({ article, facet: "themes", id, level, right });

describe("measured confidences", () => {
  it("count by level, and by id and level", () => {
    const tags = [tag("a", "y", "once", true), tag("b", "x", "often", true), tag("b", "y", "once", false)];
    expect(measure(tags, "themes")).toEqual({
      levels: { once: [1, 2], often: [1, 1] },
      ids: { x: { often: [1, 1] }, y: { once: [1, 2] } },
    });
    expect(measure(tags, "actors")).toEqual({ levels: {}, ids: {} });
  });

  it.each([
    ["nothing was measured", {}, {}, 0.5],
    ["nothing of the id: near the level's share", { once: [80, 100] }, {}, 0.8],
    ["many of the id: near its own share", { once: [80, 100] }, { once: [10, 50] }, 0.28],
    ["few of the id: drawn towards the level's", { once: [80, 100] }, { once: [0, 2] }, 0.64],
    ["no number of right ones is certain", { once: [5000, 5000] }, { once: [900, 900] }, 0.99],
  ] as const)("%s", (_, levels, own, expected) => {
    const [, once] = confidencesOf("themes", "x", { levels, ids: { x: own } } as Parameters<typeof confidencesOf>[2]);
    expect(once).toBeCloseTo(expected, 2);
  });

  it("are within a tenth of the truth where tags are right as often as their id and level say", () => {
    const random = createRandom(3);
    const truth = { x: 0.95, y: 0.7, z: 0.5 } as const;
    const tags = Array.from({ length: 600 }, (_, i) => {
      const id = (["x", "y", "z"] as const)[i % 3]!;
      return tag(`a${i % 120}`, id, "once", random() < truth[id]);
    });
    const bins = crossValidate(tags, "themes");
    expect(bins.length).toBeGreaterThan(1);
    for (const { tags: n, stated, right } of bins) {
      expect(n).toBeGreaterThanOrEqual(40);
      expect(Math.abs(stated - right)).toBeLessThan(0.1);
    }
  });

  it("fall into bins of at least so many, equal ones together", () => {
    const stated = [...Array(30).fill(0.5), ...Array(25).fill(0.6), ...Array(50).fill(0.9), ...Array(10).fill(0.95)];
    const bins = toBins(
      stated.map((confidence, i) => ({ confidence, right: i % 2 === 0 })),
      40,
    );
    expect(bins.map(({ from, to, tags }) => [from, to, tags])).toEqual([
      [0.5, 0.6, 55],
      [0.9, 0.95, 60],
    ]);
    expect(toBins([], 40)).toEqual([]);
  });
});
