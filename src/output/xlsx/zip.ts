/** A ZIP archive (APPNOTE 6.3.10, without ZIP64) whose parts are packed before it is put together. */
import { constants, crc32, deflateRawSync } from "node:zlib";
import { OutputError } from "../../errors.ts";
import type { Spool } from "../writer.ts";

/** Packed bytes, ready to be put into an archive. */
export interface Packed {
  readonly crc: number;
  /** Bytes before and after packing. */
  readonly size: number;
  readonly packed: number;
  chunks(): Iterable<Uint8Array>;
}

export interface Part extends Packed {
  readonly name: string;
}

/** Packs text as it grows. */
export interface PartPacker {
  /** Bytes that have been given. */
  readonly size: number;
  write(text: string): void;
  finish(): Packed;
}

/** Text is packed in pieces of so many characters, each on its own: that costs some hundredths of the size, and no state. */
const PIECE_CHARACTERS = 512 * 1024;
const MOST_BYTES = 0xffffffff;
/** 1980-01-01: the same records give the same bytes. */
const DOS_DATE = 0x21;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
const VERSION = 20;

/** Packs into a spool. */
export function createPacker(spool: Spool): PartPacker {
  let buffer = "";
  let crc = 0;
  let size = 0;
  let packed = 0;
  const pack = (finishFlush: number) => {
    const bytes = Buffer.from(buffer);
    buffer = "";
    crc = crc32(bytes, crc);
    size += bytes.length;
    // A flushed piece ends on a whole byte and refers to nothing before it: pieces make one stream.
    const piece = deflateRawSync(bytes, { finishFlush });
    packed += piece.length;
    spool.append(piece);
  };
  return {
    get size() {
      return size + buffer.length;
    },
    write(text) {
      buffer += text;
      if (buffer.length >= PIECE_CHARACTERS) pack(constants.Z_SYNC_FLUSH);
    },
    finish() {
      pack(constants.Z_FINISH);
      return { crc, size, packed, chunks: () => spool.take() };
    },
  };
}

/** Packs a small part in memory. */
export function packText(name: string, text: string): Part {
  const bytes = Buffer.from(text);
  const packed = deflateRawSync(bytes);
  return { name, crc: crc32(bytes), size: bytes.length, packed: packed.length, chunks: () => [packed] };
}

/** The archive's bytes. Throws an `OutputError` where a part or all of them are over 4 GiB. */
export function* zip(parts: readonly Part[]): Generator<Uint8Array> {
  const entries: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    if (part.size > MOST_BYTES || offset + part.packed > MOST_BYTES - 1024 * 1024)
      throw new OutputError("a workbook ends at 4 GiB: write csv or parquet");
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION, 0);
    facts.writeUInt16LE(UTF8_NAMES, 2);
    facts.writeUInt16LE(DEFLATE, 4);
    facts.writeUInt16LE(DOS_DATE, 8);
    facts.writeUInt32LE(part.crc, 10);
    facts.writeUInt32LE(part.packed, 14);
    facts.writeUInt32LE(part.size, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([signature(0x04034b50), facts, name]);
    entries.push(centralEntry(facts, name, offset));
    yield local;
    yield* part.chunks();
    offset += local.length + part.packed;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  yield Buffer.concat([directory, signature(0x06054b50), end]);
}

function centralEntry(facts: Buffer, name: Buffer, offset: number): Buffer {
  const version = Buffer.alloc(2);
  version.writeUInt16LE(VERSION);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signature(0x02014b50), version, facts, rest, name]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
