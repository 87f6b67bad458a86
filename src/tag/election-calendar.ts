/** The polling days that the rules of elections know, with the campaign and the quiet days before them. */
import type { Entry } from "../rules/read.ts";
import type { ElectionEntry } from "../rules/schema.ts";

/** First and last day, ISO 8601. */
export type Days = readonly [from: string, to: string];

/** A polling day. */
export interface PollingDay {
  /** "pemilu-2024" */
  readonly election: string;
  /** ISO 8601. */
  readonly polling: string;
  /** Masa kampanye; null where the rules do not say. */
  readonly campaign: Days | null;
  /** Masa tenang. */
  readonly quiet: Days | null;
}

/** All polling days of all families, earliest first. */
export function compileCalendar(entries: readonly Entry<ElectionEntry>[]): PollingDay[] {
  const days = entries.flatMap(({ value: { id, polling, periods } }) =>
    polling.map((day) => {
      const period = periods.find((known) => known.polling === day);
      return {
        election: `${id}-${day.slice(0, 4)}`,
        polling: day,
        campaign: period ? daysOf(period.campaign) : null,
        quiet: period ? daysOf(period.quiet) : null,
      };
    }),
  );
  return days.sort((a, b) => (a.polling < b.polling ? -1 : 1));
}

function daysOf(value: string): Days {
  const [from, to] = value.split("/") as [string, string];
  return [from, to];
}
