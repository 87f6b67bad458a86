/** The word sequences that a pattern stands for, as lint compares them. */
import { expandPhrase, PhraseError } from "../match/phrase.ts";
import { foldText } from "../text/fold.ts";

export interface Wordings {
  readonly source: string;
  /** All wordings; null where the pattern is more than a sequence of words (a gap, near, a context), or has too many. */
  readonly plain: readonly string[] | null;
  readonly set: ReadonlySet<string>;
  /** All words that occur in it. */
  readonly words: ReadonlySet<string>;
  readonly count: number;
}

const GAP = /\s\.\.\d{1,3}\s/;
const COMPARED_MOST = 4000;

/** The wordings of a pattern. `lists` gives the phrases of `@lists`. */
export function wordingsOf(pattern: unknown, lists: ReadonlyMap<string, readonly string[]>): Wordings {
  const isPlain = typeof pattern === "string" && !GAP.test(pattern);
  const phrases = typeof pattern === "string" ? pattern.split(GAP) : phrasesIn(pattern);
  const expanded = phrases.flatMap((phrase) => expand(phrase, lists));
  const plain = isPlain && expanded.length <= COMPARED_MOST ? expanded : null;
  return {
    source: typeof pattern === "string" ? pattern : JSON.stringify(pattern),
    plain,
    set: new Set(plain),
    words: new Set(expanded.flatMap((wording) => wording.split(" "))),
    count: expanded.length,
  };
}

function expand(phrase: string, lists: ReadonlyMap<string, readonly string[]>): string[] {
  try {
    const sequences = expandPhrase(phrase, foldWords, (name) => lists.get(name) ?? []);
    return sequences.map((words) => words.map(({ kind, folded }) => (kind === "root" ? `~${folded}` : folded)).join(" "));
  } catch (error) {
    if (error instanceof PhraseError) return [];
    throw error;
  }
}

function foldWords(text: string) {
  const words = text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  return words.map((word) => ({ folded: foldText(word).replace(/[^\p{L}\p{N}]/gu, ""), upper: /^\p{Lu}{2,}$/u.test(word) }));
}

/** All strings in a pattern that are phrases. */
function phrasesIn(pattern: unknown): string[] {
  if (typeof pattern === "string") return [pattern];
  if (Array.isArray(pattern)) return pattern.flatMap(phrasesIn);
  if (typeof pattern !== "object" || pattern === null) return [];
  const { phrase, near, any } = pattern as { phrase?: unknown; near?: unknown; any?: unknown };
  return [phrase, near, any].flatMap(phrasesIn);
}
