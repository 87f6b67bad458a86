import { createHash, type Hash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fdatasync,
  fdatasyncSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { promisify } from "node:util";
import { type Commit, differenceOf, encodeCommit, encodeIdentity, type Journal, parseJournal } from "./journal.ts";
import type { OutputIdentity } from "./manifest.ts";
import { openPart } from "./open-part.ts";
import { type OutputFile, syncFolder, type WriteCall, writeAll, writeWhole } from "./output-file.ts";
import { readChunks } from "./read-chunks.ts";
import { toOutputError } from "./sink.ts";
import { createWriteBuffer } from "./write-buffer.ts";

/** What a commit adds to what the file knows of itself. */
export type Progress = Pick<Commit, "records" | "input" | "tally">;

/** An output file that a later run can continue: `FILE.part` with its `FILE.journal`. */
export interface ResumableFile extends OutputFile {
  /** Where an earlier run stopped; null for a fresh start. */
  readonly resumed: Commit | null;
  /** Says that what has been written belongs to these records. It is made to last every 1,000 records or second, while others work on. */
  commit(progress: Progress): void;
  /** Makes everything that was committed last, and leaves part and journal for a later run. Without a record nothing is left. */
  abort(): Promise<void>;
  /** Removes what only a continuation needs. */
  forget(): void;
}

export interface ResumableOptions {
  readonly identity: OutputIdentity;
  readonly resume: boolean;
  /** The system call, for tests of a full disk. */
  readonly write?: WriteCall;
}

/** Part and journal cannot be continued by this run: what differs ("rules", "options.evidence"). */
export interface Misfit {
  readonly differs: string;
}

const COMMIT_RECORDS = 1000;
const COMMIT_MILLISECONDS = 1000;
const datasync = promisify(fdatasync);

/** Opens or continues the part of an output. Throws an `OutputError` where a file cannot be made. */
export async function openResumableFile(path: string, name: string, options: ResumableOptions): Promise<ResumableFile | Misfit> {
  const { identity, resume, write = writeSync } = options;
  const target = existsSync(path) ? realpathSync(path) : path;
  const [part, journalPath] = [`${target}.part`, `${target}.journal`];
  const guard = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw toOutputError(error, name);
    }
  };
  const journal = resume ? readJournal(journalPath) : null;
  if (journal) {
    const differs = differenceOf(journal.identity, identity);
    if (differs !== null) return { differs };
  }
  const taken = journal && guard(() => takeUp(target, part, journal));
  const resumed = taken?.commit ?? null;
  const hash = taken?.hash ?? createHash("sha256");
  const descriptor = guard(() => openPart(part, resumed !== null));
  let bytes = resumed?.bytes ?? 0;
  guard(() => ftruncateSync(descriptor, bytes));
  await writeWhole(journalPath, encodeIdentity(identity) + (resumed ? encodeCommit(identity, resumed) : ""));
  const journalDescriptor = guard(() => openSync(journalPath, "a"));

  let failure: unknown = null;
  let pending: Progress | null = null;
  let committed = resumed?.records ?? 0;
  let committedAt = performance.now();
  let committing: Promise<void> | null = null;
  const buffer = createWriteBuffer((chunk) => {
    try {
      writeAll(write, descriptor, chunk, bytes);
    } catch (error) {
      // What the buffer held is not in the file: nothing behind it may be committed.
      failure = error;
      throw error;
    }
    hash.update(chunk);
    bytes += chunk.length;
  });
  const take = (progress: Progress): string => {
    pending = null;
    committed = progress.records;
    committedAt = performance.now();
    return encodeCommit(identity, { ...progress, bytes, sha256: hash.copy().digest("hex") });
  };
  const append = (line: string) => {
    writeAll(write, journalDescriptor, Buffer.from(line));
  };
  const commitNow = (progress: Progress) => {
    buffer.flush();
    const line = take(progress);
    fdatasyncSync(descriptor);
    append(line);
    fdatasyncSync(journalDescriptor);
  };
  let open = true;
  const close = () => {
    if (!open) return;
    open = false;
    closeSync(descriptor);
    closeSync(journalDescriptor);
  };
  return {
    resumed,
    write(piece) {
      if (failure) throw toOutputError(failure, name);
      guard(() => buffer.write(piece));
    },
    commit(progress) {
      pending = progress;
      if (committing || (progress.records - committed < COMMIT_RECORDS && performance.now() - committedAt < COMMIT_MILLISECONDS)) return;
      guard(buffer.flush);
      const line = take(progress);
      committing = datasync(descriptor)
        .then(() => append(line))
        .then(() => datasync(journalDescriptor))
        .catch((error) => {
          failure = error;
        })
        .finally(() => {
          committing = null;
        });
    },
    async finish() {
      await committing;
      if (failure) throw toOutputError(failure, name);
      guard(() => {
        if (pending) commitNow(pending);
        buffer.flush();
        fsyncSync(descriptor);
        close();
        renameSync(part, target);
        syncFolder(dirname(target));
      });
    },
    async abort() {
      await committing;
      try {
        if (pending && !failure) commitNow(pending);
      } catch {
        // What was committed before is safe; why the run ends has been said.
      }
      close();
      if (committed > 0) return;
      rmSync(part, { force: true });
      rmSync(journalPath, { force: true });
    },
    forget: () => rmSync(journalPath, { force: true }),
    written: () => ({ bytes, sha256: hash.copy().digest("hex") }),
  };
}

function readJournal(path: string): Journal | null {
  return existsSync(path) ? parseJournal(readFileSync(path)) : null;
}

/** Finds the last commit that the part still bears out, and the hash of what stands before it. */
function takeUp(target: string, part: string, { commits }: Journal): { commit: Commit; hash: Hash } | null {
  // A run that died between the renaming and its manifest has a whole output and no part.
  const isPart = existsSync(part);
  const file = isPart ? part : target;
  if (!existsSync(file)) return null;
  const { size } = statSync(file);
  const hash = createHash("sha256");
  let found: { commit: Commit; hash: Hash } | null = null;
  let place = 0;
  for (const commit of commits.filter(({ bytes }) => bytes <= size).sort((a, b) => a.bytes - b.bytes)) {
    for (const chunk of readChunks(file, place, commit.bytes)) hash.update(chunk);
    place = commit.bytes;
    if (hash.copy().digest("hex") === commit.sha256) found = { commit, hash: hash.copy() };
  }
  if (isPart || found?.commit.bytes !== size) return isPart ? found : null;
  renameSync(target, part);
  return found;
}
