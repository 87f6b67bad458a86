import { type Byline, chooseAuthor } from "./author.ts";
import { $, firstMeta, type Head } from "./head.ts";
import { Hint } from "./hint.ts";
import { hostOf, isSectionName, knownPublisher, registrableDomain } from "./hosts.ts";
import type { JsonLdArticle } from "./json-ld.ts";
import type { Page } from "./page.ts";
import { choosePublished, type Published } from "./published.ts";
import { Role } from "./tags.ts";
import { squeeze } from "./text.ts";
import { chooseTitle } from "./title.ts";

/** Everything known of a page before its lines are chosen for good. */
export interface MetadataSources {
  readonly head: Head;
  readonly jsonLd: JsonLdArticle | null;
  readonly page: Page;
  /** The page's body as it was scanned; marks point into it. */
  readonly body: string;
  /** The article's blocks: first and end, exclusive. */
  readonly range: readonly [first: number, end: number];
  /** The address it was saved from, if the caller knows it. */
  readonly url: string | null;
  readonly htmlTag: string;
}

/** Lines before and behind the article that are searched for its date and its writer. */
const REACH = { before: 14, behind: 8 } as const;
const FRAGMENT = 1500;
const MAX_FRAGMENTS = 12;
const DATE_LINE = 90;
/** A role on a line of its own, the name below it. */
const ROLE_LABEL = /^(?:penulis|oleh|reporter|wartawan|pewarta|editor|penyunting|redaktur)\s*:?$/i;
const BYLINE = 120;

/** The address as the page gives it: canonical link, og:url, JSON-LD, else the caller's. */
export function chooseUrl({ head, jsonLd, url }: MetadataSources): string | null {
  for (const found of [head.links.get("canonical"), firstMeta(head, "og:url"), jsonLd?.url, url]) {
    const absolute = absoluteUrl(found ?? null, url);
    if (absolute !== null) return absolute;
  }
  return null;
}

