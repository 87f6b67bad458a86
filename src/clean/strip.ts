/** Which lines and pieces of lines the rules take for boilerplate. */
import { type Hits, type Tokens, ZONES } from "../types.ts";
import {
  type Candidate,
  findCandidates,
  inlinePieces,
  type LinePiece,
  meansWholeLine,
  type OutletRun,
  ruleOfWholeLine,
  withoutOverlaps,
  wordsOf,
} from "./candidates.ts";
import type { BoilerplateRule, BoilerplateRules } from "./compile.ts";
import { fitsPosition, type Layout, layOut, type Rest } from "./layout.ts";
import { LineShapes } from "./line-shapes.ts";
import type { Line } from "./lines.ts";
import { type Context, type LineShape, SHAPES } from "./shapes.ts";
import { linesTaken } from "./takes.ts";

/** Arrays go by place in the list of lines. */
export interface Strip {
  /** The rule that takes the line for boilerplate, or null. */
  readonly ruleOf: readonly (number | null)[];
  /** The rule that names the line a caption, byline or dateline, or null. */
  readonly namedBy: readonly (number | null)[];
  readonly pieces: readonly LinePiece[];
  /** The first token behind an author's label, by the line's number in the content. */
  readonly labels: ReadonlyMap<number, number>;
  /** 1 for tokens behind a link's title on the same line; null where there are none. */
  readonly afterLink: Uint8Array | null;
  readonly outletRun: (from: number) => OutletRun;
  /** Heuristics would have dropped most of the text, and so dropped nothing. */
  readonly keptAll: boolean;
}

const NONE: readonly LinePiece[] = [];
const RELATED = ZONES.indexOf("related");
/** Heuristics never drop more of the words than this. */
const MAX_DROPPED = 0.65;
const MAX_ROUNDS = 8;

export function stripLines(tokens: Tokens, hits: Hits, lines: readonly Line[], compiled: BoilerplateRules, indonesian: boolean): Strip {
  return new Stripper(tokens, hits, lines, compiled, indonesian).run();
}

class Stripper {
  private readonly ruleOf: (number | null)[];
  private readonly shapes: LineShapes;
  private readonly namedBy: (number | null)[];
  /** Lines that a guess dropped. */
  private readonly guessed: boolean[];
  private readonly pieces: (readonly LinePiece[])[];
  private readonly labels = new Map<number, number>();
  private afterLink: Uint8Array | null = null;
  private readonly at: readonly (readonly Candidate[] | undefined)[];
  private readonly outletRun: (from: number) => OutletRun;
  private layout: Layout;
  private guessing = false;
  /** Place of the nearest kept line above the one that is judged. */
  private above = -1;
  private readonly tokens: Tokens;
  private readonly lines: readonly Line[];
  private readonly compiled: BoilerplateRules;
  private readonly indonesian: boolean;

  constructor(tokens: Tokens, hits: Hits, lines: readonly Line[], compiled: BoilerplateRules, indonesian: boolean) {
    this.tokens = tokens;
    this.lines = lines;
    this.compiled = compiled;
    this.indonesian = indonesian;
    this.shapes = new LineShapes(tokens, lines, compiled, indonesian);
    this.ruleOf = new Array(lines.length).fill(null);
    this.namedBy = new Array(lines.length).fill(null);
    this.guessed = new Array(lines.length).fill(false);
    this.pieces = new Array(lines.length).fill(NONE);
    const { at, outletRun } = findCandidates(tokens, hits, lines, compiled);
    this.at = at;
    this.outletRun = outletRun;
    this.dropBlocks();
    this.layout = layOut(lines, this.restOf);
  }

