import { finishDocument, type OpenPage } from "../input/finish-document.ts";
import type { ArticleRecord, Document, DocumentError, ErrorCode, ErrorRecord, OutputRecord, Source } from "../types.ts";
import { createTimeLimit, type Limit, TimeoutError } from "./limit-time.ts";
import { createTally, type Tally, tallyRecord } from "./tally.ts";

export type Classify = (document: Document) => ArticleRecord;

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

/** Batches of about so many characters: to hand over, 8 to 128 articles cost alike (1 and 512 do not), and the results of few fill less memory. */
export const BATCH_CHARACTERS = 32_000;

/** The first batch may be more, for an input that fits into it is not worth a worker. */
export const FIRST_BATCH_CHARACTERS = 100_000;

export interface BatchWorkOptions {
  /** Names ("theme:sara") whose articles are counted. */
  readonly failOn: ReadonlySet<string>;
  /** Languages that are kept, beside what is in none that is known; null for all. */
  readonly languages: ReadonlySet<string> | null;
  /** Whether text that was decoded wrongly is put right. */
  readonly repair: boolean;
}

/** Even an empty item is some work. */
const OVERHEAD = 200;

/** What an item weighs in a batch, in characters. */
export function weigh(item: Item): number {
  if ("line" in item) return OVERHEAD + item.line.length;
  if ("error" in item) return OVERHEAD;
  return OVERHEAD + item.text.length + (item.title?.length ?? 0) + (item.page?.bytes.length ?? 0);
}

/**
 * Gives the function that classifies batches. `began` is told the index of each item before it is touched, and the number of items at the end,
 * so that who waits knows which item does not come back. `limit` stands around the work on each of them.
 */
export function createBatchWork(
  classify: Classify,
  { failOn, languages, repair }: BatchWorkOptions,
  openPage: OpenPage,
  limit: Limit = (call) => call(),
) {
  const classifyItem = (item: Document | DocumentError): ArticleRecord | ErrorRecord => {
    if ("error" in item) return { id: null, ...item };
    const document = finishDocument(item, repair, openPage);
    return "error" in document ? { id: null, ...document } : classify(document);
  };
  return (items: readonly Item[], began: (index: number) => void): BatchResult => {
    const tally = createTally();
    let lines = "";
    for (const [index, item] of items.entries()) {
      began(index);
      if ("line" in item) {
        tallyRecord(tally, JSON.parse(item.line), failOn);
        lines += `${item.line}\n`;
      } else {
        const record = leaveOut(
          attempt(item, () => limit(() => classifyItem(item))),
          languages,
        );
        tallyRecord(tally, record, failOn);
        lines += `${JSON.stringify(record)}\n`;
      }
    }
    began(items.length);
    return { lines, records: items.length, tally };
  };
}

/** The same in this thread, with a time limit for each article, for inputs too small to be worth a worker. */
export function createLimitedWork(classify: Classify, options: BatchWorkOptions, milliseconds: number) {
  const limit = createTimeLimit(milliseconds);
  return async (items: readonly Item[]): Promise<BatchResult> => {
    // Loaded only where there are pages: it would be a third of a start.
    const openPage: OpenPage = items.some(holdsPage) ? (await import("../input/read-page.ts")).openPage : (document) => document;
    try {
      return limit(() => createBatchWork(classify, options, openPage)(items, () => {}));
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      return createBatchWork(classify, options, openPage, limit)(items, () => {});
    }
  };
}

const holdsPage = (item: Item) => "page" in item && item.page !== undefined;

/** The result of an item that could not be classified. */
export function failedResult(item: Item, code: ErrorCode, message: string, failOn: ReadonlySet<string>): BatchResult {
  const source = "line" in item ? (JSON.parse(item.line) as OutputRecord).source : item.source;
  const record = errorRecord(source, code, `${placeOf(source)}: ${message}`);
  const tally = createTally();
  tallyRecord(tally, record, failOn);
  return { lines: `${JSON.stringify(record)}\n`, records: 1, tally };
}

function attempt({ source }: Document | DocumentError, work: () => ArticleRecord | ErrorRecord): ArticleRecord | ErrorRecord {
  try {
    return work();
  } catch (error) {
    const code = error instanceof TimeoutError ? "E_TIMEOUT" : "E_CLASSIFY";
    return errorRecord(source, code, `${placeOf(source)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The record, or what stands for it where its language is not asked for. What is in no known language is never left out. */
function leaveOut(record: ArticleRecord | ErrorRecord, languages: ReadonlySet<string> | null): OutputRecord {
  if ("error" in record || languages === null || record.language === "und" || languages.has(record.language)) return record;
  const { id, source, language } = record;
  return { id, source, language, skipped: { code: "language", message: `is in ${language}, not in ${[...languages].join(" or ")}` } };
}

function errorRecord(source: Source, code: ErrorCode, message: string): ErrorRecord {
  return { id: null, source, error: { code, message } };
}

function placeOf({ path, record }: Source): string {
  return record === undefined ? path : `${path}#${record}`;
}
