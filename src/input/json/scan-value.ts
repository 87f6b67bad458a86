const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;

/** How far the end of one JSON value has been looked for; grows with the bytes at hand. */
export interface ValueScan {
  at: number;
  depth: number;
  inString: boolean;
}

export function startScan(): ValueScan {
  return { at: 0, depth: 0, inString: false };
}

/** Offset behind the value that begins at byte 0, by quotes and brackets alone; -1 where it does not end in these bytes. */
export function scanValue(bytes: Buffer, scan: ValueScan): number {
  while (scan.at < bytes.length) {
    if (scan.inString) {
      const end = endOfString(bytes, scan.at);
      if (end === -1) return -1;
      scan.at = end;
      scan.inString = false;
      if (scan.depth === 0) return scan.at;
      continue;
    }
    const byte = bytes[scan.at]!;
    if (byte === QUOTE) scan.inString = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) scan.depth++;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      if (scan.depth === 0) return scan.at;
      scan.depth--;
      if (scan.depth === 0) return scan.at + 1;
    } else if (scan.depth === 0 && (byte === COMMA || isSpace(byte))) return scan.at;
    scan.at++;
  }
  return -1;
}

/** Offset behind the quote that closes the string whose inside begins at `from`; -1 where none does, and then look again from there with more bytes. */
function endOfString(bytes: Buffer, from: number): number {
  for (let quote = bytes.indexOf(QUOTE, from); quote !== -1; quote = bytes.indexOf(QUOTE, quote + 1)) {
    let backslashes = 0;
    while (quote - backslashes > from && bytes[quote - backslashes - 1] === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return -1;
}

export function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9;
}

/** How an object begins: the brace, its first key and the colon; null where it has none. Objects of one list begin alike. */
export function openingOf(bytes: Buffer): Buffer | null {
  const opening = /^\{\s*"(?:[^"\\]|\\.){0,200}"\s*:/.exec(bytes.toString("latin1", 0, 300))?.[0];
  return opening === undefined ? null : Buffer.from(opening, "latin1");
}

/**
 * Where the list's next object seems to begin, from byte `from` on: `}`, a comma, and an object that begins alike; -1 where none does.
 * (A quote too few turns the inside of strings out, so that brackets tell nothing any more.)
 */
export function findNextObject(bytes: Buffer, opening: Buffer, from: number): number {
  for (let at = bytes.indexOf(opening, from); at !== -1; at = bytes.indexOf(opening, at + 1))
    if (/\}\s*,\s*$/.test(bytes.toString("latin1", Math.max(0, at - SPACE_BEFORE), at))) return at;
  return -1;
}

/** Bytes before an object that are looked at for the end of the one before. */
export const SPACE_BEFORE = 200;
