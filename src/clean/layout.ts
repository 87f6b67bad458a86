/** Where in the text the kept lines lie: before the first paragraph, behind the last one, how many words before each. */
import type { BoilerplateRule } from "./compile.ts";
import { isProse, type Line } from "./lines.ts";
import { looksLikeTitle } from "./title.ts";

export interface Layout {
  /** Places of the first and last paragraph that is kept; -1 where there is none. */
  readonly firstProse: number;
  readonly lastProse: number;
  /** 1 for each line that reads like a paragraph, dropped or not. */
  readonly prose: Uint8Array;
  /** Kept words before each line. */
  readonly before: Int32Array;
  readonly total: number;
}

/** The head of a text without any paragraph. */
const HEAD_LINES = 8;

/** What is left of a line without its pieces. */
export interface Rest {
  readonly kept: boolean;
  readonly words: number;
  /** The line's text up to a piece at its end. */
  readonly text: string;
}

export function layOut(lines: readonly Line[], restOf: (place: number) => Rest): Layout {
  const before = new Int32Array(lines.length);
  const prose = new Uint8Array(lines.length);
  let firstProse = -1;
  let lastProse = -1;
  let total = 0;
  let seen = false;
  lines.forEach((line, place) => {
    const { kept, words, text } = restOf(place);
    before[place] = total;
    if (isProse(text, words)) prose[place] = 1;
    if (!kept) return;
    total += words;
    const title = !seen && looksLikeTitle(line, lines[place + 1]);
    if (line.words > 0) seen = true;
    if (prose[place] === 0 || title) return;
    if (firstProse < 0) firstProse = place;
    lastProse = place;
  });
  return { firstProse, lastProse, prose, before, total };
}

/** Whether a line lies at a position; the last paragraph's own end counts as behind it where `within` is told. */
export function fitsPosition(layout: Layout, position: BoilerplateRule["position"], place: number, within = false): boolean {
  const { firstProse, lastProse, before, total } = layout;
  if (position === null) return true;
  const inHead = firstProse < 0 ? place < HEAD_LINES : place < firstProse;
  if (position === "head" || (position === "edge" && inHead)) return inHead;
  return place > lastProse || (within && place === lastProse) || (position !== "end" && before[place] * 2 >= total);
}
