/** Where in the text the kept lines lie: before the first paragraph, behind the last one, how many words before each. */
import type { BoilerplateRule } from "./compile.ts";
import type { Line } from "./lines.ts";
import { looksLikeTitle } from "./title.ts";

export interface Layout {
  /** Places of the first and last paragraph that is kept; -1 where there is none. */
  readonly firstProse: number;
  readonly lastProse: number;
  /** Kept words before each line. */
  readonly before: Int32Array;
  readonly total: number;
}

/** The head of a text without any paragraph. */
const HEAD_LINES = 8;

export function layOut(lines: readonly Line[], isKept: (place: number) => boolean): Layout {
  const before = new Int32Array(lines.length);
  let firstProse = -1;
  let lastProse = -1;
  let total = 0;
  let seen = false;
  lines.forEach((line, place) => {
    before[place] = total;
    if (!isKept(place)) return;
    total += line.words;
    const title = !seen && looksLikeTitle(line, lines[place + 1]);
    if (line.words > 0) seen = true;
    if (!line.prose || title) return;
    if (firstProse < 0) firstProse = place;
    lastProse = place;
  });
  return { firstProse, lastProse, before, total };
}

/** Whether a line lies at a position; the last paragraph's own end counts as behind it where `within` is told. */
export function fitsPosition(layout: Layout, position: BoilerplateRule["position"], place: number, within = false): boolean {
  const { firstProse, lastProse, before, total } = layout;
  if (position === null) return true;
  const inHead = firstProse < 0 ? place < HEAD_LINES : place < firstProse;
  if (position === "head" || (position === "edge" && inHead)) return inHead;
  return place > lastProse || (within && place === lastProse) || (position !== "end" && total > 0 && before[place] * 2 >= total);
}
