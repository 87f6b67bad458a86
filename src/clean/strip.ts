/** Which lines and pieces of lines the rules take for boilerplate. */
import { type Hits, type Tokens, ZONES } from "../types.ts";
import type { Label } from "./byline.ts";
import {
  type Candidate,
  findCandidates,
  inlinePieces,
  type LinePiece,
  meansWholeLine,
  type OutletRun,
  pieceAt,
  ruleOfWholeLine,
} from "./candidates.ts";
import type { BoilerplateRule, BoilerplateRules } from "./compile.ts";
import { fitsPosition, type Layout, layOut } from "./layout.ts";
import type { Line } from "./lines.ts";
import { type Context, type LineShape, SHAPES } from "./shapes.ts";

/** Arrays go by place in the list of lines. */
export interface Strip {
  /** The rule that takes the line for boilerplate, or null. */
  readonly ruleOf: readonly (number | null)[];
  /** The rule that names the line a caption, byline or dateline, or null. */
  readonly namedBy: readonly (number | null)[];
  readonly pieces: readonly LinePiece[];
  /** Labels of bylines by the line's number in the content. */
  readonly labels: ReadonlyMap<number, Label>;
  /** 1 for tokens behind a link's title on the same line; null where there are none. */
  readonly afterLink: Uint8Array | null;
  readonly outletRun: (from: number) => OutletRun;
  /** Heuristics would have dropped most of the text, and so dropped nothing. */
  readonly keptAll: boolean;
}

/** Heuristics never drop more of the words than this. */
const MAX_DROPPED = 0.65;
const MAX_ROUNDS = 8;
const MAX_HEADLINE_WORDS = 25;
const MAX_LIST_LINES = 5;
const FIRST_STRIPPED = ZONES.indexOf("related");
const BYLINE = ZONES.indexOf("byline");

export function stripLines(tokens: Tokens, hits: Hits, lines: readonly Line[], compiled: BoilerplateRules, indonesian: boolean): Strip {
  return new Stripper(tokens, hits, lines, compiled, indonesian).run();
}

class Stripper {
  private readonly ruleOf: (number | null)[];
  private readonly namedBy: (number | null)[];
  /** Lines that a guess dropped. */
  private readonly guessed: boolean[];
  private readonly pieces: LinePiece[][];
  private readonly labels = new Map<number, Label>();
  private afterLink: Uint8Array | null = null;
  private readonly at: readonly (readonly Candidate[] | undefined)[];
  private readonly outletRun: (from: number) => OutletRun;
  private layout: Layout;
  private guessing = false;
  private readonly tokens: Tokens;
  private readonly lines: readonly Line[];
  private readonly compiled: BoilerplateRules;
  private readonly indonesian: boolean;

  constructor(tokens: Tokens, hits: Hits, lines: readonly Line[], compiled: BoilerplateRules, indonesian: boolean) {
    this.tokens = tokens;
    this.lines = lines;
    this.compiled = compiled;
    this.indonesian = indonesian;
    this.ruleOf = new Array(lines.length).fill(null);
    this.namedBy = new Array(lines.length).fill(null);
    this.guessed = new Array(lines.length).fill(false);
    this.pieces = lines.map(() => []);
    const { at, outletRun } = findCandidates(hits, lines, compiled);
    this.at = at;
    this.outletRun = outletRun;
    this.layout = layOut(lines, () => true);
  }

  run(): Strip {
    this.eachShape(false, (rule, shape) => {
      if ("block" in shape) for (const place of shape.block(this.lines)) this.drop(place, rule, this.compiled.rules[rule].guess);
    });
    this.sweep(false); // a heading of a list is judged as such before it is taken for a link without a title
    this.lines.forEach((_, place) => {
      this.findPieces(place, false);
    });
    for (let round = 0; round < MAX_ROUNDS && this.sweep(true); round++);
    const keptAll = this.undoHeuristics();
    this.layout = layOut(this.lines, this.isKept);
    this.lines.forEach((_, place) => {
      this.findPieces(place, true);
    });
    const { ruleOf, namedBy, labels, afterLink, outletRun } = this;
    const pieces = this.pieces.filter((_, place) => ruleOf[place] === null).flat();
    return { ruleOf, namedBy, pieces, labels, afterLink, outletRun, keptAll };
  }

  private readonly isKept = (place: number) => this.ruleOf[place] === null;

  private readonly fits = (rule: BoilerplateRule, place: number, within = false) =>
    (this.guessing || !rule.guess) && fitsPosition(this.layout, rule.position, place, within);

  private drop(place: number, rule: number, guessed: boolean): void {
    if (this.ruleOf[place] !== null) return;
    this.ruleOf[place] = rule;
    this.guessed[place] = guessed;
  }

  private eachShape(positioned: boolean, use: (rule: number, shape: LineShape) => void): void {
    for (const rule of this.compiled.shaped) {
      const { shape, position } = this.compiled.rules[rule];
      if (shape !== null && (position !== null) === positioned && (this.indonesian || shape === "lone-punctuation"))
        use(rule, SHAPES[shape]);
    }
  }

  /** Judges every kept line once by what is kept around it; whether any was dropped. */
  private sweep(guesses: boolean): boolean {
    this.guessing = guesses && this.indonesian;
    this.layout = layOut(this.lines, this.isKept);
    let changed = false;
    this.lines.forEach((_, place) => {
      if (this.ruleOf[place] === null && this.judge(place)) changed = true;
    });
    return changed;
  }

