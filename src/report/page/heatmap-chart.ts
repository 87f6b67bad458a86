/** Actors × themes: how many articles have both. */
import { axisX, axisY, cell, plot, text } from "@observablehq/plot";
import { type Counts, ranked } from "../counts.ts";
import { sayNumber } from "../days.ts";
import type { Saying } from "../tables.ts";
import { WORDS } from "../words.ts";
import { inkOn, shadeOf } from "./shade.ts";
import { shorten } from "./shorten.ts";
import { createSvgDocument, finishSvg } from "./svg-dom.ts";

const MOST_ACTORS = 18;
const MOST_THEMES = 14;
const LONGEST_NAME = 26;

/** The chart `width` pixels wide; "" where no article has both. */
export function drawHeatmap(counts: Counts, { locale, labels }: Saying, width: number): string {
  const words = WORDS[locale];
  const themes = ranked(counts.themes).slice(0, MOST_THEMES);
  const actors = ranked(counts.actors).slice(0, MOST_ACTORS);
  const cells = actors.flatMap((actor) => themes.map((theme) => ({ actor, theme, count: counts.pairs[actor]?.[theme] ?? 0 })));
  const most = cells.reduce((highest, { count }) => Math.max(highest, count), 0);
  if (most === 0) return "";
  const filled = cells.filter(({ count }) => count > 0);
  const actorName = (actor: number) => labels.actors[actor]!.label[locale];
  const themeName = (theme: number) => labels.themes[theme]!.label[locale];
  const places = { x: "theme", y: "actor" } as const;
  const number = ({ count }: { count: number }) => sayNumber(count, locale);
  const chart = plot({
    document: createSvgDocument(),
    className: "chart",
    ariaLabel: words.heatmap,
    width,
    height: 128 + actors.length * 25,
    marginLeft: 186,
    marginRight: 96,
    marginTop: 120,
    marginBottom: 4,
    x: { type: "band", domain: themes, padding: 0.04 },
    y: { type: "band", domain: actors, padding: 0.06 },
    marks: [
      axisX({
        anchor: "top",
        label: null,
        tickSize: 0,
        tickRotate: -40,
        tickFormat: (theme: number) => shorten(themeName(theme), LONGEST_NAME),
        fontSize: 11.5,
      }),
      axisY({
        anchor: "left",
        label: null,
        tickSize: 0,
        tickFormat: (actor: number) => shorten(actorName(actor), LONGEST_NAME),
        fontSize: 11.5,
      }),
      cell(cells, { ...places, fill: "var(--cell)", rx: 2 }),
      cell(filled, {
        ...places,
        fill: "var(--heat)",
        fillOpacity: ({ count }) => shadeOf(count, most),
        rx: 2,
        title: ({ actor, theme, count }) => `${actorName(actor)} × ${themeName(theme)}: ${sayNumber(count, locale)}`,
        href: ({ actor, theme }) => `${new URLSearchParams({ actor: labels.actors[actor]!.id, theme: labels.themes[theme]!.id })}`,
      }),
      text(filled, {
        ...places,
        text: number,
        fontSize: 11,
        fill: ({ count }) => inkOn(shadeOf(count, most)),
        pointerEvents: "none",
      }),
    ],
    opacity: { type: "identity" },
  });
  return finishSvg(chart);
}
