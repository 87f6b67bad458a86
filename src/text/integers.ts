/** Numbers of compiled tables. */
export type Integers = Int32Array | Uint16Array;

/** The same numbers in half the room where they allow it: more of what is looked up at every word stays in the processor's cache. */
export function narrow(values: Int32Array): Integers {
  return values.every((value) => value >= 0 && value <= 0xffff) ? Uint16Array.from(values) : values;
}

/** How many of ascending numbers are below `limit`, which is the place of the first that is not; those in front of `from` count, and none is looked at from `to` on. */
export function countBelow(ascending: readonly number[] | Int32Array, limit: number, from = 0, to = ascending.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
