import { UsageError } from "../errors.ts";
import type { BatchResult } from "./batch.ts";
import { total } from "./summary.ts";

const HELD = 1000;
const SHOWN = 10;

/**
 * Passes results on, but holds the first ones back until some file could be opened, so that a run that reads nothing prints nothing.
 * Throws a `UsageError` at the end where nothing could be read.
 */
export async function* refuseNothing<R extends BatchResult>(results: AsyncIterable<R>, couldRead: () => boolean): AsyncGenerator<R> {
  const held: R[] = [];
  for await (const result of results) {
    if (!couldRead() && held.length < HELD) held.push(result);
    else {
      yield* held.splice(0);
      yield result;
    }
  }
  if (!couldRead()) throw nothingToRead(held);
  yield* held;
}

function nothingToRead(held: readonly BatchResult[]): UsageError {
  const lines = held
    .flatMap(({ tally }) => tally.errors)
    .slice(0, SHOWN)
    .map(({ message }) => message);
  const all = held.reduce((sum, { tally }) => sum + total(tally.summary.errors), 0);
  if (all > lines.length) lines.push(`and ${all - lines.length} more`);
  return new UsageError(["nothing to read", ...(lines.length > 0 ? lines : ["no file of a known type under the given paths"])].join("\n"));
}
