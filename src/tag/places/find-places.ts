/**
 * Where regions are named. A name shared by several (Serang, Jambi) is decided by the word in front or by another place
 * of the article that says the kind; else all that are possible are kept.
 */
import { Gap, type Hits, type PlaceMention, Shape } from "../../types.ts";
import type { Article } from "../article.ts";
import { Hint, type Level, type Naming, type PlaceRules } from "./place-rules.ts";

/** A region named at tokens `from`..`to` (exclusive). */
export interface PlaceHit {
  readonly from: number;
  readonly to: number;
  /** Numbers of the regions that it can be; never empty. */
  readonly regions: readonly number[];
}

/** The regions named in the article's own parts, in reading order, without overlaps. */
export function findPlaces(article: Article, rules: PlaceRules): PlaceHit[] {
  const { tokens, hits, zoneOf } = article;
  const found: PlaceHit[] = [];
  let end = 0;
  let lastGuarded = false;
  for (let i = nextNaming(hits, rules, 0); i < hits.count; i = nextNaming(hits, rules, i + 1)) {
    const from = hits.from[i];
    if (from < end) continue;
    const namings = rules.namings[rules.namingOf[hits.wording[i]] - 1];
    if ((tokens.shape[from] & (Shape.CAPITAL | Shape.DIGITS)) === 0 || (tokens.shape[hits.to[i] - 1] & Shape.CLITIC) !== 0) continue;
    const zone = zoneOf(from);
    if (zone === "related" || zone === "boilerplate") continue;
    const hint = hintBefore(article, rules, from);
    const police = (hint & (Hint.POLRES | Hint.UNIT)) !== 0;
    const ofCity = police && isWord(article, hits.to[i], rules.kota);
    const regions = fitting(namings, hint, ofCity, zone === "dateline", rules);
    if (regions.length === 0) continue;
    // "Kapolres Metro Bekasi": Metro is no place there
    if (lastGuarded && end === from && tokens.gap[from] <= Gap.SPACE && !namings.some(isGuarded)) found.pop();
    lastGuarded = namings.every(isGuarded);
    end = ofCity ? hits.to[i] + 1 : hits.to[i];
    found.push({ from, to: end, regions });
  }
  return found.some((hit) => hit.regions.length > 1) ? decideByOthers(found, rules) : found;
}

/** The distinct regions as a record holds them, each at its first place. */
export function tagPlaces(article: Article, hits: readonly PlaceHit[], rules: PlaceRules): PlaceMention[] {
  const found: PlaceMention[] = [];
  const seen = new Set<number | string>();
  const { start, end } = article.tokens;
  for (const { from, to, regions } of hits) {
    const key = regions.length === 1 ? regions[0] : regions.join();
    if (seen.has(key) || article.isBehindLink(from)) continue;
    seen.add(key);
    const { name, level, code } = rules.regions[regions[0]];
    const span = article.spanOf(start[from], end[to - 1], "place");
    if (regions.length === 1) found.push({ name, code, level, span });
    else found.push({ name, code: null, level: null, candidates: regions.map((region) => rules.regions[region].code), span });
  }
  return found;
}

/** Bits of `Hint` of the word in front of a token, or of the one before that where an abbreviation or "Administrasi" stands between. */
function hintBefore({ tokens }: Article, { hints }: PlaceRules, at: number): number {
  if (at === 0 || tokens.gap[at] > Gap.SPACE) return 0;
  const hint = hints[tokens.word[at - 1]] ?? 0;
  if (hint === Hint.UNIT && at > 1 && tokens.gap[at - 1] <= Gap.SPACE) {
    // "Polres Metro Bekasi", "Pengadilan Negeri Serang": the word before may say more
    const before = hints[tokens.word[at - 2]] ?? 0;
    if (before === Hint.KABUPATEN || before === Hint.KOTA || before === Hint.PROVINSI) return before;
  }
  if (hint === 0 && (tokens.shape[at - 1] & Shape.DIGITS) !== 0 && tokens.text[tokens.start[at] - 1] === "/") return Hint.UNIT; // 0413/Bangka
  return hint;
}

/** The next hit from `from` on that may name a region, or the number of hits. */
function nextNaming({ count, wording }: Hits, { namingOf }: PlaceRules, from: number): number {
  let i = from;
  while (i < count && (wording[i] >= namingOf.length || namingOf[wording[i]] === 0)) i++;
  return i;
}

function isGuarded({ guarded }: Naming): boolean {
  return guarded;
}

function isWord({ tokens }: Article, at: number, word: number): boolean {
  return at < tokens.count && tokens.word[at] === word && tokens.gap[at] <= Gap.SPACE && (tokens.shape[at] & Shape.CAPITAL) !== 0;
}

/** Those of the regions that the word in front allows; all that may be meant where it rules out every one. */
function fitting(namings: readonly Naming[], hint: number, ofCity: boolean, dateline: boolean, rules: PlaceRules): number[] {
  const allowed: number[] = [];
  for (const { guarded, region } of namings)
    if (!guarded || dateline || (hint === Hint.PROVINSI ? rules.regions[region].level === "provinsi" : hint !== 0)) allowed.push(region);
  if (allowed.length < 2) return allowed;
  const level: Level | null =
    ofCity || hint === Hint.KOTA ? "kota" : hint === Hint.KABUPATEN ? "kabupaten" : hint === Hint.PROVINSI ? "provinsi" : null;
  if (level !== null) return keep(allowed, (region) => rules.regions[region].level === level);
  if (hint !== Hint.POLRES) return allowed;
  const sameProvince = new Set(allowed.map((region) => rules.regions[region].code.slice(0, 2))).size === 1;
  return sameProvince ? keep(allowed, (region) => rules.regions[region].level === "kabupaten") : allowed;
}

/** Undecided names take the one region that the same article names with its kind, if it is just one. */
function decideByOthers(hits: readonly PlaceHit[], rules: PlaceRules): PlaceHit[] {
  const said = new Set(hits.filter((hit) => hit.regions.length === 1).map((hit) => hit.regions[0]));
  const provinces = new Set([...said].map((region) => rules.regions[region].code.slice(0, 2)));
  return hits.map((hit) => {
    if (hit.regions.length === 1) return hit;
    const named = hit.regions.filter((region) => said.has(region));
    if (named.length === 1) return { ...hit, regions: named };
    const near = hit.regions.filter((region) => provinces.has(rules.regions[region].code.slice(0, 2)));
    return near.length > 0 && near.length < hit.regions.length ? { ...hit, regions: near } : hit;
  });
}

function keep(regions: readonly number[], fits: (region: number) => boolean): number[] {
  const kept = regions.filter(fits);
  return kept.length > 0 ? kept : [...regions];
}
