/** The page's script. In Node it only draws the charts. */
import type { DrawCharts } from "../charts-door.ts";
import { drawHeatmap } from "./heatmap-chart.ts";
import { start } from "./start.ts";
import { drawTileMap } from "./tile-map.ts";
import { drawTimeline } from "./timeline-chart.ts";

export const drawCharts: DrawCharts = (counts, saying, widths) => ({
  timeline: drawTimeline(counts, saying, widths.timeline),
  heatmap: drawHeatmap(counts, saying, widths.heatmap),
  map: drawTileMap(counts, saying, widths.map),
});

if ("document" in globalThis) void start(drawCharts);
