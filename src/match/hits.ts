/** Tokens → where the lexicon's phrases stand: every wording at every place, overlaps included. */
import { Gap, type Hits, Shape, type Tokens } from "../types.ts";
import { type Lexicon, STRICT } from "./lexicon.ts";

const ROOT = 0;

/** Gives a function that finds the phrases of one lexicon. Its result is overwritten by the next call. */
export function createMatcher(lexicon: Lexicon): (tokens: Tokens) => Hits {
  const { roots, edgeStart, edgeWords, edgeNodes, endStart, ends, endFlags } = lexicon;
  const { aliasStart, aliases, stems } = lexicon.vocabulary;
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
    if (node === ROOT) return roots[word];
    let low = edgeStart[node];
    let high = edgeStart[node + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (edgeWords[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low < edgeStart[node + 1] && edgeWords[low] === word ? edgeNodes[low] : 0;
  };

  /** Enters a node with token `last` as the phrase's last word so far, `clitic` aside; records what ends there, and goes on. */
  const enter = (node: number, first: number, last: number, clitic: boolean): void => {
    const after = last + 1;
    if (!clitic && after < tokens.count && tokens.gap[after] < Gap.SENTENCE) follow(node, first, after);
    for (let i = endStart[node]; i < endStart[node + 1]; i++) {
      if (!fits(endFlags[i], first, last, clitic)) continue;
      if (count === wording.length) grow();
      wording[count] = ends[i];
      from[count] = first;
      to[count] = after;
      count++;
    }
  };

  const follow = (node: number, first: number, at: number): void => {
    const word = tokens.word[at];
    if (word === 0) return;
    step(node, first, at, word, (tokens.shape[at] & Shape.CLITIC) !== 0);
    if (stems[word] !== 0) step(node, first, at, stems[word], true);
  };

  const step = (node: number, first: number, at: number, word: number, clitic: boolean): void => {
    const direct = next(node, word);
    if (direct !== 0) enter(direct, first, at, clitic);
    for (let a = aliasStart[word]; a < aliasStart[word + 1]; a++) {
      const other = next(node, aliases[a]);
      if (other !== 0) enter(other, first, at, clitic);
    }
  };

  const fits = (flags: number, first: number, last: number, clitic: boolean): boolean => {
    if (flags === 0) return true;
    if (clitic && (flags & STRICT) !== 0) return false;
    for (let bits = flags & ~STRICT, i = first; bits !== 0 && i <= last; bits >>= 1, i++)
      if ((bits & 1) !== 0 && (tokens.shape[i] & Shape.UPPER) === 0) return false;
    return true;
  };

  return (scanned) => {
    tokens = scanned;
    count = 0;
    for (let i = 0; i < tokens.count; i++) follow(ROOT, i, i);
    return { count, wording, from, to };
  };
}
