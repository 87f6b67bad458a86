import { setImmediate } from "node:timers/promises";
import { InterruptedError } from "../errors.ts";
import type { ArticleRecord, Document, DocumentError, ErrorRecord, OutputRecord } from "../types.ts";

export type Classify = (document: Document) => ArticleRecord;

/** How long the loop may run before signals and output get their turn. */
const TURN_MILLISECONDS = 20;

/**
 * Documents in, records out, in the same order and one at a time. What cannot be read or classified becomes an error record in its place.
 * Throws an `InterruptedError` when the signal says so.
 */
export async function* classifyDocuments(
  documents: AsyncIterable<Document | DocumentError>,
  classify: Classify,
  signal?: AbortSignal,
): AsyncGenerator<OutputRecord> {
  let turn = performance.now();
  try {
    for await (const document of documents) {
      yield "error" in document ? { id: null, ...document } : classifyOne(document, classify);
      if (performance.now() - turn < TURN_MILLISECONDS) continue;
      await setImmediate();
      turn = performance.now();
      if (signal?.aborted) break;
    }
  } catch (error) {
    // An aborted stream throws its own error.
    if (!signal?.aborted) throw error;
  }
  if (signal?.aborted) throw new InterruptedError(String(signal.reason));
}

function classifyOne(document: Document, classify: Classify): ArticleRecord | ErrorRecord {
  try {
    return classify(document);
  } catch (error) {
    const { source } = document;
    const place = source.record === undefined ? source.path : `${source.path}#${source.record}`;
    return {
      id: null,
      source,
      error: { code: "E_CLASSIFY", message: `${place}: ${error instanceof Error ? error.message : String(error)}` },
    };
  }
}
