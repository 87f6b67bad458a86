/** The day that a web address bears in its path: `/2024/02/14/`, `/17/09/07/`, `/20250625131725-…`; also behind a Google News link. */
import { dayNumber, isDay } from "./civil.ts";

const LONGEST = 2000;
const PATHS = [
  /\/(?<year>(?:19|20)\d\d)\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?=[/?#]|$)/,
  /\/(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?=[-/?#]|$)/,
  /\/(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)(?:\d{4}|\d{6})?(?=[-/?#.]|$)/,
  /\/(?<year>[012]\d)\/(?<month>\d\d)\/(?<day>\d\d)(?=\/)/,
];
const NEWS_LINK = /news\.google\.com\/(?:rss\/)?(?:articles|read)\/(?<code>[\w-]{20,1500})/;

/** Day number, or null. */
export function dayOfAddress(address: string): number | null {
  if (address.length > LONGEST) return null;
  const publisher = publisherAddress(address);
  const path = (publisher ?? address).replace(/^\w+:\/\/[^/]*/, "").split(/[?#]/)[0];
  for (const pattern of PATHS) {
    const found = pattern.exec(path)?.groups;
    if (!found) continue;
    const year = Number(found.year) + (found.year.length === 2 ? 2000 : 0);
    const [month, day] = [Number(found.month), Number(found.day)];
    if (isDay(year, month, day)) return dayNumber(year, month, day);
  }
  return null;
}

/** The publisher's address that a Google News link holds in base64, or null. */
function publisherAddress(link: string): string | null {
  const code = link.includes("news.google.com/") ? NEWS_LINK.exec(link)?.groups?.code : undefined;
  if (!code) return null;
  const bytes = atob(
    code
      .replaceAll("-", "+")
      .replaceAll("_", "/")
      .slice(0, code.length - (code.length % 4)),
  );
  return /https?:\/\/[\w.\-/%~+]+/.exec(bytes)?.[0] ?? null;
}

/** The day behind the first Google News link of a text, or null. */
export function dayOfLinkIn(text: string): number | null {
  const at = text.indexOf("news.google.com/");
  if (at < 0) return null;
  const publisher = publisherAddress(text.slice(at, at + LONGEST));
  return publisher === null ? null : dayOfAddress(publisher);
}
