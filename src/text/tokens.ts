/** Text → words, in one pass over its UTF-16 units: folded, looked up, with what separates them, their lines and sentences. */
import { Buffer } from "node:buffer";
import { Gap, Shape, type Tokens } from "../types.ts";
import { foldCodePoint, Kind, kindOf } from "./fold.ts";
import { afterStop, Stop, separatorGap } from "./sentences.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { MAX_WORD, Word } from "./word.ts";

/** Word functions that scrapers glue behind an acronym: `ASNdan`. */
export const GLUE_WORDS =
  "dan di yang untuk ke dari dengan pada dalam akan tidak juga serta atau ini itu saat telah sudah oleh tersebut tentang sebagai adalah agar bisa dapat harus para tetap".split(
    " ",
  );
const MIN_ACRONYM = 3;

/** Room for so many units, tokens and lines at first. Longer texts get room of their own for their units, which is not kept. */
const UNITS = 1 << 18;
const TOKENS = 4096;
const LINES = 512;

/** A text is read in here while it is scanned; behind that it is another's. */
const room = new Uint16Array(UNITS);

const grown = <A extends Int32Array | Uint8Array>(array: A): A => {
  const bigger = new (array.constructor as new (n: number) => A)(array.length * 2);
  bigger.set(array);
  return bigger;
};

/**
 * Gives a function that scans texts with the words of one vocabulary. Its result is overwritten by the next call.
 * Unknown words are split where they are glued (`padaPemilu`) unless `glued` is false.
 */
