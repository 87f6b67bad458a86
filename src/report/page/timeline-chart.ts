/** Themes over time as small multiples, over the calendar of elections. */
import { axisX, plot, rect, ruleX, ruleY, text } from "@observablehq/plot";
import type { Counts } from "../counts.ts";
import { dateOf, dayOf, isoOf, sayDay, sayNumber } from "../days.ts";
import type { Locale } from "../row.ts";
import type { Saying } from "../tables.ts";
import { type Bin, type BinUnit, timelineOf } from "../timeline.ts";
import { PER, WORDS } from "../words.ts";
import { shorten } from "./shorten.ts";
import { createSvgDocument, finishSvg } from "./svg-dom.ts";

const MOST_THEMES = 10;
/** Narrower charts write a row's name above it and not beside it. */
const NARROW = 620;
const LONGEST_NAME = 24;
/** Pixels that the name of an election takes. */
const NAME_WIDTH = 84;

/** The chart `width` pixels wide; "" where nothing has a date. */
export function drawTimeline(counts: Counts, { locale, labels, calendar }: Saying, width: number): string {
  const timeline = timelineOf(counts, MOST_THEMES);
  if (!timeline) return "";
  const { bins, rows, unit, outside } = timeline;
  const words = WORDS[locale];
  const narrow = width < NARROW;
  const from = bins[0]!.start;
  const to = bins.at(-1)!.end;
  const names = rows.map(({ theme }) => (theme === null ? words.everything : labels.themes[theme]!.label[locale]));
  const peaks = rows.map(({ counts: own }) => Math.max(1, ...own));
  const bars = rows.flatMap(({ theme, counts: own }, row) =>
    own.flatMap((count, i) => (count === 0 ? [] : [{ row, theme, count, bin: bins[i]!, share: count / peaks[row]! }])),
  );
  const bands = (key: "campaign" | "quiet") =>
    calendar
      .flatMap(({ [key]: days }) => (days ? [{ start: Math.max(from, dayOf(days[0])!), end: Math.min(to, dayOf(days[1])! + 1) }] : []))
      .filter(({ start, end }) => start < end);
  const ends = { x1: ({ start }: Bin) => dateOf(start), x2: ({ end }: Bin) => dateOf(end) };
  const rowNames = names.map((name, row) => `${shorten(name, LONGEST_NAME)}  ${sayNumber(rows[row]!.articles, locale)}`);
  const marginLeft = narrow ? 4 : 20 + Math.max(...rowNames.map(({ length }) => length)) * 6.6;
  const polls = calendar.map(({ name, polling }) => ({ name, day: dayOf(polling)! })).filter(({ day }) => day >= from && day < to);
  const pollNames = placeNames(polls, from, to, NAME_WIDTH * ((to - from) / (width - marginLeft)));
  const chart = plot({
    document: createSvgDocument(),
    className: "chart",
    ariaLabel: `${words.timeline}: ${names.map((name, row) => `${name} ${sayNumber(rows[row]!.articles, locale)}`).join(", ")}`,
    width,
    height: 88 + rows.length * (narrow ? 50 : 40),
    marginLeft,
    marginRight: 12 + Math.max(...peaks.map((peak) => sayNumber(peak, locale).length)) * 6.5,
    marginTop: 34,
    marginBottom: 52,
    x: { type: "utc", domain: [dateOf(from), dateOf(to)] },
    y: { axis: null, domain: [0, 1] },
    fy: { axis: null, domain: [...rows.keys()], paddingInner: narrow ? 0.35 : 0.18, paddingOuter: narrow ? 0.3 : 0.1 },
    marks: [
      rect(bands("campaign"), { ...ends, y1: 0, y2: 1, fill: "var(--campaign)" }),
      rect(bands("quiet"), { ...ends, y1: 0, y2: 1, fill: "var(--quiet)" }),
      rect(bars, {
        fy: "row",
        x1: ({ bin }) => dateOf(bin.start),
        x2: ({ bin }) => dateOf(bin.end),
        y1: 0,
        y2: "share",
        fill: ({ theme }) => (theme === null ? "var(--ink-2)" : "var(--theme)"),
        insetRight: bins.length < width / 5 ? 1 : 0,
        title: ({ row, bin, count }) => `${names[row]}, ${sayBin(bin, unit, locale)}: ${sayNumber(count, locale)}`,
        href: ({ theme, bin }) => filterOf(bin, theme === null ? null : labels.themes[theme]!.id),
      }),
      ruleY([0], { stroke: "var(--line)" }),
      ruleX(polls, { x: ({ day }) => dateOf(day), stroke: "var(--polling)", strokeWidth: 1.5 }),
      [0, 1].map((line) =>
        text(
          pollNames.filter((poll) => poll.line === line),
          {
            x: ({ middle }) => dateOf(middle),
            text: "name",
            frameAnchor: "top",
            facetAnchor: "top",
            dy: (narrow ? -16 : -4) - 12 * line,
            lineAnchor: "bottom",
            fill: "var(--polling)",
            fontSize: 11,
            fontWeight: 600,
          },
        ),
      ),
      text(rowNames, {
        fy: (_, row) => row,
        text: (name) => name,
        frameAnchor: narrow ? "top-left" : "left",
        textAnchor: narrow ? "start" : "end",
        lineAnchor: narrow ? "bottom" : "middle",
        dx: narrow ? 0 : -10,
        dy: narrow ? -2 : 0,
        fontSize: 12,
        fill: "currentColor",
      }),
      text(peaks, {
        fy: (_, row) => row,
        text: (peak) => sayNumber(peak, locale),
        frameAnchor: "top-right",
        textAnchor: "start",
        dx: 6,
        fontSize: 10,
        fill: "var(--ink-2)",
      }),
      text([outside === 0 ? PER[locale][unit] : `${PER[locale][unit]} · ${sayNumber(outside, locale)} ${words.outside}`], {
        frameAnchor: "bottom-right",
        facetAnchor: "bottom",
        textAnchor: "end",
        lineAnchor: "top",
        dy: 36,
        fontSize: 11,
        fill: "var(--ink-2)",
      }),
      axisX({
        anchor: "bottom",
        label: null,
        ticks: Math.max(3, Math.floor((width - marginLeft) / 90)),
        tickFormat: tickFormat(unit, locale),
        fontSize: 11,
      }),
    ],
  });
  return finishSvg(chart);
}

