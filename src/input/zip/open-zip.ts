import { openSync } from "node:fs";
import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, fromFdPromise, getFileNameLowLevel, type Options, type ZipFile } from "yauzl";
import { isSystemError } from "../../errors.ts";
import type { ErrorCode } from "../../types.ts";
import type { Chunk, InputFile } from "../input-file.ts";
import { readWhole } from "../read-whole.ts";

/** A file inside a zip archive. */
export interface ZipEntry {
  /** As the archive has it: it is a label only, and may be anything. */
  readonly name: string;
  /** Why it cannot be read, or null. */
  readonly refused: string | null;
  /** Its bytes; damage ends them with a `Lost`. */
  chunks(): AsyncIterable<Chunk>;
}

/** Entries are read where they lie, not unpacked, so names cannot lead anywhere. Names are decoded here: the library stops at the first that looks dangerous. */
const OPTIONS: Options = { lazyEntries: true, decodeStrings: false, autoClose: false };
/** No deflate data gives more than 1,032 times its size; an archive that does so as a whole has entries that overlap. */
const MOST_RATIO = 1032;

/** A zip archive that stays open until it is closed. */
export interface ZipArchive {
  /** In the order of the directory; throws a `ZipError` where that is damaged. To be asked for once. */
  entries(): AsyncGenerator<ZipEntry>;
  close(): void;
}

/** Why an archive cannot be read, or not to its end. */
export class ZipError extends Error {
  override readonly name = "ZipError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Opens a zip file; what comes as a stream must fit into `cap` bytes. Throws a `ZipError`. */
export async function openZip(file: InputFile, cap: number): Promise<ZipArchive> {
  const archive = await open(file, cap).catch(fail);
  const budget = { left: MOST_RATIO * archive.fileSize };
  async function* entries(): AsyncGenerator<ZipEntry> {
    const found = archive.eachEntry();
    for (let next = await found.next().catch(fail); !next.done; next = await found.next().catch(fail)) {
      const entry: Entry = next.value;
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileName as unknown as Buffer, entry.extraFields, true);
      yield { name, refused: refusal(entry), chunks: () => entryChunks(archive, entry, budget) };
      if (budget.left < 0) throw new ZipError("E_TOO_LARGE", "its files overlap: a zip bomb");
    }
  }
  return { entries, close: () => archive.close() };
}

async function open(file: InputFile, cap: number): Promise<ZipFile> {
  if (file.location === null) {
    const bytes = await readWhole(file, cap);
    if (!Buffer.isBuffer(bytes)) throw new ZipError(bytes.code, bytes.message);
    return fromBufferPromise(bytes, OPTIONS);
  }
  // Read through once, for those who count the bytes.
  for await (const _ of file.chunks());
  return fromFdPromise(openSync(file.location, "r"), OPTIONS);
}

function refusal(entry: Entry): string | null {
  if (entry.isEncrypted()) return "is encrypted";
  return entry.canDecodeFileData() ? null : `is compressed in a way that is not known (${entry.compressionMethod})`;
}

async function* entryChunks(archive: ZipFile, entry: Entry, budget: { left: number }): AsyncGenerator<Chunk> {
  try {
    const stream: Readable = await archive.openReadStreamPromise(entry);
    for await (const chunk of stream) {
      budget.left -= chunk.length;
      if (budget.left < 0) throw new Error("more data than the archive can hold");
      yield chunk;
    }
  } catch (error) {
    if (isSystemError(error)) throw error;
    yield { lost: `damaged in the archive: ${(error as Error).message}`, spoils: true };
  }
}

/** The library throws plain errors about the archive; what the operating system refuses goes on upwards. */
function fail(error: unknown): never {
  if (isSystemError(error) || error instanceof ZipError) throw error;
  throw new ZipError("E_PARSE", (error as Error).message);
}
