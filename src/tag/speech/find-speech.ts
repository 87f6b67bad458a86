/** Direct speech: what stands between quotation marks and is somebody's words, not a term or a title. */
import { Gap, Shape, type Tokens } from "../../types.ts";
import { Cue } from "./entry.ts";
import { isQuote } from "./parts.ts";
import { listedCue, type SpeechRules } from "./speech-rules.ts";

/** A piece of direct speech; tokens `from`..`to` (exclusive) stand between its marks. */
export interface Speech {
  readonly from: number;
  readonly to: number;
  /** The word that says that it is said, or -1; `side` is where it stands. */
  readonly verb: number;
  readonly side: "behind" | "before" | "colon" | "none";
}

/** A stretch between marks. */
interface Marked {
  readonly from: number;
  readonly to: number;
}

/** An unclosed quotation ends with its line, or with its sentence where the line is longer than so many words. */
const UNCLOSED_MOST = 120;
/** Words behind speech among which its subject and verb stand: `"…," Kapolres Sungai Batu AKBP Surya Permana menegaskan`. */
const SUBJECT_MOST = 14;
/** Words between a verb and the speech behind it: `mengatakan kepada wartawan di halaman Mapolres, "…"`. */
const BEFORE_MOST = 8;
/** Fewer words without a comma or stop at the end are a term: "politik uang". */
const TERM_MOST = 4;
/** So many words are speech without a verb of saying, if a stop ends them. */
const ALONE_LEAST = 6;

/** The direct speech of an article in reading order. `masked[token]` other than 0 = not the article. */
export function findSpeech(tokens: Tokens, masked: Uint8Array, rules: SpeechRules): Speech[] {
  const found: Speech[] = [];
  for (const { from, to } of marked(tokens, rules)) {
    if (masked[from] !== 0 || isTitle(tokens, rules, from)) continue;
    const speech = attributed(tokens, rules, from, to);
    if (speech.side !== "none" || isSpeech(tokens, from, to)) found.push(speech);
  }
  return found;
}

/** The speech that holds a token, or null. */
export function speechAt(speeches: readonly Speech[], token: number): Speech | null {
  let low = 0;
  let high = speeches.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (speeches[middle].from > token) high = middle - 1;
    else if (speeches[middle].to <= token) low = middle + 1;
    else return speeches[middle];
  }
  return null;
}

/** Whether the marks hold a title or slogan: `bertajuk "…"`. */
function isTitle(tokens: Tokens, rules: SpeechRules, from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - 2 && tokens.gap[at + 1] < Gap.SENTENCE; at--)
    if ((listedCue(tokens, rules, at) & Cue.TITLED) !== 0) return true;
  return false;
}

/** What stands between quotation marks, line by line; marks within marks belong to the outer ones. */
function marked(tokens: Tokens, rules: SpeechRules): Marked[] {
  const { text, count, start, end, gap, line } = tokens;
  const found: Marked[] = [];
  let open = -1;
  let depth = 0;
  let closedAt = -1;
  const put = (from: number, to: number) => {
    if (to > from) found.push({ from, to });
  };
  for (let at = 0; at <= count; at++) {
    // doubled apostrophes are no more than a space to the scanner
    if (at > 0 && at < count && gap[at] < Gap.MARK && start[at] - end[at - 1] < 2) continue;
    const stop = at < count ? start[at] : text.length;
    for (let i = at === 0 ? 0 : end[at - 1]; i < stop; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 && open >= 0) {
        put(open, closedAt > open ? closedAt : unclosedEnd(tokens, rules, open));
        open = -1;
      }
      if (!isMark(text, i)) continue;
      const before = i;
      while (i + 1 < stop && (isMark(text, i + 1) || isApostrophe(text.charCodeAt(i + 1)))) i++;
      const turn = turnOf(text, before, i + 1);
      if (open < 0) {
        if (turn !== Turn.CLOSES) {
          open = at;
          depth = 0;
          closedAt = -1;
        } else if (isStop(text.charCodeAt(before - 1)) && at > 0) put(Math.max(found.at(-1)?.to ?? 0, tokens.lineToken[line[at - 1]]), at);
      } else if (turn === Turn.OPENS) depth++;
      else if (depth > 0) {
        depth--;
        closedAt = at;
      } else {
        put(open, at);
        open = -1;
      }
    }
  }
  if (open >= 0) put(open, closedAt > open ? closedAt : unclosedEnd(tokens, rules, open));
  return found;
}

/** Whether a quotation mark stands at an offset; doubled apostrophes are one. */
function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isQuote(code) || (isApostrophe(code) && text.charCodeAt(at + 1) === code);
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2018 || code === 0x2019;
}

/** Whether marks open or close by what is glued to them, whichever way they are turned; either where both sides are alike. */
const Turn = { OPENS: 0, CLOSES: 1, EITHER: 2 } as const;

function turnOf(text: string, from: number, to: number): (typeof Turn)[keyof typeof Turn] {
  const before = from === 0 ? 32 : text.charCodeAt(from - 1);
  const behind = to >= text.length ? 32 : text.charCodeAt(to);
  const free = isBlank(before) || before === 40 || before === 91 || before === 58;
  const glued = !isBlank(behind) && !isStop(behind) && behind !== 41;
  return free !== glued ? Turn.EITHER : free ? Turn.OPENS : Turn.CLOSES;
}

