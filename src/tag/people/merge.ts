/** Mentions → persons: `Romi`, `AKBP Dwi` and `Kapolda Rachmad` join whom the article names in full, and the fullest name stands. */
import { countBelow } from "../../text/integers.ts";
import { fold, isAllCapitals, isGlued, isShorter, wordsOf } from "./compare-names.ts";
import { extendNames } from "./fuller-names.ts";
import type { Holder, Mention } from "./mention.ts";
import { nameEnd as endOfName, nameText } from "./name-words.ts";
import { isCapital, type Sheet, textOf } from "./sheet.ts";
import { Word } from "./word-classes.ts";

/** How far below a headline its persons are looked for, in tokens. */
const WINDOW = 3000;
/** Most persons of one word that a mention is compared with: those named last. */
const MOST_ALIKE = 40;

/** The persons of the mentions; those of headlines join others, or stand if the name's end was plain. */
export function mergeMentions(sheet: Sheet, mentions: readonly Mention[]): Holder[] {
  const holders = new Holders();
  const named = mentions.map((mention) => ({ mention, words: wordsOf(mention.person.name) }));
  const rank = (mention: Mention, words: readonly string[]) => (mention.headline ? 100 : 0) - words.length;
  named.sort((a, b) => rank(a.mention, a.words) - rank(b.mention, b.words) || a.mention.person.from - b.mention.person.from);
  for (const { mention, words } of named) {
    if (mention.headline) {
      joinHeadline(sheet, holders, mention, words);
      continue;
    }
    const holder = find(sheet, holders, mention, words);
    if (holder) join(holder, mention, words);
    else holders.add(create(mention, words));
  }
  extendNames(sheet, holders.all);
  return holders.all;
}

/** The persons so far, by each word of their names. */
class Holders {
  readonly all: Holder[] = [];
  private readonly byWord = new Map<string, Holder[]>();

  add(holder: Holder): void {
    this.all.push(holder);
    for (const word of holder.words) this.put(word, holder);
    for (const alias of holder.aliases) for (const word of wordsOf(alias)) this.put(word, holder);
  }

  private put(word: string, holder: Holder): void {
    const others = this.byWord.get(word);
    if (others === undefined) this.byWord.set(word, [holder]);
    else if (others[others.length - 1] !== holder) others.push(holder);
  }

  /** Those that share a word, the last ones of each. */
  alike(words: readonly string[]): readonly Holder[] {
    if (words.length === 1) return this.byWord.get(words[0])?.slice(-MOST_ALIKE) ?? [];
    const found: Holder[] = [];
    for (const word of words) {
      const others = this.byWord.get(word);
      if (others === undefined) continue;
      for (let i = Math.max(0, others.length - MOST_ALIKE); i < others.length; i++) if (!found.includes(others[i])) found.push(others[i]);
    }
    return found;
  }
}

function create(mention: Mention, words: readonly string[]): Holder {
  const { name, nameFrom, nameEnd, alias } = mention.person;
  return { words, name, nameFrom, nameEnd, mentions: [mention], aliases: new Set(alias === null ? [] : [fold(alias)]) };
}

function join(holder: Holder, mention: Mention, words: readonly string[]): void {
  holder.mentions.push(mention);
  if (mention.person.alias !== null) holder.aliases.add(fold(mention.person.alias));
  const { name, nameFrom, nameEnd } = mention.person;
  const better =
    words.length === holder.words.length &&
    (isAllCapitals(holder.name) ? !isAllCapitals(name) : name.length < holder.name.length && isGlued(words, holder.words));
  if (better) Object.assign(holder, { words, name, nameFrom, nameEnd });
}

