import { Hint } from "./hint.ts";
import type { Page } from "./page.ts";
import { Role } from "./tags.ts";
import type { Weights } from "./weigh.ts";

/** A place takes the article's place from a smaller one that holds less than this share of its prose. */
const COVERED = 0.6;
/** The share of its parent's prose by which the deepest place that holds the page's prose is found. */
const COVERS = 0.75;
/** Above this share of linked text a place is a page with its menus and lists, not an article. */
const PAGE_LINKED = 0.25;
const ADDED_LINKED = 0.15;
const COVER_LEVELS = 3;
/** So many `<article>`s with so much of a place's prose make it a list of stories. */
const MIN_LIST = 3;
const LIST_SHARE = 0.7;
/** Share of the best score, and prose, from which an earlier place of the same name is an article too. */
const PEER = 0.35;
const MIN_PEER = 400;
const SIBLING_SHARE = 0.2;

/** The containers that hold the article, in reading order; empty where the page has no text. */
export function chooseContainers(page: Page, weights: Weights): number[] {
  const top = climb(page, weights, firstPeer(page, weights, best(page, weights)));
  if (top === -1) return [];
  return withSiblings(page, weights, widen(page, weights, top));
}

/** Goes up to where the rest of an article stands that is split over several places: much more prose, few links, within one `<article>`. */
function widen(page: Page, weights: Weights, top: number): number {
  const { prose } = weights;
  let at = top;
  let levels = 0;
  for (let up = top; up > 0 && levels <= COVER_LEVELS; up = page.containers[up]!.parent) {
    levels++;
    if (prose[at]! < COVERED * prose[up]! && adds(page, weights, at, up)) at = up;
    if (page.containers[up]!.tag.name === "article" && prose[up]! > 0) return at;
  }
  const cover = coverOf(page, weights);
  return prose[at]! < COVERED * 0.5 * prose[cover]! && adds(page, weights, at, cover) ? cover : at;
}

/** Whether `wide` holds more of the article than `narrow`, and not lists of links around it. */
function adds(page: Page, { linked, chars, cleanChars, cleanLinked }: Weights, narrow: number, wide: number): boolean {
  if (page.containers[wide]!.tag.role & Role.WHOLE || linked[wide]! > PAGE_LINKED * chars[wide]!) return false;
  const inside =
    page.containers[narrow]!.firstBlock >= page.containers[wide]!.firstBlock &&
    page.containers[narrow]!.endBlock <= page.containers[wide]!.endBlock;
  const added = cleanChars[wide]! - (inside ? cleanChars[narrow]! : 0);
  return cleanLinked[wide]! - (inside ? cleanLinked[narrow]! : 0) < ADDED_LINKED * added;
}

function best(page: Page, weights: Weights): number {
  const { score, flagged, chars } = weights;
  const lists = articleLists(page, weights);
  let top = -1;
  for (let i = 0; i < page.containers.length; i++) {
    if (!flagged[i] && !lists[i] && chars[i]! > 0 && (top === -1 || score[i]! > score[top]!)) top = i;
  }
  return top;
}

/** Containers whose prose lies in several `<article>`s: lists of other stories. */
function articleLists(page: Page, { prose }: Weights): Uint8Array {
  const count = new Int32Array(page.containers.length);
  const inside = new Int32Array(page.containers.length);
  const lists = new Uint8Array(page.containers.length);
  for (let i = page.containers.length - 1; i > 0; i--) {
    const { parent, tag } = page.containers[i]!;
    if (tag.name === "article" && prose[i]! > 0) {
      count[parent]!++;
      inside[parent]! += prose[i]!;
    }
    if (count[i]! >= MIN_LIST && inside[i]! > LIST_SHARE * prose[i]!) lists[i] = 1;
  }
  return lists;
}

/** Pages that load the next article below hold several in places of one name: the first is the page's own. */
function firstPeer({ containers }: Page, { score, flagged, prose }: Weights, from: number): number {
  if (from <= 0 || containers[from]!.names === "") return from;
  const { names, tag } = containers[from]!;
  const root = storyOf(containers, from);
  for (let i = 1; i < from; i++) {
    const peer = containers[i]!;
    if (peer.names !== names || peer.tag !== tag || flagged[i] || score[i]! < PEER * score[from]! || prose[i]! < MIN_PEER) continue;
    if (peer.endBlock <= containers[from]!.firstBlock && storyOf(containers, i) !== root) return i;
  }
  return from;
}

/** The outermost `<article>` around a container, or -1. */
function storyOf(containers: Page["containers"], from: number): number {
  let story = -1;
  for (let at = from; at > 0; at = containers[at]!.parent) if (containers[at]!.tag.name === "article") story = at;
  return story;
}

/** Goes up while the parent scores more, as Readability does, and through parents that add nothing. */
function climb(page: Page, { score, chars }: Weights, from: number): number {
  let top = from;
  if (top <= 0) return top;
  const floor = score[top]! / 3;
  let last = score[top]!;
  for (let at = page.containers[top]!.parent; at > 0; at = page.containers[at]!.parent) {
    if (score[at]! < floor) break;
    if (score[at]! > last) {
      top = at;
      break;
    }
    last = score[at]!;
  }
  for (let at = page.containers[top]!.parent; at > 0 && chars[at]! === chars[top]!; at = page.containers[at]!.parent) top = at;
  return top;
}

/** The deepest container that holds most of its parent's unflagged prose, all the way down from the page. */
function coverOf(page: Page, { prose, flagged }: Weights): number {
  const heaviest = new Int32Array(page.containers.length).fill(-1);
  const inside = new Int32Array(page.containers.length);
  for (let i = page.containers.length - 1; i > 0; i--) {
    if (flagged[i]) continue;
    const parent = page.containers[i]!.parent;
    inside[parent]! += prose[i]!;
    if (heaviest[parent] === -1 || prose[i]! >= prose[heaviest[parent]!]!) heaviest[parent] = i;
  }
  let at = 0;
  for (;;) {
    const child = heaviest[at]!;
    if (child === -1 || prose[child]! < COVERS * prose[at]! || prose[child] === 0) return at;
    at = child;
  }
}

function withSiblings(page: Page, { score, flagged, prose, linked, chars }: Weights, top: number): number[] {
  const { parent } = page.containers[top]!;
  if (parent === -1) return [top];
  const chosen: number[] = [];
  const names = page.containers[top]!.names;
  const threshold = Math.max(10, score[top]! * SIBLING_SHARE);
  for (let i = parent + 1; i < page.containers.length; i++) {
    const own = page.containers[i]!;
    if (own.firstBlock >= page.containers[parent]!.endBlock && own.parent !== parent) break;
    if (own.parent !== parent || flagged[i]) continue;
    const bonus = names !== "" && own.names === names ? score[top]! * SIBLING_SHARE : 0;
    const density = linked[i]! / Math.max(1, chars[i]!);
    const joins =
      i === top ||
      (own.tag.name === "article" && page.containers[top]!.tag.name === "article"
        ? false
        : score[i]! + bonus >= threshold ||
          (own.tag.name === "p" && (prose[i]! > 80 ? density < 0.25 : false)) ||
          (own.hints & Hint.BODY && prose[i]! > 200 && density < 0.25));
    if (joins) chosen.push(i);
  }
  return chosen;
}
