import { Hint } from "./hint.ts";
import { squash } from "./hosts.ts";
import type { Page } from "./page.ts";
import { Role } from "./tags.ts";
import type { Weights } from "./weigh.ts";

/** One line of the article. */
export interface Line {
  readonly text: string;
  /** The caption of the article's own photo. */
  readonly caption: boolean;
  /** The block it comes from. */
  readonly block: number;
}

/** A place named byline, date … is one only while it is short. */
const META_LENGTH = 600;
/** A line this long that stands twice in different places begins a second copy of the article. */
const REPEATED = 100;
/** The title stands among the first lines. */
const HEAD_LINES = 8;
/** Lines before the body that are searched for the lead photo's caption. */
const LEAD_REACH = 15;
const CAPTION_LENGTH = { min: 20, max: 500 } as const;

/** The article's lines out of the chosen containers, the lead photo's caption before them. The title is not repeated. */
export function emitLines(page: Page, weights: Weights, chosen: readonly number[], title: string | null): Line[] {
  const { containers, blocks } = page;
  if (chosen.length === 0) return [];
  const meta = markMeta(page, weights);
  const lines: Line[] = [];
  const seen = new Map<string, number>();
  let repeating = false;
  for (const top of chosen) {
    for (let b = containers[top]!.firstBlock; b < containers[top]!.endBlock; b++) {
      const { text, linked, container } = blocks[b]!;
      if (weights.flagged[container] || meta[container]) continue;
      if (linked > text.length / 2 && text.length < 400) continue;
      const caption = weights.caption[container] !== -1;
      if (caption && !isCaption(text)) continue;
      const holder = containers[container]!.parent;
      const before = seen.get(text);
      repeating = before !== undefined && before !== holder && (repeating || text.length >= REPEATED);
      if (repeating) continue;
      seen.set(text, holder);
      lines.push({ text, caption, block: b });
    }
  }
  const body = afterTitle(lines, title);
  while (body.length > 0 && containers[blocks[body.at(-1)!.block]!.container]!.tag.role & Role.HEADING) body.pop();
  const lead = leadCaptions(page, weights, containers[chosen[0]!]!.firstBlock, title).filter((line) => !seen.has(line.text));
  return process.env.LEAD ? [...lead, ...body] : body;
}

function markMeta(page: Page, weights: Weights): Uint8Array {
  const meta = new Uint8Array(page.containers.length);
  for (let i = 1; i < page.containers.length; i++) {
    const { hints, parent } = page.containers[i]!;
    meta[i] = hints & Hint.META && !(hints & Hint.BODY) && weights.chars[i]! < META_LENGTH ? 1 : meta[parent]!;
  }
  return meta;
}

/** Drops the title and what stands above it: section names, dates, bylines. */
function afterTitle(lines: readonly Line[], title: string | null): Line[] {
  const plain = title === null ? "" : squash(title);
  const at = plain === "" ? -1 : lines.slice(0, HEAD_LINES).findLastIndex((line) => squash(line.text) === plain);
  return lines.filter((line, i) => i > at || (line.caption && i < at));
}

/** The captions between the title, or a few lines before the body, and the body. */
function leadCaptions(page: Page, weights: Weights, first: number, title: string | null): Line[] {
  const found: Line[] = [];
  const plain = title === null ? "" : squash(title);
  for (let b = first - 1; b >= Math.max(0, first - LEAD_REACH); b--) {
    const { text, linked, container } = page.blocks[b]!;
    if (plain !== "" && squash(text) === plain && weights.caption[container] === -1) break;
    if (weights.caption[container] === -1 || weights.flagged[container] || linked > text.length / 2) continue;
    if (isCaption(text) && squash(text) !== plain) found.unshift({ text, caption: true, block: b });
  }
  return found;
}

/** A caption says something: a credit or a button alone does not. */
function isCaption(text: string): boolean {
  return text.length >= CAPTION_LENGTH.min && text.length <= CAPTION_LENGTH.max && text.split(" ").length >= 4;
}
