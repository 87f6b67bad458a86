import type { ByteReader } from "../byte-reader.ts";
import { scanValue, startScan } from "./scan-value.ts";

/** One JSON value taken from the stream, or why it was not: then the stream still stands before it. */
export type Taken = { readonly bytes: Buffer } | "unfinished" | "too long";

const FIRST_BYTES = 65536;

/** Takes the value that stands next, by quotes and brackets alone, if it has at most `cap` bytes. */
export async function takeValue(reader: ByteReader, cap: number): Promise<Taken> {
  const scan = startScan();
  for (let want = FIRST_BYTES; ; want = Math.min(want * 2, cap + 1)) {
    const bytes = reader.peek(reader.available);
    const end = scanValue(bytes, scan);
    if (end > cap) return "too long";
    if (end !== -1) return { bytes: reader.take(end) };
    if (bytes.length > cap) return "too long";
    if (!(await reader.has(Math.max(want, bytes.length + 1))) && reader.available === bytes.length) return "unfinished";
  }
}

/** Steps over the value that stands next, however long; false where it does not end. */
export async function dropValue(reader: ByteReader): Promise<boolean> {
  const scan = startScan();
  for (let want = FIRST_BYTES; await reader.has(1); ) {
    const more = await reader.has(want);
    const bytes = reader.peek(reader.available);
    const end = scanValue(bytes, scan);
    if (end !== -1) {
      reader.skip(end);
      return true;
    }
    if (!more) {
      reader.skip(bytes.length);
      return false;
    }
    // Inside a string it stays at its start until the end is seen; backslashes at the border are kept so that they are counted whole.
    const keep = scan.inString ? trailingBackslashes(bytes) : bytes.length - scan.at;
    reader.skip(bytes.length - keep);
    scan.at = 0;
    want = keep + FIRST_BYTES;
  }
  return false;
}

function trailingBackslashes(bytes: Buffer): number {
  let count = 0;
  while (count < bytes.length && bytes[bytes.length - count - 1] === 0x5c) count++;
  return count;
}
