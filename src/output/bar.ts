const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;
const LEVELS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"] as const;

/** A bar of `share` (0 to 1) of a width, in eighths of a column; what is more than nothing shows. */
export function drawBar(share: number, width: number): string {
  const eighths = share <= 0 ? 0 : Math.max(1, Math.round(Math.min(share, 1) * width * 8));
  return "█".repeat(eighths >> 3) + EIGHTHS[eighths & 7];
}

/** One row of a column chart: what a column of `share` (0 to 1) of `height` rows fills of row `row`, counted from the ground. */
export function drawColumn(share: number, height: number, row: number): string {
  const eighths = share <= 0 ? 0 : Math.max(1, Math.round(Math.min(share, 1) * height * 8));
  const own = Math.min(8, Math.max(0, eighths - row * 8));
  return own === 0 ? " " : LEVELS[own - 1]!;
}
