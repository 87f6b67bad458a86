import type { Document, DocumentError, Source, Unfinished, UnreadRecord } from "../types.ts";
import type { ReadOptions } from "./input-format.ts";
import { createRecordReader, type Reading, type RecordReader } from "./read-record.ts";

/** A record of more bytes is read at once: what it may need for that has room in the main thread, not in a worker. */
export const MOST_UNREAD = 1 << 20;

/** Leaves a record unread, unless it is long. */
export function leaveUnread(records: RecordReader, bytes: Buffer, source: Source, place: string): Reading | UnreadRecord {
  return bytes.length > MOST_UNREAD ? records.fromJson(bytes, source, place) : { source, place, json: bytes.toString("latin1") };
}

/** Gives the function that reads what was left unread; documents stay as they are. */
export function createUnreadReader(options: Pick<ReadOptions, "map" | "tookField">): (item: Unfinished) => Reading {
  const reader = createRecordReader(options);
  return (item) => ("json" in item ? reader.fromJson(Buffer.from(item.json, "latin1"), item.source, item.place) : item);
}

/** The same for a stream of them. */
export async function* readUnread(
  items: AsyncIterable<Unfinished>,
  options: Pick<ReadOptions, "map" | "tookField">,
): AsyncGenerator<Document | DocumentError> {
  const read = createUnreadReader(options);
  for await (const item of items) yield read(item);
}
