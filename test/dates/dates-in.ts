/** Dates of a text by the shipped rules of dates alone. */
import { readdirSync, readFileSync } from "node:fs";
import { type DateContext, resolveDates } from "../../src/dates/article-dates.ts";
import { compileDates } from "../../src/dates/date-rules.ts";
import { type DateEntry, DateEntrySchema } from "../../src/dates/entry.ts";
import { findDates } from "../../src/dates/find.ts";
import type { FoundDate } from "../../src/dates/found-date.ts";
import type { RuleProblem } from "../../src/errors.ts";
import type { ArticleDates } from "../../src/library-types.ts";
import { LexiconBuilder } from "../../src/match/lexicon.ts";
import { readRuleFile } from "../../src/rules/read.ts";
import { createScanner } from "../../src/text/tokens.ts";

const folder = new URL("../../rules/dates/", import.meta.url);
const problems: RuleProblem[] = [];
const entries = readdirSync(folder).flatMap((file) =>
  readRuleFile(file, readFileSync(new URL(file, folder), "utf8"), { dates: DateEntrySchema }, problems),
);
if (problems.length > 0) throw new Error(JSON.stringify(problems));
const lexicon = new LexiconBuilder(() => []);
export const rules = compileDates(
  entries.map(({ value }) => value as DateEntry),
  lexicon,
);
export const { vocabulary } = lexicon.build();
export const scan = createScanner(vocabulary);

/** A Wednesday. */
const TODAY = "2023-08-16";

export function found(text: string): FoundDate[] {
  return findDates(scan(text), rules);
}

export function datesOf(text: string, context: DateContext = { published: TODAY }): ArticleDates {
  const tokens = scan(text);
  return resolveDates(findDates(tokens, rules), tokens, rules, context);
}

/** What the text writes as dates, read on the day given: `[slice, value]`. */
export function datesIn(text: string, published: string | null = TODAY): [string, string | null][] {
  return datesOf(text, { published }).dates.map(({ start, end, value }) => [text.slice(start, end), value]);
}

/** A table's row: a text, and what `datesIn` gives. */
export type Row = [text: string, ...dates: [slice: string, value: string | null][]];
