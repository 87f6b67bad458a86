/** The years that a sentence writes for an election's name. */
import { Gap, Shape, type Tokens } from "../types.ts";

/** Words between an election's name and its year: `Pemilihan Gubernur dan Wakil Gubernur Jawa Barat Tahun 2018`. */
const WORDS_TO_YEAR = 8;
const PLAIN_WORDS_TO_YEAR = 3;
const WORDS_BEFORE = 14;
/** What joins a further year to the first: `2014 dan 2019`, `kemudian pada 2009`, `melebihi tahun 2019`. */
const JOINS = new Set("dan atau maupun serta tahun pada di hingga sampai sejak dari ke melebihi".split(" "));
const SETS_TIME = new Set(["pada", "tahun", "di"]);
/** Words with a capital behind `Pilkada` that are no region. */
const NO_REGIONS = new Set("serentak damai langsung tahun berintegritas sehat aman sejuk bersih ramah indonesia".split(" "));

/**
 * The years behind a name that ends before token `from`: the first one (of a range its end) with the polling years that the rest of the
 * sentence sets beside it (`Pilpres 2004 …, kemudian pada 2009 …, dan 2014`). Where there is none, the polling year that the sentence
 * gives before the name at token `start`: `pada 2020 anggaran terbagi untuk Pilkada`.
 */
export function yearsOf(tokens: Tokens, start: number, from: number, polled: ReadonlySet<number>): number[] {
  const first = firstYear(tokens, from);
  if (first < 0) return yearBefore(tokens, start, polled);
  const years = [yearAt(tokens, first)];
  for (let at = first + 1; at < tokens.count && tokens.gap[at] < Gap.SENTENCE; at++) {
    const year = yearAt(tokens, at);
    if (year === 0) continue;
    const between = tokens.text.slice(tokens.end[at - 1], tokens.start[at]).trim();
    if (/^[-–/]$/.test(between) && yearAt(tokens, at - 1) === years.at(-1)) years[years.length - 1] = year;
    else if (polled.has(year) && (between === "," || JOINS.has(wordAt(tokens, at - 1)))) years.push(year);
  }
  return [...new Set(years)];
}

/** Whether a region stands behind an election's name: `Pilkada Kabupaten Serang`, `Pilkada di Bekasi`, `pemilihan kepala daerah (Pilkada) DKI`. */
export function isRegional(tokens: Tokens, to: number): boolean {
  if (to >= tokens.count) return false;
  if (tokens.gap[to] === Gap.MARK) return wordAt(tokens, to) === "pilkada" && isRegion(tokens, to + 1);
  return tokens.gap[to] < Gap.MARK && isRegion(tokens, to);
}

function isRegion(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count || tokens.gap[at] >= Gap.SENTENCE) return false;
  const word = wordAt(tokens, at);
  if (word === "di") return isCapital(tokens, at + 1) && wordAt(tokens, at + 1) !== "indonesia";
  return isCapital(tokens, at) && !NO_REGIONS.has(word);
}

function firstYear(tokens: Tokens, from: number): number {
  let plain = 0;
  for (let i = from; i < tokens.count && i < from + WORDS_TO_YEAR && tokens.gap[i] < Gap.SENTENCE; i++) {
    if (yearAt(tokens, i) !== 0) return i;
    if ((tokens.shape[i] & (Shape.CAPITAL | Shape.DIGITS)) === 0 && ++plain > PLAIN_WORDS_TO_YEAR) break;
  }
  return -1;
}

function yearBefore(tokens: Tokens, start: number, polled: ReadonlySet<number>): number[] {
  for (let i = start - 1; i > 0 && i >= start - WORDS_BEFORE && tokens.gap[i + 1] < Gap.SENTENCE; i--) {
    const year = yearAt(tokens, i);
    if (year === 0) continue;
    // "Nomor 1 Tahun 2015" is a law's year
    const ofLaw = i >= 2 && (tokens.shape[i - 2] & Shape.DIGITS) !== 0;
    return polled.has(year) && SETS_TIME.has(wordAt(tokens, i - 1)) && !ofLaw ? [year] : [];
  }
  return [];
}

/** The year that a token is, 1950 to 2049, or 0; the last part of `24/2/2025` is none. */
function yearAt(tokens: Tokens, at: number): number {
  if (at >= tokens.count || tokens.end[at] - tokens.start[at] !== 4 || (tokens.shape[at] & Shape.DIGITS) === 0) return 0;
  if (tokens.text[tokens.start[at] - 1] === "/" && at > 0 && tokens.end[at - 1] - tokens.start[at - 1] <= 2) return 0;
  const year = Number(wordAt(tokens, at));
  return year >= 1950 && year < 2050 ? year : 0;
}

function isCapital(tokens: Tokens, at: number): boolean {
  return at < tokens.count && (tokens.shape[at] & Shape.CAPITAL) !== 0;
}

function wordAt(tokens: Tokens, at: number): string {
  return at < 0 ? "" : tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase();
}
