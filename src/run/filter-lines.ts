import type { Readable } from "node:stream";
import { documentError, inMegabytes, type ReadSettings } from "../input/input-format.ts";
import { createRecordReader } from "../input/read-record.ts";
import { splitLines } from "../input/split-lines.ts";
import { leaveUnread } from "../input/unread-record.ts";
import type { Source, Unfinished } from "../types.ts";

/**
 * Each line of a stream as one article, whatever it holds: also an empty or broken line gives something in its place.
 * Unnumbered sources do not depend on where in the stream a line stands.
 */
export async function* filterLines(
  stream: Readable,
  { map, maxBytes, unnumbered }: Pick<ReadSettings, "map" | "maxBytes"> & { readonly unnumbered: boolean },
): AsyncGenerator<Unfinished> {
  const records = createRecordReader({ map, tookField: () => {} });
  for await (const { number, bytes } of splitLines(stream, maxBytes)) {
    const source: Source = { path: "-", ...(!unnumbered && { record: number - 1 }), format: "jsonl", encoding: null };
    const place = unnumbered ? "the line" : `line ${number}`;
    if (bytes) yield leaveUnread(records, bytes, source, place);
    else yield documentError(source, "E_TOO_LARGE", place, `has more than ${inMegabytes(maxBytes)}`);
  }
}
