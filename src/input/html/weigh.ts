import { Hint } from "./hint.ts";
import type { Block, Page } from "./page.ts";
import { Role } from "./tags.ts";

/** What each container of a page is worth as a place for an article. All arrays run along `page.containers`. */
export interface Weights {
  /** Readability's score times the share of text that is not linked. */
  readonly score: Float64Array;
  /** Characters, all and linked, of everything inside. */
  readonly chars: Int32Array;
  readonly linked: Int32Array;
  /** The same of what is not flagged and no caption. */
  readonly cleanChars: Int32Array;
  readonly cleanLinked: Int32Array;
  /** Characters in long lines with few links, flagged places and captions left out. */
  readonly prose: Int32Array;
  /** 1 where the container is taken for something else than the article. */
  readonly flagged: Uint8Array;
  /** The outermost container that is a caption or its figure, or -1. */
  readonly caption: Int32Array;
}

const PROSE_LENGTH = 60;
const PROSE_LINKED = 0.35;
const SCORED_LENGTH = 25;
const SCORED_ANCESTORS = 5;
/** An unlikely place that holds this share of the page's prose is likely after all. */
const RESCUE = 0.4;
const RESCUE_COMMENTS = 0.8;
const LITTLE = 200;
/** A place named caption is one while it is short. */
const CAPTION_LENGTH = 800;
/** Characters of prose that earn one point of a good name. */
const NAMED_PROSE = 20;

/** Weighs places as Readability does: paragraphs give points to their ancestors; flagged places are left out unless they hold much of the prose. `relaxed` flags only what is hidden or readers' comments. */
export function weighPage(page: Page, relaxed = false): Weights {
  const { containers, blocks } = page;
  const size = containers.length;
  const all = sumUp(page, () => true);
  const flagged = new Uint8Array(size);
  const caption = new Int32Array(size).fill(-1);
  const inBody = new Uint8Array(size);
  const commented = markComments(page);
  const spoken = sumUp(page, (home) => commented[home] === 0).prose;
  const total = Math.max(1, spoken[0]!);
  for (let i = 1; i < size; i++) {
    const { parent, hints, tag } = containers[i]!;
    // Long threads don't make the article a small part of its page; they are the article only where there is nothing else.
    const share = !(hints & Hint.COMMENT) ? spoken[i]! / total : spoken[0]! < LITTLE ? all.prose[i]! / Math.max(1, all.prose[0]!) : 0;
    inBody[i] = hints & Hint.BODY ? 1 : inBody[parent]!;
    // Pages that unfold ("read more") hide the article's own later parts.
    const folded =
      !(hints & Hint.UNLIKELY) &&
      !(tag.role & Role.PARAGRAPH) &&
      inBody[i] === 1 &&
      all.prose[i]! > 0 &&
      all.linked[i]! < all.chars[i]! * PROSE_LINKED;
    const unlikely =
      (hints & (relaxed ? Hint.HIDDEN | Hint.COMMENT : Hint.UNLIKELY | Hint.HIDDEN)) !== 0 &&
      !folded &&
      share < (hints & Hint.COMMENT ? RESCUE_COMMENTS : RESCUE);
    const quoted = tag.name === "blockquote" && inBody[i] === 1 && !(hints & Hint.HIDDEN);
    flagged[i] = (flagged[parent] || unlikely) && !quoted ? 1 : 0;
    caption[i] =
      caption[parent] !== -1 ? caption[parent]! : hints & Hint.CAPTION && share < RESCUE && all.chars[i]! < CAPTION_LENGTH ? i : -1;
  }

  const clean = sumUp(page, (home) => flagged[home] === 0 && caption[home] === -1);
  const score = new Float64Array(size);
  for (const block of blocks) {
    const home = block.container;
    if (block.text.length < SCORED_LENGTH || flagged[home] || caption[home] !== -1 || block.linked > block.text.length / 2) continue;
    if (containers[home]!.tag.role & Role.HEADING) continue;
    const points = 1 + countCommas(block.text) + Math.min(Math.floor(block.text.length / 100), 3);
    let at = holderOf(page, home);
    for (let level = 0; level < SCORED_ANCESTORS && at >= 0; level++) {
      score[at]! += points / (level === 0 ? 1 : level === 1 ? 2 : level * 3);
      at = containers[at]!.parent;
    }
  }
  for (let i = 0; i < size; i++) {
    if (score[i] === 0) continue;
    // A good name counts as far as there is prose to it.
    const { weight } = containers[i]!;
    score[i]! += weight > 0 ? Math.min(weight, clean.prose[i]! / NAMED_PROSE) : weight;
    score[i]! *= 1 - all.linked[i]! / Math.max(1, all.chars[i]!);
  }
  return {
    score,
    chars: all.chars,
    linked: all.linked,
    cleanChars: clean.chars,
    cleanLinked: clean.linked,
    prose: clean.prose,
    flagged,
    caption,
  };
}

/** Everything inside places for comments. */
function markComments({ containers }: Page): Uint8Array {
  const inside = new Uint8Array(containers.length);
  for (let i = 1; i < containers.length; i++) inside[i] = containers[i]!.hints & Hint.COMMENT ? 1 : inside[containers[i]!.parent]!;
  return inside;
}

/** Characters, linked characters and prose inside each container, of the blocks whose container passes. */
function sumUp(page: Page, passes: (container: number) => boolean) {
  const { containers, blocks } = page;
  const chars = new Int32Array(containers.length);
  const linked = new Int32Array(containers.length);
  const prose = new Int32Array(containers.length);
  for (const block of blocks) {
    const home = block.container;
    if (!passes(home)) continue;
    chars[home]! += block.text.length;
    linked[home]! += block.linked;
    if (isProse(block)) prose[home]! += block.text.length;
  }
  for (let i = containers.length - 1; i > 0; i--) {
    const { parent } = containers[i]!;
    chars[parent]! += chars[i]!;
    linked[parent]! += linked[i]!;
    prose[parent]! += prose[i]!;
  }
  return { chars, linked, prose };
}

/** The container that collects a block's points: the parent of a paragraph, or of an element that holds this one block only. */
function holderOf(page: Page, home: number): number {
  const own = page.containers[home]!;
  if (own.parent === -1) return home;
  const alone = own.endBlock - own.firstBlock === 1;
  return own.tag.role & Role.PARAGRAPH || alone ? own.parent : home;
}

function isProse(block: Block): boolean {
  return block.text.length >= PROSE_LENGTH && block.linked < block.text.length * PROSE_LINKED;
}

function countCommas(text: string): number {
  let count = 0;
  for (let at = text.indexOf(","); at !== -1; at = text.indexOf(",", at + 1)) count++;
  return count;
}
