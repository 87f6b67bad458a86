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

type Node = { readonly any: readonly Sequence[] } | Word;
type Sequence = readonly Node[];

/** More sequences than this from one phrase are a mistake. */
const MAX_SEQUENCES = 20_000;
const MIN_ROOT = 4;
const MIN_GLOB = 4;

/** All word sequences of a phrase without gaps. Throws `PhraseError`. */
export function expandPhrase(phrase: string, foldWords: FoldWords, listOf: ListOf): Word[][] {
  const parser = new Parser(phrase, foldWords, listOf);
  const sequences = expand(parser.parse());
  if (sequences.some((words) => words.length === 0))
    throw new PhraseError(`"${phrase}" holds no word that a text can hold, or only optional ones`);
  return sequences;
}

function expand(sequence: Sequence): Word[][] {
  let out: Word[][] = [[]];
  for (const node of sequence) {
    const options = "any" in node ? node.any.flatMap(expand) : [[node]];
    if (out.length * options.length > MAX_SEQUENCES) throw new PhraseError(`stands for more than ${MAX_SEQUENCES} word sequences`);
    out = out.flatMap((before) => options.map((after) => [...before, ...after]));
  }
  return out;
}

class Parser {
  private at = 0;
  private readonly source: string;
  private readonly foldWords: FoldWords;
  private readonly listOf: ListOf;
  private readonly open: readonly string[];

  constructor(source: string, foldWords: FoldWords, listOf: ListOf, open: readonly string[] = []) {
    this.source = source;
    this.foldWords = foldWords;
    this.listOf = listOf;
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
    const sequences = [this.sequence()];
    while (this.source[this.at] === "|") {
      this.at++;
      sequences.push(this.sequence());
    }
    if (this.source[this.at] !== close) throw new PhraseError(`"${this.source}": "${close}" is missing`);
    this.at++;
    return sequences;
  }

  private take(pattern: RegExp): string {
    const match = pattern.exec(this.source.slice(this.at))?.[0] ?? "";
    this.at += match.length;
    return match;
  }

  private list(): Node {
    const name = this.take(/^@[a-z0-9-]*/).slice(1);
    if (this.open.includes(name)) throw new PhraseError(`list @${name} contains itself`);
    return { any: this.listOf(name).map((phrase) => new Parser(phrase, this.foldWords, this.listOf, [...this.open, name]).parse()) };
  }

  private words(): Word[] {
    const raw = this.take(/^[^\s()[\]|@]+/);
    const body = raw.replace(/^~|\*$|=$/g, "");
    const folded = this.foldWords(body);
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