function find(sheet: Sheet, holders: Holders, mention: Mention, words: readonly string[]): Holder | undefined {
  const name = fold(mention.person.name);
  const full = sheet.rules.nicknames.get(name);
  const fits = holders
    .alike(full ? [...words, ...full.split(" ")] : words)
    .filter(
      (holder) =>
        (isShorter(words, holder.words) && (words.length > 1 || !namesAnother(sheet, mention.person.nameFrom, holder))) ||
        holder.aliases.has(name) ||
        (full !== undefined && isShorter(full.split(" "), holder.words)),
    );
  if (fits.length < 2) return fits[0];
  const at = mention.person.from;
  const distance = (holder: Holder) =>
    Math.min(...holder.mentions.map(({ person }) => (person.from < at ? at - person.from : 1e6 + person.from - at)));
  return (
    fits.find((holder) => holder.mentions.some(({ actor }) => actor === mention.actor)) ??
    fits.reduce((a, b) => (distance(b) < distance(a) ? b : a))
  );
}

/** Whether one word is a well-known person's name, and only ends another's: Prabowo, beside Listyo Sigit Prabowo. */
export function namesAnother({ bits, tokens }: Sheet, at: number, { words, nameFrom }: Holder): boolean {
  if ((bits[at] & Word.FIGURE) === 0 || (bits[nameFrom] & Word.FIGURE) !== 0 || words.length < 2) return false;
  return fold(tokens.text.slice(tokens.start[at], tokens.end[at])) !== words[0];
}

/** A headline's name may run on into a verb: the longest beginning that some other mention bears counts. */
function joinHeadline(sheet: Sheet, holders: Holders, mention: Mention, words: readonly string[]): void {
  for (let length = words.length; length > 0; length--) {
    const part = words.slice(0, length);
    const holder = holders.alike(part).find(({ words: full, aliases }) => isShorter(part, full) || aliases.has(part.join(" ")));
    if (holder) {
      holder.mentions.push(mention);
      return;
    }
  }
  const plain = plainName(sheet, mention, words);
  if (plain !== null) {
    const { from, to } = plain;
    const { name, end } = nameText(sheet, from, to);
    holders.add({ ...create(mention, wordsOf(name)), name, nameFrom: from, nameEnd: end });
  } else if (endsPlainly(sheet, mention) && hasGivenName(sheet, mention)) holders.add(create(mention, words));
}

/** The name as the text below a headline has it, without a post. */
function plainName(sheet: Sheet, { person }: Mention, words: readonly string[]): { from: number; to: number } | null {
  const { tokens } = sheet;
  const first = tokens.text.slice(tokens.start[person.nameFrom], tokens.end[person.nameFrom]);
  let best: { from: number; to: number } | null = null;
  const { capitals } = sheet;
  const end = Math.min(tokens.count, person.to + WINDOW);
  let past = person.to;
  for (let i = countBelow(capitals, past, 0, sheet.capitalCount); i < sheet.capitalCount && capitals[i] < end; i++) {
    const at = capitals[i];
    if (at < past || !tokens.text.startsWith(first, tokens.start[at]) || isCapital(sheet, at - 1)) continue;
    const to = endOfName(sheet, at, false);
    const other = wordsOf(textOf(sheet, at, Math.max(to, at + 1)));
    const shared = other.filter((word, i) => word === words[i]).length;
    if (to > at && shared === Math.min(other.length, words.length) && shared > 0 && (best === null || to - at > best.to - best.from))
      best = { from: at, to };
    past = to;
  }
  return best;
}

/** Whether a known word, a sign or the line's end closes a headline's name. */
function endsPlainly(sheet: Sheet, { person }: Mention): boolean {
  const { tokens, bits } = sheet;
  const at = person.to;
  if (person.nameTo - person.nameFrom > 3) return false;
  if (at >= tokens.count || tokens.gap[at] > 1) return true;
  return (bits[at] & (Word.STOP | Word.TITLE | Word.OFFICE)) !== 0 || !isCapital(sheet, at) || sheet.inActor[at] !== 0;
}

function hasGivenName({ bits }: Sheet, { person }: Mention): boolean {
  for (let i = person.nameFrom; i < person.nameTo; i++)
    if ((bits[i] & Word.NAME) !== 0) return person.nameTo - person.nameFrom > 1 || (bits[i] & Word.FIGURE) !== 0;
  return person.rank !== null && person.nameTo - person.nameFrom > 1;
}
