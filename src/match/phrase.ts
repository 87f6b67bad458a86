/** Phrases as rules write them → the word sequences that they stand for. The syntax is described in the README ("Writing rules"). */

/** One word of a phrase. */
export interface Word {
  readonly kind: "word" | "root" | "glob";
  /** Folded; a glob keeps its star. */
  readonly folded: string;
  /** Written in capitals only, and so matched only in capitals. */
  readonly upper: boolean;
  /** Written with a final `=`: no clitic may follow. */
  readonly strict?: true;
}

/** A phrase that says something else than a sequence of words. */
export class PhraseError extends Error {}

/** The words of a piece of text, folded, and whether each is written in capitals only. */
export type FoldWords = (text: string) => readonly { readonly folded: string; readonly upper: boolean }[];

/** Gives a list's phrases by its name. */
export type ListOf = (name: string) => readonly string[];

/** A phrase as a tree: words and choices, one behind the other. */
export type Sequence = readonly Node[];
type Node = Choice | Word;
interface Choice {
  readonly any: readonly Sequence[];
}

/** What parsing a phrase needs: how words fold, the lists that phrases may name, and those that were parsed on the way. */
export interface Around {
  readonly foldWords: FoldWords;
  readonly listOf: ListOf;
  readonly lists: Map<string, Choice>;
}

/** More sequences than this from one phrase are a mistake. */
const MAX_SEQUENCES = 20_000;
/** As many words in all of them: lists that name lists twice could stand for more than there is memory. */
const MAX_STEPS = 500_000;
/** Brackets inside brackets. */
const MAX_DEPTH = 40;
const LIST_NAME = /@[a-z0-9-]*/y;
const WORD = /[^\s()[\]|@]+/y;
/** What would be a gap in another place; as a word it would match nothing that its writer meant. */
const GAP = /^\.\.\d/;
const MIN_ROOT = 4;
const MIN_GLOB = 4;

/** The tree of a phrase without gaps. Throws `PhraseError`. */
export function parsePhrase(phrase: string, around: Around): Sequence {
  return new Parser(phrase, around).parse();
}

/** Follows all word sequences of a phrase at once, so that what they begin with is gone through once: from places to the places behind. Throws `PhraseError`. */
export function walkSequences<P>(
  from: readonly P[],
  sequence: Sequence,
  step: (place: P, word: Word) => P,
  budget = { steps: MAX_STEPS },
): readonly P[] {
  let places = from;
  for (const node of sequence) {
    const before = places;
    budget.steps -= "any" in node ? node.any.length : before.length;
    if (budget.steps < 0) throw new PhraseError(`stands for sequences of more than ${MAX_STEPS} words`);
    places =
      "any" in node ? node.any.flatMap((option) => walkSequences(before, option, step, budget)) : before.map((place) => step(place, node));
    if (places.length > MAX_SEQUENCES) throw new PhraseError(`stands for more than ${MAX_SEQUENCES} word sequences`);
  }
  return places;
}

/** All word sequences of a phrase without gaps. Throws `PhraseError`. */
export function expandPhrase(phrase: string, foldWords: FoldWords, listOf: ListOf): (readonly Word[])[] {
  const sequence = parsePhrase(phrase, { foldWords, listOf, lists: new Map() });
  return [...walkSequences<readonly Word[]>([[]], sequence, (words, word) => [...words, word])];
}

class Parser {
  private at = 0;
  private depth = 0;
  private readonly source: string;
  private readonly around: Around;
  private readonly open: readonly string[];

  constructor(source: string, around: Around, open: readonly string[] = []) {
    this.source = source;
    this.around = around;
    this.open = open;
  }

  parse(): Sequence {
    const sequence = this.sequence();
    if (this.at < this.source.length) throw new PhraseError(`"${this.source}": "${this.source[this.at]}" closes nothing`);
    return sequence;
  }

  private sequence(): Sequence {
    const nodes: Node[] = [];
    while (this.at < this.source.length) {
      const char = this.source[this.at];
      if (char === ")" || char === "]" || char === "|") break;
      if (char === "(") nodes.push({ any: this.alternatives(")") });
      else if (char === "[") nodes.push({ any: [...this.alternatives("]"), []] });
      else if (char === "@") nodes.push(this.list());
      else if (/\s/.test(char)) this.at++;
      else nodes.push(...this.words());
    }
    return nodes;
  }

  private alternatives(close: string): Sequence[] {
    this.at++;
    if (++this.depth > MAX_DEPTH) throw new PhraseError(`has more than ${MAX_DEPTH} brackets inside each other`);
    const sequences = [this.sequence()];
    while (this.source[this.at] === "|") {
      this.at++;
      sequences.push(this.sequence());
    }
    if (this.source[this.at] !== close) throw new PhraseError(`"${this.source}": "${close}" is missing`);
    this.at++;
    this.depth--;
    return sequences;
  }

  /** What a sticky expression finds here. */
  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.source)?.[0] ?? "";
    this.at += match.length;
    return match;
  }

  private list(): Node {
    const name = this.take(LIST_NAME).slice(1);
    if (this.open.includes(name)) throw new PhraseError(`list @${name} contains itself`);
    const { listOf, lists } = this.around;
    const known = lists.get(name);
    if (known) return known;
    const open = [...this.open, name];
    const list = { any: listOf(name).map((phrase) => new Parser(phrase, this.around, open).parse()) };
    lists.set(name, list);
    return list;
  }

  private words(): Word[] {
    const raw = this.take(WORD);
    if (GAP.test(raw))
      throw new PhraseError(
        `"${this.source}": a gap (..4) can stand only between the parts of a pattern's own phrase, with spaces around it`,
      );
    const body = raw.replace(/^~|\*$|=$/g, "");
    const folded = this.around.foldWords(body);
    if (raw.startsWith("~")) {
      if (folded.length !== 1 || folded[0].folded.length < MIN_ROOT)
        throw new PhraseError(`"${raw}": a root is one word of at least ${MIN_ROOT} letters`);
      return [{ kind: "root", folded: folded[0].folded, upper: false }];
    }
    if (raw.endsWith("*")) {
      if (folded.length !== 1 || folded[0].folded.length < MIN_GLOB)
        throw new PhraseError(`"${raw}": at least ${MIN_GLOB} letters before "*"`);
      return [{ kind: "glob", folded: `${folded[0].folded}*`, upper: false }];
    }
    const strict = raw.endsWith("=") ? { strict: true as const } : {};
    return folded.map((word) => ({ kind: "word", ...word, ...strict }));
  }
}
