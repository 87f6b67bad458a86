/** Persons with all their mentions → what a record says of them, once per role. */
import type { Person } from "../../types.ts";
import type { PlaceRules } from "../places/place-rules.ts";
import type { Mention } from "./mention.ts";
import type { Holder } from "./merge.ts";
import { Sep, type Sheet, separator, textOf } from "./sheet.ts";
import { type Unit, unitOf } from "./unit.ts";
import { Word } from "./word-classes.ts";

/** The people of a record, in reading order. */
export function holdersOf(sheet: Sheet, holders: readonly Holder[], places: PlaceRules): Person[] {
  const { ids, bodyOf } = sheet.rules;
  const unitsSaid = new Map<number, Unit | null>();
  const found: { at: number; person: Person }[] = [];
  for (const holder of holders) {
    const byActor = new Map<number, Mention[]>();
    for (const mention of holder.mentions) byActor.set(mention.actor, [...(byActor.get(mention.actor) ?? []), mention]);
    const actors = [...byActor.keys()];
    const strong = actors.filter((actor) => byActor.get(actor)!.some((mention) => !mention.weak));
    const kept = (strong.length > 0 ? strong : actors).filter((actor) => !actors.some((other) => bodyOf[other] === actor));
    const rank = holder.mentions.find(({ person }) => person.rank !== null)?.person.rank ?? null;
    const degrees = holder.mentions.reduce<readonly string[]>((most, { person }) => (person.degrees.length > most.length ? person.degrees : most), []);
    for (const actor of kept) {
      const mentions = byActor.get(actor)!.sort((a, b) => Number(a.headline) - Number(b.headline) || a.person.from - b.person.from);
      const unit = bestUnit(sheet, actor, mentions, unitsSaid);
      const codes = unit.regions.map((region) => places.regions[region].code);
      const { nameFrom, nameTo } = mentions[0].headline ? holder : mentions[0].person;
      found.push({
        at: nameFrom,
        person: {
          name: holder.name,
          rank,
          degrees,
          role: ids[actor],
          unit: unit.unit,
          region: codes.length === 1 ? codes[0] : null,
          ...(codes.length > 1 ? { region_candidates: codes } : {}),
          span: sheet.article.spanOf(sheet.tokens.start[nameFrom], sheet.tokens.end[nameTo - 1], `person:${ids[actor]}`),
        },
      });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ person }) => person);
}

/** The unit said with the name; else the only one that the article says of the same role. */
function bestUnit(sheet: Sheet, actor: number, mentions: readonly Mention[], said: Map<number, Unit | null>): Unit {
  let best: Unit = { unit: null, regions: [] };
  for (const { post } of mentions) {
    if (post === null) continue;
    const unit = unitOf(sheet, post);
    if (unit.unit !== null && (best.unit === null || (best.regions.length !== 1 && unit.regions.length === 1 && unit.unit === best.unit))) best = unit;
  }
  if (best.unit !== null) return best;
  const branch = mentions.find(({ person }) => person.branch !== null)?.person.branch;
  if (branch) return { unit: branch, regions: [] };
  const style = sheet.rules.styles[actor].unit;
  if (style === "office") return policeUnit(sheet, mentions) ?? best;
  if (style !== "region" || actor === sheet.rules.actor.paslon) return best;
  let only = said.get(actor);
  if (only === undefined) {
    only = onlyUnit(sheet, actor);
    said.set(actor, only);
  }
  return only ?? best;
}

/** The one region that stands behind the actor's words anywhere in the article, null where there are several or none. */
function onlyUnit(sheet: Sheet, actor: number): Unit | null {
  const { bits, tokens } = sheet;
  let only: Unit | null = null;
  for (let at = 0; at < tokens.count; at++) {
    if (sheet.actorTo[at] === 0 || sheet.actor[at] !== actor) continue;
    let next = sheet.actorTo[at];
    while (next < tokens.count && (bits[next] & Word.NP) !== 0 && sheet.placeAt[next] === 0 && (separator(sheet, next) & ~Sep.SPACE) === 0) next++;
    if (next >= tokens.count || sheet.placeAt[next] === 0 || (separator(sheet, next) & ~Sep.SPACE) !== 0) continue;
    const place = sheet.places[sheet.placeAt[next] - 1];
    if (only !== null && only.regions.join() !== place.regions.join()) return null;
    only ??= { unit: textOf(sheet, place.from, place.to), regions: place.regions };
  }
  return only;
}

/** Of an officer named without his unit: that of the chief or body named last before him. Kapolres X melalui Kasat Reskrim. */
function policeUnit(sheet: Sheet, mentions: readonly Mention[]): Unit | null {
  const { tokens, places, rules } = sheet;
  const start = mentions[0].post?.from ?? mentions[0].person.from;
  const own = mentions[0].actor;
  for (let at = start - 1; at >= 0 && tokens.line[at] >= tokens.line[start] - 1; at--) {
    if (sheet.actorTo[at] === 0) continue;
    const actor = sheet.actor[at];
    if (actor !== own && rules.bodyOf[actor] !== own) continue;
    const next = sheet.actorTo[at];
    if (next >= tokens.count || sheet.placeAt[next] === 0 || separator(sheet, next) !== Sep.SPACE) continue;
    const place = places[sheet.placeAt[next] - 1];
    const word = tokens.text.slice(tokens.start[next - 1], tokens.end[next - 1]);
    const body = /^(?:Waka|Wakil Ka|Ka)(?<body>pol[a-z]+)$/.exec(word)?.groups?.body ?? word;
    return { unit: `${body[0].toUpperCase()}${body.slice(1)} ${textOf(sheet, place.from, place.to)}`, regions: place.regions };
  }
  return null;
}