function absoluteUrl(written: string | null, base: string | null): string | null {
  if (written === null || written === "" || written === "#") return null;
  try {
    const parsed = base === null ? new URL(written) : new URL(written, base);
    if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return null;
    return parsed.href.replace(/#.*$/s, "");
  } catch {
    return null;
  }
}

/** The publisher, not one of its sections. */
export function choosePublisher({ head, jsonLd }: MetadataSources, url: string | null): string | null {
  const host = hostOf(url);
  const site = firstMeta(head, "og:site_name", "application-name", "publisher", "dc.publisher");
  for (const name of [jsonLd?.publisher ?? null, knownPublisher(host), site]) {
    if (name !== null && !isSectionName(name, host) && !/^https?:/i.test(name)) return name;
  }
  // A section's name alone: the domain is what its sections share.
  return site === null || host === "" ? null : registrableDomain(host);
}

/** What the page says of its language: `lang`, else the metadata; BCP 47 with the old code `in` for Indonesian put right. */
export function chooseLanguage({ head, jsonLd, htmlTag }: MetadataSources): string | null {
  const lang = /\blang\s*=\s*["']?(?<lang>[a-z]{2,3}(?:[-_][a-z\d]+)*)/i.exec(htmlTag)?.groups?.lang;
  const written = lang ?? firstMeta(head, "language", "content-language", "inlanguage", "og:locale") ?? jsonLd?.language ?? null;
  const match = written === null ? null : /^(?<base>[a-z]{2,3})(?:[-_](?<region>[a-z]{2}))?/i.exec(written.trim());
  if (match === null) return null;
  const base = match.groups!.base!.toLowerCase();
  if (base === "in" || base === "ind" || written!.toLowerCase() === "in-id") return match.groups!.region === undefined ? "id" : "id-ID";
  return match.groups!.region === undefined ? base : `${base}-${match.groups!.region.toUpperCase()}`;
}

export function chooseHeadline(sources: MetadataSources, publisher: string | null, url: string | null): string | null {
  const { head, jsonLd, page, range } = sources;
  const h1: string[] = [];
  const headings: string[] = [];
  const lines: string[] = [];
  for (let b = Math.max(0, range[0] - 60); b < Math.min(page.blocks.length, range[0] + 8); b++) {
    const { text, container } = page.blocks[b]!;
    const { tag } = page.containers[container]!;
    if (text.length < 10 || text.length > 300) continue;
    if (tag.name === "h1" || page.containers[page.containers[container]!.parent]?.tag.name === "h1") h1.unshift(text);
    else if (tag.role & Role.HEADING) headings.push(text);
    else if (text.length > 24) lines.push(text);
  }
  const meta = firstMeta(head, "originaltitle", "title", "dc.title", "headline");
  return chooseTitle({
    declared: [jsonLd?.headline ?? null, firstMeta(head, "og:title"), firstMeta(head, "twitter:title"), meta, head.title],
    headings: [...h1, ...headings],
    lines,
    site: [publisher, firstMeta(head, "og:site_name"), knownPublisher(hostOf(url))],
    url,
    text: page.blocks
      .slice(range[0], Math.min(range[1], range[0] + 20))
      .map((block) => block.text)
      .join(" "),
  });
}

/** Indonesian by what the page declares or by its words. */
export function isIndonesian(language: string | null, url: string | null, text: string): boolean {
  const words = text.match(/(?<![\p{L}])(?:yang|dan|dengan|untuk|dari|pada|tidak|adalah)(?![\p{L}])/giu)?.length ?? 0;
  if (words > 0 && words * 150 >= text.length) return !/\.my(?:[:/]|$)/.test(hostOf(url));
  return words > 0 && (language?.startsWith("id") ?? false);
}

const DATE_NAMES = [
  "article:published_time",
  "datepublished",
  "publishdate",
  "content_publisheddate",
  "og:published_time",
  "dtk:publishdate",
  "pubdate",
  "publish-date",
  "publish_date",
  "publication_date",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "dc.date.created",
  "article:published",
  "cxenseparse:recs:publishtime",
  "datecreated",
  "date",
  "article.published",
  "createdate",
];

export function chooseDate(sources: MetadataSources, indonesian: boolean, url: string | null): Published | null {
  const { head, jsonLd } = sources;
  const declared = DATE_NAMES.map((name) => firstMeta(head, name));
  const inBody = declared.some((date) => date !== null) || jsonLd?.published ? [] : fragmentDates(sources);
  return choosePublished({ declared: [jsonLd?.published ?? null, ...declared, ...inBody], visible: dateLines(sources), url, indonesian });
}

/** `<time datetime>` and `itemprop="datePublished"` before and in the article. */
function fragmentDates(sources: MetadataSources): string[] {
  const dates: string[] = [];
  for (const fragment of fragments(sources)) {
    // Not $(fragment): what holds no ">" would be read as a selector.
    const element = $($.parseHTML(fragment)).first();
    const itemprop = element.attr("itemprop") ?? "";
    if (/modified|expires/i.test(itemprop)) continue;
    if (element.is("time") || /datePublished|dateCreated/i.test(itemprop)) {
      const date = element.attr("datetime") ?? element.attr("content") ?? (element.is("time") ? "" : squeeze(element.text()));
      if (date !== "") dates.push(date);
    }
  }
  return dates;
}

function* fragments({ page, body, range }: MetadataSources) {
  let count = 0;
  for (const { at, block } of page.marks) {
    if (block < range[0] - REACH.before || block > range[1] + REACH.behind) continue;
    if (++count > MAX_FRAGMENTS) return;
    yield body.slice(at, at + FRAGMENT);
  }
}

/** Short lines around the article, nearest before it first, those in places named date ahead of the others. */
function dateLines({ page, range }: MetadataSources): string[] {
  const named: string[] = [];
  const plain: string[] = [];
  const collect = (b: number): void => {
    const block = page.blocks[b];
    if (block === undefined || block.text.length > DATE_LINE || block.linked > block.text.length / 2) return;
    (hintsAbove(page, block.container) & Hint.META ? named : plain).push(block.text);
  };
  for (let b = Math.min(range[0] + 2, page.blocks.length - 1); b >= Math.max(0, range[0] - REACH.before); b--) collect(b);
  const first = [...named, ...plain];
  named.length = 0;
  plain.length = 0;
  for (let b = range[1]; b < range[1] + REACH.behind; b++) collect(b);
  return [...first, ...named];
}

export function chooseWriter(sources: MetadataSources, publisher: string | null, url: string | null): string | null {
  const { head, jsonLd, page, range } = sources;
  const lines: Byline[] = [];
  const collect = (b: number): void => {
    const block = page.blocks[b];
    if (block === undefined || block.text.length > BYLINE) return;
    const hints = hintsAbove(page, block.container);
    const next = page.blocks[b + 1]?.text ?? "";
    if (ROLE_LABEL.test(block.text) && next.length <= BYLINE)
      lines.push({ text: `${block.text.replace(/\s*:$/, "")}: ${next.replace(/^:\s*/, "")}`, named: false });
    // The author of a photo stands in its caption.
    lines.push({ text: block.text, named: (hints & Hint.BYLINE) !== 0 && !(hints & Hint.CAPTION) });
  };
  for (let b = Math.max(0, range[0] - REACH.before); b < Math.min(page.blocks.length, range[0] + 4); b++) collect(b);
  for (let b = Math.max(range[0] + 4, range[1] - 4); b < range[1] + REACH.behind; b++) collect(b);
  const names = (...keys: string[]): string[] => keys.flatMap((key) => firstMeta(head, key) ?? []);
  return chooseAuthor({
    writers: names("content_author", "content:author", "writer", "penulis", "reporter"),
    declared: [
      ...(jsonLd?.authors ?? []),
      ...(jsonLd?.creators ?? []),
      ...names("author", "article:author", "dc.creator", "dtk:author", "parsely-author", "byl", "sailthru.author"),
    ],
    editors: [...(jsonLd?.editors ?? []), ...names("content_editor", "editor")],
    lines,
    site: [publisher, firstMeta(head, "og:site_name"), knownPublisher(hostOf(url))],
  });
}

/** The hints of a container and the two above it. */
function hintsAbove(page: Page, container: number): number {
  let hints = 0;
  for (let at = container, steps = 0; at > 0 && steps < 3; at = page.containers[at]!.parent, steps++) hints |= page.containers[at]!.hints;
  return hints;
}
