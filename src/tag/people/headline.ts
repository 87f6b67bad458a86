/** Lines in which nearly every word has a capital: a name's end does not show there. */
import { Shape } from "../../types.ts";
import { isCapital, type Sheet } from "./sheet.ts";

const SHARE = 0.7;

/** Gives a test of whether a token stands in such a line. */
export function createHeadlineTest(sheet: Sheet): (token: number) => boolean {
  const { tokens } = sheet;
  // tokens are asked about line by line
  let known = -1;
  let is = false;
  return (token) => {
    const line = tokens.line[token];
    if (line !== known) {
      const from = tokens.lineToken[line];
      const to = Math.min(tokens.lineToken[line + 1], tokens.count);
      let capitals = 0;
      let words = 0;
      for (let i = from; i < to && i < from + 30; i++) {
        if (isCapital(sheet, i)) capitals++;
        if ((tokens.shape[i] & Shape.DIGITS) === 0) words++;
      }
      is =
        to - from <= 30 &&
        words >= 4 &&
        capitals >= SHARE * words &&
        !tokens.text.slice(tokens.end[to - 1], tokens.lineEnd[line]).includes(".");
      known = line;
    }
    return is;
  };
}
