/** Fuller names that stand in the article without a post. */
import { Gap } from "../../types.ts";
import { fold, isAllCapitals, isGlued, wordsOf } from "./compare-names.ts";
import { createHeadlineTest } from "./headline.ts";
import type { Holder } from "./mention.ts";
import { nameEnd, nameText } from "./name-words.ts";
import { isCapital, Sep, type Sheet, separator } from "./sheet.ts";
import { Word } from "./word-classes.ts";

/** Most words that a plain mention adds to a name. */
const MOST_MORE = 3;
/** Most persons of one word for whom fuller names are looked for. */
const MOST_ALIKE = 40;

/** A person, with the full name that a short one stands for. */
interface Named {
  readonly holder: Holder;
  full: string | undefined;
}

/** Names that the article has in a fuller form without a post: Khozin, elsewhere Muhammad Khozin. */
export function extendNames(sheet: Sheet, holders: readonly Holder[]): void {
  const { tokens, article } = sheet;
  const isHeadline = createHeadlineTest(sheet);
  const byWord = new Map<string, Named[]>();
  const looks = new Array<number>(32).fill(0); // by length, bits of first letters of the words looked for: most words of a text fall out by them
  const lookFor = (word: string, named: Named) => {
    const others = byWord.get(word);
    if (others === undefined) byWord.set(word, [named]);
    else if (others.length < MOST_ALIKE) others.push(named);
    const letter = 1 << (word.charCodeAt(0) & 31);
    looks[word.length & 31] |= letter;
    looks[(word.length + 1) & 31] |= letter; // an apostrophe is left out of words
  };
  for (const holder of holders) {
    const full = sheet.rules.nicknames.get(fold(holder.name));
    const named = { holder, full };
    lookFor(holder.words[0], named);
    if (full !== undefined) lookFor(full.split(" ")[0], named);
  }
  const { capitals } = sheet;
  let past = 0;
  for (let i = 0; i < sheet.capitalCount; i++) {
    const at = capitals[i];
    if (at < past) continue;
    const start = tokens.start[at];
    if ((looks[(tokens.end[at] - start) & 31] & (1 << (tokens.text.charCodeAt(start) & 31))) === 0) continue;
    if (!mayBeFuller(sheet, at)) continue;
    const alike = byWord.get(fold(tokens.text.slice(start, tokens.end[at])));
    if (alike === undefined) continue;
    const zone = article.zoneOf(at);
    if (zone === "title" || zone === "related" || zone === "boilerplate" || zone === "repeat") continue;
    let from = at;
    while (from > at - MOST_MORE && from > 0 && isLeftOut(sheet, from - 1) && (separator(sheet, from) & ~(Sep.SPACE | Sep.POINT)) === 0)
      from--;
    const to = nameEnd(sheet, from, isHeadline(from));
    if (to <= from + 1) continue;
    past = to;
    if (alike.every((named) => isNoNews(sheet, named, from, to))) continue;
    const { name, end } = nameText(sheet, from, to);
    const words = wordsOf(name);
    for (const named of alike) {
      const { holder, full } = named;
      if (!isFuller(words, holder, at - from) && !isCleaner(words, name, holder) && full !== words.join(" ")) continue;
      Object.assign(holder, { words, name, nameFrom: from, nameEnd: end });
      named.full = undefined;
    }
  }
}

/** Whether a name is shorter than the person's, or the same. */
function isNoNews({ tokens }: Sheet, { holder: { words, name }, full }: Named, from: number, to: number): boolean {
  if (full !== undefined) return false;
  return (
    words.length > to - from ||
    (name.length === tokens.end[to - 1] - tokens.start[from] && tokens.text.startsWith(name, tokens.start[from]))
  );
}

/** Whether a word beside it can belong to the same name. */
function mayBeFuller(sheet: Sheet, at: number): boolean {
  const next = at + 1;
  const { tokens, bits } = sheet;
  if (next < tokens.count && tokens.gap[next] <= Gap.SPACE && (isCapital(sheet, next) || (bits[next] & Word.PARTICLE) !== 0)) return true;
  return at > 0 && isLeftOut(sheet, at - 1);
}

/** An initial or a first name that is often left out. */
function isLeftOut(sheet: Sheet, at: number): boolean {
  const bits = sheet.bits[at];
  if (!isCapital(sheet, at) || (bits & (Word.HONORIFIC | Word.DEGREE_BEFORE)) !== 0) return false;
  return (bits & Word.PREFIX_NAME) !== 0 || sheet.tokens.end[at] - sheet.tokens.start[at] === 1;
}

/** Whether a name is a holder's without a word that a page glued to it. */
function isCleaner(words: readonly string[], name: string, { words: known, name: glued }: Holder): boolean {
  const last = words.length - 1;
  return (
    known.length === last + 1 &&
    name.length < glued.length &&
    isGlued(words, known) &&
    known.slice(0, last).every((word, i) => word === words[i])
  );
}

/** Whether a plain name is a holder's with more words behind it, or with `before` words in front. */
function isFuller(words: readonly string[], { words: known, name }: Holder, before: number): boolean {
  const more = words.length - known.length;
  if (more < 1 || more > MOST_MORE || isAllCapitals(name)) return false;
  const from = known[0] === words[0] ? 0 : before;
  return known.every((word, i) => word === words[i + from]) && (from === 0 || from === more);
}
