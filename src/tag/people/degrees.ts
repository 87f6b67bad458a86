/** Academic degrees behind a name, dotted and undotted: S.H., M. Si, SIK. Read by character, since a stop belongs to them. */

import { Gap } from "../../types.ts";
import { isCapital, lengthOf, type Sheet } from "./sheet.ts";

/** Whether letters with stops begin a degree here: S.H., M.Si. */
export function isDottedDegree(sheet: Sheet, at: number): boolean {
  const { tokens, rules } = sheet;
  const length = lengthOf(sheet, at);
  if (length > 2 || at + 1 >= tokens.count) return false;
  const end = tokens.end[at];
  if (tokens.text[end] !== "." || tokens.start[at + 1] > end + 2) return false;
  const chunk = degreeChunk(sheet, tokens.start[at]);
  return chunk !== null && rules.degrees.has(plain(chunk.text));
}

/** Degrees behind a name, added to `degrees`; gives the token behind them. */
export function readDegrees(sheet: Sheet, from: number, degrees: string[]): number {
  const { tokens, rules } = sheet;
  if (from >= tokens.count || !isCapital(sheet, from) || tokens.gap[from] === Gap.LINE) return from;
  const { text } = tokens;
  let at = tokens.end[from - 1];
  let end = at;
  for (let round = 0; round < 9; round++) {
    while (at < text.length && " ,.\u00a0".includes(text[at])) at++;
    const chunk = degreeChunk(sheet, at);
    if (chunk === null) break;
    const word = plain(chunk.text);
    const dotted = /^[SM]\.[A-Za-z]{1,6}\.?(?:[A-Za-z]{1,4}\.?)?$/.test(chunk.text);
    const capitals = chunk.text.replace(/[^A-Z]/g, "").length;
    if (
      !(
        (rules.degrees.has(word) && capitals > 0 && (capitals > 1 || chunk.text.includes("."))) ||
        (dotted && round > 0) ||
        (dotted && text[at - 1] === " ")
      )
    )
      break;
    degrees.push(chunk.text);
    at = chunk.end;
    end = at;
  }
  let token = from;
  while (token < tokens.count && tokens.start[token] < end) token++;
  return token;
}

/** The piece up to the next space or comma, with the next piece where only both make a degree: "M. Si". */
function degreeChunk({ tokens, rules }: Sheet, start: number): { text: string; end: number } | null {
  const { text } = tokens;
  const endOf = (from: number) => {
    let i = from;
    while (i < text.length && i < from + 14 && /[A-Za-z.()]/.test(text[i])) i++;
    while (i > from && text[i - 1] === ")" && !text.slice(from, i).includes("(")) i--;
    if (text.slice(from, i).includes("(") && text[i - 1] !== ")") i = from + text.slice(from, i).indexOf("(");
    return i;
  };
  let end = endOf(start);
  if (end === start || !/[A-Z]/.test(text[start])) return null;
  let chunk = text.slice(start, end);
  if (/^[A-Z]\.$/.test(chunk) && text[end] === " ") {
    const next = endOf(end + 1);
    if (rules.degrees.has(plain(text.slice(start, next)))) {
      end = next;
      chunk = text.slice(start, end);
    }
  }
  // the stop behind a degree without stops is the sentence's
  if (chunk.endsWith(".") && !chunk.slice(0, -1).includes(".") && chunk.length > 2) return { text: chunk.slice(0, -1), end: end - 1 };
  return { text: chunk, end };
}

function plain(degree: string): string {
  return degree.replace(/[^A-Za-z]/g, "").toLowerCase();
}
