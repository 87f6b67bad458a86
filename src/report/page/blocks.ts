/** The data that the page carries, taken out of it when it is asked for. */
import { BLOCK, type PageData } from "../page-data.ts";
import type { Detail, Row } from "../row.ts";

/** Everything but the details. */
export async function readData(): Promise<PageData> {
  return (await readBlock("data")) as PageData;
}

/** Gives the details of a row; each block is read once. */
export function createDetailReader(rows: readonly Row[]): (row: Row) => Promise<Detail> {
  const places = new Map(rows.map((row, i) => [row, i]));
  const blocks = new Map<number, Promise<unknown>>();
  return async (row) => {
    const place = places.get(row)!;
    const number = Math.floor(place / BLOCK);
    const block = blocks.get(number) ?? readBlock(`block-${number}`);
    blocks.set(number, block);
    return ((await block) as Detail[])[place % BLOCK]!;
  };
}

async function readBlock(id: string): Promise<unknown> {
  const text = atob(document.getElementById(id)!.textContent!);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).json();
}
