/** What stands between two words of a date, as one bit; at most a few characters are looked at. */

export const Between = {
  /** Glued. */
  NONE: 1,
  SPACE: 2,
  COMMA: 4,
  /** An opening bracket, perhaps behind a space or comma. */
  OPEN: 8,
  CLOSE: 16,
  SLASH: 32,
  /** A hyphen or dash without spaces. */
  HYPHEN: 64,
  /** A dash with spaces. */
  DASH: 128,
  /** A full stop without a space. */
  DOT: 256,
  /** A full stop and a space. */
  STOP: 512,
  PLUS: 1024,
  OTHER: 2048,
} as const;

const LONGEST = 6;
const Seen = { SPACE: 1, COMMA: 2, OPEN: 4, CLOSE: 8, SLASH: 16, HYPHEN: 32, DOT: 64, PLUS: 128, OTHER: 256 } as const;

const seenOf = new Uint16Array(0x3001).fill(Seen.OTHER);
for (const code of [0x20, 0x09, 0x0d, 0xa0, 0x202f, 0x3000]) seenOf[code] = Seen.SPACE;
for (let code = 0x2000; code <= 0x200a; code++) seenOf[code] = Seen.SPACE;
for (const code of [0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0xad, 0x2060]) seenOf[code] = 0;
for (let code = 0x2010; code <= 0x2015; code++) seenOf[code] = Seen.HYPHEN;
for (const [chars, seen] of [
  [",", Seen.COMMA],
  ["([", Seen.OPEN],
  [")]", Seen.CLOSE],
  ["/", Seen.SLASH],
  ["-−", Seen.HYPHEN],
  [".", Seen.DOT],
  ["+", Seen.PLUS],
] as const)
  for (const char of chars) seenOf[char.charCodeAt(0)] = seen;

/** The gap between the character offsets `from` and `to` of a text, a bit of `Between`. */
export function between(text: string, from: number, to: number): number {
  if (from === to) return Between.NONE;
  if (to - from > LONGEST || to < from) return Between.OTHER;
  let seen = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    seen |= code < seenOf.length ? seenOf[code] : code === 0xfeff ? 0 : Seen.OTHER;
  }
  switch (seen & ~Seen.SPACE) {
    case 0:
      return seen === 0 ? Between.NONE : Between.SPACE;
    case Seen.COMMA:
      return Between.COMMA;
    case Seen.OPEN:
    case Seen.OPEN | Seen.COMMA:
      return Between.OPEN;
    case Seen.CLOSE:
      return Between.CLOSE;
    case Seen.SLASH:
      return Between.SLASH;
    case Seen.HYPHEN:
      return seen & Seen.SPACE ? Between.DASH : Between.HYPHEN;
    case Seen.DOT:
      return seen & Seen.SPACE ? Between.STOP : Between.DOT;
    case Seen.PLUS:
      return Between.PLUS;
    default:
      return Between.OTHER;
  }
}
