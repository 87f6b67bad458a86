/** Random edits of bytes, the same for the same seed. */

export type Random = (below: number) => number;

/** A generator of whole numbers below a bound (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Characters that programs trip over. */
const CONTROLS = ["\0", "\x1b[2J", "\r", "\r\n", "\n\n\n", "\u2028", "\u0085", "\ufeff", "\u200b", "\u00ad", "\u202e", "\ud83d\ude00", "e\u0301\u0302\u0303", "\u0130", "ﬁ", "\uffff", "İıſK", "𝐁𝐚𝐰𝐚𝐬𝐥𝐮"]; // biome-ignore format: a list
const SWAPPED = ["latin1", "utf16le", "base64", "hex"] as const;

/** One to six edits: cut, cut out, double, move, flip, insert words, controls and long runs, decode in another encoding. `words` are what the format is made of. */
export function mutate(bytes: Buffer, words: readonly string[], random: Random): Buffer {
  let edited = bytes;
  for (let edits = 1 + random(6); edits > 0; edits--) edited = edit(edited, words, random);
  return edited.subarray(0, 300_000);
}

function edit(bytes: Buffer, words: readonly string[], random: Random): Buffer {
  const from = random(bytes.length + 1);
  const to = Math.min(bytes.length, from + random(random(8) === 0 ? bytes.length + 1 : 60));
  const splice = (middle: Buffer | string) => Buffer.concat([bytes.subarray(0, from), Buffer.from(middle), bytes.subarray(to)]);
  const insert = (middle: Buffer | string) => Buffer.concat([bytes.subarray(0, from), Buffer.from(middle), bytes.subarray(from)]);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
  switch (random(10)) {
    case 0:
      return bytes.subarray(0, from);
    case 1:
      return splice("");
    case 2:
      return insert(bytes.subarray(from, to));
    case 3: {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[random(copy.length)]! ^= 1 << random(8);
      return copy;
    }
    case 4:
      return insert(pick(CONTROLS));
    case 5:
      return insert(pick(words).repeat(1 + random(random(6) === 0 ? 400 : 3)));
    case 6:
      return splice(pick(words));
    case 7:
      return splice(bytes.subarray(from, to).toString(pick(SWAPPED)));
    case 8:
      return random(20) === 0 ? Buffer.from(bytes.toString("latin1"), "utf16le") : insert(pick(words));
    default:
      return insert(Buffer.from([random(256), random(256)]));
  }
}
