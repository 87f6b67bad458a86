import { BATCH_CHARACTERS, type BatchResult, FIRST_BATCH_CHARACTERS, type Item, weigh } from "./batch.ts";

/** The result of a batch, in its place. */
export interface PlacedResult<P> extends BatchResult {
  /** Where the input stood when the batch's last item was read. */
  readonly position: P;
}

export interface BatchOptions<P> {
  /** Batches that may be at work at once. */
  readonly jobs: number;
  /** Gives the function that classifies batches; asked once for each: `small` for an input that has not yet filled a batch. */
  start(small: boolean): Work;
  /** Asked when the last item of a batch has been read. */
  position(): P;
  readonly signal?: AbortSignal;
}

type Work = (items: readonly Item[]) => Promise<BatchResult>;

/** A batch that is not full goes off when the input has been silent for so long. */
const SILENCE_MILLISECONDS = 50;

/**
 * Items in, batches of finished records out, in the order of the items. Reads ahead only as far as keeps `jobs` batches at work.
 * When the signal aborts it reads no more, gives what is at work, and ends.
 */
export async function* classifyBatches<P>(items: AsyncIterable<Item>, options: BatchOptions<P>): AsyncGenerator<PlacedResult<P>> {
  const { jobs, signal } = options;
  const queue: Promise<{ result: PlacedResult<P>; weight: number }>[] = [];
  const arrival = createBell();
  const room = createBell();
  let many: Work | null = null;
  let few: Work | null = null;
  let weight = 0;
  let ended = false;
  let closed = false;
  let failure: { error: unknown } | null = null;

  let batch: Item[] = [];
  let size = 0;
  const send = (full: boolean) => {
    if (batch.length === 0) return;
    if (full) many ??= options.start(false);
    else if (many === null) few ??= options.start(true);
    const run = many ?? few!;
    const own = size;
    const position = options.position();
    const result = run(batch).then((done) => ({ result: { ...done, position }, weight: own }));
    result.catch(() => {});
    batch = [];
    size = 0;
    weight += own;
    queue.push(result);
    arrival.ring();
  };
  // One slow article keeps the finished ones behind it waiting: workers may run ahead of it, but not far.
  const isFull = () => queue.length >= jobs && (queue.length >= jobs * 4 || weight >= jobs * 4 * BATCH_CHARACTERS);

  const read = async () => {
    let silence: NodeJS.Timeout | undefined;
    try {
      for await (const item of items) {
        if (batch.length === 0) silence = setTimeout(send, SILENCE_MILLISECONDS, false);
        batch.push(item);
        size += weigh(item);
        if (size >= (many === null ? FIRST_BATCH_CHARACTERS : BATCH_CHARACTERS)) {
          clearTimeout(silence);
          send(true);
          while (isFull() && !closed && !signal?.aborted) await room.rung();
        }
        if (closed || signal?.aborted) break;
      }
    } catch (error) {
      // An aborted stream throws its own error.
      if (!signal?.aborted) failure = { error };
    }
    clearTimeout(silence);
    if (!closed) send(false);
    ended = true;
    arrival.ring();
  };
  const reading = read();
  const stopReading = () => room.ring();
  signal?.addEventListener("abort", stopReading);
  try {
    for (;;) {
      while (queue.length === 0 && !ended) await arrival.rung();
      if (queue.length === 0) break;
      const { result, weight: own } = await queue[0]!;
      yield result;
      queue.shift();
      weight -= own;
      room.ring();
    }
    if (failure) throw (failure as { error: unknown }).error;
  } finally {
    closed = true;
    signal?.removeEventListener("abort", stopReading);
    room.ring();
    // Where somebody else ended this, the input may never say another word.
    if (ended) await reading;
  }
}

/** Wakes whoever waits; a ring that nobody waits for is kept for the next. */
function createBell() {
  let wake: (() => void) | null = null;
  let kept = false;
  return {
    ring() {
      if (wake) wake();
      else kept = true;
      wake = null;
    },
    rung(): Promise<void> {
      if (kept) {
        kept = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        wake = resolve;
      });
    },
  };
}