function isBlank(code: number): boolean {
  return code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x2013 || code === 0x2014;
}

/** Comma, full stop, exclamation or question mark, semicolon, colon, ellipsis. */
function isStop(code: number): boolean {
  return code === 44 || code === 46 || code === 33 || code === 63 || code === 59 || code === 58 || code === 0x2026;
}

/** Behind a quotation that nothing closes: before the verb that says who says it, else its line's end, or its sentence's in a long line. */
function unclosedEnd(tokens: Tokens, rules: SpeechRules, from: number): number {
  const end = Math.min(tokens.lineToken[tokens.line[from] + 1] ?? tokens.count, tokens.count);
  let sentenceEnd = end;
  for (let at = from + 1; at < end && at <= from + UNCLOSED_MOST; at++) {
    if (tokens.gap[at] === Gap.MARK && (listedCue(tokens, rules, at) & (Cue.SAID | Cue.SAID_BEHIND)) !== 0) return at;
    if (sentenceEnd === end && tokens.sentence[at] !== tokens.sentence[from]) sentenceEnd = at;
  }
  return end - from > UNCLOSED_MOST ? Math.min(sentenceEnd, from + UNCLOSED_MOST) : end;
}

/** A stretch with the verb of saying beside it. */
function attributed(tokens: Tokens, rules: SpeechRules, from: number, to: number): Speech {
  const behind = verbBehind(tokens, rules, to);
  if (behind >= 0) return { from, to, verb: behind, side: "behind" };
  const before = verbBefore(tokens, rules, from, to);
  if (before >= 0) return { from, to, verb: before, side: "before" };
  const colon = from > 0 && tokens.gap[from] === Gap.MARK && tokens.text.charCodeAt(tokens.end[from - 1]) === 58;
  return { from, to, verb: -1, side: colon && to - from > TERM_MOST ? "colon" : "none" };
}

/** `"…," kata X`, `"…", ujarnya`, `"…," X menegaskan`. */
function verbBehind(tokens: Tokens, rules: SpeechRules, to: number): number {
  const { text, end, gap, line, count } = tokens;
  if (to >= count || to === 0 || line[to] !== line[to - 1]) return -1;
  const stopped = isStop(text.charCodeAt(end[to - 1])) || text.slice(end[to - 1], tokens.start[to]).includes(",");
  for (let at = to; at < count && at < to + SUBJECT_MOST; at++) {
    if (at > to && (gap[at] >= Gap.SENTENCE || hasQuote(tokens, at))) return -1;
    const cue = listedCue(tokens, rules, at);
    if (at <= to + 1 && (cue & (Cue.SAID | Cue.SAID_BEHIND)) !== 0 && (stopped || (cue & Cue.SAID) !== 0)) return at;
    if (!stopped) return -1;
    if ((cue & (Cue.SAYS | Cue.APPEALS)) !== 0 && at > to) return at;
    const goesOn = isName(tokens, at) || (cue & (Cue.BETWEEN | Cue.HE | Cue.GROUP)) !== 0 || at === to;
    if (!goesOn) return -1;
  }
  return -1;
}

function isName({ shape }: Tokens, at: number): boolean {
  return (shape[at] & (Shape.CAPITAL | Shape.DIGITS)) !== 0;
}

function hasQuote({ text, start, end }: Tokens, at: number): boolean {
  for (let i = end[at - 1]; i < start[at]; i++) if (isQuote(text.charCodeAt(i))) return true;
  return false;
}

/** `X mengatakan, "…"`, `Menurut X, "…"`. */
function verbBefore(tokens: Tokens, rules: SpeechRules, from: number, to: number): number {
  const { text, start, end, gap } = tokens;
  if (from === 0) return -1;
  const between = text.slice(end[from - 1], start[from]);
  if (to - from <= TERM_MOST && !/[,:]/.test(between)) return -1;
  for (let at = from - 1; at >= 0 && at >= from - BEFORE_MOST; at--) {
    if (gap[at + 1] >= Gap.SENTENCE || (at + 1 < from && hasQuote(tokens, at + 1))) return -1;
    const cue = listedCue(tokens, rules, at);
    if ((cue & (Cue.SAYS | Cue.APPEALS | Cue.ACCORDING)) !== 0) return at;
    // "kata kunci": no verb
    if ((cue & Cue.SAID) !== 0 && (at + 1 === from || isName(tokens, at + 1) || (listedCue(tokens, rules, at + 1) & Cue.HE) !== 0))
      return at;
    if ((cue & Cue.SAID_BEHIND) !== 0 && (gap[at] >= Gap.MARK || gap[at + 1] >= Gap.MARK)) return at;
  }
  return -1;
}

/** Whether words between marks are speech by themselves: sentences, not a term or a title. */
function isSpeech({ text, end }: Tokens, from: number, to: number): boolean {
  return to - from >= ALONE_LEAST && isStop(text.charCodeAt(end[to - 1]));
}
