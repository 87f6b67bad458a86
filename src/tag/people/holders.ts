/** Persons with all their mentions → what a record says of them, once per role. */
import type { Person } from "../../types.ts";
import type { PlaceRules } from "../places/place-rules.ts";
import type { Holder, Mention } from "./mention.ts";
import { gluedStart } from "./name-words.ts";
import type { Post } from "./post.ts";
import { Sep, type Sheet, separator, textOf } from "./sheet.ts";
import { type Unit, unitOf } from "./unit.ts";
import { Word } from "./word-classes.ts";

/** How far back the unit named last before an officer counts, in tokens. */
const MOST_BACK = 200;

/** The people of a record, in reading order. */
export function holdersOf(sheet: Sheet, holders: readonly Holder[], places: PlaceRules): Person[] {
  const { ids, bodyOf } = sheet.rules;
  const codeOf = (region: number) => places.regions[region].code;
  const unitsSaid = new Map<string, Unit | null>();
  const once: Once = (question, find) => {
    let unit = unitsSaid.get(question);
    if (unit === undefined) {
      unit = find();
      unitsSaid.set(question, unit);
    }
    return unit;
  };
  let unitsHeld: Set<string> | null = null;
  const isHeld = (actor: number, regions: readonly number[]) => {
    if (unitsHeld === null) {
      unitsHeld = new Set();
      for (const { mentions } of holders)
        for (const { post } of mentions) if (post !== null) unitsHeld.add(`${post.actor} ${unitOf(sheet, post).regions.join()}`);
    }
    return unitsHeld.has(`${actor} ${regions.join()}`);
  };
  const found: { at: number; person: Person }[] = [];
  for (const holder of holders) {
    const byActor = new Map<number, Mention[]>();
    for (const mention of holder.mentions) {
      const same = byActor.get(mention.actor);
      if (same === undefined) byActor.set(mention.actor, [mention]);
      else same.push(mention);
    }
    const actors = [...byActor.keys()];
    const strong = actors.filter((actor) => byActor.get(actor)!.some((mention) => !mention.weak));
    const kept = (strong.length > 0 ? strong : actors).filter((actor) => !actors.some((other) => bodyOf[other] === actor));
    const rank = holder.mentions.find(({ person }) => person.rank !== null)?.person.rank ?? null;
    const degrees = holder.mentions.reduce<readonly string[]>(
      (most, { person }) => (person.degrees.length > most.length ? person.degrees : most),
      [],
    );
    for (const actor of kept) {
      const mentions = byActor.get(actor)!.sort((a, b) => Number(a.headline) - Number(b.headline) || a.person.from - b.person.from);
      const { unit, regions } = bestUnit(sheet, actor, mentions, once, isHeld);
      const { nameFrom, nameEnd } = mentions[0].headline ? holder : mentions[0].person;
      const { name } = holder;
      const role = ids[actor];
      const span = sheet.article.spanOf(sheet.tokens.start[nameFrom] + gluedStart(sheet, nameFrom), nameEnd, `person:${role}`);
      found.push({
        at: nameFrom,
        person:
          regions.length > 1
            ? { name, rank, degrees, role, unit, region: null, region_candidates: regions.map(codeOf), span }
            : { name, rank, degrees, role, unit, region: regions.length === 1 ? codeOf(regions[0]) : null, span },
      });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ person }) => person);
}

/** Gives the unit that `find` finds, which is asked once for each question of an article. */
type Once = (question: string, find: () => Unit | null) => Unit | null;

/** The unit said with the name; else the only one that the article says of the same role. */
function bestUnit(
  sheet: Sheet,
  actor: number,
  mentions: readonly Mention[],
  once: Once,
  isHeld: (actor: number, regions: readonly number[]) => boolean,
): Unit {
  let best: Unit = { unit: null, regions: [] };
  for (const { post } of mentions) {
    if (post === null) continue;
    const unit = unitOf(sheet, post);
    if (
      unit.unit !== null &&
      (best.unit === null ||
        (best.unit === "RI" && unit.unit !== "RI") ||
        (best.regions.length === 0 && unit.regions.length > 0 && post.from <= mentions[0].person.from))
    )
      best = unit;
  }
  if (best.unit !== null) return best;
  const branch = mentions.find(({ person }) => person.branch !== null)?.person.branch;
  if (branch) return { unit: branch, regions: [] };
  const style = sheet.rules.styles[actor].unit;
  if (style === "office") return policeUnit(sheet, mentions, once) ?? best;
  if (style !== "region") return best;
  if (actor === sheet.rules.actor.paslon) {
    // candidates for the presidency have no region
    const national = isOfNation(sheet, mentions);
    return once(`contest ${national}`, () => theOnly(contestRegions(sheet, national))) ?? best;
  }
  const post = mentions.find((mention) => mention.post !== null)?.post;
  const word = post?.office ? officeWord(sheet, post) : -1;
  const only = once(`region ${actor} ${word}`, () => theOnly(regionsOf(sheet, actor, word)));
  return only !== null && !isHeld(actor, only.regions) ? only : best;
}

/** Number of the last word of a post's own phrase: gubernur in "Wakil Gubernur". */
function officeWord({ actorTo, tokens }: Sheet, { from, to }: Post): number {
  for (let at = from; at < to; at++) if (actorTo[at] > 0) return tokens.word[actorTo[at] - 1];
  return -1;
}

