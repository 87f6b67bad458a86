/** Boilerplate entries → tables that hold no functions, so that a compiled rule set can be stored and sent to workers. */
import type { LexiconBuilder } from "../match/lexicon.ts";
import { type Table, tableOf } from "../match/table.ts";
import { ZONES } from "../types.ts";
import type { BoilerplateEntry, Position, Takes, Where } from "./entry.ts";
import { SHAPES, type ShapeName } from "./shapes.ts";

/** One compiled rule. */
export interface BoilerplateRule {
  readonly id: string;
  /** A place in `ZONES`. */
  readonly zone: number;
  readonly where: Where | null;
  readonly shape: ShapeName | null;
  readonly position: Position | null;
  readonly maxWords: number;
  readonly needsColon: boolean;
  readonly needsCapital: boolean;
  readonly namesAuthor: boolean;
  readonly castsDoubt: boolean;
  /** The line must also hold one of the rule's `with` phrases. */
  readonly needsWitness: boolean;
  readonly until: "phrase" | "sentence" | "line";
  readonly takes: Takes | null;
  /** Not the words alone decide. */
  readonly guess: boolean;
}

export interface BoilerplateRules {
  readonly rules: readonly BoilerplateRule[];
  /** Wording → rules that hold it. */
  readonly rulesOf: Table;
  /** Wording → rules that need it in their line. */
  readonly witnessOf: Table;
  /** Rules with a shape, by what the shape judges. */
  readonly shaped: { readonly lines: readonly number[]; readonly pieces: readonly number[]; readonly blocks: readonly number[] };
  /** Vocabulary numbers of words that are written small inside a headline. */
  readonly small: ReadonlySet<number>;
}

/** Registers the phrases of boilerplate rules. Throws `PhraseError`. */
export function compileBoilerplate(entries: readonly BoilerplateEntry[], lexicon: LexiconBuilder): BoilerplateRules {
  const rulesOf: number[][] = [];
  const witnessOf: number[][] = [];
  const small = new Set<number>();
  const rules = entries.map((entry, number): BoilerplateRule => {
    for (const source of entry.any) {
      if (entry.where === "small-word") small.add(lexicon.word(source));
      else note(rulesOf, lexicon.phrase(source), number);
    }
    for (const source of entry.with) note(witnessOf, lexicon.phrase(source), number);
    return {
      id: entry.id,
      zone: ZONES.indexOf(entry.zone),
      where: entry.where ?? null,
      shape: entry.shape ?? null,
      position: entry.position ?? null,
      maxWords: entry.max_words ?? Number.POSITIVE_INFINITY,
      needsColon: entry.needs_colon,
      needsCapital: entry.needs_capital,
      namesAuthor: entry.names_author,
      castsDoubt: entry.casts_doubt,
      needsWitness: entry.with.length > 0,
      until: entry.until,
      takes: entry.takes ?? null,
      guess: entry.guess || entry.position !== undefined,
    };
  });
  const shapedLike = (...kinds: readonly string[]) =>
    rules.flatMap(({ shape }, number) => (shape !== null && kinds.some((kind) => kind in SHAPES[shape]) ? [number] : []));
  const shaped = { lines: shapedLike("own"), pieces: shapedLike("pieces"), blocks: shapedLike("block") };
  return { rules, rulesOf: tableOf(rulesOf, rulesOf.length), witnessOf: tableOf(witnessOf, witnessOf.length), shaped, small };
}

function note(table: number[][], wordings: readonly number[], rule: number): void {
  for (const wording of wordings) {
    while (table.length <= wording) table.push([]);
    if (!table[wording].includes(rule)) table[wording].push(rule);
  }
}
