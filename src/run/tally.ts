import type { ErrorCode, OutputRecord } from "../types.ts";
import { count, createSummary, type Summary, widen } from "./summary.ts";

/** What a run knows of the records that went by. It can be cloned, added to another, and written down. */
export interface Tally {
  readonly summary: Summary;
  /** Articles that have a name of `--fail-on`. */
  readonly found: Map<string, number>;
  /** The first faults, for people. */
  readonly errors: { readonly code: ErrorCode; readonly message: string }[];
}

/** A tally as JSON holds it. */
export type PlainTally = ReturnType<typeof toPlain>;

const FIRST = 20;

export function createTally(): Tally {
  return { summary: createSummary(), found: new Map(), errors: [] };
}

/** Adds one record. */
export function tallyRecord(tally: Tally, record: OutputRecord, failOn: ReadonlySet<string>): void {
  count(tally.summary, record);
  for (const name of namesIn(record, failOn)) tally.found.set(name, (tally.found.get(name) ?? 0) + 1);
  if ("error" in record && tally.errors.length <= FIRST) tally.errors.push(record.error);
}

/** Adds another tally. */
export function addTally(tally: Tally, other: Tally): void {
  const { summary } = tally;
  summary.articles += other.summary.articles;
  summary.relevant += other.summary.relevant;
  summary.stripped += other.summary.stripped;
  widen(summary, other.summary);
  for (const key of ["errors", "leftOut", "skipped", "themes", "actors"] as const) addCounts(summary[key], other.summary[key]);
  for (const field of other.summary.fields) summary.fields.add(field);
  addCounts(tally.found, other.found);
  for (const error of other.errors) if (tally.errors.length <= FIRST) tally.errors.push(error);
}

/** The tally as JSON, without its faults. */
export function toPlain({ summary, found }: Tally) {
  const { articles, relevant, stripped, first, last, errors, leftOut, skipped, themes, actors } = summary;
  const plain = (counts: ReadonlyMap<string, number>) => Object.fromEntries(counts);
  return {
    articles,
    relevant,
    stripped,
    first,
    last,
    errors: plain(errors),
    left_out: plain(leftOut),
    skipped: plain(skipped),
    themes: plain(themes),
    actors: plain(actors),
    found: plain(found),
    fields: [...summary.fields],
  };
}

export function fromPlain({ articles, relevant, stripped, first, last, found, fields, ...counts }: PlainTally): Tally {
  const map = (plain: Record<string, number>) => new Map(Object.entries(plain));
  return {
    summary: {
      articles,
      relevant,
      stripped,
      first,
      last,
      errors: map(counts.errors),
      leftOut: map(counts.left_out),
      skipped: map(counts.skipped),
      themes: map(counts.themes),
      actors: map(counts.actors),
      fields: new Set(fields),
    },
    found: map(found),
    errors: [],
  };
}

/** The names of the set ("theme:sara", "mode:putusan") that the record carries. */
function namesIn(record: OutputRecord, names: ReadonlySet<string>): string[] {
  if ("error" in record || "skipped" in record || names.size === 0) return [];
  const own = new Set<string>();
  for (const { id } of record.actors ?? []) own.add(`actor:${id}`);
  for (const { id, modes } of record.themes ?? []) {
    own.add(`theme:${id}`);
    for (const mode of modes) own.add(`mode:${mode.id}`);
  }
  return [...names].filter((name) => own.has(name));
}

function addCounts(counts: Map<string, number>, others: ReadonlyMap<string, number>): void {
  for (const [key, n] of others) counts.set(key, (counts.get(key) ?? 0) + n);
}
