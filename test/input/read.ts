import type { FieldMap } from "../../src/input/fields.ts";
import type { Chunk } from "../../src/input/input-file.ts";
import type { Reader } from "../../src/input/input-format.ts";
import { openPage } from "../../src/input/read-page.ts";
import { readUnread } from "../../src/input/unread-record.ts";
import type { Document, DocumentError } from "../../src/types.ts";

export interface Reading {
  readonly path?: string;
  readonly map?: FieldMap;
  readonly maxBytes?: number;
  /** Bytes of each chunk. */
  readonly cut?: number;
}

/** What a reader makes of some bytes. */
export async function read(reader: Reader, content: string | Buffer | readonly Chunk[], reading: Reading = {}) {
  const { path = "a", map = {}, maxBytes = 1 << 20, cut = 65536 } = reading;
  const chunks = typeof content === "string" || Buffer.isBuffer(content) ? cutAt(Buffer.from(content), cut) : content;
  const fields: string[] = [];
  const skipped: string[] = [];
  const found: (Document | DocumentError)[] = [];
  const options = {
    maxBytes,
    map,
    repair: false,
    tookField: (field: string, key: string) => void fields.push(`${field}=${key}`),
    skipped: (place: string, reason: string) => void skipped.push(`${place} (${reason})`),
    readInner: async () => null,
  };
  for await (const document of readUnread(reader({ path, location: null, chunks: () => chunks }, options), options))
    found.push("error" in document ? document : openPage(document));
  return { found, fields, skipped, texts: found.map(told) };
}

/** A document as its text, an error as its code and message. */
function told(document: Document | DocumentError): string {
  return "error" in document ? `${document.error.code} ${document.error.message}` : document.text;
}

export function cutAt(bytes: Buffer, size: number): Buffer[] {
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
}
