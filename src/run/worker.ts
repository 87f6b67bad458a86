/** The program of each worker: batches of items in, finished lines out. */
import { workerData } from "node:worker_threads";
import { createClassifier, createStages } from "../classifier.ts";
import { openPage } from "../input/read-page.ts";
import type { ClassifierOptions } from "../library-types.ts";
import type { Ruleset } from "../ruleset.ts";
import type { Document } from "../types.ts";
import { createBatchReader, createBatchWork, type Item, type ReadingOptions } from "./batch.ts";

/** Articles that are worked side by side; more of them gain little, and each needs buffers of its own. */
const BESIDE = 12;

/** What a worker is given when it starts. */
export interface WorkerData extends ReadingOptions {
  readonly ruleset: Ruleset;
  readonly options: ClassifierOptions;
}

/** A batch as it is sent. */
export interface Batch {
  readonly items: readonly Item[];
  /** Shared with the pool: the index of the item whose stage is at work, -1 before the first, their number behind the last. */
  readonly progress: Int32Array;
}

/** Gives the worker's function; `wrap` puts something around each classifier, which tests use to break it. */
export function createWork(wrap: <T>(classify: (document: Document) => T) => (document: Document) => T = (classify) => classify) {
  // tinypool puts its own data first.
  const { ruleset, options, map, ...batchOptions } = (workerData as readonly [unknown, WorkerData])[1];
  const beside = Array.from({ length: BESIDE }, () => wrap(createStages(ruleset, options)));
  const read = createBatchReader(map);
  const work = createBatchWork(wrap(createClassifier(ruleset, options)), batchOptions, openPage, { beside });
  // A worker that ends itself would leave its batch waiting until the time limit.
  process.exit = (code) => {
    throw new Error(`process.exit(${code ?? ""}) was called`);
  };
  return ({ items, progress }: Batch) => read(items, (ready) => work(ready, (index) => void Atomics.store(progress, 0, index)));
}
