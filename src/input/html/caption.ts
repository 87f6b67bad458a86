import { Hint } from "./hint.ts";
import type { Block, Line, Page } from "./page.ts";

const LENGTH = { min: 20, max: 500 } as const;
const MIN_WORDS = 4;
const CREDIT_WORDS = 8;
const CREDIT = /^\(?\s*(?:foto|photo|image|credit|kredit|sumber|source|dok)\b/i;
const LEVELS = 5;
/** So many captions in a row, with no paragraph between them, are a gallery. */
const GALLERY = 3;
const PARAGRAPH = 60;

/** Whether a caption says something of one of the article's photos: not a credit alone, not a video's title. */
export function isCaption(page: Page, { text, container }: Block): boolean {
  const words = text.split(" ").length;
  if (text.length < LENGTH.min || text.length > LENGTH.max || words < MIN_WORDS || (words <= CREDIT_WORDS && CREDIT.test(text)))
    return false;
  for (let at = container, level = 0; at > 0 && level < LEVELS; at = page.containers[at]!.parent, level++) {
    if (page.containers[at]!.hints & Hint.VIDEO) return false;
  }
  return true;
}

/** Drops the captions of galleries, and what stands twice. */
export function withoutGalleries(lines: readonly Line[]): Line[] {
  const dropped = new Set<Line>();
  const seen = new Set<string>();
  let run: Line[] = [];
  const end = (): void => {
    if (run.length >= GALLERY) for (const line of run) dropped.add(line);
    run = [];
  };
  for (const line of lines) {
    if (!line.caption) {
      if (line.text.length >= PARAGRAPH) end();
    } else if (seen.has(line.text)) dropped.add(line);
    else {
      seen.add(line.text);
      run.push(line);
    }
  }
  end();
  return lines.filter((line) => !dropped.has(line));
}
