import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohenKappa, krippendorffAlpha, masiDistance } from "../../src/study/agreement.ts";

const units = <T>(...coders: (T | null)[][]) => coders[0]!.map((_, i) => coders.map((coder) => coder[i]!));
const split = (codes: string) => codes.split(" ").map((code) => (code === "." ? null : code));

describe("Krippendorff's alpha", () => {
  // The worked examples of Krippendorff (2011), sections A to C.
  it.each([
    ["binary, two observers", ["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"], 0.095],
    ["nominal, two observers", ["a a b b d c c c e d d a", "b a b b b c c c e d d d"], 0.692],
    [
      "nominal, four observers, missing values",
      ["1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."],
      0.743,
    ],
  ])("%s", (_, coders, alpha) => {
    expect(krippendorffAlpha(units(...coders.map(split)))).toBeCloseTo(alpha, 3);
  });

  it("is 1 for coders who always agree, and not defined where nothing varies", () => {
    expect(krippendorffAlpha(units(["a", "b", "a"], ["a", "b", "a"]))).toBe(1);
    expect(krippendorffAlpha(units(["a", "a"], ["a", "a"]))).toBeNaN();
    expect(krippendorffAlpha([])).toBeNaN();
  });
});

describe("Cohen's kappa", () => {
  // 20 yes–yes, 5 yes–no, 10 no–yes, 15 no–no: observed .70, expected .50.
  it("takes chance off", () => {
    const pairs = [...Array(20).fill([1, 1]), ...Array(5).fill([1, 0]), ...Array(10).fill([0, 1]), ...Array(15).fill([0, 0])];
    expect(cohenKappa(pairs)).toBeCloseTo(0.4, 10);
  });

  it("leaves out units that one coder left out", () => {
    expect(cohenKappa(units(["a", "b", null], ["a", "b", "a"]))).toBe(1);
    expect(cohenKappa([])).toBeNaN();
  });

  it("is at most 1, and the same whoever comes first", () => {
    const code = fc.constantFrom("a", "b", "c");
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code), { minLength: 2 }), (pairs) => {
        const kappa = cohenKappa(pairs);
        expect(Number.isNaN(kappa) || kappa <= 1).toBe(true);
        const swapped = cohenKappa(pairs.map(([a, b]) => [b, a]));
        if (Number.isNaN(kappa)) expect(swapped).toBeNaN();
        else expect(swapped).toBeCloseTo(kappa, 10);
      }),
    );
  });
});

// The values of Passonneau (2006) for equal, subsumed, overlapping and disjoint sets.
it.each([
  [["a"], ["a"], 0],
  [["a", "b"], ["a"], 1 - (1 / 2) * (2 / 3)],
  [["a", "b"], ["b", "c"], 1 - (1 / 3) * (1 / 3)],
  [["a"], ["b"], 1],
  [[], [], 0],
  [[], ["a"], 1],
])("MASI distance of %j and %j", (a, b, distance) => {
  expect(masiDistance(new Set(a), new Set(b))).toBeCloseTo(distance, 10);
});
