import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Tinypool } from "tinypool";
import { createUnreadReader } from "../input/unread-record.ts";
import type { ErrorCode } from "../types.ts";
import { type BatchResult, failedResult, type Item } from "./batch.ts";
import { collectGarbage } from "./collect-garbage.ts";
import { addTally, createTally } from "./tally.ts";
import type { Batch, WorkerData } from "./worker.ts";

/** Classifies batches. An item that hangs, exhausts the heap or kills its worker gives one error record; nothing else is lost. */
export interface ClassifierPool {
  run(items: readonly Item[]): Promise<BatchResult>;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly jobs: number;
  /** The longest that one article may take. */
  readonly milliseconds: number;
  /** The worker's program, for tests of broken ones. */
  readonly program?: URL;
}

/** The heap that a worker may fill; typed arrays do not count. */
const HEAP_MEGABYTES = 768;
/** Articles are short-lived and small: more room for them is filled before it is swept. */
const YOUNG_MEGABYTES = 24;
/** Looks at the workers so many times in an article's time; a look that comes late counts once, so that a stopped process blames no article. */
const LOOKS = 20;

/** Ends a worker, with the item that it was at. */
class LostWorker extends Error {
  constructor(
    readonly index: number,
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Switches of the engine, for the whole process, while there are workers. */
const ENGINE = {
  // A sweep of an article's few survivors is done before helper threads would be awake: a seventh of all work was theirs.
  // Old heaps are small, and marked quickest by the thread that they are of.
  // What outlives its sweeps is the rules and little else: old heaps that double before they are looked at would be a tenth of the memory.
  working: [
    "--no-parallel-scavenge",
    "--no-concurrent-marking",
    "--heap-growing-percent=30",
    // A young heap, of which a half-space is a third, has its size from the start.
    `--min-semi-space-size=${YOUNG_MEGABYTES / 3}`,
  ],
  // The main thread's young heap, of which V8 would make 32 MB, stays as small as it is: little of it lives on. V8 takes this back whenever a worker begins.
  begun: "--semi-space-growth-factor=1",
  // As it was: code that V8 made is kept for the next start only under the switches that a start has.
  before: [
    "--parallel-scavenge",
    "--concurrent-marking",
    "--heap-growing-percent=0",
    "--min-semi-space-size=0",
    "--semi-space-growth-factor=2",
  ],
};

/** Turns switches, right behind a whole collection: none is under way then. */
function turn(switches: readonly string[]): void {
  collectGarbage();
  for (const flag of switches) setFlagsFromString(flag);
}

export function createPool(data: WorkerData, { jobs, milliseconds, program }: PoolOptions): ClassifierPool {
  turn(ENGINE.working);
  const pool = new Tinypool({
    filename: fileURLToPath(program ?? new URL("./worker-entry.js", import.meta.url)),
    minThreads: jobs,
    maxThreads: jobs,
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
  });
  // Comes where a worker dies that was given nothing: its program does not start. (A race with one lasting promise would keep every result.)
  let broken: { readonly error: unknown } | null = null;
  const waiting = new Set<(error: unknown) => void>();
  pool.on("error", (error) => {
    broken = { error };
    for (const giveUp of waiting) giveUp(error);
  });
  const hand = (batch: Batch, signal: AbortSignal) =>
    new Promise<BatchResult>((resolve, reject) => {
      if (broken) reject(broken.error);
      waiting.add(reject);
      pool
        .run(batch, { signal })
        .then(resolve, reject)
        .finally(() => waiting.delete(reject));
    });
  const watch = createWatch(milliseconds);

  const attempt = async (items: readonly Item[]): Promise<BatchResult> => {
    const progress = new Int32Array(new SharedArrayBuffer(4)).fill(-1);
    const watched = watch.start(progress);
    try {
      const batch: Batch = { items, progress };
      const result = await hand(batch, watched.signal);
      setFlagsFromString(ENGINE.begun);
      return take(result);
    } catch (error) {
      throw error === broken?.error ? error : toLostWorker(error, progress[0]!, watched.signal.aborted, milliseconds);
    } finally {
      watched.stop();
    }
  };
  const read = createUnreadReader({ map: data.map, tookField: () => {} });
  // An item is blamed only when it fails alone: heaps fill slowly, and machines stall.
  const alone = async (item: Item): Promise<BatchResult> => {
    try {
      return await attempt([item]);
    } catch (error) {
      if (!(error instanceof LostWorker)) throw error;
      return failedResult("line" in item ? item : await read(item), error.code, error.message, data.failOn);
    }
  };
  const run = async (items: readonly Item[]): Promise<BatchResult> => {
    if (items.length === 1) return alone(items[0]!);
    try {
      return await attempt(items);
    } catch (error) {
      if (!(error instanceof LostWorker)) throw error;
      const parts: BatchResult[] = [];
      const at = error.index;
      if (at < 0 || at >= items.length) for (const item of items) parts.push(await alone(item));
      else {
        if (at > 0) parts.push(await run(items.slice(0, at)));
        parts.push(await alone(items[at]!));
        if (at + 1 < items.length) parts.push(await run(items.slice(at + 1)));
      }
      return join(parts);
    }
  };
  return {
    run,
    async close() {
      watch.close();
      await pool.destroy();
      turn(ENGINE.before);
    },
  };
}

const NOTHING = new Uint8Array(0);

/**
 * The result, out of the object in which it came: what a batch was known by in maps and sets (tinypool's, ours) keeps that object until a whole
 * collection, since a map's old tables hold on to the next, and with it would keep all lines.
 */
function take(result: { -readonly [K in keyof BatchResult]: BatchResult[K] }): BatchResult {
  const taken = { ...result };
  result.lines = NOTHING;
  return taken;
}

function toLostWorker(error: unknown, index: number, timedOut: boolean, milliseconds: number): unknown {
  if (timedOut) return new LostWorker(index, "E_TIMEOUT", `took longer than ${milliseconds / 1000} s`);
  if (!(error instanceof Error)) return error;
  const outOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  return outOfMemory
    ? new LostWorker(index, "E_OOM", `needs more memory than ${HEAP_MEGABYTES} MB`)
    : new LostWorker(index, "E_CLASSIFY", error.message);
}

function join(parts: readonly BatchResult[]): BatchResult {
  const tally = createTally();
  for (const part of parts) addTally(tally, part.tally);
  return { lines: Buffer.concat(parts.map(({ lines }) => lines)), records: parts.reduce((sum, { records }) => sum + records, 0), tally };
}

/** Aborts a batch when one of its items has been at work for the given time, all its stages together. */
function createWatch(milliseconds: number) {
  const watched = new Set<() => void>();
  const timer = setInterval(() => {
    for (const look of watched) look();
  }, milliseconds / LOOKS);
  timer.unref();
  return {
    start(progress: Int32Array) {
      const controller = new AbortController();
      // of each item, since a worker turns from one to another
      const looks: number[] = [];
      const look = () => {
        const index = Atomics.load(progress, 0);
        if (index < 0) return;
        looks[index] = (looks[index] ?? 0) + 1;
        if (looks[index] > LOOKS) controller.abort();
      };
      watched.add(look);
      return { signal: controller.signal, stop: () => void watched.delete(look) };
    },
    close: () => clearInterval(timer),
  };
}
