import type { Document, DocumentError, Source } from "../types.ts";
import type { ReadOptions } from "./input-format.ts";
import { createRecordReader, type Reading } from "./read-record.ts";

/** A record as it lies in its file: to read it is work that many threads can share, where to find it is that of one. */
export interface UnreadRecord {
  readonly source: Source;
  /** Opens messages. */
  readonly place: string;
  /** Its bytes, one a character: of all that can be sent to a thread, strings cost least. */
  readonly json: string;
}

/** What a reader gives: documents whose pages may still be unopened, and records that may still be unread. */
export type Unfinished = Document | DocumentError | UnreadRecord;

export function leaveUnread(bytes: Buffer, source: Source, place: string): UnreadRecord {
  return { source, place, json: bytes.toString("latin1") };
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
