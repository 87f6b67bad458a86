/** Tokens → where the lexicon's phrases stand: every wording at every place, overlaps included. */
import { Gap, type Hits, Shape, type Tokens } from "../types.ts";
import { type Lexicon, STRICT } from "./lexicon.ts";
import { firstInner } from "./trie-builder.ts";

const ROOT = 0;

/** Gives a function that finds the phrases of one lexicon. Its result is overwritten by the next call. */
export function createMatcher(lexicon: Lexicon): (tokens: Tokens) => Hits {
  const { roots, edgeStart, edgeWords, endStart, ends, endFlags } = lexicon;
  const inner = firstInner(lexicon);
  const { aliasStart, aliases, stems, hasOthers } = lexicon.vocabulary;
  let wording = new Int32Array(4096);
  let from = new Int32Array(4096);
  let to = new Int32Array(4096);
  let count = 0;
  let tokens: Tokens;

  const grow = () => {
    for (const [old, set] of [
      [wording, (a: Int32Array<ArrayBuffer>) => (wording = a)],
      [from, (a: Int32Array<ArrayBuffer>) => (from = a)],
      [to, (a: Int32Array<ArrayBuffer>) => (to = a)],
    ] as const) {
      const bigger = new Int32Array(old.length * 2);
      bigger.set(old);
      set(bigger);
    }
  };

  const next = (node: number, word: number): number => {
    const end = edgeStart[node + 1];
    let low = edgeStart[node];
    let high = end;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edgeWords[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low < end && edgeWords[low] === word ? inner + low : 0;
  };

  const step = (node: number, word: number): number => (node === ROOT ? roots[word] : next(node, word));

  /** Enters a node with token `last` as the phrase's last word so far, `clitic` aside; records what ends there, and goes on. */
  const enter = (node: number, first: number, last: number, clitic: boolean): void => {
    const after = last + 1;
    if (edgeStart[node] < edgeStart[node + 1] && !clitic && after < tokens.count && tokens.gap[after] < Gap.SENTENCE)
      follow(node, first, after);
    for (let i = endStart[node], end = endStart[node + 1]; i < end; i++) {
      if (endFlags[i] !== 0 && !fits(endFlags[i], first, last, clitic)) continue;
      if (count === wording.length) grow();
      wording[count] = ends[i];
      from[count] = first;
      to[count] = after;
      count++;
    }
  };

  const follow = (node: number, first: number, at: number): void => {
    const word = tokens.word[at];
    const direct = next(node, word);
    if (direct !== 0) enter(direct, first, at, (tokens.shape[at] & Shape.CLITIC) !== 0);
    if (hasOthers[word] !== 0) followOthers(node, first, at, word);
  };

  /** Goes on with what a word stands for besides itself. */
  const followOthers = (node: number, first: number, at: number, word: number): void => {
    followAliases(node, first, at, word, (tokens.shape[at] & Shape.CLITIC) !== 0);
    const stem = stems[word];
    if (stem === 0) return;
    const direct = step(node, stem);
    if (direct !== 0) enter(direct, first, at, true);
    followAliases(node, first, at, stem, true);
  };

  const followAliases = (node: number, first: number, at: number, word: number, clitic: boolean): void => {
    for (let a = aliasStart[word]; a < aliasStart[word + 1]; a++) {
      const other = step(node, aliases[a]);
      if (other !== 0) enter(other, first, at, clitic);
    }
  };

  const fits = (flags: number, first: number, last: number, clitic: boolean): boolean => {
    if (clitic && (flags & STRICT) !== 0) return false;
    for (let bits = flags & ~STRICT, i = first; bits !== 0 && i <= last; bits >>= 1, i++)
      if ((bits & 1) !== 0 && (tokens.shape[i] & Shape.UPPER) === 0) return false;
    return true;
  };

  return (scanned) => {
    tokens = scanned;
    count = 0;
    for (let i = 0; i < tokens.count; i++) {
      const word = tokens.word[i];
      if (roots[word] !== 0) enter(roots[word], i, i, (tokens.shape[i] & Shape.CLITIC) !== 0);
      if (hasOthers[word] !== 0) followOthers(ROOT, i, i, word);
    }
    return { count, wording, from, to };
  };
}
