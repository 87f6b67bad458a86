import type { Source, Unfinished } from "../types.ts";
import type { InputFile } from "./input-file.ts";
import { documentError, inMegabytes, type ReadOptions } from "./input-format.ts";
import { createRecordReader } from "./read-record.ts";
import { splitLines } from "./split-lines.ts";
import { toUtf8 } from "./to-utf8.ts";
import { leaveUnread } from "./unread-record.ts";

/** JSON Lines: each line is one article as a JSON object. Blank lines are no records; a broken line costs only itself. */
export async function* readJsonl(file: InputFile, options: ReadOptions): AsyncGenerator<Unfinished> {
  const { path } = file;
  const records = createRecordReader(options);
  const { encoding, chunks } = await toUtf8(file.chunks());
  let record = 0;
  for await (const { number, bytes, torn, lost } of splitLines(chunks, options.maxBytes)) {
    const place = `${path}:${number}`;
    if (bytes && isBlank(bytes)) continue;
    const source: Source = { path, record, format: "jsonl", encoding };
    if (lost !== undefined) yield documentError(source, "E_PARSE", place, lost);
    else if (!bytes) yield documentError(source, "E_TOO_LARGE", place, `the line has more than ${inMegabytes(options.maxBytes)}`);
    else if (torn) {
      const document = await records.fromJson(bytes, source, place);
      // What the damage has left of a line belongs to the lost place.
      if ("error" in document) continue;
      yield document;
    } else yield leaveUnread(records, bytes, source, place);
    record++;
  }
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 32 && byte !== 13 && byte !== 9) return false;
  return true;
}
