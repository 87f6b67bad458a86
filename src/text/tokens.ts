/** Text → words, in one pass over its UTF-16 units: folded, looked up, with what separates them, their lines and sentences. */
import { Gap, Shape, type Tokens } from "../types.ts";
import { CharClass, charClass, charFold, classify, foldCodePoint } from "./fold.ts";
import { afterStop, Stop, separatorGap } from "./sentences.ts";
import { GLOB_HEAD, HASH_SEED, hashStep, lookUp, lookUpGlob, type Vocabulary } from "./vocabulary.ts";

/** Longer words are not looked up: no phrase has them. */
const MAX_WORD = 64;
/** Clitics with the least number of letters before them: "masalah" is not masa + lah, "pelaku" not pela + ku. */
const CLITICS = [
  ["nya", 3],
  ["lah", 5],
  ["kah", 5],
  ["pun", 5],
  ["ku", 6],
  ["mu", 6],
] as const;

/** Word functions that scrapers glue behind an acronym: `ASNdan`. */
export const GLUE_WORDS =
  "dan di yang untuk ke dari dengan pada dalam akan tidak juga serta atau ini itu saat telah sudah oleh tersebut tentang sebagai adalah agar bisa dapat harus para tetap".split(
    " ",
  );

interface Growing {
  start: Int32Array;
  end: Int32Array;
  word: Int32Array;
  shape: Uint8Array;
  gap: Uint8Array;
  line: Int32Array;
  sentence: Int32Array;
  lineStart: Int32Array;
  lineEnd: Int32Array;
  lineToken: Int32Array;
}

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
  const units = new Uint16Array(MAX_WORD + 8);
  const arrays: Growing = {
    start: new Int32Array(4096),
    end: new Int32Array(4096),
    word: new Int32Array(4096),
    shape: new Uint8Array(4096),
    gap: new Uint8Array(4096),
    line: new Int32Array(4096),
    sentence: new Int32Array(4096),
    lineStart: new Int32Array(512),
    lineEnd: new Int32Array(512),
    lineToken: new Int32Array(512),
  };
  const growTokens = () => {
    for (const key of ["start", "end", "word", "line", "sentence"] as const) arrays[key] = grown(arrays[key]);
    for (const key of ["shape", "gap"] as const) arrays[key] = grown(arrays[key]);
  };
  const growLines = () => {
    for (const key of ["lineStart", "lineEnd", "lineToken"] as const) arrays[key] = grown(arrays[key]);
  };
  const hashOf = (from: number, to: number) => {
    let hash = HASH_SEED;
    for (let i = from; i < to; i++) hash = hashStep(hash, units[i]);
    return hash;
  };

  return (text) => {
    const length = text.length;
    let pos = 0;
    let count = 0;
    let line = 0;
    let sentence = 0;
    let gap: number = Gap.LINE;
    let stop: number = Stop.NONE;
    let splitUntil = 0; // inside a glued word: end tokens at lower-to-upper boundaries before here
    let forcedEnd = 0; // end the token that is being read here
    arrays.lineStart[0] = 0;
    arrays.lineToken[0] = 0;

    while (pos < length) {
      const first = text.charCodeAt(pos);
      let cls = charClass[first];
      if (cls === CharClass.UNKNOWN) cls = classify(first);
      if (cls === CharClass.LONG && foldCodePoint(text, pos) === "") cls = CharClass.SEPARATOR;
      if (cls === CharClass.SEPARATOR || cls === CharClass.APOSTROPHE) {
        const own = separatorGap(first);
        if (own >= Stop.FULL) {
          stop = own > stop ? own : stop;
          if (gap === Gap.NONE) gap = Gap.SPACE;
        } else {
          if (stop !== Stop.NONE && own !== Gap.NONE) stop |= Stop.SPACED;
          if (own > gap) gap = own;
        }
        pos++;
        continue;
      }
      if (cls === CharClass.LINE_FEED) {
        arrays.lineEnd[line++] = pos++;
        if (line + 1 >= arrays.lineStart.length) growLines();
        arrays.lineStart[line] = pos;
        arrays.lineToken[line] = count;
        gap = Gap.LINE;
        continue;
      }
      if (cls === CharClass.IGNORED) {
        pos++;
        continue;
      }

      // A word: letters or digits up to a separator or a change between the two.
      const start = pos;
      const digits = cls === CharClass.DIGIT;
      let end = pos;
      let n = 0;
      let hash = HASH_SEED;
      let head = 0;
      let letters = 0;
      let uppers = 0;
      let leadingUppers = 0;
      let wasLower = false;
      let camel = false;
      for (; pos < length; pos++) {
        const code = text.charCodeAt(pos);
        let c = charClass[code];
        if (c === CharClass.UNKNOWN) c = classify(code);
        if (c === CharClass.LOWER) {
          if (digits) break;
          wasLower = true;
        } else if (c === CharClass.UPPER) {
          if (digits) break;
          if (wasLower) {
            if (pos < splitUntil) break;
            camel = true;
          }
          wasLower = false;
          if (uppers++ === letters) leadingUppers = uppers;
        } else if (c === CharClass.DIGIT) {
          if (!digits) break;
        } else if (c === CharClass.IGNORED) continue;
        else if (c === CharClass.APOSTROPHE) {
          const next = charClass[text.charCodeAt(pos + 1)];
          if (!digits && (next === CharClass.LOWER || next === CharClass.UPPER)) continue;
          break;
        } else if (c === CharClass.LONG) {
          const folded = foldCodePoint(text, pos);
          if (folded === "" || digits) break;
          for (let i = 0; i < folded.length; i++) {
            if (n < MAX_WORD) units[n++] = folded.charCodeAt(i);
            hash = hashStep(hash, folded.charCodeAt(i));
            if (n === GLOB_HEAD) head = hash;
          }
          if (text.codePointAt(pos)! > 0xffff) pos++;
          letters++;
          end = pos + 1;
          continue;
        } else break;
        if (pos === forcedEnd && pos > start) break;
        const unit = charFold[code];
        hash = hashStep(hash, unit);
        if (n < MAX_WORD) units[n] = unit;
        n++;
        if (n === GLOB_HEAD) head = hash;
        letters++;
        end = pos + 1;
      }
      if (pos === start) pos++; // a lone mark that folds to nothing

      let word = 0;
      let shape: number = digits ? Shape.DIGITS : uppers > 0 && leadingUppers > 0 ? Shape.CAPITAL : 0;
      let own = letters;
      if (n <= MAX_WORD) {
        word = lookUp(vocabulary, hash, units, n);
        if (word === 0 && !digits) {
          const clitic = cliticLength(units, n);
          if (clitic > 0) {
            word = lookUp(vocabulary, hashOf(0, n - clitic), units, n - clitic);
            if (word !== 0) {
              shape |= Shape.CLITIC;
              own = letters - clitic;
            }
          }
          if (word === 0 && n >= GLOB_HEAD) word = lookUpGlob(vocabulary, head, units, n);
          if (word === 0 && camel && glued && splitUntil < end) {
            splitUntil = end;
            pos = start;
            continue;
          }
          if (word === 0 && leadingUppers >= 3 && leadingUppers < letters && forcedEnd !== pos) {
            const split = acronymEnd(leadingUppers, n);
            if (split > 0 && end - start === n) {
              forcedEnd = start + split;
              pos = start;
              continue;
            }
          }
        }
      }
      if (!digits && own >= 2 && uppers === own) shape |= Shape.UPPER;

      if (
        stop !== Stop.NONE &&
        gap < Gap.LINE &&
        afterStop(stop, text, count === 0 ? 0 : arrays.start[count - 1], arrays.end[count - 1], start)
      )
        gap = Gap.SENTENCE;
      if (gap >= Gap.SENTENCE && count > 0) sentence++;
      if (count + 1 >= arrays.start.length) growTokens();
      arrays.start[count] = start;
      arrays.end[count] = end;
      arrays.word[count] = word;
      arrays.shape[count] = shape;
      arrays.gap[count] = gap;
      arrays.line[count] = line;
      arrays.sentence[count] = sentence;
      count++;
      gap = Gap.NONE;
      stop = Stop.NONE;
    }
    arrays.lineEnd[line] = length;
    arrays.lineToken[line + 1] = count;
    return { text, count, lineCount: line + 1, ...arrays };
  };

  /** Where the acronym at the start of an unknown glued word ends (`ASNdan`, `KPUKabupaten`), in units, or 0. */
  function acronymEnd(uppers: number, n: number): number {
    for (const split of [uppers, uppers - 1]) {
      if (split < 3 || n - split < 2) continue;
      if (lookUp(vocabulary, hashOf(0, split), units, split) === 0) continue;
      const rest = units.slice(split, n);
      if (lookUp(vocabulary, hashOf(split, n), rest, n - split) !== 0 && (split === uppers || n - split >= 4)) return split;
    }
    return 0;
  }
}

/** Length of the clitic that the folded word ends in, or 0. */
function cliticLength(units: Uint16Array, n: number): number {
  const last = units[n - 1];
  if (last !== 97 && last !== 104 && last !== 110 && last !== 117) return 0; // a, h, n, u
  for (const [clitic, before] of CLITICS) {
    const length = clitic.length;
    if (n < length + before) continue;
    let i = 0;
    while (i < length && units[n - length + i] === clitic.charCodeAt(i)) i++;
    if (i === length) return length;
  }
  return 0;
}
