/** Lists of numbers, each under a number, in two arrays that can be stored as they are: `items[start[i]..start[i + 1]]`, ascending. */
export interface Table {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** The table of `size` lists; those that are missing are empty. */
export function tableOf(lists: readonly (readonly number[] | undefined)[], size: number): Table {
  const start = new Int32Array(size + 1);
  const items: number[] = [];
  for (let i = 0; i < size; i++) {
    start[i] = items.length;
    items.push(...[...(lists[i] ?? [])].sort((a, b) => a - b));
  }
  start[size] = items.length;
  return { start, items: Int32Array.from(items) };
}

/** Whether the list under `number` holds `item`. */
export function holds({ start, items }: Table, number: number, item: number): boolean {
  let low = start[number];
  let high = start[number + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle] < item) low = middle + 1;
    else high = middle;
  }
  return low < start[number + 1] && items[low] === item;
}
