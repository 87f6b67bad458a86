/** The parts that several ways share: a weekday in front, a month with its year, a year, a numeric day. Each gives the token behind it, or 0. */
import { dayNumber, isDay, weekdayOf } from "./civil.ts";
import { Form, Is } from "./date-rules.ts";
import { Between } from "./gaps.ts";
import { isChained, isPlaceName } from "./guards.ts";
import { bitsAt, digitsAt, gapAt, isCapital, type Lead, numberAt, readWord, type Scan } from "./scan.ts";

const { NONE, SPACE, COMMA, OPEN, SLASH, HYPHEN, DASH, DOT, STOP } = Between;

/** Reads `[besok] Senin [Pon] [pagi] [- Selasa]` at token `i` and what links it to its date; nothing stands at -1. */
export function readLead(scan: Scan, i: number): Lead {
  const { lead } = scan;
  if (lead.at === i) return lead;
  lead.at = i;
  lead.weekday = 0;
  lead.lastWeekday = 0;
  lead.weak = false;
  lead.opened = false;
  lead.to = readWeekday(scan, i);
  lead.date = lead.to && readLink(scan, lead.to);
  return lead;
}

function readWeekday(scan: Scan, i: number): number {
  const { lead } = scan;
  let at = i;
  const bits = bitsAt(scan, at);
  if (bits & Is.day && gapAt(scan, at + 1) === SPACE && readWord(scan, at, Is.day) === at + 1 && scan.value > 0) at++;
  at = readOneWeekday(scan, at);
  if (!at) return 0;
  const { weekday, weak } = lead;
  const gap = gapAt(scan, at);
  let second = 0;
  if (gap & (HYPHEN | DASH)) second = readOneWeekday(scan, at);
  else if (gap === SPACE) {
    const joined = readWord(scan, at, Is.and) || readWord(scan, at, Is.till);
    if (joined && gapAt(scan, joined) === SPACE) second = readOneWeekday(scan, joined);
  }
  if (second) {
    lead.lastWeekday = lead.weekday;
    at = second;
  }
  lead.weekday = weekday;
  lead.weak = weak;
  return at;
}

function readOneWeekday(scan: Scan, i: number): number {
  const bits = bitsAt(scan, i);
  if ((bits & Is.weekday) === 0) return 0;
  readWord(scan, i, Is.weekday);
  scan.lead.weekday = scan.value;
  scan.lead.weak = (bits & (Form.SHORT | Form.ENGLISH)) !== 0 || ((bits & Is.unit) !== 0 && !isCapital(scan, i));
  let at = i + 1;
  if (bitsAt(scan, at) & Is.pasaran && gapAt(scan, at) === SPACE) at++;
  if (gapAt(scan, at) === SPACE) at = readWord(scan, at, Is.daypart) || at;
  return at;
}

/** Reads a year at token `i`, directly behind a day or month: `scan.year`. `short` allows two digits. */
export function readYear(scan: Scan, i: number, short: boolean): number {
  const length = digitsAt(scan, i);
  if (length < 2 || length > 5) return 0;
  const value = numberAt(scan, i);
  if (length === 4) {
    if (value < 1000 || value > 2199) return 0;
    scan.year = value;
  } else if (length === 2) {
    if (!short) return 0;
    scan.year = 100 + value;
  } else {
    if (value < 0 || !short) return 0;
    scan.year = -value;
  }
  return i + 1;
}

/** Reads `[tahun] 2024` behind a month that ends before token `i`; gives `i` with `scan.year` 0 where none stands. `short`: `19` behind a hyphen. */
export function readYearBehind(scan: Scan, i: number, short = false): number {
  scan.year = 0;
  const gap = gapAt(scan, i);
  if (gap & (SPACE | NONE | STOP)) {
    const word = gap === SPACE ? readWord(scan, i, Is["year-word"]) : 0;
    const at = word || i;
    if (word && gapAt(scan, word) !== SPACE) return i;
    if (digitsAt(scan, at) === 4) return isAmount(scan, at) ? i : readYear(scan, at, false) || i;
    // a slip of the pen: 20240, 22024
    if (digitsAt(scan, at) === 5 && scan.text.charCodeAt(scan.tokens.start[at]) === 50) return readYear(scan, at, true) || i;
    return i;
  }
  const length = digitsAt(scan, i);
  if (gap & (HYPHEN | SLASH) && (length === 4 || (length === 2 && short && gap === HYPHEN))) return readYear(scan, i, short) || i;
  return i;
}

/** `2024.000`: thousands, no year. */
function isAmount(scan: Scan, i: number): boolean {
  return (gapAt(scan, i + 1) & DOT) !== 0 && digitsAt(scan, i + 1) === 3;
}

/** Reads `Februari [2024]` at token `i`: `scan.month`, `scan.year`. English names need `english`. */
export function readMonth(scan: Scan, i: number): number {
  const bits = bitsAt(scan, i);
  if ((bits & Is.month) === 0) return 0;
  if (bits & Form.ENGLISH && !isCapital(scan, i)) return 0;
  readWord(scan, i, Is.month);
  scan.month = scan.value;
  return i + 1;
}

