/** Measured shares → a file of rules, as `src/tag/confidence.ts` reads it. */

/** Right tags, and all: by level, and by id and level. */
interface Shares {
  readonly levels: Readonly<Record<string, readonly [number, number]>>;
  readonly ids: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;
}

/** The text of the file. `articles`: how many were coded. */
export function writeConfidence(facets: Readonly<Record<string, Shares>>, articles: number): string {
  const shares = (levels: Shares["levels"]) =>
    `{ ${Object.entries(levels)
      .map(([level, [right, of]]) => `${level}: [${right}, ${of}]`)
      .join(", ")} }`;
  const entries = Object.entries(facets).map(([facet, { levels, ids }]) => {
    const lines = Object.entries(ids)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, own]) => `      ${id}: ${shares(own)}\n`);
    return `  - id: ${facet}\n    articles: ${articles}\n    levels: ${shares(levels)}\n    ids:${lines.length > 0 ? `\n${lines.join("")}` : " {}\n"}`;
  });
  return `# Written by "netral eval --calibrate": [right, all] tags that netral gave ${articles} coded articles, by how firmly they are proved.
# They make the confidence of tags; few tags are drawn towards their level's share (src/tag/confidence.ts says how).
confidence:
${entries.join("\n")}`;
}
