/** Patterns of rules: a phrase, phrases near each other or in order, a phrase that needs or shuns a context. */
import { type Integers, narrow } from "../text/integers.ts";
import type { LexiconBuilder } from "./lexicon.ts";
import { ARTICLE, FIRST_GROUP, type Pattern, SENTENCE } from "./pattern.ts";
import { filtersOf, type PatternFilters, soughtGroups } from "./pattern-filters.ts";
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

/** The class of wordings that no group holds. */
export const NO_CLASS = 0;
const NEAR_UNLESS_TOLD = 8;
const GAP = /\s\.\.(\d{1,3})\s/;

/** The compiled patterns, and what each wording means to them. */
export interface Patterns extends PatternFilters {
  readonly patterns: readonly Pattern[];
  /** Wording → its class: wordings that the same groups hold are one to all patterns, and there are far fewer classes than wordings. */
  readonly classOf: Integers;
  /** Class → patterns whose first group holds it. */
  readonly startsOf: Table;
  /** Class → groups that hold it. */
  readonly groupsOf: Table;
  /** Class → groups that hold it and that some pattern needs or shuns anywhere in the article. */
  readonly soughtOf: Table;
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
    const { patterns } = this;
    const groupCount = FIRST_GROUP + this.groups.size;
    const startingWith: number[][] = Array.from({ length: groupCount }, () => []);
    patterns.forEach(({ groups }, number) => {
      startingWith[groups[0]].push(number);
    });
    const filters = filtersOf(patterns, this.commonness(groupCount));
    const sought = soughtGroups(patterns, filters);
    const { classOf, classes } = this.classes();
    const tableBy = (itemsOf: (groups: readonly number[]) => readonly number[]) => tableOf(classes.map(itemsOf), classes.length);
    return {
      patterns,
      classOf,
      startsOf: tableBy((groups) => groups.flatMap((group) => startingWith[group])),
      groupsOf: tableBy((groups) => groups),
      soughtOf: tableBy((groups) => groups.filter((group) => sought.has(group))),
      ...filters,
      groupCount,
      text: this.texts.join(""),
      textStart: startsOf(this.texts),
    };
  }

  /** The class of each wording, and the groups of each class. */
  private classes(): { classOf: Integers; classes: (readonly number[])[] } {
    const classes: (readonly number[])[] = [];
    const numbers = new Map<string, number>();
    const classAs = (groups: readonly number[]) => {
      const key = groups.join();
      const number = numbers.get(key) ?? classes.push(groups) - 1;
      numbers.set(key, number);
      return number;
    };
    classAs([]);
    return {
      classOf: narrow(Int32Array.from({ length: this.lexicon.wordings }, (_, wording) => classAs(this.groupsOf[wording] ?? []))),
      classes,
    };
  }

  /** How common each group's wordings are likely to be in articles: as often as they are in rules, since both speak of the same things. */
  private commonness(groupCount: number): Int32Array {
    const commonness = new Int32Array(groupCount);
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
      group = FIRST_GROUP + this.groups.size;
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

function startsOf(texts: readonly string[]): Int32Array {
  const starts = new Int32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = starts[i]! + text.length;
  });
  return starts;
}
