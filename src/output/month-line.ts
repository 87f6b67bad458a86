/** Months as a small column chart in the terminal, with the election calendar below it. */
import { Chalk } from "chalk";
import { drawColumn } from "./bar.ts";
import type { WriterOptions } from "./writer.ts";

/** A month ("2024-02") and what was counted in it. */
export interface MonthCount {
  readonly month: string;
  readonly count: number;
}

/** A polling day of the calendar. */
export interface CalendarDay {
  /** "pemilu-2024" */
  readonly election: string;
  readonly polling: string;
  readonly campaign: readonly [from: string, to: string] | null;
}

const HEIGHT = 4;

/** The months between two months, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let at = numberOf(first); at <= numberOf(last); at++)
    months.push(`${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`);
  return months;
}

function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The chart: columns, the years, and where in the calendar they stand. As many of the last months as fit. */
export function printMonthLine(counts: readonly MonthCount[], calendar: readonly CalendarDay[], { width, colour }: WriterOptions): string {
  const ink = new Chalk({ level: colour ? 1 : 0 });
  const known = new Map(counts.map(({ month, count }) => [month, count]));
  const all = counts.map(({ month }) => month).sort();
  if (all.length === 0) return "";
  // only as many months are made as can be drawn: a single wrong year must not make thousands
  const last = all.at(-1)!;
  const months = monthsBetween(all.find((month) => numberOf(last) - numberOf(month) < width)!, last);
  const step = months.length * 3 <= width ? 3 : months.length * 2 <= width ? 2 : 1;
  const most = Math.max(...months.map((month) => known.get(month) ?? 0));
  const lines: string[] = [];
  for (let row = HEIGHT - 1; row >= 0; row--)
    lines.push(
      ink.cyan(
        months
          .map((month) =>
            drawColumn((known.get(month) ?? 0) / most, HEIGHT, row)
              .repeat(Math.max(1, step - 1))
              .padEnd(step),
          )
          .join("")
          .trimEnd(),
      ),
    );
  const years = months.flatMap((month, i) =>
    i === 0 || month.endsWith("-01") ? [{ at: i * step, text: i === 0 && !month.endsWith("-01") ? month : month.slice(0, 4) }] : [],
  );
  lines.push(ink.dim(place(years)[0]!));
  const isCampaign = (month: string) =>
    calendar.some(({ campaign }) => campaign && campaign[0].slice(0, 7) <= month && month <= campaign[1].slice(0, 7));
  const isPolling = (month: string) => calendar.some(({ polling }) => polling.startsWith(month));
  const marks = months.map((month) => (isPolling(month) ? "▲".padEnd(step) : (isCampaign(month) ? "━" : " ").repeat(step))).join("");
  if (marks.trim() !== "") lines.push(ink.yellow(marks.trimEnd()));
  const names = calendar
    .filter(({ polling }) => months.includes(polling.slice(0, 7)))
    .map(({ election, polling }) => ({
      at: Math.max(0, Math.min(months.indexOf(polling.slice(0, 7)) * step, width - election.length)),
      text: election,
    }));
  lines.push(...place(names).map((line) => ink.yellow(line)));
  return lines.map((line) => `${line}\n`).join("");
}

/** Sets texts at their columns, each on the first line where it touches nothing. */
function place(texts: readonly { readonly at: number; readonly text: string }[]): string[] {
  const lines: string[] = [];
  for (const { at, text } of texts) {
    const free = lines.findIndex((line) => line.length < at);
    const line = free < 0 ? lines.length : free;
    lines[line] = (lines[line] ?? "").padEnd(at) + text;
  }
  return lines;
}
