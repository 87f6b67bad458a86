/** One article as the search for people sees it: what each token is, by word, by actor and by place. */
import type { RuleHit } from "../../match/rule-index.ts";
import { Gap, Shape, type Tokens } from "../../types.ts";
import type { Article } from "../article.ts";
import type { PlaceHit } from "../places/find-places.ts";
import type { PeopleRules } from "./people-rules.ts";
import { Rank, Word } from "./word-classes.ts";

/** What stands between a token and the one before it. */
export const Sep = {
  COMMA: 1,
  OPEN: 2,
  CLOSE: 4,
  HYPHEN: 8,
  SLASH: 16,
  QUOTE: 32,
  COLON: 64,
  STOP: 128,
  DASH: 256,
  SPACE: 512,
  POINT: 1024,
} as const;

export interface Sheet {
  readonly tokens: Tokens;
  readonly rules: PeopleRules;
  readonly article: Article;
  /** Bits of `Word` of each token. */
  readonly bits: Int32Array;
  /** End of the actor's hit that begins at a token, without a well-known person's name at its end; 0 where none begins. */
  readonly actorTo: Int32Array;
  /** The actor of that hit. */
  readonly actor: Int32Array;
  /** 1 where a token lies inside an actor's hit. */
  readonly inActor: Uint8Array;
  /** 1 where a token lies inside a region's name. */
  readonly inPlace: Uint8Array;
  /** Place in `places` + 1 of the region that begins at a token, 0 where none does. */
  readonly placeAt: Int32Array;
  readonly places: readonly PlaceHit[];
  /** The tokens that begin with a capital letter: `capitals[0]`..`capitals[capitalCount - 1]`. */
  readonly capitals: Int32Array;
  readonly capitalCount: number;
  /** The tokens at which an actor's hit begins, or which begin a post, a rank or a cleric's name; likewise. */
  readonly heads: Int32Array;
  readonly headCount: number;
  /** Tokens of words for contests: Pilkada, Pilpres. */
  readonly contests: readonly number[];
  /** 1 where a token lies inside a person's name; filled while persons are found. */
  readonly inName: Uint8Array;
  /** Hits of actors that are nothing but a person's name. */
  readonly names: readonly NameHit[];
}

interface NameHit {
  readonly from: number;
  readonly to: number;
  readonly actor: number;
}

/** Words that begin a post or a person. */
const BEGINS = Word.TITLE | Word.OFFICE | Word.RANK | Word.CLERIC;

/** Gives a function that lays out an article's sheet. Its arrays are overwritten by the next call. */
export function createSheetMaker(
  rules: PeopleRules,
): (article: Article, actors: ReadonlyMap<number, readonly RuleHit[]>, places: readonly PlaceHit[]) => Sheet {
  let size = 0;
  let bits = new Int32Array(0);
  let actorTo = new Int32Array(0);
  let actor = new Int32Array(0);
  let inActor = new Uint8Array(0);
  let inPlace = new Uint8Array(0);
  let placeAt = new Int32Array(0);
  let capitals = new Int32Array(0);
  let heads = new Int32Array(0);
  let inName = new Uint8Array(0);
  return (article, actors, places) => {
    const { tokens } = article;
    const { count, word } = tokens;
    if (count > size) {
      size = count * 2;
      bits = new Int32Array(size);
      actorTo = new Int32Array(size);
      actor = new Int32Array(size);
      inActor = new Uint8Array(size);
      inPlace = new Uint8Array(size);
      placeAt = new Int32Array(size);
      capitals = new Int32Array(size);
      heads = new Int32Array(size);
      inName = new Uint8Array(size);
    } else {
      actorTo.fill(0, 0, count);
      inActor.fill(0, 0, count);
      inPlace.fill(0, 0, count);
      placeAt.fill(0, 0, count);
      inName.fill(0, 0, count);
    }
    const { kinds, bitsOf } = rules;
    const { shape } = tokens;
    const contests: number[] = [];
    let capitalCount = 0;
    for (let i = 0; i < count; i++) {
      const own = word[i] < kinds.length ? bitsOf[kinds[word[i]]] : 0;
      bits[i] = own;
      if ((own & (Word.CONTEST | Word.NATIONAL)) !== 0) contests.push(i);
      // without a branch, which nothing could foretell: the bit is 1
      capitals[capitalCount] = i;
      capitalCount += shape[i] & Shape.CAPITAL;
    }
    places.forEach((place, i) => {
      placeAt[place.from] = i + 1;
      for (let token = place.from; token < place.to; token++) inPlace[token] = 1;
    });
    const names: NameHit[] = [];
    for (const [rule, hits] of actors)
      for (const { from, to } of hits) {
        let end = from;
        while (end < to && (bits[end] & Word.FIGURE) === 0) end++;
        // "Gubernur DKI Jakarta", "PN Malang": the region is not the actor's word
        for (let i = from + 1; i < end; i++) if (placeAt[i] > 0 && places[placeAt[i] - 1].to >= end) end = i;
        if (end === from) {
          // "Jokowi disambut relawan" is more than a name
          if ((bits[to - 1] & Word.FIGURE) !== 0) names.push({ from, to, actor: rule });
          continue;
        }
        // the longer hit stands; of equal ones the more special actor
        if (actorTo[from] > end || (actorTo[from] === end && rules.bodyOf[rule] < 0)) continue;
        actorTo[from] = end;
        actor[from] = rule;
        for (let i = from; i < end; i++) inActor[i] = 1;
      }
    let headCount = 0;
    for (let i = 0; i < count; i++) if (actorTo[i] > 0 || (bits[i] & BEGINS) !== 0) heads[headCount++] = i;
    return {
      tokens,
      rules,
      article,
      bits,
      actorTo,
      actor,
      inActor,
      inPlace,
      placeAt,
      places,
      names,
      capitals,
      capitalCount,
      heads,
      headCount,
      contests,
      inName,
    };
  };
}

