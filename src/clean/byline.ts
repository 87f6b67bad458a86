/** Who wrote the article, where a byline says so. */
import type { Tokens } from "../types.ts";
import type { Line } from "./lines.ts";

const MAX_NAME = 60;
const NAME = /^[\s:.,*_-]{0,6}(?<name>\p{Lu}[^|/;:•·–—\d\n]{1,80})/u;

/** The name behind the first byline's label, or null. `labels` has the first token behind each by the line's number. */
export function readAuthor(tokens: Tokens, lines: readonly Line[], labels: ReadonlyMap<number, number>): string | null {
  for (const line of lines) {
    const label = labels.get(line.index);
    if (label === undefined) continue;
    const name = NAME.exec(tokens.text.slice(tokens.end[label - 1], line.end))
      ?.groups?.name.split(" - ")[0]
      .replace(/[\s,.*_)\\-]+$/, "");
    if (name && name.length <= MAX_NAME) return name;
  }
  return null;
}
