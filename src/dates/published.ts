/** When an article was published, and how that is known. */
import type { Tokens } from "../types.ts";
import { dayOfAddress, dayOfLinkIn } from "./address-date.ts";
import { createQuoted, type DatedDay, type Dateline, hasBefore, isAhead, latestPast } from "./anchors.ts";
import { parseDay } from "./civil.ts";
import { type DateOrder, type DateRules, Near } from "./date-rules.ts";
import type { FoundDate } from "./found-date.ts";
import { Between, between } from "./gaps.ts";
import { parseMetadataDate } from "./metadata-date.ts";

export type PublishedBasis = "metadata" | "url" | "stamp" | "link" | "text";

/** What is known of an article besides its text. */
export interface PublishedContext {
  /** The publication date as metadata writes it. */
  readonly metadata?: string | null;
  readonly url?: string | null;
  /** An ISO day known for certain: nothing in the article contradicts it. */
  readonly published?: string | null;
  /** The order of a numeric metadata date, where it can be told by the user only. */
  readonly order?: DateOrder;
}

export interface Published {
  /** Day number. */
  readonly day: number;
  readonly basis: PublishedBasis;
  readonly certain?: true;
}

/** The days that may be the publication's, best first; each source is looked into only when its turn comes. `stamps`: days of the article's stamp lines. */
export function* publishedCandidates(
  { metadata, url, published, order }: PublishedContext,
  { text }: Tokens,
  rules: DateRules,
  stamps: () => readonly (number | null)[],
): Generator<Published, undefined> {
  const certain = published ? parseDay(published) : null;
  if (certain !== null) return yield { day: certain, basis: "metadata", certain: true };
  const address = () => (url ? dayOfAddress(url) : null);
  const sources: [PublishedBasis, () => number | null | undefined][] = [
    ["metadata", () => (metadata ? parseMetadataDate(metadata, rules, { address, url: url ?? null, ...(order && { order }) }) : null)],
    ["url", address],
    ["stamp", () => stamps().find((day) => day !== null)],
    ["link", () => dayOfLinkIn(text)],
  ];
  for (const [basis, read] of sources) {
    const day = read() ?? null;
    if (day !== null) yield { day, basis };
  }
}

/** Datelines so many days before a publication day speak for it. */
const FRESH = 7;
const PAST_WORDS = 25;

/** Gives the function that says whether a dateline's sentence, outside direct speech, tells of it as over. */
export function createReported(found: readonly FoundDate[], tokens: Tokens, rules: DateRules): (dated: DatedDay) => boolean {
  const isQuoted = createQuoted(tokens);
  return ({ index, start }) => {
    const { from } = found[index];
    // "sampai Jumat (6/11)" is when it ends, not when it was.
    return (
      !isAhead(tokens, rules, found[index]) &&
      hasBefore(tokens, rules, from, Near.past, PAST_WORDS) &&
      !hasBefore(tokens, rules, from, Near["no-event"], 1) &&
      !isQuoted(start)
    );
  };
}

/**
 * The best candidate that the text does not contradict by reporting a later day as past (codebook, "Dates"). What it announces
 * is later, too: so one stands where another source agrees or where the text is dated at or shortly before it.
 */
export function choosePublished(
  best: Published | null,
  others: Iterable<Published>,
  dated: readonly DatedDay[],
  isReported: (dated: DatedDay) => boolean,
): Published | null {
  const isContradicted = ({ day, certain }: Published) =>
    !certain &&
    !dated.some((other) => other.day <= day && day - other.day <= FRESH) &&
    dated.some((other) => other.day > day && !other.doubtful && isReported(other));
  if (best === null || !isContradicted(best)) return best;
  const all = [best, ...others];
  const isAgreed = ({ day, basis }: Published) =>
    all.some((other) => other.basis !== basis && (other.basis === "url" || other.basis === "link") && other.day === day);
  return all.find((candidate) => isAgreed(candidate) || !isContradicted(candidate)) ?? null;
}

/** The day that a day word beside a date gives away outside direct speech: `hari ini, Rabu (23/5)`, `Sabtu (22/5) kemarin`. */
export function dayOfText(found: readonly FoundDate[], datelines: readonly Dateline[], tokens: Tokens): Published | null {
  if (!found.some((date) => date.when.is === "relative" && date.when.unit === 1)) return null;
  const reported = latestPast(datelines);
  const isQuoted = createQuoted(tokens);
  for (const { index, day } of datelines) {
    const date = found[index];
    for (const [word, left, right] of [
      [found[index - 1], found[index - 1], date],
      [found[index + 1], date, found[index + 1]],
    ] as const) {
      if (word?.when.is !== "relative" || word.when.unit !== 1) continue;
      const gap = between(tokens.text, left!.end, right!.start);
      const allowed = word === left ? Between.SPACE | Between.COMMA | Between.OPEN : Between.SPACE;
      if ((gap & allowed) === 0 || isQuoted(word.start)) continue;
      // "besok, Rabu (16/8)" is not reported
      const told = word.when.by > 0 ? latestPast(datelines.filter((other) => other.index !== index)) : reported;
      return { day: Math.max(day - word.when.by, told ?? 0), basis: "text" };
    }
  }
  // "disampaikan …, hari ini" of the latest day that is reported
  if (reported === null) return null;
  const today = found.some(
    (date) =>
      date.rule === "day-word" &&
      date.when.is === "relative" &&
      date.when.by === 0 &&
      /^hari/i.test(tokens.text.slice(date.start, date.start + 4)) &&
      !isQuoted(date.start),
  );
  return today ? { day: reported, basis: "text" } : null;
}