/** Bits of `Sep` of a character. */
const separators = new Uint16Array(0x2020);
for (const [chars, sep] of [
  [" \u00a0", Sep.SPACE],
  [",;", Sep.COMMA],
  ["([", Sep.OPEN],
  [")]", Sep.CLOSE],
  ["-", Sep.HYPHEN],
  [".", Sep.POINT],
  ["/", Sep.SLASH],
  [":|", Sep.COLON],
  ['"“”', Sep.QUOTE],
  ["–—", Sep.DASH],
] as const)
  for (const char of chars) separators[char.charCodeAt(0)] = sep;

/** Bits of `Sep`: what stands before token `at`; STOP where a sentence or line ends there. */
export function separator({ tokens }: Sheet, at: number): number {
  if (at >= tokens.count || tokens.gap[at] >= Gap.SENTENCE) return Sep.STOP;
  const end = tokens.start[at];
  let bits = 0;
  for (let i = at === 0 ? 0 : tokens.end[at - 1]; i < end; i++) {
    const char = tokens.text.charCodeAt(i);
    if (char < separators.length) bits |= separators[char];
  }
  return bits;
}

export function isCapital({ tokens }: Sheet, at: number): boolean {
  return (tokens.shape[at] & Shape.CAPITAL) !== 0;
}

export function lengthOf({ tokens }: Sheet, at: number): number {
  return tokens.end[at] - tokens.start[at];
}

/** The text of tokens `from`..`to` (exclusive) as written, runs of spaces as one. */
export function textOf({ tokens }: Sheet, from: number, to: number): string {
  let text = "";
  let start = tokens.start[from];
  // words that a page glued to each other come apart: HumasPolri
  for (let i = from + 1; i < to; i++)
    if (tokens.gap[i] === Gap.NONE && (tokens.shape[i] & Shape.CAPITAL) !== 0) {
      text += `${tokens.text.slice(start, tokens.end[i - 1])} `;
      start = tokens.start[i];
    }
  text += tokens.text.slice(start, tokens.end[to - 1]);
  return withSingleSpaces(text);
}

/** A text with each run of white space as one space. */
export function withSingleSpaces(text: string): string {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || code > 127 || (code === 32 && before === 32)) return text.replace(/\s+/g, " ");
    before = code;
  }
  return text;
}

/** Whether a hit of an actor names a post by itself: it holds a word for an office or a title, at its start where the actor is a body. */
export function isOffice({ bits, actorTo, actor, rules }: Sheet, at: number): boolean {
  const end = rules.styles[actor[at]].unit === "body" ? at + 1 : actorTo[at];
  for (let i = at; i < end; i++) if ((bits[i] & (Word.OFFICE | Word.TITLE)) !== 0) return true;
  return false;
}

/** Whether a rank begins at a token. A long one must go on: "Ajun Komisaris Besar Polisi", "Inspektur Jenderal", "Komisaris Polisi". */
export function beginsRank(sheet: Sheet, at: number): boolean {
  const { bits, tokens, rules } = sheet;
  if (at >= tokens.count || (bits[at] & Word.RANK) === 0 || !isCapital(sheet, at)) return false;
  const start = rules.rankStarts[tokens.word[at]] ?? 0;
  if (start === 0) return false;
  if (start !== Rank.LONG) return true;
  const next = at + 1;
  if (next >= tokens.count || tokens.gap[next] >= Gap.MARK || !isCapital(sheet, next)) return false;
  const part = rules.rankParts[tokens.word[next]];
  return part === Rank.POLICE_PART || part === Rank.LONG_PART;
}

/** A noun of what is done, as departments are called: pengawasan, penyelenggaraan, kepegawaian. */
export function endsInNoun(sheet: Sheet, at: number): boolean {
  const { tokens } = sheet;
  const length = lengthOf(sheet, at);
  if (length < 8) return false;
  const first = tokens.text.charCodeAt(tokens.start[at]) | 32;
  const second = tokens.text.charCodeAt(tokens.start[at] + 1) | 32;
  return (first === 112 || first === 107) && second === 101 && tokens.text.slice(tokens.end[at] - 2, tokens.end[at]).toLowerCase() === "an";
}