/** Whether somebody may be a candidate for the presidency: named so, well known as one, or without a word for a regional contest. */
function isOfNation(sheet: Sheet, mentions: readonly Mention[]): boolean {
  const { bits } = sheet;
  let region = false;
  for (const { person, post } of mentions) {
    if ((bits[person.nameFrom] & Word.FIGURE) !== 0) return true;
    if (post === null) {
      region = true; // of a pair
      continue;
    }
    for (let i = post.from; i < post.to; i++) {
      if ((bits[i] & Word.NATIONAL) !== 0) return true;
      region ||= (bits[i] & (Word.CONTEST | Word.PAIR)) !== 0;
    }
  }
  return !region;
}

/** The first of units that all lie in the same regions; null where they do not, or there are none. */
function theOnly(units: Iterable<Unit | null>): Unit | null {
  let only: Unit | null = null;
  for (const unit of units) {
    if (unit === null) continue;
    if (only !== null && only.regions.join() !== unit.regions.join()) return null;
    only ??= unit;
  }
  return only;
}

/** The regions whose contests the article tells of; for `national` candidates, none if it tells of the nation's. */
function* contestRegions(sheet: Sheet, national: boolean): Generator<Unit | null> {
  const isOfAll = (at: number) => (sheet.bits[at] & Word.NATIONAL) !== 0;
  if (national && sheet.contests.some(isOfAll)) return;
  for (const at of sheet.contests) if (!isOfAll(at)) yield placeBehind(sheet, at + 1);
}

/** The region that stands behind a word, past "Provinsi", "-Wabup" and the like. */
function placeBehind(sheet: Sheet, from: number): Unit | null {
  const { tokens, bits } = sheet;
  let at = from;
  for (; at < tokens.count && sheet.placeAt[at] === 0; at++) {
    if (
      (separator(sheet, at) & ~(Sep.SPACE | Sep.POINT | Sep.HYPHEN)) !== 0 ||
      (bits[at] & (Word.NP | Word.OFFICE | Word.CONNECTOR | Word.TITLE)) === 0 ||
      at > from + 4
    )
      return null;
  }
  if (at >= tokens.count || (separator(sheet, at) & ~(Sep.SPACE | Sep.POINT)) !== 0) return null;
  const place = sheet.places[sheet.placeAt[at] - 1];
  return { unit: textOf(sheet, place.from, place.to), regions: place.regions };
}

/** The regions that stand behind the actor's words, or those with that last word. */
function* regionsOf(sheet: Sheet, actor: number, word: number): Generator<Unit | null> {
  const { tokens, heads } = sheet;
  for (let i = 0; i < sheet.headCount; i++) {
    const at = heads[i];
    if (sheet.actorTo[at] === 0 || sheet.actor[at] !== actor) continue;
    if (word < 0 || tokens.word[sheet.actorTo[at] - 1] === word) yield placeBehind(sheet, sheet.actorTo[at]);
  }
}

/** Of an officer named without his unit: that of the chief or body named last before him; else the article's only one of his post's level. */
function policeUnit(sheet: Sheet, mentions: readonly Mention[], once: Once): Unit | null {
  const { tokens } = sheet;
  const { post, person, actor } = mentions[0];
  const start = person.from;
  for (let at = start - 1; at >= 0 && at > start - MOST_BACK && tokens.line[at] >= tokens.line[start] - 1; at--) {
    const unit = policeUnitAt(sheet, at, actor);
    if (unit !== null) return unit;
  }
  const level = post === null ? null : levelOf(tokens.text.slice(tokens.start[post.from], tokens.end[post.from]));
  return level && once(`level ${actor} ${level.source}`, () => theOnly(policeUnits(sheet, actor, level)));
}

function* policeUnits(sheet: Sheet, own: number, level: RegExp): Generator<Unit> {
  for (let i = 0; i < sheet.headCount; i++) {
    const unit = policeUnitAt(sheet, sheet.heads[i], own);
    if (unit !== null && level.test(unit.unit!)) yield unit;
  }
}

/** The level of the body that an officer's post belongs to: a Kasat's is a Polres, a director's a Polda. */
function levelOf(post: string): RegExp | null {
  if (/^(?:kasat|kabag|kasi|kasubsi|waka?sat)/i.test(post)) return /^pol(?:res|t)/i;
  return /^(?:dir|kabid|wadir|kasubdit)/i.test(post) ? /^polda/i : null;
}

/** The body with its region that a chief or a body's name tells: Kapolres X, Polres X. */
function policeUnitAt(sheet: Sheet, at: number, own: number): Unit | null {
  const { tokens, places, rules } = sheet;
  if (sheet.actorTo[at] === 0) return null;
  const actor = sheet.actor[at];
  if (actor !== own && rules.bodyOf[actor] !== own) return null;
  const next = sheet.actorTo[at];
  if (next >= tokens.count || sheet.placeAt[next] === 0 || separator(sheet, next) !== Sep.SPACE) return null;
  const place = places[sheet.placeAt[next] - 1];
  const word = tokens.text.slice(tokens.start[next - 1], tokens.end[next - 1]);
  const body = /^(?:Waka|Wakil Ka|Ka)(?<body>pol[a-z]+)$/.exec(word)?.groups?.body ?? word;
  return { unit: `${body[0].toUpperCase()}${body.slice(1)} ${textOf(sheet, place.from, place.to)}`, regions: place.regions };
}
