/**
 * Named holders of actors' roles: `Kapolres OKU Timur, AKBP Dwi Agung Setyono SIK, MH`. One walk over the tokens; at each
 * word for a post the post is read, then the name behind it or else the one in front of it.
 */
import type { RuleHit } from "../../match/rule-index.ts";
import type { Person } from "../../types.ts";
import type { Article } from "../article.ts";
import type { PlaceHit } from "../places/find-places.ts";
import type { PlaceRules } from "../places/place-rules.ts";
import { readBefore, readHolder } from "./apposition.ts";
import { createHeadlineTest } from "./headline.ts";
import { holdersOf } from "./holders.ts";
import type { Holder, Mention } from "./mention.ts";
import { mergeMentions } from "./merge.ts";
import { isPair, isTeams, readNext, readPair, readPairs } from "./pairs.ts";
import type { PeopleRules } from "./people-rules.ts";
import type { Post } from "./post.ts";
import { isFormer, isGeneral, isInName, isStreet } from "./rank-alone.ts";
import { type NamedPerson, readPerson } from "./read-name.ts";
import { readPost } from "./read-post.ts";
import { beginsRank, createSheetMaker, isCapital, isOffice, Sep, type Sheet, separator } from "./sheet.ts";
import { readSpeaker } from "./speaker.ts";
import { Word } from "./word-classes.ts";

/** The people of an article, and what they were read from; the sheet is overwritten by the next article. */
export interface FoundPeople {
  readonly people: readonly Person[];
  readonly holders: readonly Holder[];
  readonly sheet: Sheet;
}

/** Gives the function that finds the people of an article. It holds buffers, so one is not to be called from inside itself. */
export function createPeopleFinder(
  rules: PeopleRules,
  placeRules: PlaceRules,
): (article: Article, actors: ReadonlyMap<number, readonly RuleHit[]>, places: readonly PlaceHit[]) => FoundPeople {
  const makeSheet = createSheetMaker(rules);
  return (article, actors, places) => {
    const sheet = makeSheet(article, actors, places);
    const mentions = findMentions(
      sheet,
      sheet.contests.length > 0 || [rules.actor.paslon, rules.actor.kpu, rules.actor.bawaslu].some((actor) => actors.has(actor)),
      actors,
    );
    const holders = mentions.length === 0 ? [] : mergeMentions(sheet, mentions);
    return { people: holdersOf(sheet, holders, placeRules), holders, sheet };
  };
}

const MOST_LISTED = 12;
/** Mentions of one name and role that are looked at. */
const MOST_ALIKE = 4;

