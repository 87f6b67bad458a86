import type { Chunk } from "./input-file.ts";

/** One line of a byte stream, without its delimiter. */
export interface Line {
  /** 1-based. */
  readonly number: number;
  /** null where the line is longer than the cap; its bytes were dropped as they came. */
  readonly bytes: Buffer | null;
  /** The line touches a damaged place and may be a part of one only. */
  readonly torn?: true;
  /** Instead of a line: what is wrong at this place. */
  readonly lost?: string;
}

/**
 * Splits bytes into lines and never holds more than `cap` bytes of one line.
 * (node:readline throws on a line of 600 MB and loses the rest; a string per line is not needed to find the next one.)
 */
export async function* splitLines(chunks: AsyncIterable<Chunk> | Iterable<Chunk>, cap: number, delimiter = 10): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let held = 0;
  let tooLong = false;
  let torn = false;
  const hold = (part: Buffer) => {
    held += part.length;
    tooLong ||= held > cap;
    if (tooLong) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const take = (): Line => {
    const bytes = tooLong ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const line = { number: number++, bytes, ...(torn && { torn }) };
    parts = [];
    held = 0;
    tooLong = false;
    torn = false;
    return line;
  };
  for await (const chunk of chunks) {
    if (!Buffer.isBuffer(chunk)) {
      torn = true;
      if (held > 0) yield take();
      yield { number, bytes: null, lost: chunk.lost };
      torn = true;
      continue;
    }
    let from = 0;
    for (let end = chunk.indexOf(delimiter); end !== -1; end = chunk.indexOf(delimiter, from)) {
      hold(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    hold(chunk.subarray(from));
  }
  if (held > 0) yield take();
}