export function createScanner(vocabulary: Vocabulary, { glued = true } = {}): (text: string) => Tokens {
  const read = new Word();
  let starts = new Int32Array(TOKENS);
  let ends = new Int32Array(TOKENS);
  let words = new Int32Array(TOKENS);
  let shapes = new Uint8Array(TOKENS);
  let gaps = new Uint8Array(TOKENS);
  let lines = new Int32Array(TOKENS);
  let sentences = new Int32Array(TOKENS);
  let lineStart = new Int32Array(LINES);
  let lineEnd = new Int32Array(LINES);
  let lineToken = new Int32Array(LINES);

  const growTokens = () => {
    [starts, ends, words, lines, sentences] = [starts, ends, words, lines, sentences].map(grown);
    [shapes, gaps] = [shapes, gaps].map(grown);
  };
  const growLines = () => {
    [lineStart, lineEnd, lineToken] = [lineStart, lineEnd, lineToken].map(grown);
  };

  return (text) => {
    const length = text.length;
    const chars = length <= UNITS ? room : new Uint16Array(length);
    Buffer.from(chars.buffer).write(text, "utf16le");
    let pos = 0;
    let count = 0;
    let line = 0;
    let sentence = 0;
    let gap: number = Gap.LINE;
    let stop: number = Stop.NONE;
    let limit = length; // the word that begins next ends here at the latest
    let gluedEnd = 0; // words before here end where a capital follows a small letter
    lineStart[0] = 0;
    lineToken[0] = 0;

    while (pos < length) {
      const first = chars[pos];
      const kind = kindOf(first);
      if (kind > Kind.DIGIT) {
        if (kind === Kind.LINE_FEED) {
          lineEnd[line++] = pos++;
          if (line + 1 >= lineStart.length) growLines();
          lineStart[line] = pos;
          lineToken[line] = count;
          gap = Gap.LINE;
          continue;
        }
        if (kind === Kind.IGNORED) {
          pos++;
          continue;
        }
        if (kind !== Kind.LONG || foldCodePoint(text, pos) === "") {
          const own = separatorGap(first);
          if (own >= Stop.FULL) {
            stop = Math.max(own, stop);
            if (gap === Gap.NONE) gap = Gap.SPACE;
          } else {
            if (stop !== Stop.NONE && own !== Gap.NONE) stop |= Stop.SPACED;
            if (own > gap) gap = own;
          }
          pos++;
          continue;
        }
      }

      const start = pos;
      let word: number;
      let shape: number;
      if (kind === Kind.DIGIT) {
        pos = read.readDigits(chars, pos, length);
        word = read.lookUp(vocabulary);
        shape = Shape.DIGITS;
      } else {
        pos = read.readLetters(text, chars, pos, limit);
        word = read.lookUp(vocabulary);
        shape = kind === Kind.UPPER ? Shape.CAPITAL : 0;
        let own = read.length;
        if (word === 0) {
          const clitic = read.cliticLength();
          if (clitic > 0) {
            word = read.lookUpPart(vocabulary, 0, own - clitic);
            if (word !== 0) {
              shape |= Shape.CLITIC;
              own -= clitic;
            }
          }
          if (word === 0) word = read.lookUpGlob(vocabulary);
          if (word === 0 && read.uppers > (kind === Kind.UPPER ? 1 : 0) && own <= MAX_WORD) {
            const capitals = leadingCapitals(chars, start, read.end);
            if (glued && capitals < read.uppers && gluedEnd < read.end) {
              gluedEnd = read.end;
              limit = smallToCapital(chars, start, gluedEnd);
              pos = start;
              continue;
            }
            if (capitals >= MIN_ACRONYM && capitals < own && read.end - start === own) {
              const split = acronymEnd(capitals);
              if (split > 0) {
                limit = start + split;
                pos = start;
                continue;
              }
            }
          }
        }
        if (own >= 2 && read.uppers === own) shape |= Shape.UPPER;
        if (limit !== length) limit = pos < gluedEnd ? smallToCapital(chars, pos, gluedEnd) : length;
      }

      if (stop !== Stop.NONE && gap < Gap.LINE && afterStop(stop, text, count === 0 ? 0 : starts[count - 1], ends[count - 1], start))
        gap = Gap.SENTENCE;
      if (gap >= Gap.SENTENCE && count > 0) sentence++;
      if (count + 1 >= starts.length) growTokens();
      starts[count] = start;
      ends[count] = read.end;
      words[count] = word;
      shapes[count] = shape;
      gaps[count] = gap;
      lines[count] = line;
      sentences[count] = sentence;
      count++;
      gap = Gap.NONE;
      stop = Stop.NONE;
    }
    lineEnd[line] = length;
    lineToken[line + 1] = count;
    return {
      text,
      count,
      start: starts,
      end: ends,
      word: words,
      shape: shapes,
      gap: gaps,
      line: lines,
      sentence: sentences,
      lineCount: line + 1,
      lineStart,
      lineEnd,
      lineToken,
    };
  };

  /** Where the acronym at the start of the unknown glued word ends (`ASNdan`, `KPUKabupaten`), in units, or 0. */
  function acronymEnd(capitals: number): number {
    const { length } = read;
    for (const split of [capitals, capitals - 1]) {
      if (split < MIN_ACRONYM || length - split < 2 || read.lookUpPart(vocabulary, 0, split) === 0) continue;
      const rest = read.lookUpPart(vocabulary, split, length);
      // short words of any language are too common to part `PNSaya` at: before the capital's end only small words of Indonesian prose
      if (rest !== 0 && (length - split >= 4 || (split === capitals && rest <= GLUE_WORDS.length))) return split;
    }
    return 0;
  }
}

/** How many capitals the word begins with. */
function leadingCapitals(chars: Uint16Array, from: number, to: number): number {
  let capitals = 0;
  for (let i = from; i < to; i++) {
    const kind = kindOf(chars[i]);
    if (kind === Kind.UPPER) capitals++;
    else if (kind < Kind.IGNORED || kind > Kind.APOSTROPHE) break;
  }
  return capitals;
}

/** The first place before `to` where a capital follows a small letter, else `to`. */
function smallToCapital(chars: Uint16Array, from: number, to: number): number {
  let small = false;
  for (let i = from; i < to; i++) {
    const kind = kindOf(chars[i]);
    if (kind === Kind.UPPER) {
      if (small) return i;
      small = false;
    } else if (kind === Kind.LOWER) small = true;
  }
  return to;
}
