import { PART_HINTS, POST_STATE, STATE, TAXONOMY, WORD_HINTS } from "./class-words.ts";
import { Hint } from "./hint.ts";

const POST = 1 << 20;
const TAXON = 1 << 21;

/** One look for all parts: most names have none. */
const ANY_PART = new RegExp(PART_HINTS.map(([, part]) => part.source).join("|"));

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
  let from = 0;
  for (let i = 0; i <= name.length; i++) {
    const code = name.charCodeAt(i);
    const capital = code >= 65 && code <= 90;
    // A word ends before what is no letter or digit, and before a capital behind a small one.
    if (capital ? i === 0 || isCapital(name.charCodeAt(i - 1)) : (code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue;
    if (i > from + 1) hints |= WORD_HINTS.get(lower.slice(from, i)) ?? 0;
    from = capital ? i : i + 1;
  }
  if (ANY_PART.test(lower)) for (const [hint, part] of PART_HINTS) if (!(hints & hint) && part.test(lower)) hints |= hint;
  return hints;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}
