/** The provinces as tiles, each about where it lies. */
import { cell, plot, text } from "@observablehq/plot";
import type { Counts } from "../counts.ts";
import { sayNumber } from "../days.ts";
import { PROVINCES } from "../provinces.ts";
import type { Saying } from "../tables.ts";
import { WORDS } from "../words.ts";
import { inkOn, shadeOf } from "./shade.ts";
import { createSvgDocument, finishSvg } from "./svg-dom.ts";

const COLUMNS = 1 + Math.max(...PROVINCES.map(({ column }) => column));
const ROWS = 1 + Math.max(...PROVINCES.map(({ row }) => row));

/** The map `width` pixels wide; "" where no article names a province. */
export function drawTileMap(counts: Counts, { locale }: Saying, width: number): string {
  const tiles = PROVINCES.map((province) => ({ ...province, count: counts.provinces[province.code] ?? 0 }));
  const most = Math.max(...tiles.map(({ count }) => count));
  if (most === 0) return "";
  const places = { x: "column", y: "row" } as const;
  const ink = ({ count }: { count: number }) => inkOn(shadeOf(count, most));
  const side = width / COLUMNS;
  const fontSize = Math.min(11, side * 0.235);
  const chart = plot({
    document: createSvgDocument(),
    className: "chart",
    ariaLabel: WORDS[locale].map,
    width,
    height: Math.round(side * ROWS),
    margin: 0,
    x: { type: "band", domain: Array.from({ length: COLUMNS }, (_, i) => i), axis: null, padding: 0.05 },
    y: { type: "band", domain: Array.from({ length: ROWS }, (_, i) => i), axis: null, padding: 0.05 },
    opacity: { type: "identity" },
    marks: [
      cell(tiles, { ...places, fill: "var(--cell)", rx: 3, title: ({ name, count }) => `${name}: ${sayNumber(count, locale)}` }),
      cell(
        tiles.filter(({ count }) => count > 0),
        {
          ...places,
          fill: "var(--heat)",
          fillOpacity: ({ count }) => shadeOf(count, most),
          rx: 3,
          title: ({ name, count }) => `${name}: ${sayNumber(count, locale)}`,
          href: ({ code }) => `region=${code}`,
        },
      ),
      text(tiles, { ...places, text: "short", fill: ink, fontSize, dy: -fontSize * 0.55, pointerEvents: "none" }),
      text(tiles, {
        ...places,
        text: ({ count }) => (count === 0 ? "" : sayNumber(count, locale)),
        fill: ink,
        fontSize: fontSize * 1.1,
        fontWeight: 600,
        dy: fontSize * 0.7,
        pointerEvents: "none",
      }),
    ],
  });
  return finishSvg(chart);
}
