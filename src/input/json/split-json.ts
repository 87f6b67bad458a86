import type { Warning } from "../../types.ts";
import { ByteReader } from "../byte-reader.ts";
import type { Chunk } from "../input-file.ts";
import { inMegabytes } from "../input-format.ts";
import { parseJson } from "../read-record.ts";
import { findNextObject, isSpace, openingOf, SPACE_BEFORE } from "./scan-value.ts";
import { dropValue, takeValue } from "./take-value.ts";

/** A value that may be an article or hold some. */
export interface JsonValue {
  readonly value: unknown;
  readonly encoding: string;
  readonly warnings: readonly Warning[];
  /** Number of the list that it stands in; 0 for one that stands alone. */
  readonly list: number;
  /** Whether it should be an article: it stands alone, or in the list that is all there is. */
  readonly expected: boolean;
}

/** A place that could not be read. */
export interface JsonFault {
  readonly code: "E_PARSE" | "E_TOO_LARGE" | "E_DECODE";
  readonly message: string;
  readonly list: number;
}

/** An object up to this size is parsed as a whole; of a larger one, and of a broken one, the lists in it are looked for. */
const WHOLE_BYTES = 8 * 1024 * 1024;
/** A larger element is no article. It is held several times while its end is looked for. */
const MOST_BYTES = 32 * 1024 * 1024;
const DEEPEST = 1000;
/** How strings, numbers, true, false and null begin. */
const PLAIN = /["\-\dtfn]/;

/**
 * Cuts JSON (one value, or several in a row) into the elements of its outermost lists of objects, or whole small objects where there is no list around.
 * Holds one element at a time and never more than `maxBytes` of it; a broken element costs only itself.
 */
export async function* splitJson(chunks: AsyncIterable<Chunk>, maxBytes: number): AsyncGenerator<JsonValue | JsonFault> {
  const cap = Math.min(maxBytes, MOST_BYTES);
  const reader = new ByteReader(chunks);
  /** Numbers of the lists that are open around the place; 0 for an object. */
  const open: number[] = [];
  let lists = 0;
  let any = false;
  /** How the objects of the list begin. */
  let opening: Buffer | null = null;
  /** Why a lone object could not be read; told where nothing in it could be either. */
  let broken: JsonFault | null = null;

  for (;;) {
    const list = open.at(-1) ?? 0;
    if (reader.available === 0 && !(await reader.has(1))) {
      const lost = reader.takeLost();
      if (lost === null) break;
      yield { code: "E_PARSE", message: lost.lost, list };
      if (!(await seekObject(reader, opening))) return;
      continue;
    }
    const byte = reader.peek(1)[0]!;
    const char = String.fromCharCode(byte);
    if (isSpace(byte) || char === "," || char === ":") reader.skip(1);
    else if (char === "}" || char === "]") {
      reader.skip(1);
      open.pop();
    } else if (char === "[" || (char === "{" && list === 0 && open.length > 0)) {
      reader.skip(1);
      open.push(char === "[" ? ++lists : 0);
      if (open.length <= DEEPEST) continue;
      yield { code: "E_PARSE", message: `nested more than ${DEEPEST} deep at byte ${reader.offset}`, list };
      return;
    } else if (char === "{" || (PLAIN.test(char) && isExpected(open))) {
      const at = reader.offset;
      const taken = await takeValue(reader, list === 0 ? Math.min(cap, WHOLE_BYTES) : cap);
      const result = typeof taken === "string" ? faultOf(taken, at, cap, list) : parse(taken.bytes, at, list, isExpected(open));
      if ("code" in result && char === "{" && list === 0) {
        // Perhaps a list in it can be read.
        broken = result;
        if (typeof taken !== "string") reader.unread(taken.bytes);
        reader.skip(1);
        open.push(0);
        continue;
      }
      any = true;
      if (!("code" in result)) {
        if (list !== 0) opening ??= openingOf((taken as { bytes: Buffer }).bytes);
        yield result;
        continue;
      }
      // A value that only a damaged place has cut is one with it.
      if (taken !== "unfinished" || reader.endsWell) yield result;
      if (!(await skipBroken(reader, taken, opening))) return;
    } else if (PLAIN.test(char)) {
      if (!(await dropValue(reader)) && reader.endsWell) break;
    } else {
      yield { code: "E_PARSE", message: `no JSON: ${JSON.stringify(char)} at byte ${reader.offset}`, list };
      return;
    }
  }
  if (!any && broken) yield broken;
  else if (open.length > 0) yield { code: "E_PARSE", message: `the JSON ends early, at byte ${reader.offset}`, list: 0 };
  else if (!any && lists === 0) yield { code: "E_PARSE", message: "is empty", list: 0 };
}

function isExpected(open: readonly number[]): boolean {
  return open.length === 0 || (open.length === 1 && open[0] === 1);
}

function faultOf(taken: "unfinished" | "too long", at: number, cap: number, list: number): JsonFault {
  return taken === "too long"
    ? { code: "E_TOO_LARGE", message: `more than ${inMegabytes(cap)} at byte ${at}`, list }
    : { code: "E_PARSE", message: `what begins at byte ${at} has no end`, list };
}

function parse(bytes: Buffer, at: number, list: number, expected: boolean): JsonValue | JsonFault {
  const parsed = parseJson(bytes);
  if (parsed === null) return { code: "E_DECODE", message: `no text at byte ${at}`, list };
  return "error" in parsed ? { code: "E_PARSE", message: `no JSON at byte ${at}: ${parsed.error}`, list } : { ...parsed, list, expected };
}

/** Goes on behind an element that cannot be read; false where nothing can be made out there. */
async function skipBroken(reader: ByteReader, taken: Awaited<ReturnType<typeof takeValue>>, known: Buffer | null): Promise<boolean> {
  const bytes = typeof taken === "string" ? reader.peek(reader.available) : taken.bytes;
  const opening = known ?? openingOf(bytes);
  const next = opening === null ? -1 : findNextObject(bytes, opening, 1);
  if (typeof taken !== "string") {
    if (next !== -1) reader.unread(bytes.subarray(next));
    return true;
  }
  if (next !== -1) {
    reader.skip(next);
    return true;
  }
  if (taken === "too long") return dropValue(reader);
  reader.skip(bytes.length);
  return !reader.endsWell;
}

async function seekObject(reader: ByteReader, opening: Buffer | null): Promise<boolean> {
  return opening !== null && (await reader.seek((bytes) => findNextObject(bytes, opening, 0), opening.length + SPACE_BEFORE));
}
