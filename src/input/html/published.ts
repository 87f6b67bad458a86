import { inZone, parseStamp, type Stamp, writeStamp } from "./stamp.ts";

export interface Published {
  /** ISO 8601 date or date-time with offset. */
  readonly value: string;
  /** "metadata": declared; "stamp": the visible date line; "url": the address. */
  readonly basis: "metadata" | "stamp" | "url";
}

export interface DateSources {
  /** Declared dates, best first. */
  readonly declared: readonly (string | null)[];
  /** Lines near the article that may be its date line, best first. */
  readonly visible: readonly string[];
  readonly url: string | null;
  /** The page is Indonesian: clocks are WIB unless they say otherwise. */
  readonly indonesian: boolean;
}

/** Asia/Jakarta, minutes east of UTC; no summer time since 1963. */
const JAKARTA = 420;
const YEARS = { first: 1994, last: 2100 } as const;

/** The publication date: what is declared, else the visible date line, else the address. UTC becomes Asia/Jakarta on Indonesian pages. */
export function choosePublished(sources: DateSources): Published | null {
  const first = firstStamp(sources.declared);
  if (first !== null) return { value: writeStamp(settle(first, sources)), basis: "metadata" };
  const shown = firstStamp(sources.visible);
  if (shown !== null) return { value: writeStamp(shown), basis: "stamp" };
  const fromUrl = urlDate(sources.url);
  return fromUrl === null ? null : { value: writeStamp(fromUrl), basis: "url" };
}

function firstStamp(texts: readonly (string | null)[]): Stamp | null {
  for (const text of texts) {
    const stamp = text === null ? null : sane(parseStamp(text));
    if (stamp !== null) return stamp;
  }
  return null;
}

/** Tells local clocks that claim to be UTC from real UTC, by the page's other dates. */
function settle(stamp: Stamp, { declared, visible, indonesian }: DateSources): Stamp {
  if (!indonesian || stamp.minutes === null || (stamp.offset !== null && stamp.offset !== 0)) return stamp;
  const others = [...declared, ...visible].flatMap((text) => (text === null ? [] : (sane(parseStamp(text)) ?? [])));
  if (stamp.offset === null) {
    // A clock without a zone is as good as another one with it that shows the same time.
    const twin = others.find((other) => other.offset !== null && other.offset !== 0 && sameClock(other, stamp));
    return twin === undefined ? stamp : { ...stamp, offset: twin.offset };
  }
  if (stamp.odd || others.some((other) => other.offset !== 0 && sameClock(other, stamp))) return { ...stamp, offset: JAKARTA, odd: false };
  return inZone(stamp, JAKARTA);
}

function sameClock(a: Stamp, b: Stamp): boolean {
  return a.minutes !== null && a.minutes === b.minutes && a.day === b.day && a.month === b.month && a.year === b.year;
}

function sane(stamp: Stamp | null): Stamp | null {
  return stamp !== null && stamp.year >= YEARS.first && stamp.year <= YEARS.last ? stamp : null;
}

/** `/read/2015/11/04/…`, `/2015-11-04-…`. */
function urlDate(url: string | null): Stamp | null {
  const match = url === null ? null : /[/-](?<year>20\d{2})[/-](?<month>0[1-9]|1[0-2])[/-](?<day>0[1-9]|[12]\d|3[01])(?=[/-])/.exec(url);
  return match === null ? null : sane(parseStamp(`${match.groups!.year}-${match.groups!.month}-${match.groups!.day}`));
}
