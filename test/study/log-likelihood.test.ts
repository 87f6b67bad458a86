import fc from "fast-check";
import { expect, it } from "vitest";
import { logLikelihood, logRatio } from "../../src/study/log-likelihood.ts";

/** 2 Σ observed × ln(observed / expected), cell by cell. */
function byDefinition(a: number, ofA: number, b: number, ofB: number): number {
  const cells = [
    [a, ofA, a + b],
    [b, ofB, a + b],
    [ofA - a, ofA, ofA + ofB - a - b],
    [ofB - b, ofB, ofA + ofB - a - b],
  ] as const;
  return (
    2 *
    cells.reduce(
      (sum, [observed, row, column]) => sum + (observed === 0 ? 0 : observed * Math.log((observed * (ofA + ofB)) / row / column)),
      0,
    )
  );
}

it("is what the definition says", () => {
  const count = fc.integer({ min: 0, max: 500 });
  fc.assert(
    fc.property(count, count, fc.integer({ min: 501, max: 9000 }), fc.integer({ min: 501, max: 9000 }), (a, b, ofA, ofB) => {
      expect(logLikelihood({ a, ofA, b, ofB })).toBeCloseTo(byDefinition(a, ofA, b, ofB), 6);
    }),
  );
});

it.each([
  [{ a: 10, ofA: 100, b: 10, ofB: 100 }, 0, 0],
  [{ a: 40, ofA: 100, b: 10, ofB: 100 }, byDefinition(40, 100, 10, 100), 2],
  [{ a: 8, ofA: 100, b: 0, ofB: 100 }, byDefinition(8, 100, 0, 100), 4],
  [{ a: 0, ofA: 100, b: 8, ofB: 100 }, byDefinition(0, 100, 8, 100), -4],
])("%j", (frequencies, g, ratio) => {
  expect(logLikelihood(frequencies)).toBeCloseTo(g, 8);
  expect(logRatio(frequencies)).toBeCloseTo(ratio, 8);
});
