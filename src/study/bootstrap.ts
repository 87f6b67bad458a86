/** Confidence intervals without assumptions on how a figure is distributed. */

/** From the lower to the upper bound. */
export type Interval = readonly [low: number, high: number];

/**
 * The 95 % percentile interval of a figure over items, by drawing as many items with replacement so many times: Efron, B. & Tibshirani, R. (1993),
 * An Introduction to the Bootstrap, ch. 13. The same seed gives the same interval. NaNs (a figure that a draw does not define) are left out.
 */
export function bootstrapInterval<T>(items: readonly T[], figure: (items: readonly T[]) => number, draws = 1000, seed = 1): Interval {
  const random = createRandom(seed);
  const figures: number[] = [];
  for (let i = 0; i < draws; i++) {
    const drawn = items.map(() => items[Math.floor(random() * items.length)]!);
    const value = figure(drawn);
    if (!Number.isNaN(value)) figures.push(value);
  }
  figures.sort((a, b) => a - b);
  const at = (share: number) => figures[Math.min(figures.length - 1, Math.max(0, Math.round(share * (figures.length - 1))))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

/** Numbers from 0 to below 1, the same for the same seed: mulberry32 (T. Ettinger, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
