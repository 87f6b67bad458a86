import { hostOf, registrableDomain, squash } from "./hosts.ts";

/** What a page offers for its title. */
export interface TitleSources {
  /** Declared titles, best first. */
  readonly declared: readonly (string | null)[];
  /** Headings before the article, h1 first. */
  readonly headings: readonly string[];
  /** Other lines before the article, one of which may be the title in a plain element. */
  readonly lines: readonly string[];
  /** Names of the site. */
  readonly site: readonly (string | null)[];
  readonly url: string | null;
  /** The article's text: a title that only the `<title>` element gives shares a word with it, or is the site's own. */
  readonly text: string;
}

const SEPARATOR = /\s+(?:[-–—|»·•]|::)\s+|\s*\|\s*|\s::\s/g;
/** Words that stand beside a site's name. */
const SITE_WORDS = new Set(
  "com co id net org go www online news berita media portal situs resmi official tv indonesia daily home halaman page".split(" "),
);
const MIN_TITLE = 10;
const MAX_TITLE = 500;
/** Share of common words from which a heading is the title in other words. */
const ALIKE = 0.75;
const SHARED_REACH = 5000;
const MAX_SUFFIXES = 4;

/** The article's title without what the site glues to it; null where the page has none. */
export function chooseTitle(sources: TitleSources): string | null {
  const declared = sources.declared.filter((title): title is string => title !== null && title !== "" && title.length <= MAX_TITLE);
  // What stands on the page as a line of its own is the title without additions.
  const shown = [...sources.headings, ...sources.lines];
  for (const title of declared) {
    for (const piece of [title, ...piecesOf(title)]) {
      const line = piece.length < MIN_TITLE ? undefined : findLine(shown, squash(piece));
      if (line !== undefined) return line;
    }
  }
  // So is the heading that says nearly the same.
  for (const title of declared) {
    const alike = sources.headings.find((heading) => isAlike(heading, title));
    if (alike !== undefined) return alike;
  }
  const best = declared[0];
  if (best !== undefined && (sources.declared.at(-1) !== best || sharesWord(best, sources.text)))
    return untruncated(stripSite(best, sources), declared, sources);
  const names = new Set(sources.site.map((name) => squash(name ?? "")));
  return sources.headings.find((heading) => !names.has(squash(heading))) ?? null;
}

/** The line that is this text, marks and spaces apart. */
function findLine(lines: readonly string[], plain: string): string | undefined {
  return plain === ""
    ? undefined
    : lines.find((line) => line.length >= plain.length && line.length <= plain.length * 2 + 10 && squash(line) === plain);
}

function isAlike(heading: string, title: string): boolean {
  const a = new Set(wordsOf(heading));
  const b = new Set(wordsOf(title));
  if (a.size < 4 || b.size < 4) return false;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= ALIKE * Math.min(a.size, b.size) && shared >= ALIKE * 0.75 * Math.max(a.size, b.size);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

function sharesWord(title: string, text: string): boolean {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  const lower = text.slice(0, SHARED_REACH).toLowerCase();
  return words.slice(0, 20).some((word) => lower.includes(word));
}

/** What is left of a title when a piece is cut from one of its ends, longest first. */
function piecesOf(title: string): string[] {
  const cuts = [...title.matchAll(SEPARATOR)].slice(0, 12);
  const prefix = /^[^:]{3,30}:\s+/.exec(title);
  const pieces = cuts.flatMap((cut) => [title.slice(0, cut.index), title.slice(cut.index + cut[0].length)]);
  if (prefix !== null) pieces.push(title.slice(prefix[0].length));
  return pieces.map((piece) => piece.trim()).sort((a, b) => b.length - a.length);
}

/** Cuts the site's name and sections from both ends. */
function stripSite(title: string, { site, url }: TitleSources): string {
  const host = hostOf(url);
  const names = site.filter((name): name is string => name !== null).map(squash);
  const labels = new Set(host.split(".").concat(registrableDomain(host).split(".")[0]!));
  const isSite = (piece: string): boolean => {
    const plain = squash(piece);
    if (plain === "" || names.includes(plain) || plain === squash(host)) return true;
    const words = piece.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const own = words.filter((word) => labels.has(word) || names.some((name) => word.length > 3 && name.includes(word)));
    const glued = [...labels].some((label) => label.length > 3 && plain.startsWith(label));
    return (own.length > 0 || glued) && words.every((word) => SITE_WORDS.has(word) || own.includes(word) || (glued && words.length <= 3));
  };
  let text = title.trim();
  for (let i = 0; i < MAX_SUFFIXES; i++) {
    const cuts = [...text.matchAll(SEPARATOR)];
    const last = cuts.at(-1);
    const first = cuts[0];
    if (last !== undefined && last.index >= MIN_TITLE && isSite(text.slice(last.index + last[0].length)))
      text = text.slice(0, last.index).trim();
    else if (first !== undefined && isSite(text.slice(0, first.index))) text = text.slice(first.index + first[0].length).trim();
    else break;
  }
  const prefix = /^(?<name>[^:]{3,30}):\s+/.exec(text);
  if (prefix !== null && isSite(prefix.groups!.name!)) text = text.slice(prefix[0].length);
  return text;
}

/** Headlines in JSON-LD end after 110 characters; a longer declared title that begins alike is the whole one. */
function untruncated(title: string, declared: readonly string[], sources: TitleSources): string {
  const stem = squash(title.replace(/(?:\.{2,}|…)\s*$/, ""));
  if (stem.length < 40) return title;
  const longer = declared
    .map((each) => stripSite(each, sources))
    .find((each) => squash(each).length > stem.length && squash(each).startsWith(stem));
  return /(?:\.{2,}|…)\s*$/.test(title) || title.length >= 100 ? (longer ?? title) : title;
}
