import type { FieldMap } from "../input/fields.ts";
import { finishDocument, type OpenPage } from "../input/finish-document.ts";
import { createUnreadReader } from "../input/unread-record.ts";
import type { ArticleRecord, Document, DocumentError, ErrorCode, ErrorRecord, OutputRecord, Source, Unfinished } from "../types.ts";
import { createTimeLimit, type Limit, TimeoutError } from "./limit-time.ts";
import { createTally, type Tally, tallyRecord } from "./tally.ts";

export type Classify = (document: Document) => ArticleRecord;

/** Classifies an article stage by stage: each `next()` does one. */
export type Stages = (document: Document) => Generator<unknown, { readonly record: ArticleRecord }>;

/** What a batch holds in an article's place: the article, what stands for it, or the line that an earlier run wrote for it. */
export type Item = Unfinished | ReusedLine;

/** The same when it has been read. */
export type ReadItem = Document | DocumentError | ReusedLine;

export interface ReusedLine {
  /** A record's line without its line feed. */
  readonly line: string;
}

/** Finished records of a batch, in its order. */
export interface BatchResult {
  /** One JSON record a line, each ended by a line feed, as UTF-8: as strings they would be most of what the main thread has in its heap. */
  readonly lines: Uint8Array;
  readonly records: number;
  readonly tally: Tally;
}

/** The records that a result's lines hold. */
export function* recordsIn({ lines }: Pick<BatchResult, "lines">): Generator<OutputRecord> {
  const text = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength).toString("utf8");
  for (const line of text.split("\n")) if (line !== "") yield JSON.parse(line) as OutputRecord;
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

/** The same for batches that may hold unread records. */
export interface ReadingOptions extends BatchWorkOptions {
  /** Which key of a record holds which field, where the usual names do not do. */
  readonly map: FieldMap;
}

/** Even an empty item is some work. */
const OVERHEAD = 200;

/** What an item weighs in a batch, in characters. */
export function weigh(item: Item): number {
  if ("line" in item) return OVERHEAD + item.line.length;
  if ("error" in item) return OVERHEAD;
  if ("json" in item) return OVERHEAD + item.json.length;
  return OVERHEAD + item.text.length + (item.title?.length ?? 0) + (item.page?.bytes.length ?? 0);
}

/** Gives the function that reads what a batch holds unread, and has `work` classify it. Fields that it meets first are told in the result. */
export function createBatchReader(map: FieldMap) {
  const fields = new Set<string>();
  const read = createUnreadReader({ map, tookField: (field, key) => void fields.add(`${field}=${key}`) });
  return async (unread: readonly Item[], work: (items: readonly ReadItem[]) => BatchResult | Promise<BatchResult>) => {
    const items: ReadItem[] = [];
    for (const item of unread) items.push("line" in item ? item : await read(item));
    const result = await work(items);
    for (const field of fields) result.tally.summary.fields.add(field);
    fields.clear();
    return result;
  };
}

/** A longer article is worked alone: each of `beside` keeps room for the longest that it has met. */
const LONG_CHARACTERS = 20_000;

/**
 * Gives the function that classifies batches, as many articles side by side as there are functions in `beside`: a stage's code and the rules
 * are met again while they are near, which saves a tenth of the time. `began` is told the index of an item before each of its stages, and
 * the number of items at the end, so that who waits knows which item does not come back. `limit` stands around each stage: around a whole
 * article where nothing is `beside`.
 */
export function createBatchWork(
  classify: Classify,
  { failOn, languages, repair }: BatchWorkOptions,
  openPage: OpenPage,
  { beside = [], limit = (call) => call() }: { readonly beside?: readonly Stages[]; readonly limit?: Limit } = {},
) {
  function* work(item: ReadItem, lane: number): Generator<unknown, Result> {
    if ("line" in item) return item;
    if ("error" in item) return { id: null, ...item };
    const document = finishDocument(item, repair, openPage);
    if ("error" in document) return { id: null, ...document };
    const stages = weigh(document) > LONG_CHARACTERS ? undefined : beside[lane];
    return stages ? (yield* stages(document)).record : classify(document);
  }
  const lanes = Math.max(1, beside.length);
  return (items: readonly ReadItem[], began: (index: number) => void): BatchResult => {
    const tally = createTally();
    let lines = "";
    for (let from = 0; from < items.length; from += lanes) {
      for (const result of takeTurns(items.slice(from, from + lanes), work, limit, (index) => began(from + index))) {
        const record = "line" in result ? (JSON.parse(result.line) as OutputRecord) : leaveOut(result, languages);
        tallyRecord(tally, record, failOn);
        lines += `${"line" in result ? result.line : JSON.stringify(record)}\n`;
      }
    }
    began(items.length);
    return { lines: Buffer.from(lines), records: items.length, tally };
  };
}

type Result = ArticleRecord | ErrorRecord | ReusedLine;

/** The results of items, worked a stage of each at a time. */
function takeTurns(
  items: readonly ReadItem[],
  work: (item: ReadItem, lane: number) => Generator<unknown, Result>,
  limit: Limit,
  began: (index: number) => void,
): readonly Result[] {
  const results: Result[] = [];
  const works = items.map(work);
  for (let open = items.length; open > 0; )
    for (const [index, item] of items.entries()) {
      if (results[index] !== undefined) continue;
      began(index);
      try {
        const { done, value } = limit(() => works[index]!.next());
        if (!done) continue;
        results[index] = value;
      } catch (error) {
        results[index] = failedRecord(item, error);
      }
      open--;
    }
  return results;
}

/** The same in this thread, with a time limit for each article, for inputs too small to be worth a worker. */
export function createLimitedWork(classify: Classify, { map, ...options }: ReadingOptions, milliseconds: number) {
  const limit = createTimeLimit(milliseconds);
  const read = createBatchReader(map);
  return (unread: readonly Item[]): Promise<BatchResult> =>
    read(unread, async (items) => {
      // Loaded only where there are pages: it would be a third of a start.
      const openPage: OpenPage = items.some(holdsPage) ? (await import("../input/read-page.ts")).openPage : (document) => document;
      try {
        return limit(() => createBatchWork(classify, options, openPage)(items, () => {}));
      } catch (error) {
        if (!(error instanceof TimeoutError)) throw error;
        return createBatchWork(classify, options, openPage, { limit })(items, () => {});
      }
    });
}

const holdsPage = (item: ReadItem) => "page" in item && item.page !== undefined;

/** The result of an item that could not be classified. */
export function failedResult(item: ReadItem, code: ErrorCode, message: string, failOn: ReadonlySet<string>): BatchResult {
  const source = sourceOf(item);
  const record = errorRecord(source, code, `${placeOf(source)}: ${message}`);
  const tally = createTally();
  tallyRecord(tally, record, failOn);
  return { lines: Buffer.from(`${JSON.stringify(record)}\n`), records: 1, tally };
}

function failedRecord(item: ReadItem, error: unknown): ErrorRecord {
  const source = sourceOf(item);
  const code = error instanceof TimeoutError ? "E_TIMEOUT" : "E_CLASSIFY";
  return errorRecord(source, code, `${placeOf(source)}: ${error instanceof Error ? error.message : String(error)}`);
}

function sourceOf(item: ReadItem): Source {
  return "line" in item ? (JSON.parse(item.line) as OutputRecord).source : item.source;
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
