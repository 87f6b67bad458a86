/** Patterns of rules: a phrase, phrases near each other or in order, a phrase that needs or shuns a context. */
import type { LexiconBuilder } from "./lexicon.ts";
import { PhraseError } from "./phrase.ts";
import { type Table, tableOf } from "./table.ts";

/** A pattern as a rule writes it. */
export type PatternSource = string | ContextSource | NearSource;

interface ContextSource {
  readonly phrase: string;
  /** Only in this spelling, capitals included. */
  readonly case?: "exact" | undefined;
  /** One of these must be near … */
  readonly with?: readonly string[] | undefined;
  /** … and none of these. */
  readonly without?: readonly string[] | undefined;
  /** How near: words between, or the same sentence, or the article (the default). */
  readonly within?: number | "sentence" | "article" | undefined;
  /** The pattern counts only in articles of these days (ISO 8601, inclusive). */
  readonly valid?: { readonly from?: string | undefined; readonly until?: string | undefined } | undefined;
}

interface NearSource {
  /** Each side is a phrase or a choice of phrases; all must stand in one sentence, in any order. */
  readonly near: readonly (string | readonly string[] | { readonly any: readonly string[] })[];
  /** Words between the first side and each other one; 8 unless told. */
  readonly within?: number | "sentence" | undefined;
}

/** A compiled pattern. Groups are numbers of sets of wordings. */
export interface Pattern {
  readonly groups: readonly number[];
  /** Most words between the groups' hits: one number for each step of an ordered pattern, one for all of an unordered. */
  readonly within: readonly number[];
  readonly ordered: boolean;
  /** The one spelling that counts. */
  readonly exact: string | null;
  readonly with: number | null;
  readonly without: number | null;
  /** Words between, `SENTENCE` or `ARTICLE`. */
  readonly contextWithin: number;
  readonly valid: { readonly from?: string | undefined; readonly until?: string | undefined } | null;
}

export const SENTENCE = 1e6;
export const ARTICLE = 1e9;
const NEAR_UNLESS_TOLD = 8;
const GAP = /\s\.\.(\d{1,3})\s/;

/** The compiled patterns, and what each wording means to them. */
export interface Patterns {
  readonly patterns: readonly Pattern[];
  /** Wording → patterns whose first group holds it. */
  readonly startsOf: Table;
  /** Wording → groups that hold it. */
  readonly groupsOf: Table;
  /** Wording → groups that hold it and that some pattern needs or shuns anywhere in the article. */
  readonly soughtOf: Table;
  /** Pattern → 1 where it is one group without conditions. */
  readonly isPlain: Uint8Array;
  /** Pattern → of the groups that it needs in the article, the one that is likely to be rarest; -1 where that is its first. */
  readonly anchors: Int32Array;
  readonly groupCount: number;
  /** The patterns as people read them, one behind the other: `text.slice(textStart[n], textStart[n + 1])`. Many strings would be slow to load. */
  readonly text: string;
  readonly textStart: Int32Array;
}

/** A pattern as people read it. */
export function patternText({ text, textStart }: Patterns, number: number): string {
  return text.slice(textStart[number], textStart[number + 1]);
}

/** What facets register their patterns with while rules are compiled. */
export class PatternBuilder {
  readonly lexicon: LexiconBuilder;
  private readonly numbers = new Map<string, number>();
  private readonly patterns: Pattern[] = [];
  private readonly texts: string[] = [];
  private readonly groups = new Map<string, number>();
  private readonly groupsOf: number[][] = [];

  constructor(lexicon: LexiconBuilder) {
    this.lexicon = lexicon;
  }

  /** Number of a pattern, as it will stand in `Match.pattern`; the same pattern gives the same number. Throws `PhraseError`. */
  add(source: PatternSource): number {
    const key = JSON.stringify(source);
    let number = this.numbers.get(key);
    if (number === undefined) {
      const pattern = this.compile(source);
      number = this.patterns.length;
      this.patterns.push(pattern);
      this.texts.push(describe(source));
      this.numbers.set(key, number);
    }
    return number;
  }

