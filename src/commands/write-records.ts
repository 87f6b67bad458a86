import type { ByteWriter, Writer } from "../output/writer.ts";
import type { Sink } from "../run/sink.ts";
import type { OutputRecord } from "../types.ts";

/** Writes what records add to an output. */
export async function writeRecords(records: Iterable<OutputRecord>, writer: Writer | ByteWriter, sink: Sink): Promise<void> {
  let text = "";
  for (const record of records) {
    const piece = writer.write(record);
    if (typeof piece === "string") text += piece;
    else await sink.write(piece);
  }
  if (text !== "") await sink.write(text);
}

/** Writes what is left when all records have been given. */
export async function writeEnd(writer: Writer | ByteWriter, sink: Sink): Promise<void> {
  const rest = writer.end();
  for (const piece of typeof rest === "string" ? [rest] : rest) await sink.write(piece);
}
