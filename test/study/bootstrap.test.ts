import { expect, it } from "vitest";
import { bootstrapIntervals, createRandom } from "../../src/study/bootstrap.ts";

const mean = (items: readonly number[]) => items.reduce((sum, item) => sum + item, 0) / items.length;

it("encloses the mean, about as wide as the normal approximation", () => {
  const random = createRandom(7);
  const items = Array.from({ length: 400 }, () => (random() < 0.8 ? 1 : 0));
  const [[low, high]] = bootstrapIntervals(items, (drawn) => [mean(drawn)]) as [[number, number]];
  expect(low).toBeLessThan(mean(items));
  expect(high).toBeGreaterThan(mean(items));
  expect(high - low).toBeCloseTo(2 * 1.96 * Math.sqrt((0.8 * 0.2) / 400), 1);
});

it("is the same for the same seed, and NaN where nothing is defined", () => {
  const once = () => bootstrapIntervals([1, 2, 3, 4], (drawn) => [mean(drawn)], 50, 3);
  expect(once()).toEqual(once());
  expect(bootstrapIntervals([], () => [Number.NaN])).toEqual([[Number.NaN, Number.NaN]]);
});
