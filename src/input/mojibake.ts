import type { Document } from "../types.ts";
import { WINDOWS_1252 } from "./decode.ts";

/** Character → the byte that windows-1252 reads it from; what that leaves undefined stands for itself, as in Latin-1. */
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 128 }, (_, i): [string, number][] => {
    const byte = 128 + i;
    const latin: [string, number] = [String.fromCharCode(byte), byte];
    return i < 32 ? [latin, [WINDOWS_1252[i]!, byte]] : [latin];
  }).flat(),
);
const CONTINUATION = [...BYTES].filter(([, byte]) => byte < 0xc0).map(([char]) => char);
/** A lead byte of UTF-8 and what follows it, each read as a character of its own. */
const SEQUENCE = new RegExp(
  `[\u00c2-\u00df][${CONTINUATION.join("")}]|[\u00e0-\u00ef][${CONTINUATION.join("")}]{2}|[\u00f0-\u00f4][${CONTINUATION.join("")}]{3}`,
  "gu",
);
/** The closing quotation mark of which windows-1252 has no third character. */
const CUT_QUOTE = /\u00e2\u20ac(?![\u0080-\u00bf])/g;
/** What such text is made of: Latin letters, punctuation, Arabic letters, symbols, emoji. Other results are chance. */
const LIKELY =
  /^(?:[\u00a0-\u024f\u0600-\u06ff\u2000-\u206f\u20a0-\u20bf\u2100-\u27bf\ufb00-\ufb06\ufeff\ufffd\u{1f000}-\u{1faff}]|[\ufe00-\ufe0f])$/u;
/** Text may have been read wrongly more than once. */
const MOST_TIMES = 3;
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A text in which UTF-8 that was read as windows-1252 (`â€œ`, `Ã¬`) is put right, and at how many places that was. */
export function mendMojibake(text: string): { readonly text: string; readonly places: number } {
  let places = 0;
  let mended = text;
  for (let i = 0; i < MOST_TIMES; i++) {
    let changed = 0;
    const mend = (found: string, right: string | null) => {
      if (right === null) return found;
      changed++;
      return right;
    };
    mended = mended.replace(SEQUENCE, (found) => mend(found, decodeSequence(found))).replace(CUT_QUOTE, (found) => mend(found, "”"));
    if (changed === 0) break;
    places = Math.max(places, changed);
  }
  return { text: mended, places };
}

/** The document with a warning where it holds such places; they are put right if `repair` says so. */
export function mendDocument(document: Document, repair: boolean): Document {
  let places = 0;
  const mend = <T extends string | null>(value: T): T => {
    if (value === null || !SUSPECT.test(value)) return value;
    const mended = mendMojibake(value);
    places += mended.places;
    return (repair ? mended.text : value) as T;
  };
  const { title, text, publisher, author } = document;
  const mended = { title: mend(title), text: mend(text), publisher: mend(publisher), author: mend(author) };
  if (places === 0) return document;
  const where = `${places} ${places === 1 ? "place" : "places"}`;
  const message = repair
    ? `repaired ${where} of UTF-8 read as windows-1252`
    : `${where} look like UTF-8 read as windows-1252; --repair puts them right`;
  return { ...document, ...mended, warnings: [...document.warnings, { code: "mojibake", message }] };
}

/** Lead bytes as characters: without one there is nothing to mend. */
const SUSPECT = /[\u00c2-\u00f4]/;

function decodeSequence(sequence: string): string | null {
  try {
    const char = decoder.decode(Uint8Array.from(sequence, (piece) => BYTES.get(piece)!));
    return LIKELY.test(char) ? char : null;
  } catch {
    return null;
  }
}
