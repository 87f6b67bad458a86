/** Who says a piece of direct speech, as Indonesian news attributes it: `"…," kata X`, `X mengatakan, "…"`, `"…", ujarnya`. */
import { Gap, Shape } from "../../types.ts";
import { fold } from "../people/compare-names.ts";
import type { FoundPeople } from "../people/find-people.ts";
import type { Holder } from "../people/mention.ts";
import { namesAnother } from "../people/merge.ts";
import { isCapital, type Sheet } from "../people/sheet.ts";
import { Word } from "../people/word-classes.ts";
import { Cue } from "./entry.ts";
import { type Speech, speechAt } from "./find-speech.ts";
import { listedCue, type SpeechRules } from "./speech-rules.ts";

/** Who speaks: a person, or only a role, or somebody named who is none of the article's people. */
export interface Speaker {
  readonly holder: Holder | null;
  /** The actor, -1 where unknown. */
  readonly actor: number;
  readonly stranger: boolean;
}

const NOBODY: Speaker = { holder: null, actor: -1, stranger: false };
/** Words of a speaker's title and name that are looked at, and how far in front of a verb. */
const MOST_WORDS = 16;
const MOST_BEFORE = 32;
/** Words in small letters among them: `kata juru bicara`. */
const MOST_SMALL = 4;
/** How far back the person is looked for whom "ujarnya" means, and a verb in front of speech without one, in tokens. */
const MOST_BACK = 150;
const MOST_IN_FRONT = 40;
/** Words and lines between two pieces of one person's speech. */
const NEAR_WORDS = 20;
const NEAR_LINES = 4;

/** Finds the speakers of one article's pieces of speech, asked for in their order. */
export class SpeakerFinder {
  private readonly sheet: Sheet;
  private readonly speeches: readonly Speech[];
  private readonly rules: SpeechRules;
  private readonly holders: readonly Holder[];
  private readonly byWord = new Map<string, Holder[]>();
  /** Bits of the first letters of those words. */
  private letters = 0;
  /** Of the piece before, and the token behind which it is over. */
  private last: Speaker = NOBODY;
  private lastAt = -1;

  constructor({ sheet, holders }: FoundPeople, speeches: readonly Speech[], rules: SpeechRules) {
    this.sheet = sheet;
    this.speeches = speeches;
    this.rules = rules;
    this.holders = holders;
    for (const holder of holders) {
      for (const word of holder.words) this.put(word, holder);
      for (const alias of holder.aliases) for (const word of alias.split(" ")) this.put(word, holder);
    }
  }

  private put(word: string, holder: Holder): void {
    if (word.length < 3) return;
    this.letters |= 1 << (word.charCodeAt(0) & 31);
    const others = this.byWord.get(word);
    if (others === undefined) this.byWord.set(word, [holder]);
    else if (!others.includes(holder)) others.push(holder);
  }

  find(number: number): Speaker {
    const speech = this.speeches[number];
    const next = this.speeches[number + 1];
    const whole = next?.from === speech.to ? next : speech; // paragraph by paragraph
    this.last = whole.side === "none" ? this.continued(speech) : this.attributed(whole);
    this.lastAt = Math.max(speech.to - 1, speech.verb);
    return this.last;
  }

  /** Who is named beside the verb. */
  private attributed({ from, to, verb, side }: Speech): Speaker {
    if (side === "colon") return this.before(from, 0, from);
    const cue = this.cueAt(verb);
    const first = side === "behind" ? (cue & (Cue.SAID | Cue.SAID_BEHIND)) !== 0 && verb <= to + 1 : standsFirst(cue);
    if (!first) return this.before(verb, side === "behind" ? to : 0, from);
    return (cue & Cue.HIS) !== 0 || (this.cueAt(verb + 1) & Cue.HE) !== 0 ? this.lastNamed(from) : this.behind(verb + 1, from);
  }

  /** Speech without a verb goes on with the last one, or is that of whom the sentence in front is about. */
  private continued({ from }: Speech): Speaker {
    const { sentence, line } = this.sheet.tokens;
    const { lastAt } = this;
    if (from === 0) return NOBODY;
    if (lastAt >= 0 && from - lastAt <= NEAR_WORDS && line[from] - line[lastAt] <= NEAR_LINES) {
      const between = Math.min(lastAt + 1, from - 1);
      if (from - 1 <= lastAt || sentence[from - 1] === sentence[between]) return this.last;
    }
    for (let at = from - 1; at >= 0 && at > from - MOST_IN_FRONT && sentence[at] === sentence[from - 1]; at--)
      if ((this.cueAt(at) & (Cue.SAYS | Cue.APPEALS)) !== 0) return this.before(at, 0, at);
    return NOBODY;
  }

  /** The speaker whose title or name begins at a token. */
  private behind(from: number, speech: number): Speaker {
    const { tokens, actorTo, inPlace, inActor } = this.sheet;
    let actor = -1;
    let actorEnd = from;
    let stranger = false;
    let small = 0;
    for (let at = from; at < tokens.count && at < from + MOST_WORDS; at++) {
      if ((at > from && tokens.gap[at] >= Gap.SENTENCE) || speechAt(this.speeches, at) !== null) break;
      if (actorTo[at] > 0) {
        if (actor < 0) actor = this.sheet.actor[at];
        actorEnd = Math.max(actorEnd, actorTo[at]);
      }
      const holder = this.holderAt(at, actor);
      if (holder !== null) return speakerOf(holder, actor);
      if (isCapital(this.sheet, at)) {
        if (at >= actorEnd && inPlace[at] === 0) stranger = true;
        continue;
      }
      if (at < actorEnd || inActor[at] !== 0) continue;
      if (!stranger && this.isThat(at)) return this.lastNamed(speech);
      if ((this.cueAt(at) & (Cue.IN | Cue.TO | Cue.BESIDE)) !== 0 || ++small > MOST_SMALL) break;
    }
    return this.onlyHolder(actor, stranger);
  }