/** Gives every name a line, and a place in the chart, where it meets no other; a name without room is left out. `days` is what a name takes. */
function placeNames(polls: readonly { readonly name: string; readonly day: number }[], from: number, to: number, days: number) {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return polls.flatMap(({ name, day }) => {
    const middle = Math.min(Math.max(day, from + days / 2), to - days / 2);
    const line = ends.findIndex((end) => middle - days / 2 >= end);
    if (line < 0) return [];
    ends[line] = middle + days / 2;
    return [{ name, middle, line }];
  });
}

/** The calendar's name of a bin. */
function sayBin({ start, end }: Bin, unit: BinUnit, locale: Locale): string {
  return unit === "day" ? sayDay(start, locale) : `${sayDay(start, locale)} – ${sayDay(end - 1, locale)}`;
}

function filterOf({ start, end }: Bin, theme: string | null): string {
  return `${new URLSearchParams({ ...(theme !== null && { theme }), from: isoOf(start), to: isoOf(end - 1) })}`;
}

/** Month or day, with the year where it begins. */
function tickFormat(unit: BinUnit, locale: Locale): (date: Date, i: number) => string {
  const language = locale === "en" ? "en-GB" : locale;
  const month = new Intl.DateTimeFormat(language, { month: "short", timeZone: "UTC" });
  const day = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" });
  let year = 0;
  return (date, i) => {
    const before = i === 0 ? 0 : year;
    year = date.getUTCFullYear();
    const name = unit === "month" || (unit === "week" && date.getUTCDate() === 1) ? month.format(date) : day.format(date);
    return before === year ? name : `${name}\n${year}`;
  };
}
