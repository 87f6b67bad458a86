/** What a column would like to have, in terminal columns. */
export interface ColumnWish {
  readonly least: number;
  /** The width of its widest cell. */
  readonly natural: number;
  /** Its share of the room beyond the least. */
  readonly weight: number;
}

/** Shares `room` among columns: none below its least, none above its natural width, the rest by weight. */
export function fitColumns(wishes: readonly ColumnWish[], room: number): number[] {
  const widths = wishes.map(({ least, natural }) => Math.min(least, natural));
  let left = room - widths.reduce((a, b) => a + b, 0);
  for (;;) {
    const hungry = wishes.map((wish, i) => ({ wish, i })).filter(({ wish, i }) => widths[i]! < wish.natural);
    const weights = hungry.reduce((sum, { wish }) => sum + wish.weight, 0);
    if (left <= 0 || hungry.length === 0) return widths;
    const before = left;
    for (const { wish, i } of hungry) {
      const share = Math.min(wish.natural - widths[i]!, Math.floor((before * wish.weight) / weights));
      widths[i]! += share;
      left -= share;
    }
    if (left === before) {
      widths[hungry[0]!.i]! += 1;
      left -= 1;
    }
  }
}
