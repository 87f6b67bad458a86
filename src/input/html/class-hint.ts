import { PART_HINTS, POST_STATE, STATE, TAXONOMY, WORD_HINTS } from "./class-words.ts";
import { Hint } from "./hint.ts";

const POST = 1 << 20;
const TAXON = 1 << 21;

/** Names recur on every page of a site; what they say never changes. */
const cache = new Map<string, number>();
const MAX_CACHE = 50_000;
const MAX_NAME = 100;
const MAX_NAMES = 60;

/** Reads an element's `class` and `id`: bits of `Hint`. `detail__body-text` and `detailBodyText` have the words detail, body, text. */
export function readClassHints(names: string): number {
  if (names.length < 2) return 0;
  if (!/\s/.test(names)) return nameHints(names) & ~(POST | TAXON);
  const list = names.split(/\s+/, MAX_NAMES).map(nameHints);
  const post = list.some((name) => name & POST);
  let hints = 0;
  for (const name of list) if (!(post && name & TAXON)) hints |= name;
  return hints & ~(POST | TAXON);
}

/** Points for or against holding the article, ±25 each way as in Readability. */
export function nameWeight(hints: number): number {
  return (hints & Hint.GOOD ? 25 : 0) - (hints & Hint.BAD ? 25 : 0);
}

function nameHints(name: string): number {
  let hints = cache.get(name);
  if (hints === undefined) {
    if (cache.size >= MAX_CACHE) cache.clear();
    hints = readName(name.slice(0, MAX_NAME));
    cache.set(name, hints);
  }
  return hints;
}

function readName(name: string): number {
  let hints = (POST_STATE.test(name) ? POST : 0) | (TAXONOMY.test(name) ? TAXON : 0);
  if (STATE.test(name)) return hints;
  const lower = name.toLowerCase();
  const spaced = lower === name ? name : name.replace(/([a-z\d])([A-Z])/g, "$1-$2").toLowerCase();
  for (const word of spaced.split(/[^a-z\d]+/)) hints |= WORD_HINTS.get(word) ?? 0;
  for (const [hint, part] of PART_HINTS) if (!(hints & hint) && part.test(lower)) hints |= hint;
  return hints;
}