  /** The speaker named in front of a verb: the nearest name that does not stand beside another's, not before `least`. `speech`: where "ia" looks back from, -1 for not at all. */
  private before(verb: number, least: number, speech: number): Speaker {
    const { tokens, inPlace, inActor, actorTo } = this.sheet;
    let nearest: Holder | null = null;
    let actor = -1;
    let stranger = false;
    for (let at = verb - 1; at >= least && at >= verb - MOST_BEFORE; at--) {
      if (tokens.gap[at + 1] >= Gap.SENTENCE && at + 1 < verb) break;
      const cue = this.cueAt(at);
      if ((cue & Cue.BESIDE) !== 0) {
        nearest = null;
        actor = -1;
        stranger = false;
        continue;
      }
      if ((cue & Cue.HE) !== 0 && nearest === null && actor < 0 && !stranger) return speech < 0 ? NOBODY : this.lastNamed(speech);
      // in front of a name only its own title is read, for who stands beside another
      if (nearest !== null && inActor[at] === 0 && inPlace[at] === 0 && (tokens.shape[at] & (Shape.CAPITAL | Shape.DIGITS)) === 0) break;
      if (actorTo[at] > 0) actor = this.sheet.actor[at];
      nearest ??= this.holderAt(at, actor);
      if (nearest === null && actor < 0 && inPlace[at] === 0 && this.isNamed(at, verb)) stranger = true;
    }
    return nearest === null ? this.onlyHolder(actor, stranger) : speakerOf(nearest, actor);
  }

  /** Whom "ujarnya", "kata dia" means: who spoke last, or the first person of the nearest sentence that names one. */
  private lastNamed(from: number): Speaker {
    const { sentence } = this.sheet.tokens;
    let found: Holder | null = null;
    let where = -1;
    for (let at = from - 1; at >= 0 && at >= from - MOST_BACK; at--) {
      if (found !== null && sentence[at] !== where) break;
      if (at <= this.lastAt) return found === null ? this.last : speakerOf(found, -1);
      if ((this.cueAt(at) & (Cue.SAYS | Cue.APPEALS)) !== 0) {
        const speaker = this.before(at, 0, -1);
        if (speaker.holder !== null || speaker.stranger) return speaker;
      }
      const holder = this.holderAt(at, -1);
      if (holder === null) continue;
      found = holder;
      where = sentence[at];
    }
    return found === null ? NOBODY : speakerOf(found, -1);
  }

  /** The person of whose name a token is a word; of several the one who holds the role, or whose name begins so. */
  private holderAt(at: number, actor: number): Holder | null {
    const { text, start, end } = this.sheet.tokens;
    const known = (this.letters & (1 << (text.charCodeAt(start[at]) & 31))) !== 0 || (this.sheet.bits[at] & Word.NICKNAME) !== 0;
    if (!known || !isCapital(this.sheet, at)) return null;
    const word = fold(text.slice(start[at], end[at]));
    const holders = this.byWord.get(word);
    if (holders === undefined) {
      const full = this.sheet.rules.nicknames.get(word);
      return (full && this.holders.find(({ words }) => words.join(" ") === full)) || null;
    }
    if (holders.length === 1) return namesAnother(this.sheet, at, holders[0]) ? null : holders[0];
    return holders.find((holder) => actor >= 0 && holds(holder, actor)) ?? holders.find(({ words }) => words[0] === word) ?? holders[0];
  }

  /** "kata Kapolres": the only one of the article, unless somebody else is named. */
  private onlyHolder(actor: number, stranger: boolean): Speaker {
    const holding = actor < 0 || stranger ? [] : this.holders.filter((holder) => holds(holder, actor));
    return { holder: holding.length === 1 ? holding[0] : null, actor, stranger };
  }

  /** Whether a word in front of a verb is somebody's name: a capital, and not only since a sentence begins with it. */
  private isNamed(at: number, verb: number): boolean {
    if (!isCapital(this.sheet, at)) return false;
    const { gap } = this.sheet.tokens;
    return (at > 0 && gap[at] < Gap.SENTENCE) || at + 1 === verb || isCapital(this.sheet, at + 1);
  }

  /** "kata anggota DPR itu": whom the text named before. */
  private isThat(at: number): boolean {
    const { text, start, end } = this.sheet.tokens;
    return /^(?:itu|tersebut|ini)$/.test(text.slice(start[at], end[at]));
  }

  private cueAt(at: number): number {
    return at < this.sheet.tokens.count ? listedCue(this.sheet.tokens, this.rules, at) : 0;
  }
}

/** Whether the speaker stands behind a verb that stands in front of the speech: `Menurut X, "…"`, `Kata X, "…"`. */
function standsFirst(cue: number): boolean {
  if ((cue & Cue.ACCORDING) !== 0) return true;
  return (cue & (Cue.SAID | Cue.SAID_BEHIND)) !== 0 && (cue & (Cue.SAYS | Cue.HIS)) !== Cue.SAYS;
}

function holds({ mentions }: Holder, actor: number): boolean {
  return mentions.some((mention) => mention.actor === actor);
}

/** A person in the role said, else in the first that the article gives him. */
function speakerOf(holder: Holder, actor: number): Speaker {
  return { holder, actor: holds(holder, actor) ? actor : holder.mentions[0].actor, stranger: false };
}
