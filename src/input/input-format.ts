import type { Document, DocumentError, ErrorCode, Source, Unfinished } from "../types.ts";
import type { Field, FieldMap } from "./fields.ts";
import type { InputFile } from "./input-file.ts";

/** How articles shall be read. */
export interface ReadSettings {
  /** The most bytes that one article may have. */
  readonly maxBytes: number;
  /** Which key of a container holds which field, where the usual names do not do. */
  readonly map: FieldMap;
  /** Whether UTF-8 that was read as windows-1252 is put right, and not only warned of. */
  readonly repair: boolean;
}

/** What the reader of a file may use. */
export interface ReadOptions extends ReadSettings {
  /** Hears each field with the key it was taken from, once for a file. */
  tookField(field: Field, key: string): void;
  /** Hears of each part of a container that is no article: its place and why. */
  skipped(place: string, reason: string): void;
  /** Reads a file inside a container by the ending of its name; null where that tells no format. */
  readInner(file: InputFile): Promise<AsyncIterable<Document | DocumentError> | null>;
}

/** How the bytes of a format become documents, or records that are left unread. System errors may be thrown; everything else is told by a `DocumentError` in its place. */
export type Reader = (file: InputFile, options: ReadOptions) => AsyncIterable<Unfinished>;

/** One input format. `load` fetches its module only when there is a file of it. */
export interface InputFormat {
  /** As in `source.format`; null where the bytes decide. */
  readonly name: string | null;
  readonly about: string;
  /** Endings of file names, lower case, with the dot. */
  readonly extensions: readonly string[];
  load(): Promise<Reader>;
}

/** What stands in place of a document; `place` (path, path:line) opens the message. */
export function documentError(source: Source, code: ErrorCode, place: string, message: string): DocumentError {
  return { source, error: { code, message: `${place}: ${message}` } };
}

/** A number of bytes for people: "64 MB". */
export function inMegabytes(bytes: number): string {
  return bytes >= 1048576 ? `${Math.round(bytes / 1048576)} MB` : `${bytes} bytes`;
}