  run(): Strip {
    let changed = this.sweep(false); // a heading of a list is judged as such before it is taken for a link without a title
    changed = this.findAllPieces(false) || changed;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      if (changed) this.layout = layOut(this.lines, this.restOf);
      changed = this.sweep(true);
      changed = this.findAllPieces(true) || changed;
      if (!changed) break;
    }
    const keptAll = this.undoHeuristics();
    const { ruleOf, namedBy, labels, afterLink, outletRun } = this;
    const pieces: LinePiece[] = [];
    this.pieces.forEach((found, place) => {
      if (ruleOf[place] === null) pieces.push(...found);
    });
    return { ruleOf, namedBy, pieces, labels, afterLink, outletRun, keptAll };
  }

  private readonly restOf = (place: number): Rest => {
    const { text, words, start, end } = this.lines[place];
    const pieces = this.pieces[place];
    const last = pieces.at(-1);
    const rest = last && last.end === end ? text.slice(0, last.start - start).trimEnd() : text;
    return { kept: this.ruleOf[place] === null, words: words - wordsOf(pieces), text: rest };
  };

  private readonly fits = (rule: BoilerplateRule, place: number, within = false) =>
    (this.guessing || !rule.guess) && fitsPosition(this.layout, rule.position, place, within);

  private drop(place: number, rule: number, guessed: boolean): void {
    if (this.ruleOf[place] !== null) return;
    this.ruleOf[place] = rule;
    this.guessed[place] = guessed;
  }

  private dropBlocks(): void {
    if (!this.indonesian) return;
    const { rules, shaped } = this.compiled;
    for (const number of shaped.blocks) {
      const shape: LineShape = SHAPES[rules[number].shape!];
      if ("block" in shape) for (const place of shape.block(this.lines)) this.drop(place, number, rules[number].guess);
    }
  }

  /** Judges every kept line once by what is kept around it; whether any was dropped. */
  private sweep(guesses: boolean): boolean {
    this.guessing = guesses && this.indonesian;
    this.above = -1;
    let changed = false;
    this.lines.forEach((_, place) => {
      if (this.ruleOf[place] !== null) return;
      if (this.judge(place)) changed = true;
      else this.above = place;
    });
    return changed;
  }

  private judge(place: number): boolean {
    const candidates = this.at[place];
    if (!candidates) return this.judgeShape(place);
    const line = this.lines[place];
    const { rules } = this.compiled;
    const whole = ruleOfWholeLine(this.tokens, line, candidates, rules, (rule) => this.fits(rule, place));
    if (whole !== null) return this.dropWithRest(place, whole);
    for (const candidate of candidates) {
      const rule = rules[candidate.rule];
      if (!this.fits(rule, place) || !meansWholeLine(line, candidate.from, rule)) continue;
      if (rule.namesAuthor) this.labels.set(line.index, candidate.to);
      if (rule.zone >= RELATED) return this.dropWithRest(place, candidate.rule);
      this.namedBy[place] ??= candidate.rule;
    }
    return this.judgeShape(place);
  }

  private judgeShape(place: number): boolean {
    const line = this.lines[place];
    let context: Context | null = null;
    for (const { number, rule, shape } of this.shapes.rulesAt(place)) {
      if (line.words > rule.maxWords || !this.fits(rule, place)) continue;
      if (rule.guess && this.namedBy[place] !== null) continue;
      if (shape.whole) {
        context ??= this.contextOf(place);
        if (!shape.whole(line, context)) continue;
      }
      if (rule.zone >= RELATED) return this.dropWithRest(place, number);
      this.namedBy[place] ??= number;
    }
    return false;
  }

  private contextOf(place: number): Context {
    const { lines, tokens, above, layout } = this;
    let below = place + 1;
    while (below < lines.length && this.ruleOf[below] !== null) below++;
    const { index } = lines[place];
    return {
      tokens,
      above: lines[above] ?? null,
      below: lines[below] ?? null,
      proseAbove: layout.prose[above] === 1,
      proseBelow: layout.prose[below] === 1,
      tight: lines[place - 1]?.index === index - 1 && lines[place + 1]?.index === index + 1,
    };
  }

  /** Drops a line and what its rule takes with it. */
  private dropWithRest(place: number, number: number): true {
    const rule = this.compiled.rules[number];
    this.drop(place, number, rule.guess);
    for (const next of linesTaken(this.tokens, this.lines, place, rule, this.layout))
      this.drop(next, number, rule.guess || rule.takes !== "wrap");
    return true;
  }

  /** Takes back what heuristics dropped if it is most of the text. */
  private undoHeuristics(): boolean {
    let dropped = 0;
    let total = 0;
    this.lines.forEach(({ words }, place) => {
      total += words;
      if (this.guessed[place]) dropped += words;
    });
    if (dropped <= total * MAX_DROPPED) return false;
    this.lines.forEach((_, place) => {
      if (this.guessed[place]) this.ruleOf[place] = null;
    });
    return true;
  }

  /** Finds the pieces that are guesses, or those that are none, in all kept lines; whether there were new ones. */
  private findAllPieces(guesses: boolean): boolean {
    let changed = false;
    this.lines.forEach((_, place) => {
      if (this.ruleOf[place] === null && this.findPieces(place, guesses)) changed = true;
    });
    return changed;
  }

  /** A line of nothing but pieces is dropped as a whole. */
  private findPieces(place: number, guesses: boolean): boolean {
    const line = this.lines[place];
    const { rules } = this.compiled;
    const candidates = this.at[place];
    const allowed = (rule: BoilerplateRule) => rule.guess === guesses && this.fits(rule, place, true);
    const inline = candidates ? inlinePieces(this.tokens, line, candidates, this.compiled, allowed) : NONE;
    const shaped = this.shapes.piecesAt(place, this.restOf(place).text, allowed);
    if (inline.length === 0 && shaped.length === 0) return false;
    const known = this.pieces[place];
    const pieces = withoutOverlaps([...known, ...inline, ...shaped]);
    if (pieces.length === known.length) return false;
    for (const { rule, to } of pieces) if (rules[rule].castsDoubt) this.markAfterLink(to, line.to);
    const label = candidates?.find(({ rule, from }) => from === line.from && rules[rule].namesAuthor && rules[rule].where === "inline");
    if (label && pieces[0].from === line.from) this.labels.set(line.index, label.to);
    if (wordsOf(pieces) >= line.words) this.drop(place, pieces[0].rule, rules[pieces[0].rule].guess);
    else this.pieces[place] = pieces;
    this.shapes.lookAgain(place);
    return true;
  }

  private markAfterLink(from: number, to: number): void {
    this.afterLink ??= new Uint8Array(this.tokens.count);
    this.afterLink.fill(1, from, to);
  }
}
