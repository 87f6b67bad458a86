import { isUtf8 } from "node:buffer";
import type { Document, DocumentError, Source, Warning } from "../types.ts";
import { type Decoded, decodeText } from "./decode.ts";
import { createFieldPicker, type Found, makeDocument, markupOf, textOf } from "./fields.ts";
import { documentError, type ReadOptions } from "./input-format.ts";

/** A document at once, or where its text is HTML, when what reads that is loaded. */
export type Reading = Document | DocumentError | Promise<Document | DocumentError>;

/** Makes documents of the records of one file. `place` opens the messages. */
export interface RecordReader {
  /** A record as JSON. */
  fromJson(bytes: Buffer, source: Source, place: string): Reading;
  /** A record as values under keys. */
  fromValue(value: unknown, source: Source, place: string, warnings: readonly Warning[]): Reading;
  /** Whether a record holds an article's text. */
  hasText(value: object): boolean;
}

export function createRecordReader({ map, tookField }: Pick<ReadOptions, "map" | "tookField">): RecordReader {
  const pick = createFieldPicker(map, tookField);
  const fromValue: RecordReader["fromValue"] = (value, source, place, warnings) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      const kind = value === null ? "null" : Array.isArray(value) ? "an array" : `a ${typeof value}`;
      return documentError(source, "E_PARSE", place, `expected a JSON object, found ${kind}`);
    }
    const found: Found = pick(value);
    if (markupOf(found) !== null) return import("./read-markup.ts").then(({ readMarkup }) => readMarkup(found, source, place, warnings));
    const text = textOf(found.text);
    if (text !== null) return makeDocument({ ...found, text }, source, warnings);
    if (found.text !== undefined) return documentError(source, "E_NO_TEXT", place, "the text is not a string");
    return documentError(source, "E_NO_TEXT", place, `no field "${map.text ?? "text"}" among: ${someKeys(Object.keys(value))}`);
  };
  return {
    fromValue,
    fromJson(bytes, unread, place) {
      const parsed = parseJson(bytes);
      if (parsed === null) return documentError(unread, "E_DECODE", place, "is no text");
      const source = { ...unread, encoding: unread.encoding ?? parsed.encoding };
      return "error" in parsed
        ? documentError(source, "E_PARSE", place, `no JSON: ${parsed.error}`)
        : fromValue(parsed.value, source, place, parsed.warnings);
    },
    hasText: createTextTest(map),
  };
}

/** What bytes hold as JSON, or why they don't; null where they are no text. */
export function parseJson(bytes: Buffer): (Omit<Decoded, "text"> & ({ readonly value: unknown } | { readonly error: string })) | null {
  const decoded = decodeJson(bytes);
  if (!decoded) return null;
  const { text, ...rest } = decoded;
  try {
    return { ...rest, value: JSON.parse(text) };
  } catch (error) {
    return { ...rest, error: (error as Error).message };
  }
}

/** Names for a message: the first twelve, or "nothing". */
export function someKeys(keys: readonly string[]): string {
  return keys.slice(0, 12).join(", ") || "nothing";
}

// A picker that tells nobody: looking is not taking.
function createTextTest(map: ReadOptions["map"]): (value: object) => boolean {
  const pick = createFieldPicker(map, () => {});
  return (value) => {
    const found = pick(value);
    return textOf(found.text) !== null || markupOf(found) !== null;
  };
}

// JSON.parse needs no unified line ends, and most records are valid UTF-8 without a mark.
function decodeJson(bytes: Buffer): Decoded | null {
  if (bytes[0] !== 0xef && isUtf8(bytes)) return { text: bytes.toString("utf8"), encoding: "utf-8", warnings: [] };
  return decodeText(bytes);
}
