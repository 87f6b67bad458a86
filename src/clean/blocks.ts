/** Blocks of lines that scrapers and site generators put around an article. */
import type { Line } from "./lines.ts";

const METADATA_KEY =
  /^(?:title|judul|description|deskripsi|author|penulis|editor|date|tanggal|published|url|urlshort|short url|source|sumber|image|gambar|tags?|category|kategori|keywords?|publisher|slug|language)$/;
const ROW_KEY = /^\|[^\p{L}|]{0,12}(?<key>[\p{L} _-]{2,20}?)\s{0,20}\|/u;
const ROW = /^\|.*\|$/s;
const FENCE = /^-{3,}$/;
const FIELD = /^(?<key>[A-Za-z][\w-]{1,30}):(?:\s|$)/;
const MAX_FRONT_MATTER = 60;

const keyOf = (row: string) => ROW_KEY.exec(row)?.groups?.key.trim().toLowerCase() ?? "";

/** Rows of a table of the article's own metadata (`| title | … |`); a table of anything else is left alone. Gives places in `lines`. */
export function metadataTable(lines: readonly Line[]): number[] {
  const found: number[] = [];
  for (let first = 0; first < lines.length; first++) {
    if (!lines[first].text.startsWith("|")) continue;
    let end = first;
    while (end < lines.length && ROW.test(lines[end].text) && (end === first || lines[end].index === lines[end - 1].index + 1)) end++;
    const rows = lines.slice(first, end);
    const known = rows.filter((row) => METADATA_KEY.test(keyOf(row.text))).length;
    if (known >= 2 && known * 2 >= rows.length - 2) for (let i = first; i < end; i++) found.push(i);
    first = Math.max(first, end - 1);
  }
  return found;
}

/** Lines of the YAML header at the top, but for its title and date, which are the article's. Gives places in `lines`. */
export function frontMatter(lines: readonly Line[]): number[] {
  if (lines.length === 0 || !FENCE.test(lines[0].text)) return [];
  const close = lines.findIndex((line, i) => i > 0 && i <= MAX_FRONT_MATTER && FENCE.test(line.text));
  if (close < 2 || !FIELD.test(lines[1].text)) return [];
  const found = [0];
  let own = false;
  for (let i = 1; i < close; i++) {
    const key = FIELD.exec(lines[i].text)?.groups?.key.toLowerCase();
    if (key !== undefined) own = key === "title" || key === "date";
    if (!own) found.push(i);
  }
  found.push(close);
  return found;
}

/** Of a line of the header: where its title or date begins in `line.text`, or null where it is neither. */
export function headerField(line: Line): { readonly key: "title" | "date"; readonly start: number } | null {
  const match = /^(?<key>title|date):\s{0,4}["']?/i.exec(line.text);
  return match ? { key: match.groups!.key.toLowerCase() as "title" | "date", start: match[0].length } : null;
}
