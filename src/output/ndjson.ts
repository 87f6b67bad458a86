import type { Writer } from "./writer.ts";

/** One record a line, in the order of its keys. */
export function createNdjsonWriter(): Writer {
  return { write: (record) => `${JSON.stringify(record)}\n`, end: () => "" };
}
