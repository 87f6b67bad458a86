/** Who wrote the article, where a byline says so. */
import type { Tokens } from "../types.ts";
import type { BoilerplateRules } from "./compile.ts";
import type { Line } from "./lines.ts";

/** Where a byline's label ends (`Penulis:`, `Oleh`), and the rule that knows it. */
export interface Label {
  readonly rule: number;
  /** First token behind the label. */
  readonly to: number;
}

const MAX_NAME = 60;
const NAME = /^[\s:.,*_-]{0,6}(?<name>\p{Lu}[^|/;:•·–—\d\n]{1,80})/u;

/** The name behind the first byline's label, or null. */
export function readAuthor(
  tokens: Tokens,
  lines: readonly Line[],
  labels: ReadonlyMap<number, Label>,
  rules: BoilerplateRules,
): string | null {
  for (const line of lines) {
    const label = labels.get(line.index);
    if (!label || label.to >= line.to || line.words > 20 || /^editor/.test(rules.rules[label.rule].id)) continue;
    const name = NAME.exec(tokens.text.slice(tokens.end[label.to - 1], line.end))
      ?.groups?.name.split(" - ")[0]
      .replace(/[\s,.*_)-]+$/, "");
    if (name && name.length <= MAX_NAME) return name;
  }
  return null;
}
