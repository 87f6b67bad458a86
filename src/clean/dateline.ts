/** The dateline at the start of an article's first paragraph: `KOTA CONTOH, KABARCONTOH.ID - …`. */
import { Shape, type Tokens } from "../types.ts";
import type { OutletRun } from "./candidates.ts";
import type { Line } from "./lines.ts";

export interface Dateline {
  /** First token behind it. */
  readonly end: number;
  readonly place: string | null;
  readonly publisher: string | null;
}

/** A reporter's name in front of the dateline: `Laporan Wartawan Contoh.com, Nama CONTOH.COM, KOTA - …`. */
export interface Report {
  /** First token behind it. */
  readonly end: number;
  readonly author: string;
}

const REPORT =
  /^Laporan (?:[Ww]artawan|[Rr]eporter|[Kk]ontributor|[Jj]urnalis)\b[^,]{0,60},\s?(?<author>\p{Lu}[\p{L}.' -]{2,60}?)\s{1,3}(?=\p{Lu}{4,}[.,])/u;

const MAX_TOKENS = 14;
const MAX_PLACE_WORDS = 4;
const DASH = /^[*_)\]\s.]{0,8}[-–—](?:\s?[-–—]){0,2}[*_\s]{0,4}["“*_]{0,3}$/;
const COMMA = /[,(/|]/;

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Reads the reporter's name at the start of a paragraph, or null. */
export function readReport(tokens: Tokens, line: Line): Report | null {
  const match = REPORT.exec(line.text.slice(0, 200));
  if (!match) return null;
  let end = line.from;
  while (end < line.to && tokens.start[end] < line.start + match[0].length) end++;
  return { end, author: match.groups!.author };
}

/** Reads the dateline of a paragraph whose first own token is `first`, or null. */
export function readDateline(
  tokens: Tokens,
  line: Line,
  first: number,
  outletRun: (from: number) => OutletRun,
  small: ReadonlySet<number>,
): Dateline | null {
  const { text, start, end, shape, word } = tokens;
  if (small.has(word[first])) return null;
  const between = (i: number) => text.slice(end[i - 1], start[i]);
  const isDomainPart = (i: number) => i > first && between(i) === ".";
  const limit = Math.min(line.to, first + MAX_TOKENS);
  const parts: Part[] = [];
  let from = first;
  let dash = -1;
  for (let i = first; i < limit; i++) {
    if (i > first) {
      const gap = between(i);
      if (DASH.test(gap) && (/\s/.test(gap) || hasDomain(i))) {
        dash = i;
        break;
      }
      if (COMMA.test(gap)) {
        parts.push({ from, to: i });
        from = i;
      }
    }
    if ((shape[i] & (Shape.CAPITAL | Shape.DIGITS)) === 0 && !isDomainPart(i) && !(outletRun(i).end > i) && !isDomainStart(i)) break;
  }
  if (dash < 0) return afterDomain();
  parts.push({ from, to: dash });
  if (parts.length > 4) return null;
  let place: string | null = null;
  let publisher: string | null = null;
  for (const part of parts) {
    if (isOutlet(part, parts.length === 1)) publisher ??= wording(part);
    else if (part.to - part.from <= MAX_PLACE_WORDS && (shape[part.from] & Shape.DIGITS) === 0) place ??= wording(part);
  }
  return { end: dash, place, publisher };

  function isDomainStart(i: number): boolean {
    return i + 1 < line.to && between(i + 1) === ".";
  }

  function hasDomain(to: number): boolean {
    for (let i = first + 1; i < to; i++) if (between(i) === ".") return true;
    return false;
  }

  function isOutlet(part: Part, alone: boolean): boolean {
    for (let i = part.from; i < part.to; i++) if ((i > part.from && between(i) === ".") || (alone && outletRun(i).end > i)) return true;
    return outletRun(part.from).end >= part.to;
  }

  function wording(part: Part): string {
    return text.slice(start[part.from], end[part.to - 1]);
  }

  /** `Contoh.id, Kota Partai …`: a domain, a comma and a capitalised word, no dash. */
  function afterDomain(): Dateline | null {
    const domain = parts[0];
    if (!domain || domain.to - domain.from > 5 || !hasDomain(domain.to)) return null;
    if ((shape[domain.to] & Shape.CAPITAL) === 0 || !/^,\s{1,2}$/.test(between(domain.to))) return null;
    return { end: domain.to + 1, place: wording({ from: domain.to, to: domain.to + 1 }), publisher: wording(domain) };
  }
}
