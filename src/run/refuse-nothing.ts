import { UsageError } from "../errors.ts";
import type { ErrorRecord, OutputRecord } from "../types.ts";

const HELD = 1000;
const SHOWN = 10;

/**
 * Passes records on, but holds the first ones back until some file could be opened, so that a run that reads nothing prints nothing.
 * Throws a `UsageError` at the end where nothing could be read.
 */
export async function* refuseNothing(records: AsyncIterable<OutputRecord>, couldRead: () => boolean): AsyncGenerator<OutputRecord> {
  const held: ErrorRecord[] = [];
  for await (const record of records) {
    if ("error" in record && !couldRead() && held.length < HELD) held.push(record);
    else {
      yield* held.splice(0);
      yield record;
    }
  }
  if (!couldRead()) throw nothingToRead(held);
  yield* held;
}

function nothingToRead(held: readonly ErrorRecord[]): UsageError {
  const lines = held.slice(0, SHOWN).map(({ error }) => error.message);
  if (held.length > SHOWN) lines.push(`and ${held.length - SHOWN} more`);
  return new UsageError(["nothing to read", ...(lines.length > 0 ? lines : ["no file of a known type under the given paths"])].join("\n"));
}
