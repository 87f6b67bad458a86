/** A post as an article states it: `Wakil Ketua DPRD Kota Anggrek dari Fraksi …`. Read by walking the tokens once from its first word. */
import { Shape } from "../../types.ts";
import type { Post } from "./post.ts";
import { isRoman, readActor, readNounPhrase, readNumber, readPlace, readTitle } from "./post-parts.ts";
import { beginsCandidates, readCandidates, readCapital, readUnknown } from "./post-units.ts";
import { beginsRank, endsInNoun, isCapital, isOffice, Sep, type Sheet, separator } from "./sheet.ts";
import { consume, person, type Walk } from "./walk.ts";
import { Word } from "./word-classes.ts";

const MOST_TOKENS = 40;

const MOST_CONNECTORS = 5;
const MOST_ENUMERATED = 9;

/** Reads the post whose first word is at `from`. */
export function readPost(sheet: Sheet, from: number, headline: boolean): Post {
  const post: Post = {
    from,
    to: from,
    actor: -1,
    office: false,
    body: null,
    short: null,
    place: null,
    wider: null,
    unit: null,
    unknown: null,
    plural: false,
    listed: false,
    represented: false,
    person: -1,
    apart: false,
    more: false,
  };
  const walk: Walk = {
    sheet,
    post,
    headline,
    connectors: 0,
    marked: false,
    addressed: false,
    council: false,
    head: true,
    numbered: -1,
    department: -1,
    unknown: 0,
    closed: -1,
    officeAt: -1,
  };
  let at = from;
  while (at < sheet.tokens.count && at < from + MOST_TOKENS) {
    const before = at === from ? 0 : separator(sheet, at);
    if (before & (Sep.STOP | Sep.COLON | Sep.QUOTE) || (before & Sep.CLOSE && at !== walk.closed)) break;
    if (before & Sep.POINT && !isAbbreviation(sheet, at - 1)) break;
    if (before & Sep.OPEN) {
      const next = readBracket(walk, at);
      if (next < 0) break;
      at = next;
      continue;
    }
    if (before & (Sep.COMMA | Sep.DASH)) walk.marked = !(post.actor < 0 && isEnumerated(sheet, at));
    else if (before & Sep.HYPHEN && before & Sep.SPACE) walk.marked = true;
    const next = before === Sep.HYPHEN && isCompound(walk, at) ? consume(walk, at + 1) : step(walk, at);
    if (next <= at) break;
    at = next;
  }
  leaveOutStaff(walk);
  return post;
}

/** Whether the words of an enumeration lead to a body: Kepala Biro Hukum, Hubungan Masyarakat, dan Umum Bawaslu. */
function isEnumerated(sheet: Sheet, from: number): boolean {
  const { tokens } = sheet;
  let and = false;
  for (let at = from; at < tokens.count && at < from + MOST_ENUMERATED; at++) {
    if (at > from && separator(sheet, at) & ~(Sep.SPACE | Sep.COMMA)) return false;
    if (and && sheet.actorTo[at] > 0) return !isOffice(sheet, at);
    if (tokens.text.slice(tokens.start[at], tokens.end[at]) === "dan") and = true;
    else if (!isCapital(sheet, at)) return false;
  }
  return false;
}

/** Whether a full stop behind a word is not a sentence's: "Kab.", "Plt.", an initial; a stop without its space ends one: "KSAD.Kini". */
function isAbbreviation({ bits, tokens }: Sheet, at: number): boolean {
  const length = tokens.end[at] - tokens.start[at];
  return length < 4 || (bits[at] & (Word.RANK | Word.HONORIFIC | Word.DEGREE_BEFORE | Word.DEGREE | Word.TITLE | Word.NP)) !== 0;
}

/** Whether a word joined to a body by a hyphen belongs to it: Himpunan Putra-Putri. */
function isCompound({ sheet, post }: Walk, at: number): boolean {
  return (
    post.actor >= 0 &&
    sheet.actorTo[at] === 0 &&
    sheet.rules.styles[post.actor].unit === "body" &&
    post.body !== null &&
    post.body.to === at
  );
}

/** Ajudan Kapolri: not the chief, but of his body; Juru Bicara Presiden: of nobody. */
function leaveOutStaff({ sheet, post, officeAt }: Walk): void {
  if (post.actor < 0) return;
  const { styles, bodyOf } = sheet.rules;
  const to = !styles[post.actor].staff ? post.to : officeAt;
  for (let i = post.from; i < to; i++)
    if ((sheet.bits[i] & Word.STAFF) !== 0) {
      post.actor = styles[post.actor].staff ? bodyOf[post.actor] : -1;
      post.office = false;
      return;
    }
}

