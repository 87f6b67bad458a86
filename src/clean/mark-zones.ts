/** A scanned article → which parts of it are the article. Nothing is cut out: lines and words get zones. */
import { type Hits, type Tokens, ZONES, type Zone } from "../types.ts";
import { headerField } from "./blocks.ts";
import { readAuthor } from "./byline.ts";
import type { BoilerplateRules } from "./compile.ts";
import { type Dateline, readDateline, readReport } from "./dateline.ts";
import { type Line, readLine, readLines } from "./lines.ts";
import { stripLines } from "./strip.ts";
import { cutSite, looksLikeTitle, SaidTitle, titleStart } from "./title.ts";

/** Something taken for boilerplate; `start`..`end` are UTF-16 offsets in the content. */
export interface StrippedPiece {
  /** 0-based line of the content. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** Id of the rule that did it. */
  readonly rule: string;
  /** Less than the whole line. */
  readonly inline: boolean;
}

export interface Zones {
  /** Place in `ZONES` for each line of the content; a blank line has its neighbour's above. */
  readonly lines: Uint8Array;
  /** Place in `ZONES` for each token. */
  readonly tokens: Uint8Array;
  /** 1 for tokens that stand behind a link's title on the same line: the article, but what stands only there is less sure. Null where there are none. */
  readonly afterLink: Uint8Array | null;
  readonly stripped: readonly StrippedPiece[];
  readonly warnings: readonly ("kept-all" | "empty")[];
  /** UTF-16 offsets of the title in the content, without the site's name; null where the content has none. */
  readonly title: { readonly line: number; readonly start: number; readonly end: number } | null;
  /** From the dateline. */
  readonly place: string | null;
  /** From the dateline, else from the name cut off the title. */
  readonly publisher: string | null;
  /** From a byline. */
  readonly author: string | null;
  /** Tokens of the lead: `from`..`to`, end exclusive; what lies between and is not the body keeps its own zone. */
  readonly lead: { readonly from: number; readonly to: number };
}

/** Place of a zone in `ZONES`. */
export const zoneNumber = Object.fromEntries(ZONES.map((zone, number) => [zone, number])) as Record<Zone, number>;

const LEAD_WORDS = 14;
const LEAD_WORDS_MOST = 60;
/** A dateline is looked for in so many lines of the body. */
const DATELINE_LINES = 4;

/**
 * Marks the zones of a content whose text begins at UTF-16 offset `bodyStart` (0 where the title is not given apart).
 * Heuristics are for Indonesian pages and left out where `indonesian` is false.
 */
