/** The one date on which what the article reports happened. */
import { Gap, type Tokens } from "../types.ts";
import { type Dateline, hasBefore, hasBehind, isGuard } from "./anchors.ts";
import { type DateRules, Near } from "./date-rules.ts";
import type { FoundDate } from "./found-date.ts";
import type { Value } from "./value.ts";

/** What happened so many days before the article is what it recalls. */
const RECENT = 60;
/** A report of an arrest tells it at most so many days later. */
const ARREST_DAYS = 7;
/** And so many later what an agency dates by the bare weekday. */
const NEWS_DAYS = 2;
/** Words in front of a date that say what it is the day of; and those of a text's head that say what it is about. */
const NEAR_WORDS = 5;
const VERB_WORDS = 14;
const HEAD_WORDS = 45;

export interface EventContext {
  /** The article's day. */
  readonly day: number | null;
  /** Whether a token stands under a photo, which need not be of the day. */
  readonly isCaption: (token: number) => boolean;
}

/** Place of the event's date among the found ones, or null where the article does not say it. */
export function findEvent(
  found: readonly FoundDate[],
  values: readonly Value[],
  datelines: readonly Dateline[],
  tokens: Tokens,
  rules: DateRules,
  { day, isCaption }: EventContext,
): number | null {
  const past = withBareDays(datelines, found, values, tokens, rules, day).filter(({ index, day: dated, future }) => {
    if (future || (day !== null && (dated > day || day - dated > RECENT)) || values[index].first === null) return false;
    const { from } = found[index];
    return (
      !hasBefore(tokens, rules, from, Near["no-event"], 3) && !isCompiled(tokens, rules, from) && !isAnnounced(tokens, rules, found[index])
    );
  });
  const first = past.find(({ index }, i) => !isCaption(found[index].from) && !isPassedOn(found[index], past[i + 1], found, tokens, rules));
  const event = first ?? past[0];
  return event === undefined ? null : (arrestToldOf(event, past, found, tokens, rules) ?? event).index;
}

/** Agencies date a report by the bare day of the week: "di Sukamaju, Rabu." A bracket behind it is a date that could not be read. */
function withBareDays(
  datelines: readonly Dateline[],
  found: readonly FoundDate[],
  values: readonly Value[],
  tokens: Tokens,
  rules: DateRules,
  day: number | null,
): readonly Dateline[] {
  if (day === null) return datelines;
  const bare: Dateline[] = [];
  found.forEach(({ when, from, to, start }, index) => {
    const { first } = values[index];
    if (when.is !== "weekday" || when.shift !== null || first === null || first > day || day - first > NEWS_DAYS) return;
    if (from === 0 || tokens.gap[from] !== Gap.MARK || tokens.text[tokens.end[from - 1]] !== ",") return;
    if ((to < tokens.count && tokens.gap[to] < Gap.MARK) || tokens.text.startsWith(" (", tokens.end[to - 1])) return;
    if (hasBefore(tokens, rules, from, Near.future, VERB_WORDS)) return;
    bare.push({ index, start, day: first, doubtful: false, future: false });
  });
  return bare.length === 0 ? datelines : [...datelines, ...bare].sort((a, b) => a.start - b.start);
}

/** "Dirangkum detikcom, Senin (…)", but not "Informasi yang dihimpun, pelaku ditangkap pada Senin (…)". */
function isCompiled(tokens: Tokens, rules: DateRules, from: number): boolean {
  if (!hasBefore(tokens, rules, from, Near.compiled, 16)) return false;
  return !isGuard(tokens, rules, from - 1, Near.preposition) || hasBefore(tokens, rules, from, Near.compiled, NEAR_WORDS);
}

/** "Dilansir Antara, Rabu (…), gempa terjadi pada Selasa (…)": the same sentence has the day itself. */
function isPassedOn(
  { from }: FoundDate,
  next: Dateline | undefined,
  found: readonly FoundDate[],
  tokens: Tokens,
  rules: DateRules,
): boolean {
  if (next === undefined || tokens.sentence[found[next.index].from] !== tokens.sentence[from]) return false;
  return hasBefore(tokens, rules, from, Near.source, NEAR_WORDS);
}

/** "Selasa (…) bakal digelar sidang". */
function isAnnounced(tokens: Tokens, rules: DateRules, { to }: FoundDate): boolean {
  return (
    to < tokens.count &&
    tokens.gap[to] <= Gap.MARK &&
    isGuard(tokens, rules, to, Near.future) &&
    !isGuard(tokens, rules, to, Near.preposition)
  );
}

/** The day of an arrest that a text is about, where the first day of the text is only that of its telling. */
function arrestToldOf(
  told: Dateline,
  past: readonly Dateline[],
  found: readonly FoundDate[],
  tokens: Tokens,
  rules: DateRules,
): Dateline | undefined {
  const caught = past.filter(({ day }) => day < told.day && told.day - day <= ARREST_DAYS);
  if (caught.length === 0 || !hasBefore(tokens, rules, found[told.index].from, Near.said, VERB_WORDS)) return undefined;
  let about = false;
  for (let at = 0; at < Math.min(HEAD_WORDS, found[told.index].from) && !about; at++) about = isGuard(tokens, rules, at, Near.caught);
  if (!about) return undefined;
  return caught.find(({ index }) => {
    const { from, to } = found[index];
    return hasBefore(tokens, rules, from, Near.caught, VERB_WORDS) || hasBehind(tokens, rules, to, Near.caught, VERB_WORDS);
  });
}