/** Reads one thing; gives the token behind it, or -1 where the post ends. Sets `post.person` where a person begins. */
function step(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  const { bits, tokens } = sheet;
  const word = bits[at];
  if (beginsRank(sheet, at) && !isGeneral(walk, at)) return person(walk, at);
  const titled =
    (word & (Word.HONORIFIC | Word.DEGREE_BEFORE | Word.CLERIC)) !== 0 && (isCapital(sheet, at) || (word & Word.DEGREE_BEFORE) !== 0);
  if (titled && at > post.from && post.actor >= 0) return person(walk, at);
  if ((word & Word.CLERIC) !== 0 && isCapital(sheet, at) && at > post.from) return -1;
  if (sheet.actorTo[at] > 0) return readActor(walk, at);
  if (sheet.placeAt[at] > 0 && isCapital(sheet, at)) {
    const next = readPlace(walk, at);
    if (next > 0) return next;
  }
  if ((word & Word.TITLE) !== 0 && (word & Word.NAME) === 0) return readTitle(walk, at);
  if ((word & Word.OFFICE) !== 0)
    return walk.marked || (post.actor >= 0 && !(walk.head && isConnected(sheet, at))) ? -1 : consume(walk, at + 1);
  if ((word & Word.BOTH) !== 0 && !isCapital(sheet, at)) {
    post.more = true;
    post.to = at + 1;
    return -1;
  }
  if (beginsCandidates(walk, at)) return readCandidates(walk, at);
  if ((word & Word.NP) !== 0 && !((word & Word.NAME) !== 0 && isCapital(sheet, at) && post.actor >= 0)) return readNounPhrase(walk, at);
  if ((tokens.shape[at] & Shape.DIGITS) !== 0 || isRoman(walk, at)) return readNumber(walk, at);
  if (!isCapital(sheet, at)) return readSmall(walk, at);
  return post.actor < 0 ? readUnknown(walk, at) : readCapital(walk, at);
}

/** "Sekretaris Jenderal", "Direktur Jenderal": no rank. */
function isGeneral({ sheet, post, head }: Walk, at: number): boolean {
  if (!head || at === post.from || (sheet.bits[at - 1] & Word.TITLE) === 0 || sheet.inActor[at - 1] !== 0) return false;
  return (sheet.bits[at] & Word.NP) !== 0;
}

/** A word in small letters: a link to the name, a connector, or the end. */
function readSmall(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  const { bits, tokens } = sheet;
  const word = bits[at];
  const next = at + 1;
  if (next >= tokens.count) return -1;
  if ((word & Word.LINK) !== 0 && post.actor >= 0) {
    if (isDiwakili(sheet, at)) post.represented = true;
    else post.listed = true;
    walk.marked = false;
    return next;
  }
  if (post.actor >= 0 && isYang(sheet, at) && isDiwakili(sheet, next)) return next;
  if ((word & Word.PARTICLE) !== 0 && (word & Word.CONNECTOR) === 0) return -1;
  if ((word & Word.CONNECTOR) === 0 || walk.marked || ++walk.connectors > MOST_CONNECTORS) {
    return post.actor < 0 && endsInNoun(sheet, at) && ++walk.unknown < 7 ? consume(walk, next) : -1;
  }
  const goesOn =
    sheet.actorTo[next] > 0 ||
    sheet.placeAt[next] > 0 ||
    (bits[next] & (Word.NP | Word.TITLE)) !== 0 ||
    (post.actor < 0 && (isCapital(sheet, next) || endsInNoun(sheet, next)));
  return goesOn ? next : -1;
}

/** Whether a post goes on: "calon bupati dan wakil bupati". */
function isConnected({ bits }: Sheet, at: number): boolean {
  return (bits[at - 1] & (Word.CONNECTOR | Word.TITLE | Word.OFFICE)) !== 0;
}

function isYang({ tokens }: Sheet, at: number): boolean {
  return tokens.end[at] - tokens.start[at] === 4 && tokens.text.startsWith("yang", tokens.start[at]);
}

function isDiwakili({ tokens }: Sheet, at: number): boolean {
  return at < tokens.count && tokens.text.startsWith("diwakili", tokens.start[at]);
}

/** Steps over a bracket, with what it says of the post: (Kapolres), (PAN). Gives the token behind it or -1. */
function readBracket(walk: Walk, at: number): number {
  const { sheet, post } = walk;
  let to = at;
  while (to < sheet.tokens.count && to < at + 10) {
    to++;
    const behind = separator(sheet, to);
    if (behind & Sep.STOP) break;
    if (behind & Sep.CLOSE) {
      if (sheet.actorTo[at] > 0 && (post.actor < 0 || sheet.rules.bodyOf[sheet.actor[at]] === post.actor)) {
        if (post.actor < 0 && !isOffice(sheet, at)) post.body = { from: at, to: sheet.actorTo[at] };
        post.actor = sheet.actor[at];
        post.office ||= isOffice(sheet, at);
      }
      if (to === at + 1 && post.body !== null && isUpperShort(sheet, at)) post.short ??= { from: at, to };
      if (behind & (Sep.COMMA | Sep.DASH)) walk.marked = true;
      post.to = to;
      walk.closed = to;
      return skipMark(walk, to, behind);
    }
  }
  return -1;
}

/** Goes on behind a bracket: the separator there has been looked at, so only the step is left. */
function skipMark(walk: Walk, at: number, behind: number): number {
  if (behind & (Sep.STOP | Sep.QUOTE | Sep.COLON) || at >= walk.sheet.tokens.count) return -1;
  const next = step(walk, at);
  return next <= at ? -1 : next;
}

function isUpperShort({ tokens, bits }: Sheet, at: number): boolean {
  return (tokens.shape[at] & Shape.UPPER) !== 0 && (bits[at] & Word.RANK) === 0;
}