export function markZones(
  { tokens, hits }: { readonly tokens: Tokens; readonly hits: Hits },
  bodyStart: number,
  rules: BoilerplateRules,
  { indonesian = true }: { readonly indonesian?: boolean } = {},
): Zones {
  let bodyLine = 0;
  while (bodyLine < tokens.lineCount && tokens.lineStart[bodyLine] < bodyStart) bodyLine++;
  const lines = readLines(tokens, bodyLine);
  const work = stripLines(tokens, hits, lines, rules, indonesian);
  const lineZones = new Uint8Array(tokens.lineCount).fill(zoneNumber.body);
  const tokenZones = new Uint8Array(tokens.count).fill(zoneNumber.body);
  const setLine = (line: Line, zone: number) => {
    lineZones[line.index] = zone;
    tokenZones.fill(zone, line.from, line.to);
  };
  lines.forEach((line, i) => {
    const rule = work.ruleOf[i] ?? work.namedBy[i];
    if (rule !== null) setLine(line, rules.rules[rule].zone);
  });
  const kept = lines.filter((_, i) => work.ruleOf[i] === null);

  const titled = bodyStart > 0 ? titleApart(tokens) : titleOfText(kept);
  let title: Zones["title"] = null;
  let site: string | null = null;
  let reporter: string | null = null;
  const stripped: StrippedPiece[] = [];
  if (titled) {
    setLine(titled, zoneNumber.title);
    const cut = cutSite(tokens, titled, work.outletRun);
    site = cut.site;
    const start = titleStart(titled);
    if (cut.end < titled.end) {
      stripped.push({ line: titled.index, start: cut.end, end: titled.end, rule: "site-name", inline: true });
      for (let i = titled.from; i < titled.to; i++) if (tokens.start[i] >= cut.end) tokenZones[i] = zoneNumber.boilerplate;
    }
    title = { line: titled.index, start, end: cut.end };
    markRepeats(new SaidTitle(tokens.text.slice(start, cut.end)));
  }

  const body = kept.filter((line) => lineZones[line.index] === zoneNumber.body);
  for (const line of body) if (line.index < 40 && line.words <= 12 && headerField(line)?.key === "date") setLine(line, zoneNumber.dateline);
  const dateline = findDateline(body.filter((line) => lineZones[line.index] === zoneNumber.body));
  for (const piece of work.pieces) {
    stripped.push({ line: piece.line.index, start: piece.start, end: piece.end, rule: rules.rules[piece.rule].id, inline: true });
    tokenZones.fill(rules.rules[piece.rule].zone, piece.from, piece.to);
  }
  lines.forEach((line, i) => {
    const rule = work.ruleOf[i];
    if (rule !== null) stripped.push({ line: line.index, start: line.start, end: line.end, rule: rules.rules[rule].id, inline: false });
  });
  stripped.sort((a, b) => a.start - b.start);
  const lead = markLead();
  for (let i = 1; i < tokens.lineCount; i++)
    if (tokens.lineToken[i] === tokens.lineToken[i + 1] && !isStripped(i)) lineZones[i] = lineZones[i - 1];

  const warnings: ("kept-all" | "empty")[] = work.keptAll ? ["kept-all"] : [];
  if (!tokenZones.some((zone, i) => zone < zoneNumber.related && zone !== zoneNumber.title && tokens.start[i] >= bodyStart))
    warnings.push("empty");
  return {
    lines: lineZones,
    tokens: tokenZones,
    afterLink: work.afterLink,
    stripped,
    warnings,
    title,
    place: dateline?.place ?? null,
    publisher: dateline?.publisher ?? site,
    author: reporter ?? readAuthor(tokens, lines, work.labels),
    lead,
  };

  function isStripped(index: number): boolean {
    return lineZones[index] === zoneNumber.boilerplate || lineZones[index] === zoneNumber.related;
  }

  function titleApart(scan: Tokens): Line | null {
    const first = readLine(scan, 0);
    for (let i = 1; i < bodyLine; i++) lineZones[i] = zoneNumber.title;
    tokenZones.fill(zoneNumber.title, 0, scan.lineToken[bodyLine]);
    return first && { ...first, words: first.to - first.from };
  }

  function titleOfText(candidates: readonly Line[]): Line | null {
    const isOpen = (line: Line, i: number) =>
      (lineZones[line.index] === zoneNumber.body ||
        (i === 0 && lineZones[line.index] === zoneNumber.caption && !/--|[()]/.test(line.text))) &&
      headerField(line)?.key !== "date";
    const at = candidates.findIndex(isOpen);
    return at >= 0 && looksLikeTitle(candidates[at], candidates[at + 1]) ? candidates[at] : null;
  }

  function markRepeats(said: SaidTitle): void {
    let first = true;
    for (const line of kept) {
      if (line === titled) continue;
      if (said.isLine(line)) setLine(line, zoneNumber.repeat);
      else if (lineZones[line.index] === zoneNumber.body) {
        const words = first ? said.tokensAtHead(tokens, line) : 0;
        if (words > 0) tokenZones.fill(zoneNumber.repeat, line.from, line.from + words);
        first = false;
      }
    }
  }

  function findDateline(candidates: readonly Line[]): Dateline | null {
    for (const line of candidates.slice(0, DATELINE_LINES)) {
      let first = line.from;
      while (first < line.to && tokenZones[first] === zoneNumber.repeat) first++;
      const report = readReport(tokens, line);
      if (report) tokenZones.fill(zoneNumber.byline, first, report.end);
      reporter ??= report?.author ?? null;
      const found = readDateline(tokens, line, report?.end ?? first, work.outletRun, rules.small);
      if (!found) continue;
      tokenZones.fill(zoneNumber.dateline, report?.end ?? first, found.end);
      return found;
    }
    return null;
  }

  function markLead(): Zones["lead"] {
    let from = -1;
    let words = 0;
    let to = 0;
    for (let i = tokens.lineToken[bodyLine]; i < tokens.count; i++) {
      if (tokenZones[i] !== zoneNumber.body) continue;
      if (from < 0) from = i;
      if (words >= LEAD_WORDS && (tokens.sentence[i] !== tokens.sentence[i - 1] || words >= LEAD_WORDS_MOST)) break;
      tokenZones[i] = zoneNumber.lead;
      words++;
      to = i + 1;
    }
    for (const line of kept) if (line.to <= to && lineZones[line.index] === zoneNumber.body) lineZones[line.index] = zoneNumber.lead;
    return { from: Math.max(from, 0), to: Math.max(to, 0) };
  }
}
