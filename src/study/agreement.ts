/** How far coders agree, beyond what chance would give. */

/** What coders said of one unit; null where one said nothing. */
export type Unit<T> = readonly (T | null)[];

/**
 * Cohen's kappa of two coders over nominal values, (observed − expected) / (1 − expected) with each coder's own margins: Cohen, J. (1960),
 * "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20(1), 37–46. Units that one left out are left out.
 * NaN where it is not defined: no unit, or both coders said one and the same value throughout.
 */
export function cohenKappa<T>(units: readonly Unit<T>[]): number {
  const both = units.filter((unit): unit is readonly [T, T] => unit[0] != null && unit[1] != null);
  const first = new Map<T, number>();
  const second = new Map<T, number>();
  let agreed = 0;
  for (const [a, b] of both) {
    first.set(a, (first.get(a) ?? 0) + 1);
    second.set(b, (second.get(b) ?? 0) + 1);
    if (a === b) agreed++;
  }
  const expected = [...first].reduce((sum, [value, n]) => sum + n * (second.get(value) ?? 0), 0) / both.length ** 2;
  return (agreed / both.length - expected) / (1 - expected);
}

/**
 * Krippendorff's alpha of any number of coders, 1 − observed / expected disagreement, where values may be missing: Krippendorff, K. (2011),
 * "Computing Krippendorff's Alpha-Reliability". `distance` is the squared difference of two values, 0 for equal ones; nominal unless told.
 * NaN where it is not defined: no unit with two values, or one and the same value throughout.
 */
export function krippendorffAlpha<T>(units: readonly Unit<T>[], distance: (a: T, b: T) => number = nominal): number {
  const pairable = units.map((unit) => unit.filter((value): value is T & {} => value != null)).filter((values) => values.length >= 2);
  const all = pairable.flat();
  let observed = 0;
  for (const values of pairable) observed += sumOverPairs(values, distance) / (values.length - 1);
  const expected = sumOverPairs(all, distance) / (all.length - 1);
  return 1 - observed / expected;
}

/**
 * MASI distance of two sets, 1 − Jaccard × monotonicity (1 equal, 2/3 one within the other, 1/3 overlapping, 0 apart): Passonneau, R. (2006),
 * "Measuring agreement on set-valued items (MASI) for semantic and pragmatic annotation", LREC 2006.
 */
export function masiDistance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 0;
  const shared = [...a].filter((item) => b.has(item)).length;
  const jaccard = shared / (a.size + b.size - shared);
  const monotonicity = jaccard === 1 ? 1 : shared === Math.min(a.size, b.size) && shared > 0 ? 2 / 3 : shared > 0 ? 1 / 3 : 0;
  return 1 - jaccard * monotonicity;
}

function nominal<T>(a: T, b: T): number {
  return a === b ? 0 : 1;
}

/** The sum of distances over all ordered pairs; equal values are counted together where there are many. */
function sumOverPairs<T>(values: readonly T[], distance: (a: T, b: T) => number): number {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const distinct = [...counts];
  let sum = 0;
  for (const [i, [a, n]] of distinct.entries()) for (const [b, m] of distinct.slice(i + 1)) sum += 2 * n * m * distance(a, b);
  return sum;
}
