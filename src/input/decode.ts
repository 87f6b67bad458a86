import { isUtf8 } from "node:buffer";
import type { Warning } from "../types.ts";

/** Bytes as text: UTF-16, LF line ends, no byte order mark. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly Warning[];
}

/**
 * Decodes an article's bytes: byte order mark, else the zero bytes of UTF-16, else UTF-8 (a few broken bytes become U+FFFD), else as declared,
 * else windows-1252. What is declared comes behind UTF-8, since pages in UTF-8 that say otherwise are many and the reverse cannot be.
 * Answers null where the bytes are no text.
 */
export function decodeText(bytes: Buffer, declared: string | null = null): Decoded | null {
  const marked = readMark(bytes);
  if (marked) return { text: unifyLineEnds(marked.text), encoding: marked.encoding, warnings: [] };
  const sixteen = guessUtf16(bytes);
  if (sixteen) return { text: unifyLineEnds(new TextDecoder(sixteen).decode(bytes)), encoding: sixteen, warnings: [] };
  const controls = shareOfControls(bytes);
  if (isUtf8(bytes)) {
    if (controls > 0.1) return null;
    return { text: unifyLineEnds(bytes.toString("utf8")), encoding: "utf-8", warnings: nulWarning(bytes) };
  }
  if (controls > 0.02) return null;
  const lenient = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const broken = lenient.match(/\uFFFD/g)?.length ?? 0;
  const sound = lenient.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  if (sound >= broken) {
    const message = `${broken} ${broken === 1 ? "place is" : "places are"} not valid UTF-8 and became U+FFFD`;
    return { text: unifyLineEnds(lenient), encoding: "utf-8", warnings: [...nulWarning(bytes), { code: "encoding", message }] };
  }
  const known = declared === null ? null : knownEncoding(declared);
  if (known !== null && known !== "utf-8" && known !== "windows-1252")
    return { text: unifyLineEnds(new TextDecoder(known).decode(bytes)), encoding: known, warnings: nulWarning(bytes) };
  const warning = { code: "encoding", message: "not UTF-8, read as windows-1252" };
  return {
    text: unifyLineEnds(decodeWindows1252(bytes)),
    encoding: "windows-1252",
    warnings: known === "windows-1252" ? nulWarning(bytes) : [...nulWarning(bytes), warning],
  };
}

/** The name of an encoding that a label means ("latin1" is "windows-1252"), or null. */
function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

/** CRLF and lone CR become LF, so that line numbers stay those of the file. */
export function unifyLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The UTF-16 flavour that the first bytes show by their mark or their zero bytes. */
export function guessUtf16(bytes: Buffer): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const pairs = Math.min(bytes.length, 2048) >> 1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.05) return "utf-16le";
  if (even > pairs * 0.4 && odd < pairs * 0.05) return "utf-16be";
  return null;
}

function readMark(bytes: Buffer): { text: string; encoding: string } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && isUtf8(bytes))
    return { text: bytes.toString("utf8", 3), encoding: "utf-8" };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), encoding: "utf-16le" };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes), encoding: "utf-16be" };
  return null;
}

/** Control bytes other than tab, line feed, form feed, return and escape, in the first 64 kB. */
function shareOfControls(bytes: Buffer): number {
  const head = Math.min(bytes.length, 65536);
  let controls = 0;
  for (let i = 0; i < head; i++) {
    const byte = bytes[i]!;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) controls++;
  }
  return head === 0 ? 0 : controls / head;
}

function nulWarning(bytes: Buffer): Warning[] {
  return bytes.includes(0) ? [{ code: "nul", message: "contains NUL characters" }] : [];
}

/** The characters of WHATWG windows-1252 from 0x80 to 0x9F. Node 20's TextDecoder takes this encoding for Latin-1 and gives control characters here. */
export const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeWindows1252(bytes: Buffer): string {
  return bytes.toString("latin1").replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80]!);
}
