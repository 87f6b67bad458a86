// Stand-ins until src/clean and src/dates land; removed then.
import type { Hits, Tokens, Zone } from "./types.ts";
import { Gap } from "./types.ts";
export function provisionalZones(tokens: Tokens, bodyStart: number) {
  const zone: Zone[] = [];
  const masked = new Uint8Array(tokens.count + 1);
  const stripped: { start: number; end: number; rule: string }[] = [];
  let firstLine = -1;
  let words = 0;
  for (let l = 0; l < tokens.lineCount; l++) {
    const a = tokens.lineToken[l], b = tokens.lineToken[l + 1];
    if (a === b) continue;
    if (firstLine < 0) firstLine = l;
    const text = tokens.text.slice(tokens.lineStart[l], tokens.lineEnd[l]);
    const m = /\b(baca|lihat|simak|tonton|cek) (juga|lagi|selengkapnya)\b/i.exec(text);
    for (let t = a; t < b; t++) {
      zone[t] = l === firstLine ? "title" : words < 30 ? "lead" : "body";
      if (m && tokens.start[t] >= tokens.lineStart[l] + m.index) { zone[t] = "related"; masked[t] = 1; }
    }
    if (l !== firstLine) words += b - a;
    if (m) stripped.push({ start: tokens.lineStart[l] + m.index, end: tokens.lineEnd[l], rule: "provisional" });
  }
  void bodyStart; void Gap;
  return { zone, masked, stripped };
}
export type { Hits };
