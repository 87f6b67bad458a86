import { type Integers, narrow } from "../text/integers.ts";

/** Lists of numbers, each under a number, in two arrays that can be stored as they are: `items[start[i]..start[i + 1]]`, ascending. */
export interface Table {
  readonly start: Integers;
  readonly items: Integers;
}

/** The table of `size` lists; those that are missing are empty. */
export function tableOf(lists: readonly (readonly number[] | undefined)[], size: number): Table {
  const start = new Int32Array(size + 1);
  const items: number[] = [];
  for (let i = 0; i < size; i++) {
    start[i] = items.length;
    const list = lists[i] ?? [];
    if (list.length === 1) items.push(list[0]!);
    else if (list.length > 1) items.push(...[...list].sort((a, b) => a - b));
  }
  start[size] = items.length;
  return { start: narrow(start), items: narrow(Int32Array.from(items)) };
}

/** The table of these lists as they are. */
export function tableFrom(lists: readonly (readonly number[])[]): Table {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = start[i]! + list.length;
  });
  return { start: narrow(start), items: narrow(Int32Array.from(lists.flat())) };
}

/** The list under `number`, without a copy; empty where the table has none. */
export function listAt({ start, items }: Table, number: number): Integers {
  return items.subarray(start[number] ?? 0, start[number + 1] ?? 0);
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