  private judge(place: number): boolean {
    const line = this.lines[place];
    const { rules } = this.compiled;
    const candidates = this.at[place] ?? [];
    const whole = ruleOfWholeLine(this.tokens, line, candidates, rules, (rule) => this.fits(rule, place));
    if (whole !== null) return this.dropWithRest(place, whole);
    for (const candidate of candidates) {
      const rule = rules[candidate.rule];
      if (!this.fits(rule, place) || !meansWholeLine(this.tokens, line, candidate, rules)) continue;
      if (rule.zone === BYLINE || rule.id.startsWith("byline")) this.labels.set(line.index, { rule: candidate.rule, to: candidate.to });
      if (rule.zone >= FIRST_STRIPPED) return this.dropWithRest(place, candidate.rule);
      this.namedBy[place] ??= candidate.rule;
    }
    return this.judgeShape(place);
  }

  private judgeShape(place: number): boolean {
    const { rules, shaped } = this.compiled;
    const line = this.lines[place];
    for (const number of shaped) {
      const rule = rules[number];
      const shape: LineShape = SHAPES[rule.shape!];
      if (!("whole" in shape) || line.words > rule.maxWords || !this.fits(rule, place)) continue;
      if (!this.indonesian && rule.shape !== "lone-punctuation") continue;
      if (!shape.whole(line, this.contextOf(place))) continue;
      if (rule.zone >= FIRST_STRIPPED) return this.dropWithRest(place, number);
      this.namedBy[place] ??= number;
    }
    return false;
  }

  private contextOf(place: number): Context {
    const { lines, tokens } = this;
    const { index } = lines[place];
    const tight = lines[place - 1]?.index === index - 1 && lines[place + 1]?.index === index + 1;
    return { tokens, above: this.neighbour(place, -1), below: this.neighbour(place, 1), tight };
  }

  private neighbour(place: number, step: 1 | -1): Line | null {
    let other = place + step;
    while (other >= 0 && other < this.lines.length && this.ruleOf[other] !== null) other += step;
    return this.lines[other] ?? null;
  }

  /** Drops a line and what its rule takes with it. */
  private dropWithRest(place: number, number: number): true {
    const rule = this.compiled.rules[number];
    this.drop(place, number, rule.guess);
    const { lines } = this;
    const take = (next: number) => this.drop(next, number, true);
    const tail = fitsPosition(this.layout, "tail", place);
    if (rule.takes === "rest" && this.layout.before[place] * 4 >= this.layout.total) for (let i = place + 1; i < lines.length; i++) take(i);
    if (rule.takes === "next" && this.isHeadline(place + 1, 1)) take(place + 1);
    if (rule.takes === "wrap") for (let i = place + 1; i <= place + 4 && this.isWrapped(i); i++) this.drop(i, number, rule.guess);
    if (rule.takes === "list")
      for (let i = place + 1; i - place <= (tail ? lines.length : MAX_LIST_LINES) && this.isHeadline(i, tail ? 1 : 4); i++) take(i);
    return true;
  }

  private isHeadline(place: number, minWords: number): boolean {
    const line = this.lines[place];
    return line !== undefined && !line.prose && line.words >= minWords && line.words <= MAX_HEADLINE_WORDS;
  }

  /** The rest of a sentence that a page's layout broke into lines. */
  private isWrapped(place: number): boolean {
    const line = this.lines[place];
    if (!line || line.words > 6 || /[.!?]["”]?$/.test(this.lines[place - 1].text)) return false;
    return line.start - this.tokens.lineStart[line.index] >= 4 || /^\p{Ll}/u.test(line.text);
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

  /** Finds the pieces of a kept line that need a position, or those that need none; a line of pieces only is dropped as a whole. */
  private findPieces(place: number, positioned: boolean): void {
    if (this.ruleOf[place] !== null) return;
    const line = this.lines[place];
    const candidates = this.at[place];
    const found = this.pieces[place].slice();
    const known = found.length;
    if (!positioned && candidates)
      found.push(...inlinePieces(this.tokens, line, candidates, this.compiled, (token) => this.markAfterLink(token, line.to)));
    this.eachShape(positioned, (rule, shape) => {
      if ("pieces" in shape && this.fits(this.compiled.rules[rule], place, true))
        for (const range of shape.pieces(line.text)) found.push(pieceAt(this.tokens, line, rule, range));
    });
    if (found.length === known) return;
    const pieces = withoutOverlaps(found);
    const covered = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
    if (covered >= line.words) this.drop(place, pieces[0].rule, this.compiled.rules[pieces[0].rule].guess);
    else this.pieces[place] = pieces;
  }

  private markAfterLink(from: number, to: number): void {
    this.afterLink ??= new Uint8Array(this.tokens.count);
    this.afterLink.fill(1, from, to);
  }
}

/** The pieces in reading order, the longest of those that begin together, without any that begins inside another. */
function withoutOverlaps(pieces: LinePiece[]): LinePiece[] {
  let end = -1;
  return pieces
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((piece) => {
      if (piece.start < end) return false;
      end = piece.end;
      return true;
    });
}