function findMentions(sheet: Sheet, contested: boolean, actors: ReadonlyMap<number, unknown>): Mention[] {
  const { bits, tokens, rules, article } = sheet;
  const mentions: Mention[] = [];
  const { inName } = sheet;
  const taken = (token: number) => inName[token] !== 0;
  const isHeadline = createHeadlineTest(sheet);
  let named: Body | null = null; // the body that was named last
  const seen = new Map<number, Map<string, number>>();
  // an article may name somebody a hundred times: the first few times say all
  const keep = (mention: Mention) => {
    const { name } = mention.person;
    const names = seen.get(mention.actor) ?? new Map<string, number>();
    if (names.size === 0) seen.set(mention.actor, names);
    const times = names.get(name) ?? 0;
    if (times < MOST_ALIKE) mentions.push(mention);
    names.set(name, times + 1);
  };
  const add = (person: NamedPerson, posts: readonly Post[], actor: number, weak: boolean) => {
    const headline = isHeadline(person.nameFrom);
    inName.fill(1, person.nameFrom, person.nameTo);
    if (posts.length === 0) keep({ person, post: null, actor, weak, headline });
    for (const post of posts) keep({ person, post, actor: post.actor, weak: rules.styles[post.actor].weak, headline });
  };
  const HEAD = Word.TITLE | Word.OFFICE;
  const { heads } = sheet;
  let past = 0;
  for (let i = 0; i < sheet.headCount; i++) {
    const at = heads[i];
    if (at < past) continue;
    const zone = article.zoneOf(at);
    if (zone === "related" || zone === "boilerplate") continue;
    const office = sheet.actorTo[at] > 0 && isOffice(sheet, at);
    if (sheet.actorTo[at] > 0 && !office) named = { from: at, to: sheet.actorTo[at], actor: sheet.actor[at] };
    if ((bits[at] & Word.PAIR) !== 0 && contested) {
      const pair = readPair(sheet, at, isHeadline(at));
      if (pair !== null) {
        for (const person of pair) add(person, [], rules.actor.paslon, false);
        past = pair[pair.length - 1].to;
        continue;
      }
    }
    if ((office || (bits[at] & HEAD) !== 0) && !isStreet(sheet, at)) {
      past = readHead(at);
      continue;
    }
    // "KH" is a cleric's title, and a corps behind a rank
    if (beginsRank(sheet, at) || ((bits[at] & Word.CLERIC) !== 0 && isCapital(sheet, at))) {
      const person = isInName(sheet, at) ? null : readPerson(sheet, at, isHeadline(at));
      if (person === null) continue;
      const actor =
        person.service !== null ? rules.actor[person.service] : person.cleric ? rules.actor["tokoh-agama"] : generalOf(at, person);
      // a rank alone may be a foreigner's
      if (actor >= 0 && !isFormer(sheet, at) && (person.cleric || isNamed(actor))) add(person, [], actor, true);
      past = person.to;
    }
  }
  for (const { from, to, actor } of sheet.names) readNames(from, to, actor);
  return mentions;

  /** Whether the article names an actor or a post in it. */
  function isNamed(actor: number): boolean {
    return actors.has(actor) || rules.bodyOf.some((body, post) => body === actor && actors.has(post));
  }

  /** The service of a general whose rank does not tell it, where the article names one of the two; -1 where none. */
  function generalOf(at: number, { rank, nameFrom }: NamedPerson): number {
    if (rank === null || !isGeneral(sheet, at, nameFrom)) return -1;
    const { polri, tni } = rules.actor;
    const isPolice = isNamed(polri);
    return isPolice === isNamed(tni) ? -1 : isPolice ? polri : tni;
  }

  /** Reads the posts at a head and the persons that hold them; gives the token behind. */
  function readHead(from: number): number {
    const headline = isHeadline(from);
    const former = isFormer(sheet, from);
    const posts: Post[] = [];
    let post = readPost(sheet, from, headline);
    posts.push(post);
    while (post.more && posts.length < 4) {
      post = readPost(sheet, post.to, headline);
      posts.push(post);
    }
    inherit(post);
    if (post.body !== null) named = { from: post.body.from, to: post.body.to, actor: post.actor };
    const known = posts.filter(({ actor }) => actor >= 0);
    for (const one of known) represent(one);
    const holder =
      from > 0 && (bits[from - 1] & Word.HOLDS) !== 0 && known.length > 0 && !former && (post.person < 0 || post.apart)
        ? readHolder(sheet, posts[0], headline)
        : null;
    if (holder !== null) {
      add(holder, known, -1, false);
      return Math.max(from + 1, post.to);
    }
    let person = post.person >= 0 ? readPerson(sheet, post.person, headline) : null;
    if (person !== null && known.some((one) => isTooShort(person!, one))) person = null;
    // "putri Bupati Anu, Citra": not the holder
    if (person !== null && post.apart && from > 0 && rules.families.has(tokens.word[from - 1]))
      if (readNext(sheet, person.to, headline, true) === null) return person.to;
    if (person !== null) {
      if (former) return person.to;
      if (known.length === 0) {
        if (person.service !== null) add(person, [], rules.actor[person.service], true);
        return person.service !== null || post.unknown === null ? person.to : post.to;
      }
      let end = person.to;
      add(person, known, -1, false);
      if (post.listed || (from > 0 && rules.plurals.has(tokens.word[from - 1]))) return readList(end, known, headline);
      const plural = known.some((one) => one.plural || isPair(sheet, one));
      if (plural || known.some(({ actor }) => actor === rules.actor.paslon)) {
        // "calon presiden Joko Widodo dan Prabowo Subianto": each as well known as the other
        const rivals = bits[person.nameFrom] & Word.FIGURE;
        const isRival = (at: number) => at < tokens.count && (bits[at] & rivals) !== 0;
        if ((separator(sheet, end) & Sep.COMMA) !== 0 && isRival(end)) return readList(end, known, headline);
        const next = readNext(sheet, end, headline, plural || isRival(end + 1));
        if (next !== null) {
          for (const one of [next, ...readPairs(sheet, next.to, headline)]) {
            add(one, known, -1, false);
            end = one.to;
          }
        }
      }
      return end;
    }
    if (known.length > 0 && !former) {
      person = readBefore(sheet, posts[0], headline, taken) ?? readSpeaker(sheet, posts[0]);
      if (person !== null) add(person, known, -1, false);
    }
    return Math.max(from + 1, known.length > 0 ? post.to : sheet.actorTo[from]);
  }

  /** "anggota Polres Anu": one unknown word without a rank is the unit's. */
  function isTooShort(person: NamedPerson, post: Post): boolean {
    if (person.rank !== null || person.nameTo - person.nameFrom > 1 || rules.styles[post.actor].unit !== "office") return false;
    return (bits[person.nameFrom] & Word.NAME) === 0;
  }

  /** Further holders of the same post: `tiga hakim, yaitu A, B, dan C`. */
  function readList(from: number, posts: readonly Post[], headline: boolean): number {
    let end = from;
    for (let i = 0; i < MOST_LISTED; i++) {
      let at = end;
      const before = separator(sheet, at);
      if (before & ~(Sep.SPACE | Sep.POINT | Sep.COMMA)) break;
      const and = at < tokens.count && tokens.text.slice(tokens.start[at], tokens.end[at]) === "dan";
      if (and) at++;
      else if ((before & Sep.COMMA) === 0) break;
      const next = at < tokens.count && sheet.inPlace[at] === 0 ? readPerson(sheet, at, headline) : null;
      if (next === null || (next.nameTo - next.nameFrom < 2 && (bits[next.nameFrom] & Word.NAME) === 0)) break;
      add(next, posts, -1, false);
      end = next.to;
      if (and) break;
    }
    return end;
  }

  /** A party's post in a list may leave the party out: it is the one named before in the sentence. */
  function inherit(post: Post): void {
    if (post.actor >= 0 || post.unknown === null || named === null || (bits[post.from] & Word.INHERITS) === 0) return;
    if (tokens.sentence[named.from] !== tokens.sentence[post.from] || rules.styles[named.actor].unit !== "body") return;
    const person = readPerson(sheet, post.unknown, isHeadline(post.from));
    if (person === null || person.nameTo - person.nameFrom < 2 || person.nameTo < post.to) return;
    post.actor = named.actor;
    post.body = { from: named.from, to: named.to };
    post.person = post.unknown;
  }

  /** Who stands in for the holder is of the body, not the holder. */
  function represent(post: Post): void {
    if (post.represented && post.office && rules.bodyOf[post.actor] >= 0) post.actor = rules.bodyOf[post.actor];
  }

  function readNames(from: number, to: number, actor: number): void {
    if (taken(from) || article.zoneOf(from) === "related" || article.zoneOf(from) === "boilerplate") return;
    if (to - from === 2 && isTeams(sheet, from, to)) return;
    const first = readPerson(sheet, from, isHeadline(from));
    if (first === null) return;
    add(first, [], actor, false);
    if (first.nameTo >= to) return;
    const second = readNext(sheet, first.to, isHeadline(from), true);
    if (second !== null && !taken(second.nameFrom)) add(second, [], actor, false);
  }
}

interface Body {
  readonly from: number;
  readonly to: number;
  readonly actor: number;
}
