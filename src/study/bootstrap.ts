/** Confidence intervals without assumptions on how a figure is distributed. */

/** From the lower to the upper bound. */
export type Interval = readonly [low: number, high: number];

/**
 * The 95 % percentile intervals of figures over items, by drawing as many items with replacement so many times: Efron, B. & Tibshirani, R.
 * (1993), An Introduction to the Bootstrap, ch. 13. The same seed gives the same intervals. NaNs (a figure that a draw does not define) are left out.
 */
export function bootstrapIntervals<T>(
  items: readonly T[],
  figures: (items: readonly T[]) => readonly number[],
  draws = 1000,
  seed = 1,
): Interval[] {
  const random = createRandom(seed);
  const drawn = [...items];
  const found: number[][] = figures(items).map(() => []);
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < drawn.length; i++) drawn[i] = items[Math.floor(random() * items.length)]!;
    figures(drawn).forEach((value, i) => {
      if (!Number.isNaN(value)) found[i]!.push(value);
    });
  }
  return found.map((values) => {
    values.sort((a, b) => a - b);
    const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? Number.NaN;
    return [at(0.025), at(0.975)];
  });
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
