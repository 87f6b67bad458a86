/** Lines that a line of boilerplate takes with it. */
import type { Tokens } from "../types.ts";
import type { BoilerplateRule } from "./compile.ts";
import { fitsPosition, type Layout } from "./layout.ts";
import type { Line } from "./lines.ts";

const MAX_HEADLINE_WORDS = 25;
/** In the middle of an article a list is at most so long, and its items no shorter than this. */
const MAX_LIST_LINES = 5;
const MIN_LIST_WORDS = 4;
const MAX_WRAPPED_LINES = 4;
const MAX_WRAPPED_WORDS = 6;

/** Places of the lines below `place` that go with it. */
export function linesTaken(tokens: Tokens, lines: readonly Line[], place: number, { takes }: BoilerplateRule, layout: Layout): number[] {
  const run = (most: number, fits: (next: number) => boolean) => {
    const taken: number[] = [];
    for (let next = place + 1; next < lines.length && taken.length < most && fits(next); next++) taken.push(next);
    return taken;
  };
  const isHeadline = (next: number, minWords: number) =>
    layout.prose[next] === 0 && lines[next].words >= minWords && lines[next].words <= MAX_HEADLINE_WORDS;
  switch (takes) {
    case "rest":
      return layout.before[place] * 4 >= layout.total ? run(lines.length, () => true) : [];
    case "next":
      return run(1, (next) => isHeadline(next, 1));
    case "list":
      return fitsPosition(layout, "tail", place)
        ? run(lines.length, (next) => isHeadline(next, 1))
        : run(MAX_LIST_LINES, (next) => isHeadline(next, MIN_LIST_WORDS));
    case "wrap":
      return run(MAX_WRAPPED_LINES, (next) => isWrapped(tokens, lines, next));
    default:
      return [];
  }
}

/** The rest of a sentence that a page's layout broke into lines. */
function isWrapped(tokens: Tokens, lines: readonly Line[], place: number): boolean {
  const line = lines[place];
  if (line.words > MAX_WRAPPED_WORDS || /[.!?]["”]?$/.test(lines[place - 1].text)) return false;
  return line.start - tokens.lineStart[line.index] >= 4 || /^\p{Ll}/u.test(line.text);
}
