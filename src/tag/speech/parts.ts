/** The part that an actor plays where it is named: told by the word that governs it in front, else by the verb behind it. */
import { Gap, type Part, Shape, type Tokens } from "../../types.ts";
import { Cue } from "./entry.ts";
import { cueAt, type SpeechRules } from "./speech-rules.ts";

/** A part at a place, with the token that tells it: -1 for a mention. A colon is told by the token behind it. */
export interface PartAt {
  readonly part: Part;
  readonly cue: number;
  readonly colon: boolean;
}

const MENTION: PartAt = { part: "mention", cue: -1, colon: false };
/** Words looked at in front of an actor and behind it. */
const MOST_BEFORE = 7;
const MOST_BEHIND = 18;
/** Of those behind, words in small letters that no rule knows: `Ketua KPU dalam sambutan pembukaannya mengatakan`. */
const MOST_UNKNOWN = 4;

/** The part of the actor named at tokens `from`..`to` (exclusive). `title`: in a headline, where verbs stand without their prefix. */
export function partAt(tokens: Tokens, rules: SpeechRules, from: number, to: number, title: boolean): PartAt {
  return governed(tokens, rules, from) ?? subject(tokens, rules, to, title) ?? MENTION;
}

/** By what stands in front: kata …, mengimbau …, kepada …, ditangkap …; null where nothing there governs it. */
function governed(tokens: Tokens, rules: SpeechRules, from: number): PartAt | null {
  let passive = -1;
  for (let at = from - 1; at >= 0 && at >= from - MOST_BEFORE && tokens.gap[at + 1] < Gap.SENTENCE; at--) {
    const cue = cueAt(tokens, rules, at);
    if (tokens.gap[at + 1] === Gap.MARK && !isListed(tokens, rules, at, at + 1) && (cue & Cue.SAID) === 0) return null;
    if ((cue & Cue.HIS) !== 0 || (tokens.shape[at] & Shape.CLITIC) !== 0) return null;
    if ((cue & Cue.SAID) !== 0) return { part: "speaker", cue: at, colon: false };
    if ((cue & Cue.SAID_BEHIND) !== 0 && tokens.gap[at] === Gap.MARK) return { part: "speaker", cue: at, colon: false };
    if ((cue & (Cue.ACCORDING | Cue.TOLD)) !== 0) return { part: "speaker", cue: at, colon: false };
    if ((cue & (Cue.TO | Cue.APPEALS)) !== 0) return { part: "addressee", cue: at, colon: false };
    if ((cue & Cue.APPEALED) !== 0) return { part: "speaker", cue: at, colon: false };
    if ((cue & Cue.BY) !== 0) {
      const speaks = at > 0 && (cueAt(tokens, rules, at - 1) & (Cue.TOLD | Cue.APPEALED)) !== 0;
      return { part: speaks ? "speaker" : "agent", cue: at, colon: false };
    }
    if ((cue & Cue.PASSIVE) !== 0) {
      passive = at;
      break;
    }
    if ((cue & (Cue.IN | Cue.ACTIVE)) !== 0) return MENTION;
    if ((cue & Cue.SAYS) !== 0 && (tokens.shape[at] & Shape.CAPITAL) === 0) return MENTION;
    if ((cue & Cue.GROUP) === 0 && (tokens.shape[at] & (Shape.CAPITAL | Shape.DIGITS)) === 0 && !isJoined(tokens, rules, at)) return null;
  }
  return passive >= 0 ? { part: "agent", cue: passive, colon: false } : null;
}

/** Whether a word in small letters is one of a list that goes on with the actor: `kepada warga dan ASN`. */
function isJoined(tokens: Tokens, rules: SpeechRules, at: number): boolean {
  return tokens.gap[at + 1] < Gap.MARK && (cueAt(tokens, rules, at + 1) & Cue.JOINS) !== 0;
}

/** Whether a comma between two tokens is a list's: `Polri, TNI, dan ASN`. */
function isListed(tokens: Tokens, rules: SpeechRules, before: number, behind: number): boolean {
  const { shape } = tokens;
  if ((shape[before] & Shape.CAPITAL) === 0) return false;
  return (shape[behind] & Shape.CAPITAL) !== 0 || (cueAt(tokens, rules, behind) & Cue.GROUP) !== 0;
}

/** By the verb behind it, past its own further words: rank, name, unit. */
function subject(tokens: Tokens, rules: SpeechRules, to: number, title: boolean): PartAt | null {
  let unknown = 0;
  for (let at = to; at < tokens.count && at < to + MOST_BEHIND && tokens.gap[at] < Gap.SENTENCE; at++) {
    if (isColon(tokens, at) && (title || isQuote(tokens.text.charCodeAt(tokens.start[at] - 1))))
      return { part: "speaker", cue: at, colon: true };
    // "stiker calon bupati di motor dinas, jangan ikut …": another clause
    if (tokens.gap[at] === Gap.MARK && unknown > 0) return null;
    const cue = cueAt(tokens, rules, at);
    const capital = (tokens.shape[at] & Shape.CAPITAL) !== 0;
    if ((cue & (Cue.SAYS | Cue.APPEALS)) !== 0) return { part: "speaker", cue: at, colon: false };
    if ((cue & Cue.APPEALED) !== 0) return { part: "addressee", cue: at, colon: false };
    if ((cue & (Cue.TOLD | Cue.SAID | Cue.SAID_BEHIND)) !== 0) return null;
    // a name may begin like a verb
    if (!capital || title) {
      if ((cue & (Cue.ACTS | Cue.ACTIVE)) !== 0) return { part: "agent", cue: at, colon: false };
      if ((cue & Cue.PASSIVE) !== 0) return null;
    }
    if (capital || (tokens.shape[at] & Shape.DIGITS) !== 0 || (cue & (Cue.BETWEEN | Cue.GROUP)) !== 0) continue;
    if (++unknown > MOST_UNKNOWN) return null;
  }
  return null;
}

/** Whether only a colon, and perhaps a quotation mark, stands before a token. */
function isColon({ text, start, end }: Tokens, at: number): boolean {
  return at > 0 && text.charCodeAt(end[at - 1]) === 58 && start[at] - end[at - 1] <= 4;
}

export function isQuote(code: number): boolean {
  return code === 34 || (code >= 0x201c && code <= 0x201f) || code === 0xab || code === 0xbb;
}

/** Whether an actor that ends before a token only names again who was named before: `Ketua KPU itu`, `politikus PDIP ini`. */
export function namesAgain(tokens: Tokens, rules: SpeechRules, to: number): boolean {
  for (let at = to; at < tokens.count && at < to + MOST_BEFORE && tokens.gap[at] < Gap.SENTENCE; at++) {
    if ((cueAt(tokens, rules, at) & Cue.THAT) !== 0) return true;
    if ((tokens.shape[at] & Shape.CAPITAL) === 0) return false;
  }
  return false;
}