/** Reads a day of the month at token `i`: `scan.day`. */
export function readDay(scan: Scan, i: number): number {
  if (digitsAt(scan, i) > 2) return 0;
  const value = numberAt(scan, i);
  if (value < 1 || value > 31) return 0;
  scan.day = value;
  return i + 1;
}

/**
 * Reads `20/11[/2023]`, `14-16/4/2019`, `20.11.2023`, `20-11-2023` at token `i`: `scan.day`, `lastDay` (0 where one day), `month`, `lastMonth`
 * (`30/1-2/2/2024`), `year`. `compact` also reads `20112023`.
 */
export function readNumeric(scan: Scan, i: number, compact: boolean): number {
  scan.lastDay = 0;
  scan.lastMonth = 0;
  scan.year = 0;
  scan.swappable = false;
  if (compact && digitsAt(scan, i) > 6) return readCompact(scan, i);
  let at = readDay(scan, i);
  if (!at) return 0;
  const first = scan.day;
  const gap = gapAt(scan, at);
  if (gap & (HYPHEN | DASH) && gapAt(scan, at + 1) === SLASH && readDay(scan, at)) {
    scan.lastDay = scan.day;
    scan.day = first;
    at++;
  }
  const separator = gapAt(scan, at);
  if ((separator & (SLASH | DOT | HYPHEN)) === 0 || digitsAt(scan, at) > 2) return 0;
  const month = numberAt(scan, at);
  at++;
  let year = 0;
  if ((gapAt(scan, at) & separator) !== 0) year = readYear(scan, at, true);
  if (year) at = year;
  else if (separator !== SLASH) return 0;
  if (separator === DOT && scan.year < 1000) return 0; // 10.2.21 is a version, 10.30.15 a time
  if (!year && gapAt(scan, at) & HYPHEN && scan.lastDay === 0) {
    // 30/1-2/2/2024
    const firstMonth = month;
    const day = readDay(scan, at);
    if (day && gapAt(scan, day) === SLASH && digitsAt(scan, day) <= 2 && gapAt(scan, day + 1) === SLASH) {
      const lastMonth = numberAt(scan, day);
      const end = readYear(scan, day + 1, true);
      if (end && isDay(0, firstMonth, first) && isDay(0, lastMonth, scan.day)) {
        scan.lastDay = scan.day;
        scan.day = first;
        scan.month = firstMonth;
        scan.lastMonth = lastMonth;
        return end;
      }
    }
    scan.day = first;
    scan.year = 0;
  }
  return setDayMonth(scan, scan.day, month) ? at : 0;
}

function setDayMonth(scan: Scan, day: number, month: number): boolean {
  if (month < 1 || month > 31 || (month > 12 && (day > 12 || scan.lastDay > 0 || scan.year === 0))) return false;
  const swapped = month > 12;
  scan.day = swapped ? month : day;
  scan.month = swapped ? day : month;
  scan.swappable = !swapped && day <= 12 && month !== day;
  return true;
}

/** `2692025`: the one split that is a day, and the day of the week where one is written. */
function readCompact(scan: Scan, i: number): number {
  const { weekday } = scan.lead;
  const value = numberAt(scan, i);
  const year = value % 10000;
  const rest = Math.floor(value / 10000);
  if (year < 1900 || year > 2199) return 0;
  for (const unit of digitsAt(scan, i) === 8 ? [100] : [10, 100]) {
    const [day, month] = [Math.floor(rest / unit), rest % unit];
    if (!isDay(year, month, day) || (weekday > 0 && weekdayOf(dayNumber(year, month, day)) !== weekday)) continue;
    scan.day = day;
    scan.month = month;
    scan.year = year;
    return i + 1;
  }
  return 0;
}

/** Steps over a comma or bracket, and `hari`, `tanggal`, between a weekday and its date: the token of the date; `scan.lead.opened` says whether a bracket stands open. */
export function readLink(scan: Scan, i: number): number {
  const gap = gapAt(scan, i);
  scan.lead.opened = gap === OPEN;
  if ((gap & (SPACE | COMMA | OPEN | NONE | STOP)) === 0) return 0;
  const word = readWord(scan, i, Is["date-word"]);
  if (!word) return i;
  return gapAt(scan, word) & (SPACE | STOP) ? word : 0;
}

/** Steps to the number of a day: behind `tanggal` by a gap of `gaps`, behind a weekday, or at `i` itself; -1 where no day can stand. */
export function readHead(scan: Scan, i: number, gaps: number): number {
  const word = readWord(scan, i, Is["date-word"]);
  const { date } = readLead(scan, word ? -1 : i);
  if (word) return gapAt(scan, word) & gaps ? word : -1;
  if (bitsAt(scan, i) & (Is.weekday | Is.day)) return date || -1;
  return isChained(scan, i) || isPlaceName(scan, i) ? -1 : i;
}
