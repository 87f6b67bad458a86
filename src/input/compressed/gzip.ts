import { crc32, createInflateRaw } from "node:zlib";
import { ByteReader } from "../byte-reader.ts";
import type { Chunk, Lost } from "../input-file.ts";

// RFC 1952. Members are cut here and not by zlib's own gunzip, which loses the rest at the first that is damaged.
const HEADER_BYTES = 10;
const TRAILER_BYTES = 8;
const Flag = { CRC: 2, EXTRA: 4, NAME: 8, COMMENT: 16, RESERVED: 0xe0 } as const;
const LONGEST_NAME = 65536;
/** What one step inflates: at most some 1,000 times as much. */
const STEP_BYTES = 32768;
/** A damaged member may have been read past its end: the next one is looked for so far back. */
const LOOK_BACK_BYTES = 1 << 20;

/** Decompresses gzip of one or many members. Behind a damaged one it goes on with the next; places that give nothing are one with the lost place before. */
export async function* gunzip(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  const reader = new ByteReader(chunks);
  let sound = true;
  for (;;) {
    await skipPadding(reader);
    const more = await reader.has(1);
    const header = more ? await takeHeader(reader) : null;
    let lost: Lost | null;
    if (!more) lost = reader.takeLost();
    else if (header) {
      const member = inflateMember(reader, header);
      let next = await member.next();
      for (; !next.done; next = await member.next()) {
        yield next.value;
        sound = true;
      }
      lost = next.value;
    } else {
      lost = { lost: `no gzip data at byte ${reader.offset}` };
      reader.skip(1);
      await reader.seek(findMember, HEADER_BYTES - 1);
    }
    if (lost !== null && sound) yield lost;
    if (lost === null && !more) return;
    sound &&= lost === null;
  }
}

/** Zero bytes behind a member are no damage: tapes and some tools fill up with them. */
async function skipPadding(reader: ByteReader): Promise<void> {
  if ((await reader.has(1)) && reader.peek(1)[0] === 0) await reader.seek((bytes) => bytes.findIndex((byte) => byte !== 0), 0);
}

/** Inflates what follows a member's header; answers what is wrong with it, or null. */
async function* inflateMember(reader: ByteReader, header: Buffer): AsyncGenerator<Buffer, Lost | null> {
  const start = reader.offset;
  const inflate = createInflateRaw({ chunkSize: STEP_BYTES });
  const out: Buffer[] = [];
  let ended = false;
  let damaged = false;
  let wake = () => {};
  inflate.on("data", (piece: Buffer) => void out.push(piece));
  inflate.on("end", () => {
    ended = true;
  });
  inflate.on("error", () => {
    damaged = true;
    wake();
  });
  // A damaged header may itself have swallowed the next one.
  let recent = [header.subarray(1)];
  let checksum = 0;
  let size = 0;
  const giveUp = async (what: string): Promise<Lost> => {
    const lost = { lost: `${what} byte ${reader.offset}, in what begins at byte ${start}` };
    reader.unread(Buffer.concat(recent));
    await reader.seek(findMember, HEADER_BYTES - 1);
    return lost;
  };
  try {
    while (!ended && !damaged) {
      if (!(await reader.has(1))) return await giveUp(CUT_SHORT);
      const piece = reader.takePiece(STEP_BYTES);
      recent = remember(recent, piece);
      await new Promise<void>((resolve) => {
        wake = resolve;
        // What the step gives, and the end, is told before an immediate.
        inflate.write(piece, () => setImmediate(resolve));
      });
      for (const inflated of out.splice(0)) {
        checksum = crc32(inflated, checksum);
        size = (size + inflated.length) >>> 0;
        yield inflated;
      }
    }
    if (damaged) return await giveUp("damaged gzip data before");
    const last = recent.pop()!;
    const end = last.length - (reader.offset - start - inflate.bytesWritten);
    recent.push(last.subarray(0, end));
    reader.unread(last.subarray(end));
    if (!(await reader.has(TRAILER_BYTES))) return await giveUp(CUT_SHORT);
    const trailer = reader.take(TRAILER_BYTES);
    if (trailer.readUInt32LE(0) === checksum && trailer.readUInt32LE(4) === size) return null;
    recent.push(trailer);
    return { ...(await giveUp("a checksum does not fit at")), spoils: true };
  } finally {
    inflate.destroy();
  }
}

const CUT_SHORT = "the gzip data is cut short at";

/** The bytes that were read last, LOOK_BACK_BYTES of them and one piece at most. */
function remember(recent: Buffer[], piece: Buffer): Buffer[] {
  recent.push(piece);
  let length = 0;
  let first = recent.length;
  while (first > 0 && length < LOOK_BACK_BYTES) length += recent[--first]!.length;
  return first > recent.length / 2 ? recent.slice(first) : recent;
}

/** Takes a member's header; null, and nothing taken, where there is none. */
async function takeHeader(reader: ByteReader): Promise<Buffer | null> {
  if (!(await reader.has(HEADER_BYTES)) || !isMember(reader.peek(HEADER_BYTES), 0)) return null;
  const flags = reader.peek(4)[3]!;
  let length = HEADER_BYTES;
  if (flags & Flag.EXTRA) {
    if (!(await reader.has(length + 2))) return null;
    length += 2 + reader.peek(length + 2).readUInt16LE(length);
  }
  for (const flag of [Flag.NAME, Flag.COMMENT]) {
    if ((flags & flag) === 0) continue;
    await reader.has(length + LONGEST_NAME);
    const end = reader.peek(length + LONGEST_NAME).indexOf(0, length);
    if (end === -1) return null;
    length = end + 1;
  }
  if (flags & Flag.CRC) length += 2;
  return (await reader.has(length)) ? reader.take(length) : null;
}

function findMember(bytes: Buffer): number {
  for (let at = bytes.indexOf(0x1f); at !== -1; at = bytes.indexOf(0x1f, at + 1)) if (isMember(bytes, at)) return at;
  return -1;
}

/** Whether a header stands there: magic, deflate, known flags, a level and a system that exist. */
function isMember(bytes: Buffer, at: number): boolean {
  const system = bytes[at + 9] ?? Number.NaN;
  return (
    bytes[at] === 0x1f &&
    bytes[at + 1] === 0x8b &&
    bytes[at + 2] === 8 &&
    (bytes[at + 3]! & Flag.RESERVED) === 0 &&
    (bytes[at + 8] === 0 || bytes[at + 8] === 2 || bytes[at + 8] === 4) &&
    (system <= 19 || system === 255)
  );
}
