/** The summary of a run for people. */
import type { Messages } from "../messages/index.ts";
import { fieldsTold, ranked, type Summary, total } from "./summary.ts";

const MOST = 8;
const MOST_REASONS = 4;

/** Some lines, each ended by a line feed. */
export function printSummary(summary: Summary, seconds: number, words: Messages): string {
  const { themes, actors, fields } = summary;
  const lines = [summaryFacts(summary, words, [words.seconds(seconds)])];
  if (themes.size > 0) lines.push(`${words.themes}: ${ranking(themes, MOST, words)}`);
  if (actors.size > 0) lines.push(`${words.actors}: ${ranking(actors, MOST, words)}`);
  if (fields.size > 0) lines.push(`${words.fields}: ${fieldsTold(summary).join(", ")}`);
  return `${lines.join("\n")}\n`;
}

/** The first line: articles, errors and what was skipped, then `more`. */
export function summaryFacts(summary: Summary, words: Messages, more: readonly string[]): string {
  const { articles, relevant } = summary;
  const errors = total(summary.errors);
  const allSkipped = new Map([...summary.leftOut, ...summary.skipped]);
  const skipped = total(allSkipped);
  return [
    words.articles(articles),
    words.relevant(relevant),
    `${words.errors(errors)}${errors > 0 ? ` (${ranking(summary.errors, MOST_REASONS, words)})` : ""}`,
    `${words.skipped(skipped)}${skipped > 0 ? ` (${ranking(allSkipped, MOST_REASONS, words)})` : ""}`,
    ...more,
  ].join(" · ");
}

function ranking(counts: ReadonlyMap<string, number>, most: number, words: Messages): string {
  const all = ranked(counts);
  const rest = all.length > most ? words.andMore(all.length - most) : "";
  const named = all.slice(0, most).map(([key, n]) => `${key} ${n}`);
  return named.join(", ") + rest;
}
