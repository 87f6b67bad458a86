import type { Document, DocumentError, ErrorCode, ErrorRecord, OutputRecord, Source } from "../types.ts";
import { type Classify, TimeoutError } from "./limit-time.ts";
import { createTally, type Tally, tallyRecord } from "./tally.ts";

/** What a batch holds in an article's place: the article, what stands for it, or the line that an earlier run wrote for it. */
export type Item = Document | DocumentError | ReusedLine;

export interface ReusedLine {
  /** A record's line without its line feed. */
  readonly line: string;
}

/** Finished records of a batch, in its order. */
export interface BatchResult {
  /** One JSON record a line, each ended by a line feed. */
  readonly lines: string;
  readonly records: number;
  readonly tally: Tally;
}

/** Batches of about so many characters cost the least to hand over (measured: 8 to 128 articles are alike, 1 and 512 are not). */
export const BATCH_CHARACTERS = 100_000;

/** What an item weighs in a batch; even an empty one is some work. */
export function weigh(item: Item): number {
  return 200 + ("text" in item ? item.text.length + (item.title?.length ?? 0) : "line" in item ? item.line.length : 0);
}

/**
 * Gives the function that classifies batches. `began` is told the index of each item before it is touched, and the number of items at the end,
 * so that who waits knows which item does not come back.
 */
export function createBatchWork(classify: Classify, failOn: ReadonlySet<string>) {
  return (items: readonly Item[], began: (index: number) => void): BatchResult => {
    const tally = createTally();
    let lines = "";
    for (const [index, item] of items.entries()) {
      began(index);
      if ("line" in item) {
        tallyRecord(tally, JSON.parse(item.line), failOn);
        lines += `${item.line}\n`;
      } else {
        const record = "error" in item ? errorRecord(item.source, item.error.code, item.error.message) : classifyOne(item, classify);
        tallyRecord(tally, record, failOn);
        lines += `${JSON.stringify(record)}\n`;
      }
    }
    began(items.length);
    return { lines, records: items.length, tally };
  };
}

/** The result of an item that could not be classified. */
export function failedResult(item: Item, code: ErrorCode, message: string, failOn: ReadonlySet<string>): BatchResult {
  const source = "line" in item ? (JSON.parse(item.line) as OutputRecord).source : item.source;
  const record = errorRecord(source, code, `${placeOf(source)}: ${message}`);
  const tally = createTally();
  tallyRecord(tally, record, failOn);
  return { lines: `${JSON.stringify(record)}\n`, records: 1, tally };
}

function classifyOne(document: Document, classify: Classify): OutputRecord {
  try {
    return classify(document);
  } catch (error) {
    const { source } = document;
    const code = error instanceof TimeoutError ? "E_TIMEOUT" : "E_CLASSIFY";
    return errorRecord(source, code, `${placeOf(source)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function errorRecord(source: Source, code: ErrorCode, message: string): ErrorRecord {
  return { id: null, source, error: { code, message } };
}

function placeOf({ path, record }: Source): string {
  return record === undefined ? path : `${path}#${record}`;
}
