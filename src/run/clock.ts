/** Seconds since some moment; they never go back. (`performance.now()` takes a start's hundredth to load.) */
export function clock(): number {
  return Number(process.hrtime.bigint()) / 1e9;
}