  build(): Patterns {
    const { patterns, groupsOf } = this;
    const startingWith: number[][] = Array.from(this.groups, () => []);
    const anchors = new Int32Array(patterns.length).fill(-1);
    const isPlain = new Uint8Array(patterns.length);
    const sought = new Set<number>();
    const commonness = this.commonness();
    patterns.forEach(({ groups, with: needed, without: shunned, contextWithin, exact, valid }, number) => {
      startingWith[groups[0]].push(number);
      if (groups.length === 1 && needed === null && shunned === null && exact === null && valid === null) isPlain[number] = 1;
      const rarest = [...groups, needed ?? groups[0]].reduce((best, group) => (commonness[group] < commonness[best] ? group : best));
      if (rarest !== groups[0]) anchors[number] = rarest;
      for (const group of [rarest, ...(contextWithin === ARTICLE ? [needed, shunned] : [])]) if (group !== null) sought.add(group);
    });
    const size = this.lexicon.wordings;
    return {
      patterns,
      startsOf: tableOf(
        groupsOf.map((groups) => groups.flatMap((group) => startingWith[group])),
        size,
      ),
      groupsOf: tableOf(groupsOf, size),
      soughtOf: tableOf(
        groupsOf.map((groups) => groups.filter((group) => sought.has(group))),
        size,
      ),
      isPlain,
      anchors,
      groupCount: this.groups.size,
      text: this.texts.join(""),
      textStart: startsOf(this.texts),
    };
  }

  /** How common each group's wordings are likely to be in articles: as often as they are in rules, since both speak of the same things. */
  private commonness(): number[] {
    const commonness = Array.from(this.groups, () => 0);
    for (const groups of this.groupsOf) for (const group of groups) commonness[group] += groups.length;
    return commonness;
  }

  // Patterns are made with all their keys in one order: the matcher reads them fastest so.
  private compile(source: PatternSource): Pattern {
    if (typeof source === "string") return this.compile({ phrase: source });
    if ("near" in source) {
      const sides = source.near.map(phrasesOf);
      return {
        groups: sides.map((side) => this.group(side)),
        within: [source.within === "sentence" ? SENTENCE : (source.within ?? NEAR_UNLESS_TOLD)],
        ordered: false,
        exact: null,
        with: null,
        without: null,
        contextWithin: ARTICLE,
        valid: null,
      };
    }
    const { groups, within } = this.steps(source.phrase);
    return {
      groups,
      within,
      ordered: true,
      exact: source.case === "exact" ? source.phrase : null,
      with: source.with ? this.group(source.with) : null,
      without: source.without ? this.group(source.without) : null,
      contextWithin: source.within === "sentence" ? SENTENCE : typeof source.within === "number" ? source.within : ARTICLE,
      valid: source.valid ?? null,
    };
  }

  /** `A ..4 B`: its phrases and the gaps between them. */
  private steps(source: string): { groups: number[]; within: number[] } {
    const parts = source.split(GAP);
    const broken = parts.find((part, i) => i % 2 === 0 && parts.length > 1 && part.split(/[([]/).length !== part.split(/[)\]]/).length);
    if (broken !== undefined) throw new PhraseError(`"${source}": a gap cannot stand inside brackets`);
    return {
      groups: parts.filter((_, i) => i % 2 === 0).map((phrase) => this.group([phrase.trim()])),
      within: parts.filter((_, i) => i % 2 === 1).map(Number),
    };
  }

  private group(phrases: readonly string[]): number {
    const numbers = [...new Set(phrases.flatMap((phrase) => this.lexicon.phrase(phrase)))].sort((a, b) => a - b);
    const key = numbers.join();
    let group = this.groups.get(key);
    if (group === undefined) {
      group = this.groups.size;
      this.groups.set(key, group);
      for (const number of numbers) {
        while (this.groupsOf.length <= number) this.groupsOf.push([]);
        this.groupsOf[number].push(group);
      }
    }
    return group;
  }
}

/** A pattern as people read it, different for different patterns: `near(a|b, c) within 8`, `polisi with jangkar`. */
export function describe(source: PatternSource): string {
  if (typeof source === "string") return source;
  const within = source.within === undefined ? "" : ` within ${source.within}`;
  if ("near" in source) return `near(${source.near.map((side) => phrasesOf(side).join("|")).join(", ")})${within}`;
  const { phrase, with: needed, without, valid } = source;
  const list = (name: string, phrases: readonly string[] | undefined) => (phrases ? ` ${name} ${phrases.join("|")}` : "");
  const days = valid ? ` from ${valid.from ?? "…"} until ${valid.until ?? "…"}` : "";
  return `${phrase}${source.case ? " exactly" : ""}${list("with", needed)}${list("without", without)}${within}${days}`;
}

/** The phrases of one side of a near. */
export function phrasesOf(side: NearSource["near"][number]): readonly string[] {
  return typeof side === "string" ? [side] : "any" in side ? side.any : side;
}

/** Whether a pattern counts in an article of that day (ISO 8601). Where the day is unknown, one that is bound to days does not: a name that held an office once is no sign of it. */
export function isValidOn({ valid }: Pattern, day: string | null): boolean {
  return valid === null || (day !== null && (valid.from ?? day) <= day && day <= (valid.until ?? day));
}

function startsOf(texts: readonly string[]): Int32Array {
  const starts = new Int32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = starts[i]! + text.length;
  });
  return starts;
}
