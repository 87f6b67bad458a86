/** What the page's script, which also draws in Node, offers. */
import type { Counts } from "./counts.ts";
import type { Saying } from "./tables.ts";

/** SVG of each chart; "" where there is nothing to draw. */
export interface Charts {
  readonly timeline: string;
  readonly heatmap: string;
  readonly map: string;
}

/** Pixels that each chart has. */
export type Widths = Readonly<Record<keyof Charts, number>>;

export type DrawCharts = (counts: Counts, saying: Saying, widths: Widths) => Charts;
