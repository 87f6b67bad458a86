/** A rank or a title of religion without a post: whose it is, and where it stands in the name of something else. */
import { Gap } from "../../types.ts";
import { isCapital, Sep, type Sheet, separator } from "./sheet.ts";
import { Rank, Word } from "./word-classes.ts";

/** Whether a rank is a general's of either service, in office: Jenderal, Brigjen, Brigadir Jenderal. */
export function isGeneral({ tokens, bits, rules }: Sheet, from: number, to: number): boolean {
  // Sekretaris Jenderal
  if (from > 0 && (bits[from - 1] & Word.TITLE) !== 0 && tokens.gap[from] <= Gap.SPACE) return false;
  const first = tokens.text.slice(tokens.start[from], tokens.end[from]).toLowerCase();
  for (let i = from + 1; i < to; i++) if (rules.rankParts[tokens.word[i]] === Rank.FORMER) return false;
  return /^(?:jend|brigjen)/.test(first) || (to - from > 1 && first === "brigadir" && (bits[from + 1] & Word.RANK) !== 0);
}

/** A rank or title inside a name of something else: Jalan Letjen Suprapto, RSUD Syekh Yusuf. */
export function isInName(sheet: Sheet, at: number): boolean {
  const { bits } = sheet;
  if (at === 0 || !isCapital(sheet, at - 1)) return false;
  if (isStreet(sheet, at)) return true;
  if (separator(sheet, at) !== Sep.SPACE) return false;
  // a headline's word in capitals: Sosok Serda Ali Baru, Ada Peran Irjen Ali Baru
  if (bits[at - 1] & Word.STOP) return false;
  return (
    (bits[at - 1] & (Word.REPORT | Word.TITLE | Word.OFFICE | Word.HONORIFIC | Word.DEGREE_BEFORE)) === 0 &&
    sheet.inActor[at - 1] === 0 &&
    sheet.inPlace[at - 1] === 0
  );
}

/** Jl. Jenderal Sudirman, Jalan Jaksa Agung Suprapto. */
export function isStreet({ tokens }: Sheet, at: number): boolean {
  if (at === 0 || tokens.gap[at] >= Gap.SENTENCE) return false;
  const start = tokens.start[at - 1];
  const length = tokens.end[at - 1] - start;
  return (
    (length === 5 && tokens.text.startsWith("Jalan", start)) || (length < 4 && /^jln?$/i.test(tokens.text.slice(start, start + length)))
  );
}

export function isFormer({ bits, tokens }: Sheet, at: number): boolean {
  return at > 0 && (bits[at - 1] & Word.FORMER) !== 0 && tokens.gap[at] <= 1;
}
