import type { Readable } from "node:stream";
import { documentError, inMegabytes, type ReadSettings } from "../input/input-format.ts";
import { mendDocument } from "../input/mojibake.ts";
import { createRecordReader } from "../input/read-record.ts";
import { splitLines } from "../input/split-lines.ts";
import type { Document, DocumentError, Source } from "../types.ts";

/**
 * Each line of a stream as one article, whatever it holds: also an empty or broken line gives something in its place.
 * Unnumbered sources do not depend on where in the stream a line stands.
 */
export async function* filterLines(
  stream: Readable,
  { map, repair, maxBytes, unnumbered }: ReadSettings & { readonly unnumbered: boolean },
): AsyncGenerator<Document | DocumentError> {
  const reader = createRecordReader({ map, tookField: () => {} });
  for await (const { number, bytes } of splitLines(stream, maxBytes)) {
    const source: Source = { path: "-", ...(!unnumbered && { record: number - 1 }), format: "jsonl", encoding: null };
    const place = unnumbered ? "the line" : `line ${number}`;
    if (bytes) {
      const document = await reader.fromJson(bytes, source, place);
      yield "error" in document ? document : mendDocument(document, repair);
    } else yield documentError(source, "E_TOO_LARGE", place, `has more than ${inMegabytes(maxBytes)}`);
  }
}
