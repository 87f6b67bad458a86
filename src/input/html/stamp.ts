/** A written point in time, undecided where its zone is not said. */
export interface Stamp {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Minutes after midnight, null where only the day is written. */
  readonly minutes: number | null;
  readonly seconds: number;
  /** Minutes east of UTC, null where none is written. */
  readonly offset: number | null;
  /** Written so that its `Z` can't be trusted: `2024-05-13T13-24-16Z` comes from newsrooms that write local time. */
  readonly odd: boolean;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    "januari january jan",
    "februari february pebruari feb peb",
    "maret march mar mrt",
    "april apr",
    "mei may",
    "juni june jun",
    "juli july jul",
    "agustus august agu ags agt aug agst",
    "september sept sep",
    "oktober october okt oct",
    "november nopember nov nop",
    "desember december des dec",
  ].flatMap((names, i) => names.split(" ").map((name) => [name, i + 1] as const)),
);

/** UTC offsets of Indonesia's three zones, by Keppres 41/1987. */
const ZONES: Readonly<Record<string, number>> = { wib: 420, wita: 480, wit: 540 };

const TIME = String.raw`(?:(?:[,|\-–•·T]|\s|at|pukul|jam){1,12}(?<hour>\d{1,2})[:.\-](?<minute>\d{2})(?:[:.\-](?<second>\d{2})(?:[.,]\d{1,9})?)?\s*(?<half>[ap]\.?m\b)?\s*(?<zone>wib|wita|wit|z|gmt|utc|[+\-]\d{2}:?\d{2})?)?`;
const FORMS: readonly RegExp[] = [
  // 2024-05-13T13:00:00+07:00, 2016-02-23 T16:00:20Z, 2023/11/02 20:59:53
  new RegExp(String.raw`(?<!\d)(?<year>(?:19|20)\d{2})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)${TIME}`, "i"),
  // 4 Mei 2020 04:25 WIB, 17 February 2017, 13:16 WIB
  new RegExp(
    String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th)?[\s\-]{1,3}(?<name>[a-z]{3,9})\.?,?[\s\-]{1,3}(?<year>(?:19|20)\d{2})(?!\d)${TIME}`,
    "i",
  ),
  // Maret 30, 2015
  new RegExp(
    String.raw`(?<![a-z])(?<name>[a-z]{3,9})\.?\s{1,3}(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(?<year>(?:19|20)\d{2})(?!\d)${TIME}`,
    "i",
  ),
  // 05/11/2015 10:08 WIB, 20-1-2026 18:30: day first
  new RegExp(String.raw`(?<!\d)(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>(?:19|20)\d{2})(?!\d)${TIME}`, "i"),
];

const YEAR = /(?:19|20)\d{2}/;

/** Reads the first written date of a short text, ISO, Indonesian or English, with its time where one follows; null where there is none. */
export function parseStamp(text: string): Stamp | null {
  if (/^\d{10}(?:\d{3})?$/.test(text)) return fromUnix(Number(text));
  if (!YEAR.test(text)) return null;
  let best: { at: number; stamp: Stamp } | null = null;
  for (const form of FORMS) {
    const match = form.exec(text);
    if (match === null || (best !== null && best.at <= match.index)) continue;
    const stamp = stampOf(match);
    if (stamp !== null) best = { at: match.index, stamp };
  }
  return best?.stamp ?? null;
}

function stampOf(match: RegExpExecArray): Stamp | null {
  const part = match.groups!;
  const month = part.name === undefined ? Number(part.month) : MONTHS.get(part.name.toLowerCase());
  const year = Number(part.year);
  const day = Number(part.day);
  if (month === undefined || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const base = { year, month, day };
  let hour = part.hour === undefined ? null : Number(part.hour);
  const minute = Number(part.minute ?? 0);
  if (hour !== null && part.half !== undefined) hour = (hour % 12) + (/^p/i.test(part.half) ? 12 : 0);
  if (hour === null || hour > 23 || minute > 59) return { ...base, minutes: null, seconds: 0, offset: null, odd: false };
  const zone = part.zone?.toLowerCase();
  const odd = zone === "z" && /\d-\d{2}-\d{2}z|\s+t\d/i.test(match[0]);
  return { ...base, minutes: hour * 60 + minute, seconds: Math.min(59, Number(part.second ?? 0)), offset: offsetOf(zone), odd };
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  if (zone in ZONES) return ZONES[zone]!;
  const match = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})$/.exec(zone);
  if (match === null) return 0;
  const { sign, hours, minutes } = match.groups!;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function fromUnix(value: number): Stamp {
  return shift(new Date(value > 1e11 ? value : value * 1000), 0);
}

/** The same moment as told in another zone; `offset` in minutes east of UTC. */
export function inZone(stamp: Stamp, offset: number): Stamp {
  if (stamp.minutes === null || stamp.offset === null) return stamp;
  const utc = Date.UTC(stamp.year, stamp.month - 1, stamp.day, 0, stamp.minutes - stamp.offset, stamp.seconds);
  return shift(new Date(utc + offset * 60_000), offset);
}

function shift(date: Date, offset: number): Stamp {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    minutes: date.getUTCHours() * 60 + date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
    offset,
    odd: false,
  };
}

/** ISO 8601: a date-time with offset where the zone is known, else the day alone. */
export function writeStamp(stamp: Stamp): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${stamp.year}-${two(stamp.month)}-${two(stamp.day)}`;
  if (stamp.minutes === null || stamp.offset === null) return day;
  const offset = Math.abs(stamp.offset);
  const zone = `${stamp.offset < 0 ? "-" : "+"}${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
  return `${day}T${two(Math.floor(stamp.minutes / 60))}:${two(stamp.minutes % 60)}:${two(stamp.seconds)}${zone}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
