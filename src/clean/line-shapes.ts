/** What the shapes of rules say of each line. */
import type { Tokens } from "../types.ts";
import { type LinePiece, pieceAt } from "./candidates.ts";
import type { BoilerplateRule, BoilerplateRules } from "./compile.ts";
import type { Line } from "./lines.ts";
import { type LineShape, type OwnShape, type PieceShape, SHAPES } from "./shapes.ts";
import { bitOf, possibleShapes } from "./signs.ts";

export interface ShapedRule<S extends LineShape> {
  readonly number: number;
  readonly rule: BoilerplateRule;
  readonly shape: S;
  /** The shape's bit among the possible ones. */
  readonly bit: number;
}

const NONE: readonly ShapedRule<OwnShape>[] = [];
const NO_PIECES: readonly LinePiece[] = [];

/** Looks at each line once for each shape, unless what is left of the line changes. Foreign texts have lone punctuation only. */
export class LineShapes {
  private readonly tokens: Tokens;
  private readonly lines: readonly Line[];
  private readonly own: readonly ShapedRule<OwnShape>[];
  private readonly pieces: readonly ShapedRule<PieceShape>[];
  /** Bits of the shapes that each line can have. */
  private readonly possible: Int32Array;
  /** Bits of those that find no piece in what is left of the line. */
  private readonly missing: Int32Array;
  private readonly owned: (readonly ShapedRule<OwnShape>[] | undefined)[];

  constructor(tokens: Tokens, lines: readonly Line[], { rules, shaped }: BoilerplateRules, indonesian: boolean) {
    const withShapes = <S extends LineShape>(numbers: readonly number[]) =>
      numbers.map((number): ShapedRule<S> => {
        const rule = rules[number];
        const name = rule.shape!;
        return { number, rule, shape: SHAPES[name] as LineShape as S, bit: bitOf[name] };
      });
    this.tokens = tokens;
    this.lines = lines;
    this.own = withShapes(indonesian ? shaped.lines : shaped.lines.filter((number) => rules[number].shape === "lone-punctuation"));
    this.pieces = withShapes(indonesian ? shaped.pieces : []);
    this.possible = possibleShapes(tokens.text, lines);
    this.missing = new Int32Array(lines.length);
    this.owned = new Array(lines.length);
  }

  /** Rules whose shape the line has by itself, which may still ask for its neighbours. */
  rulesAt(place: number): readonly ShapedRule<OwnShape>[] {
    const known = this.owned[place];
    if (known) return known;
    let found = NONE;
    for (const rule of this.own)
      if ((this.possible[place] & rule.bit) !== 0 && rule.shape.own(this.lines[place], this.tokens)) found = [...found, rule];
    this.owned[place] = found;
    return found;
  }

  /** Pieces that allowed rules' shapes find in `text`, what is left of the line up to a piece at its end. */
  piecesAt(place: number, text: string, allowed: (rule: BoilerplateRule) => boolean): readonly LinePiece[] {
    let found = NO_PIECES;
    for (const { number, rule, shape, bit } of this.pieces) {
      if ((this.possible[place] & ~this.missing[place] & bit) === 0 || !allowed(rule)) continue;
      const ranges = shape.pieces(text);
      if (ranges.length === 0) this.missing[place] |= bit;
      else found = [...found, ...ranges.map((range) => pieceAt(this.tokens, this.lines[place], number, range))];
    }
    return found;
  }

  /** What is left of the line ends otherwise now. */
  lookAgain(place: number): void {
    this.missing[place] = 0;
  }
}
