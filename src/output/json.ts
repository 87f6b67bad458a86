import type { Writer } from "./writer.ts";

/** One JSON array, written as it grows; each record stands on its own line. */
export function createJsonWriter(): Writer {
  let separator = "[\n";
  return {
    write(record) {
      const piece = separator + JSON.stringify(record);
      separator = ",\n";
      return piece;
    },
    end: () => (separator === "[\n" ? "[]\n" : "\n]\n"),
  };
}
