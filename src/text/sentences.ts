/** What the characters between two words mean: how far they part them, and whether a sentence ends there. */
import { Gap } from "../types.ts";

/** Kinds of stop characters met between two words; `SPACED` is added where a space or mark follows. */
export const Stop = { NONE: 0, FULL: 16, STRONG: 32, SPACED: 64 } as const;

const ABBREVIATIONS = new Set(
  "moh muh moch mohd abd tb rd prof prov irjen brigjen komjen kombes jend jenderal alm pol letkol mayjen letjen kol may kapt lettu no tgl jl jln hlm kab kec kel kep drs dra ust hj ir dr kh tgk pdt rp st gg rt rw pj plt sdr bpk yth".split(
    " ",
  ),
);

const gaps = new Uint8Array(128).fill(Gap.MARK);
for (const char of " \t\r-/_*#&+'`") gaps[char.charCodeAt(0)] = Gap.SPACE;
gaps[".".charCodeAt(0)] = Stop.FULL;
gaps["!".charCodeAt(0)] = Stop.STRONG;
gaps["?".charCodeAt(0)] = Stop.STRONG;

/** The gap that a separator makes by itself, or the kind of stop that it is. */
export function separatorGap(code: number): number {
  if (code < 128) return gaps[code];
  if (code === 0x2026) return Stop.FULL; // …
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000) return Gap.SPACE;
  if (code === 0x2010 || code === 0x2011 || (code >= 0x2018 && code <= 0x201b)) return Gap.SPACE;
  return Gap.MARK;
}

/** Whether a sentence ends between the word at `from`..`to` and the one that begins at `next`, where a stop stands between them. */
export function afterStop(stop: number, text: string, from: number, to: number, next: number): boolean {
  if (to === 0) return false;
  const capital = startsSentence(text, next);
  const length = to - from;
  if ((stop & Stop.SPACED) === 0) {
    // "selesai.Bawaslu": a full stop without its space, not "S.H." or "kompas.com"
    return capital && length >= 4 && next - to === 1 && isLower(text, to - 1) && isLower(text, next + 1);
  }
  if ((stop & Stop.STRONG) !== 0) return true;
  if (!capital) return false;
  if (length === 1) return isDigit(text, from);
  return !ABBREVIATIONS.has(text.slice(from, to).toLowerCase());
}

function startsSentence(text: string, at: number): boolean {
  const char = text[at];
  return isDigit(text, at) || char !== char.toLowerCase();
}

function isLower(text: string, at: number): boolean {
  const char = text[at] ?? "";
  return char !== char.toUpperCase();
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
