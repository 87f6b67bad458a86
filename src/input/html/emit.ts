import { isCaption, withoutGalleries } from "./caption.ts";
import { Hint } from "./hint.ts";
import { squash } from "./hosts.ts";
import type { Block, Captions, Line, Page } from "./page.ts";
import { isPagerMarker } from "./pager.ts";
import { Role } from "./tags.ts";
import type { Weights } from "./weigh.ts";

/** A place named byline, date … is one only while it is short. */
const META_LENGTH = 600;
const META_SHARE = 0.3;
/** A line this long that stands twice in different places begins a second copy of the article. */
const REPEATED = 100;
/** The title stands among the first lines. */
const HEAD_LINES = 8;
/** Lines before the body that are searched for the lead photo's caption. */
const LEAD_REACH = 15;
const PARAGRAPH = 400;
const SENTENCE_LINKED = 0.85;
const LABEL_LENGTH = 60;
const LABEL_WORDS = 3;

/** The article's lines out of the chosen containers. The title is not repeated. */
export function emitLines(page: Page, weights: Weights, chosen: readonly number[], title: string | null, captions: Captions): Line[] {
  const { containers, blocks } = page;
  if (chosen.length === 0) return [];
  const meta = markMeta(page, weights, chosen);
  const lines: Line[] = [];
  const seen = new Map<string, number>();
  let repeating = false;
  for (const top of chosen) {
    for (let b = containers[top]!.firstBlock; b < containers[top]!.endBlock; b++) {
      const { text, container } = blocks[b]!;
      if (weights.flagged[container] || meta[container] || isLinkLine(blocks[b]!)) continue;
      const caption = weights.caption[container] !== -1;
      if (caption && (captions === "none" || !isCaption(page, blocks[b]!))) continue;
      if (isPagerMarker(text) || isLabel(page, b, containers[top]!.endBlock)) continue;
      const holder = containers[container]!.parent;
      const before = seen.get(text);
      repeating = before !== undefined && before !== holder && (repeating || text.length >= REPEATED);
      if (repeating) continue;
      seen.set(text, holder);
      lines.push({ text, caption, block: b });
    }
  }
  const body = joinWrapped(page, afterTitle(withoutGalleries(lines), title));
  while (body.length > 0 && containers[blocks[body.at(-1)!.block]!.container]!.tag.role & Role.HEADING) body.pop();
  if (captions !== "all") return body;
  return [...leadCaptions(page, weights, containers[chosen[0]!]!.firstBlock, title).filter((line) => !seen.has(line.text)), ...body];
}

/** A line that is mostly links leads away from the article, unless it is long or a sentence that goes on behind them. */
function isLinkLine({ text, linked }: Block): boolean {
  if (linked <= text.length / 2 || text.length >= PARAGRAPH) return false;
  return !(linked < text.length * SENTENCE_LINKED && text.length - linked >= 12 && /[.!?]["”’)]?$/.test(text));
}

/** A short line over a list of links: `Baca juga:`, `Foto lainnya`. */
function isLabel(page: Page, at: number, end: number): boolean {
  const { text, container } = page.blocks[at]!;
  const next = page.blocks[at + 1];
  if (at + 1 >= end || next === undefined || text.length > LABEL_LENGTH || !isLinkLine(next)) return false;
  return (page.containers[container]!.tag.role & Role.HEADING) !== 0 || text.endsWith(":") || text.split(" ").length <= LABEL_WORDS;
}

/** Lines that were wrapped by hand with `<br>` in the middle of a sentence are one line. */
function joinWrapped({ blocks }: Page, lines: readonly Line[]): Line[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const above = last === undefined ? undefined : blocks[last.block];
    const wrapped = above?.broken && last?.block === line.block - 1 && above.container === blocks[line.block]?.container;
    if (wrapped && /^\p{Ll}/u.test(line.text) && /[\p{L}\p{N},]$/u.test(last!.text)) group!.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : { ...group[0]!, text: group.map((line) => line.text).join(" ") }));
}

/** Bylines, date lines and the like inside the chosen containers, while they are short and no large part of them. */
function markMeta({ containers }: Page, { chars, prose }: Weights, chosen: readonly number[]): Uint8Array {
  const meta = new Uint8Array(containers.length);
  for (const top of chosen) {
    for (let i = top + 1; i < containers.length && containers[i]!.firstBlock < containers[top]!.endBlock; i++) {
      const { hints, parent } = containers[i]!;
      const named = hints & Hint.META && !(hints & Hint.BODY) && chars[i]! < META_LENGTH && prose[i]! <= prose[top]! * META_SHARE;
      meta[i] = named || meta[parent] ? 1 : 0;
    }
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
    if (isCaption(page, page.blocks[b]!) && squash(text) !== plain) found.unshift({ text, caption: true, block: b });
  }
  return found;
}
