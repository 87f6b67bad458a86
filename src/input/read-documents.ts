import type { Readable } from "node:stream";
import { isSystemError, reasonOf } from "../errors.ts";
import type { Document, DocumentError, Unfinished } from "../types.ts";
import { decompress, withoutCompression } from "./compressed/index.ts";
import { type Discovered, type DiscoverOptions, discover } from "./discover.ts";
import type { Field } from "./fields.ts";
import type { GivenPath } from "./file-path.ts";
import { finishDocument, type OpenPage } from "./finish-document.ts";
import { formatOf } from "./index.ts";
import { type Chunk, type InputFile, streamFile } from "./input-file.ts";
import { documentError, type ReadOptions, type ReadSettings } from "./input-format.ts";
import { unnamed } from "./unnamed.ts";
import { readUnread } from "./unread-record.ts";

/** Where to read, and how. */
export interface InputOptions extends DiscoverOptions, ReadSettings {
  readonly stdin: Readable;
  /** What standard input is called; its ending tells the format. */
  readonly stdinName: string | null;
}

/** Is told what is done with the input while it is read. */
export interface InputObserver {
  /** A file or a part of one that is no input, and why: its ending, "our own output" … */
  skipped(path: string, reason: string): void;
  /** A file could be opened. */
  opened(path: string): void;
  /** Bytes of the file opened last. */
  read(chunk: Buffer): void;
  /** A field of the articles in a file is taken from a key. */
  tookField(field: Field, key: string): void;
}

/**
 * Reads what lies under the paths ("-" is standard input), in order; holds one chunk and one article at a time. Records are left unread and
 * pages unopened, for others to finish (`finishDocuments`): that is most of the work.
 */
export async function* readUnfinished(
  paths: AsyncIterable<GivenPath> | Iterable<GivenPath>,
  options: InputOptions,
  observer: InputObserver,
): AsyncGenerator<Unfinished> {
  const reading: ReadOptions = {
    maxBytes: options.maxBytes,
    map: options.map,
    repair: options.repair,
    tookField: observer.tookField,
    skipped: observer.skipped,
    async readInner(inner) {
      const read = await formatOf(inner.path)?.load();
      return read ? readUnread(read(decompressed(inner), reading), reading) : null;
    },
  };
  for await (const path of paths) {
    if (path === "-" && !options.literal) {
      yield* readFile(standardInput(options), reading, observer);
      continue;
    }
    for (const found of await discover(path, options)) {
      if ("skipped" in found) observer.skipped(found.path, found.skipped);
      else if ("unreadable" in found) yield unreadable(found.path, null, found.unreadable);
      else yield* readFile(found, reading, observer);
    }
  }
}

function standardInput({ stdin, stdinName, format }: InputOptions) {
  return { file: streamFile(stdinName ?? "-", stdin), format: format ?? ((stdinName && formatOf(stdinName)) || unnamed) };
}

const NO_PAGE: OpenPage = (document) => document;

/** Reads what was left unread and opens pages, in this thread. */
export async function* finishDocuments(
  items: AsyncIterable<Unfinished>,
  options: Pick<ReadOptions, "map" | "tookField" | "repair">,
): AsyncGenerator<Document | DocumentError> {
  for await (const document of readUnread(items, options)) {
    if ("error" in document) yield document;
    // What opens pages is loaded only where there are some.
    else yield finishDocument(document, options.repair, document.page ? (await import("./read-page.ts")).openPage : NO_PAGE);
  }
}

async function* readFile(
  { file, format }: Extract<Discovered, { file: InputFile }>,
  options: ReadOptions,
  observer: InputObserver,
): AsyncGenerator<Unfinished> {
  try {
    const read = await format.load();
    yield* read(decompressed(observe(file, observer)), options);
  } catch (error) {
    // An aborted stream has no `syscall` and goes on upwards.
    if (!isSystemError(error)) throw error;
    yield unreadable(file.path, format.name, reasonOf(error));
  }
}

function decompressed(file: InputFile): InputFile {
  const named = withoutCompression(file.path) !== file.path;
  return { path: file.path, location: named ? null : file.location, chunks: () => decompress(file.chunks()) };
}

function observe(file: InputFile, observer: InputObserver): InputFile {
  const chunks = () => {
    let opened = false;
    const tell = (chunk: Chunk | null) => {
      if (!opened) observer.opened(file.path);
      opened = true;
      if (Buffer.isBuffer(chunk)) observer.read(chunk);
    };
    const source = file.chunks();
    return Symbol.iterator in source ? passOn(source, tell) : passStreamOn(source, tell);
  };
  return { ...file, chunks };
}

// What can be read without waiting stays so: a small file would cost more to wait for, step by step, than to read.
function* passOn(chunks: Iterable<Chunk>, tell: (chunk: Chunk | null) => void): Generator<Chunk> {
  for (const chunk of chunks) {
    tell(chunk);
    yield chunk;
  }
  tell(null);
}

async function* passStreamOn(chunks: AsyncIterable<Chunk>, tell: (chunk: Chunk | null) => void): AsyncGenerator<Chunk> {
  for await (const chunk of chunks) {
    tell(chunk);
    yield chunk;
  }
  tell(null);
}

function unreadable(path: string, format: string | null, reason: string): DocumentError {
  return documentError({ path, format, encoding: null }, "E_READ", path, reason);
}
