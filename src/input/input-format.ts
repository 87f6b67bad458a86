import type { Document, DocumentError, ErrorCode, Source } from "../types.ts";
import type { FieldMap } from "./fields.ts";
import type { InputFile } from "./input-file.ts";

/** What the readers of all formats may be told. */
export interface ReadOptions {
  /** The most bytes that one article may have. */
  readonly maxBytes: number;
  /** Which key of a container holds which field, where the usual names do not do. */
  readonly map: FieldMap;
}

/** One input format: how its bytes become documents. System errors may be thrown; everything else is told by a `DocumentError` in its place. */
export interface InputFormat {
  /** As in `source.format`; null where the bytes decide. */
  readonly name: string | null;
  readonly about: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  read(file: InputFile, options: ReadOptions): AsyncIterable<Document | DocumentError>;
}

/** What stands in place of a document; `place` (path, path:line) opens the message. */
export function documentError(source: Source, code: ErrorCode, place: string, message: string): DocumentError {
  return { source, error: { code, message: `${place}: ${message}` } };
}

/** A number of bytes for people: "64 MB". */
export function inMegabytes(bytes: number): string {
  return bytes >= 1048576 ? `${Math.round(bytes / 1048576)} MB` : `${bytes} bytes`;
}
