/** How strongly a frequency in one set stands out from that in another. */

/** A term counted in two sets: `a` of `ofA` here, `b` of `ofB` there. */
export interface Frequencies {
  readonly a: number;
  readonly ofA: number;
  readonly b: number;
  readonly ofB: number;
}

/**
 * Log-likelihood ratio G² of the 2×2 table (term, not term) × (A, B): Dunning, T. (1993), "Accurate methods for the statistics of surprise and
 * coincidence", Computational Linguistics 19(1), 61–74. Never negative; 3.84 is p < .05, 6.63 p < .01, 10.83 p < .001 (one degree of freedom).
 */
export function logLikelihood({ a, ofA, b, ofB }: Frequencies): number {
  const g = xLogX(a) + xLogX(b) + xLogX(ofA - a) + xLogX(ofB - b) - xLogX(a + b) - xLogX(ofA + ofB - a - b);
  return Math.max(0, 2 * (g - xLogX(ofA) - xLogX(ofB) + xLogX(ofA + ofB)));
}

/**
 * Log ratio: the binary logarithm of relative frequency in A over that in B; 1 = twice as frequent. A frequency of zero counts as a half:
 * Hardie, A. (2014), "Log Ratio: an informal introduction" (CASS, Lancaster).
 */
export function logRatio({ a, ofA, b, ofB }: Frequencies): number {
  return Math.log2(Math.max(a, 0.5) / ofA / (Math.max(b, 0.5) / ofB));
}

function xLogX(x: number): number {
  return x <= 0 ? 0 : x * Math.log(x);
}
