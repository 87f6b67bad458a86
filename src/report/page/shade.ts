/** How much of its colour a count gets, 0 to 1; a root, so that small counts can be told from none. */
export function shadeOf(count: number, most: number): number {
  return count === 0 ? 0 : 0.1 + 0.9 * (count / most) ** 0.6;
}

/** The colour of text on such a shade: in the light the page's ink is read up to here, in the dark everywhere. */
export function inkOn(shade: number): string {
  return shade > 0.8 ? "var(--on-heat)" : "var(--ink)";
}
