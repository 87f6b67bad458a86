import { ByteReader } from "../byte-reader.ts";
import type { Chunk } from "../input-file.ts";

/** One WARC record as bytes, its header included. */
export interface WarcCut {
  /** Where it begins in the uncompressed file. */
  readonly byte: number;
  /** All of it; of one over the cap only the start. */
  readonly bytes: Buffer;
  readonly tooLarge: boolean;
}

/** A place where no record could be read. */
export interface WarcFault {
  readonly fault: string;
}

const HEADER_BYTES = 65536;
/** What is kept of a record over the cap: enough to see what it is. */
const START_BYTES = 16384;
const SEPARATOR = "\r\n\r\n";
/** How a record begins: its version, and a field of the header. */
const BEGINNING = /^WARC\/[01]\.\d{1,2}\r?\n(?:WARC-|Content-)/i;
const BEGINNING_BYTES = 24;

/**
 * Cuts a WARC file (ISO 28500) into records by their Content-Length. Where that does not fit, or bytes are damaged, the place is lost up to the next
 * record. (warcio and its like stop at the first such place, without a word where the file is compressed.)
 */
export async function* cutWarc(chunks: AsyncIterable<Chunk> | Iterable<Chunk>, cap: number): AsyncGenerator<WarcCut | WarcFault> {
  const reader = new ByteReader(chunks);
  let sound = true;
  for (;;) {
    const next = (await atRecord(reader)) ? await cutOne(reader, cap) : atLost(reader);
    if (next === null) return;
    // What follows a lost place and is no record belongs to it.
    if (!("fault" in next) || sound || !next.stray) yield next;
    sound = !("fault" in next);
  }
}

/** Steps over line ends; whether bytes stand next. */
async function atRecord(reader: ByteReader): Promise<boolean> {
  while (await reader.has(1)) {
    const byte = reader.peek(1)[0];
    if (byte !== 13 && byte !== 10) return true;
    reader.skip(1);
  }
  return false;
}

function atLost(reader: ByteReader): Fault | null {
  const lost = reader.takeLost();
  return lost === null ? null : { fault: lost.lost, stray: true };
}

interface Fault extends WarcFault {
  /** No record has been begun. */
  readonly stray: boolean;
}

async function cutOne(reader: ByteReader, cap: number): Promise<WarcCut | Fault> {
  const byte = reader.offset;
  const length = await readLength(reader);
  if (length === null) {
    reader.skip(1);
    await reader.seek(findRecord, BEGINNING_BYTES);
    return { fault: reader.takeLost()?.lost ?? `no WARC record at byte ${byte}`, stray: true };
  }
  if (length > cap) return skipLarge(reader, length);
  await reader.has(length + SEPARATOR.length);
  if (reader.available < length) {
    // Either the file ends early, or the length is too great and reaches over the next record.
    const next = findRecord(reader.peek(reader.available).subarray(1));
    reader.skip(next === -1 ? reader.available : next + 1);
    const lost = next === -1 ? reader.takeLost() : null;
    return { fault: lost?.lost ?? `the record at byte ${byte} is ${next === -1 ? "cut short" : MISFIT}`, stray: false };
  }
  const bytes = reader.peek(length);
  if (!isEnd(reader.peek(length + SEPARATOR.length).subarray(length))) {
    const next = findRecord(bytes.subarray(1));
    reader.skip(next === -1 ? length : next + 1);
    if (next === -1) await reader.seek(findRecord, BEGINNING_BYTES);
    return { fault: `the record at byte ${byte} is ${MISFIT}`, stray: false };
  }
  reader.skip(length);
  const lost = (await atRecord(reader)) ? null : reader.takeSpoiled();
  return lost === null ? { byte, bytes, tooLarge: false } : { fault: lost.lost, stray: false };
}

const MISFIT = "not as long as it says";

async function skipLarge(reader: ByteReader, length: number): Promise<WarcCut | Fault> {
  const byte = reader.offset;
  await reader.has(START_BYTES);
  const bytes = Buffer.from(reader.peek(Math.min(length, START_BYTES)));
  for (let rest = length; rest > 0; ) {
    if (!(await reader.has(1))) return { fault: reader.takeLost()?.lost ?? `the record at byte ${byte} is cut short`, stray: false };
    rest -= reader.takePiece(rest).length;
  }
  return { byte, bytes, tooLarge: true };
}

/** Length of the record that stands next, header included; null where none does. */
async function readLength(reader: ByteReader): Promise<number | null> {
  await reader.has(HEADER_BYTES);
  const start = reader.peek(HEADER_BYTES).toString("latin1");
  if (!BEGINNING.test(start)) return null;
  const end = start.indexOf(SEPARATOR);
  const content = /^Content-Length:[ \t]*(?<bytes>\d{1,15})[ \t]*\r?$/im.exec(start.slice(0, end))?.groups?.bytes;
  return end === -1 || content === undefined ? null : end + SEPARATOR.length + Number(content);
}

/** Whether a record ends before these bytes. */
function isEnd(bytes: Buffer): boolean {
  return /^(?:\r\n\r\n|[\r\n]{0,3}(?:W|$))/.test(bytes.toString("latin1"));
}

function findRecord(bytes: Buffer): number {
  for (let at = bytes.indexOf("WARC/"); at !== -1; at = bytes.indexOf("WARC/", at + 1))
    if (BEGINNING.test(bytes.toString("latin1", at, at + BEGINNING_BYTES))) return at;
  return -1;
}
