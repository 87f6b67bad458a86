/** Ranks of police and armed forces with their corps: `Kombes Pol`, `LETKOL INF`, `Jenderal TNI (Purn)`. */
import { isCapital, lengthOf, Sep, type Sheet, separator, withSingleSpaces } from "./sheet.ts";
import { Rank, Word } from "./word-classes.ts";

/** A rank as written. */
export interface RankRead {
  /** Token behind it. */
  readonly to: number;
  readonly text: string;
  /** What it tells; null where it tells nothing, or its bearer is out of service. */
  readonly service: "polri" | "tni" | null;
  /** The armed service that its corps tells. */
  readonly branch: string | null;
}

/** The rank that begins at a token. */
export function readRank(sheet: Sheet, from: number): RankRead {
  const { tokens, rules, bits } = sheet;
  const start = rules.rankStarts[tokens.word[from]];
  let service: "polri" | "tni" | null = start === Rank.POLICE || start === Rank.LONG ? "polri" : start === Rank.ARMY ? "tni" : null;
  let branch: string | null = null;
  let to = from + 1;
  for (; to < tokens.count && to < from + 6; to++) {
    const part = (bits[to] & Word.RANK) !== 0 ? (rules.rankParts[tokens.word[to]] ?? 0) : 0;
    const before = separator(sheet, to);
    if (part === 0 || !isCapital(sheet, to) || before & (Sep.COMMA | Sep.STOP | Sep.HYPHEN | Sep.QUOTE)) break;
    if (part === Rank.LONG_PART && start === Rank.POLICE) break;
    if (part === Rank.CORPS && (before & Sep.OPEN) === 0 && lengthOf(sheet, to) < 3) break;
    if (part === Rank.POLICE_PART) service = "polri";
    else if (part === Rank.ARMY_PART || part >= Rank.CORPS_AD) service = "tni";
    if (part === Rank.CORPS_AD) branch = "TNI AD";
    else if (part === Rank.CORPS_AL) branch = "TNI AL";
    else if (part === Rank.CORPS_AU) branch = "TNI AU";
    if (part === Rank.FORMER) service = null;
    if (part === Rank.FORMER) {
      to++;
      break;
    }
  }
  let end = tokens.end[to - 1];
  if (tokens.text[end] === ")") end++;
  else if (tokens.text[end] === "." && tokens.text.slice(tokens.start[from], end).includes(".")) end++;
  return { to, text: withSingleSpaces(tokens.text.slice(tokens.start[from], end)), service, branch };
}
