import { type ExitCode, InterruptedError, StaleError } from "../errors.ts";
import type { InputObserver } from "../input/read-documents.ts";
import { readUnread } from "../input/unread-record.ts";
import { type Item, recordsIn } from "../run/batch.ts";
import { classifyBatches } from "../run/classify-batches.ts";
import { clock } from "../run/clock.ts";
import { InputMeter } from "../run/manifest.ts";
import { refuseNothing } from "../run/refuse-nothing.ts";
import { shardOf } from "../run/shard.ts";
import { add, total } from "../run/summary.ts";
import { addTally, createTally, fromPlain, type Tally, toPlain } from "../run/tally.ts";
import type { Unfinished } from "../types.ts";
import { type Beside, openBeside } from "./beside.ts";
import { checkUsage } from "./check-usage.ts";
import type { ClassifyOptions } from "./classify-options.ts";
import { findFinished } from "./find-finished.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { closeTarget, openTarget, type Target } from "./open-target.ts";
import { placeOutput } from "./place-output.ts";
import { prepare } from "./prepare.ts";
import { readInputUnfinished, usesStdin } from "./read-input.ts";
import { report, summarise, verdict } from "./report.ts";
import { identify, inputOf, type Run } from "./run.ts";
import { startProgress } from "./start-progress.ts";
import { writeEnd, writeRecords } from "./write-records.ts";

/** `netral classify`: reads, classifies, writes, sums up. Answers the exit code; throws what stops it. */
export async function runClassify(io: Io, paths: readonly string[], options: ClassifyOptions): Promise<ExitCode> {
  const place = placeOutput(io, options);
  checkUsage(paths, options, place);
  const prepared = await prepare(io, options);
  const identity = identify(paths, options, prepared, place);
  const run: Run = { io, paths, options, prepared, place, identity, notes: createNotes(io, options) };
  const finished = options.resume ? await findFinished(run) : null;
  if (finished) {
    run.notes.say(`${place.file!.name} is finished: nothing to do`);
    return verdict(finished.counts, options);
  }
  const target = await openTarget(run);
  try {
    return await classifyInto(target, run);
  } finally {
    await prepared.close();
    target.release();
  }
}

async function classifyInto(target: Target, run: Run): Promise<ExitCode> {
  const { io, paths, options, prepared, place, notes } = run;
  const started = clock();
  const meter = new InputMeter(place.file !== null);
  const resumed = target.resumable?.resumed ?? null;
  if (resumed) meter.expect(resumed.input);
  const tally: Tally = resumed ? fromPlain(resumed.tally) : createTally();
  const seen = createTally();
  let records = resumed?.records ?? 0;
  const observer: InputObserver = {
    opened: (path) => meter.opened(path),
    read: (chunk) => meter.read(chunk),
    skipped(path, reason) {
      add(seen.summary.skipped, reason);
      notes.sayFew("skipped files", `skipped ${path} (${reason})`);
    },
    tookField: (field, key) => void tally.summary.fields.add(`${field}=${key}`),
  };
  const beside = await openBeside(run);
  const items = readInputUnfinished(io, inputOf(run), observer);
  // What an article was made into before, only its fields tell.
  const known = options.skipUnchanged ? readUnread(items, { map: options.map, tookField: observer.tookField }) : items;
  const results = classifyBatches(takeItems(known, run, beside, records), {
    jobs: prepared.jobs,
    start: prepared.start,
    position: () => meter.facts(),
    ...(io.signal && { signal: io.signal }),
  });
  let toldFields = 0;
  let told = false;
  const endProgress = startProgress(run, () => ({ records, bytes: meter.bytes, errors: total(tally.summary.errors) }));
  try {
    for await (const result of refuseNothing(results, () => meter.files > 0 || io.signal?.aborted === true)) {
      if (meter.fits === false) throw changedInput(run);
      addTally(tally, result.tally);
      records += result.records;
      const { fields } = tally.summary;
      if (fields.size > toldFields) notes.say(`fields: ${[...fields].slice(toldFields).join(", ")}`);
      toldFields = fields.size;
      if (place.format !== "table") for (const { code, message } of result.tally.errors) notes.sayFew("errors", `${code} ${message}`);
      await (target.writer ? writeRecords(recordsIn(result), target.writer, target.sink) : target.sink.write(result.lines));
      if (meter.fits) target.resumable?.commit({ records, input: result.position, tally: toPlain(tally) });
    }
    if (io.signal?.aborted) throw await interrupted(String(io.signal.reason), target, records);
    if (!meter.fits) throw changedInput(run);
    if (target.writer) await writeEnd(target.writer, target.sink);
    addTally(tally, seen);
    told = target.pager?.isPaging() === true && !options.quiet;
    if (told) await target.sink.write(await summarise(run, tally, clock() - started, target.layout));
    await closeTarget(target, run, beside, meter.facts(), tally);
  } catch (error) {
    await beside.abort();
    await target.sink.abort();
    // Nobody waits for its next word.
    if (usesStdin(paths, options.filesFrom)) io.stdin.destroy();
    throw error;
  } finally {
    endProgress();
  }
  return report(run, tally, meter.facts(), clock() - started, told);
}

/** The items that are left to do: of our shard, and behind what an earlier run has done. */
async function* takeItems(
  items: AsyncIterable<Unfinished>,
  { options: { shard } }: Run,
  beside: Beside,
  done: number,
): AsyncGenerator<Item> {
  let place = -1;
  let left = done;
  for await (const item of items) {
    place++;
    if (shard && shardOf(item.source, shard.count) !== shard.index) continue;
    const reused = beside.note(item, place);
    if (left > 0) left--;
    else yield reused ?? item;
  }
}

function changedInput({ place }: Run): StaleError {
  return new StaleError(`${place.file!.name} was begun with another input; without --resume it is made anew`);
}

async function interrupted(signal: string, target: Target, records: number): Promise<InterruptedError> {
  // What was at work has come out; on a stream it shall arrive.
  if (!target.output) await target.sink.finish();
  const rest =
    target.resumable && records > 0
      ? `; ${records} ${records === 1 ? "record is" : "records are"} kept: the same command with --resume goes on`
      : "";
  return new InterruptedError(signal, rest);
}
