/** The pipeline on one page: rule set → (document → record). Pure: no disk, clock, process or console. */
import { hash } from "node:crypto";
import { markZones, type StrippedPiece, type Zones, zoneNumber } from "./clean/mark-zones.ts";
import { resolveDates } from "./dates/article-dates.ts";
import { findDates } from "./dates/find.ts";
import type { ClassifierOptions } from "./library-types.ts";
import { createMatcher } from "./match/hits.ts";
import { createPatternMatcher } from "./match/matches.ts";
import type { Ruleset } from "./ruleset.ts";
import { findActorHits, tagActors } from "./tag/actors.ts";
import { type Article, createSpanMaker } from "./tag/article.ts";
import { findElectionHits, tagElections } from "./tag/elections.ts";
import { findLanguage } from "./tag/languages.ts";
import { findLaws } from "./tag/laws.ts";
import { findModes } from "./tag/modes.ts";
import { createPeopleFinder } from "./tag/people/find-people.ts";
import { rolesNamedEarly } from "./tag/people/named-early.ts";
import { findPlaces, tagPlaces } from "./tag/places/find-places.ts";
import { isRelevant } from "./tag/relevance.ts";
import { createSelection } from "./tag/selection.ts";
import { findSetting, Setting } from "./tag/settings.ts";
import { signArticle } from "./tag/signature.ts";
import { findSpeech, speechAt } from "./tag/speech/find-speech.ts";
import { tagQuotes } from "./tag/speech/quotes.ts";
import { tagThemes, type WeighedTheme, weighThemes } from "./tag/themes.ts";
import { createScanner } from "./text/tokens.ts";
import { type ArticleRecord, type Document, type Hits, type Stripped, ZONES } from "./types.ts";

const EVIDENCE = 3;
const SETTINGS = ["none", "one word", "plain"] as const;
const WARNINGS = {
  "kept-all": "cleaning would have dropped most of the words by position and shape alone; they are kept",
  empty: "no article text is left",
} as const;

/** A record and what it was made of; all but the record is overwritten by the next document. */
export interface Analysis {
  readonly record: ArticleRecord;
  readonly article: Article;
  readonly hits: Hits;
  readonly zones: Zones;
  /** Every theme that has a hit, tagged or not. */
  readonly weighed: readonly WeighedTheme[];
  /** How plainly the article shows an Indonesian election setting. */
  readonly setting: (typeof SETTINGS)[number];
  /** The article's day (ISO 8601), null where unknown. */
  readonly day: string | null;
}

/** Gives the function that classifies. It holds buffers, so one is not to be called from inside itself. */
export function createClassifier(ruleset: Ruleset, options: ClassifierOptions = {}): (document: Document) => ArticleRecord {
  const analyse = createAnalyser(ruleset, options);
  return (document) => analyse(document).record;
}

/** Gives the function that classifies and keeps what explains the record. It holds buffers as a classifier does. */
export function createAnalyser(ruleset: Ruleset, options: ClassifierOptions = {}): (document: Document) => Analysis {
  const stages = createStages(ruleset, options);
  return (document) => {
    const work = stages(document);
    for (;;) {
      const { done, value } = work.next();
      if (done) return value;
    }
  };
}

/** The same, a stage at each `next()`. Each function holds buffers of its own, so that articles can be worked side by side. */
export function createStages(ruleset: Ruleset, options: ClassifierOptions = {}): (document: Document) => Generator<undefined, Analysis> {
  const scan = createScanner(ruleset.lexicon.vocabulary);
  const findHits = createMatcher(ruleset.lexicon);
  const findMatches = createPatternMatcher(ruleset.patterns);
  const findPeople = createPeopleFinder(ruleset.peopleRules, ruleset.placeRules);
  const limit = options.evidence ?? EVIDENCE;
  const selection = createSelection(options.only ?? [], options.minConfidence ?? 0);

  return function* (document) {
    const title = document.title;
    const content = title === null ? document.text : `${title.replaceAll("\n", " ")}\n${document.text}`;
    const bodyStart = content.length - document.text.length;
    const tokens = scan(content);
    yield;
    const hits = findHits(tokens);
    yield;
    const zones = markZones({ tokens, hits }, bodyStart, ruleset.boilerplate);
    yield;
    const masked = maskOf(zones);
    const isListed = (token: number) =>
      tokens.start[token] >= bodyStart && (masked[token] === 0 || zones.tokens[token] === zoneNumber.repeat);
    const dated = resolveDates(findDates(tokens, ruleset.dates), tokens, ruleset.dates, {
      metadata: document.date,
      url: document.url,
      isListed,
      isCaption: (token) => zones.tokens[token] === zoneNumber.caption,
      ...(options.dateOrder && { order: options.dateOrder }),
    });
    yield;
    const speeches = findSpeech(tokens, masked, ruleset.speechRules);
    yield;
    const article: Article = {
      tokens,
      hits,
      zoneOf: (token) => ZONES[zones.tokens[token]],
      leadFrom: zones.lead.from,
      isBehindLink: (token) => zones.afterLink?.[token] === 1,
      matches: findMatches(tokens, hits, masked, dated.day),
      isQuoted: (token) => speechAt(speeches, token) !== null,
      spanOf: createSpanMaker(tokens, bodyStart),
    };
    yield;
    const electionHits = findElectionHits(article, ruleset.electionRules);
    yield;
    const modes = findModes(article, ruleset.modeRules);
    const setting = options.setting ? Setting.PLAIN : findSetting(article, electionHits, ruleset.settingRules);
    yield;
    const weighed = weighThemes(article, ruleset.themeRules, setting);
    const themes = tagThemes(article, weighed, ruleset.themeRules, modes, limit);
    yield;
    const actorHits = findActorHits(article, ruleset.actorRules);
    const placeHits = findPlaces(article, ruleset.placeRules);
    yield;
    const found = findPeople(article, actorHits, placeHits);
    yield;
    const actors = tagActors(article, actorHits, ruleset.actorRules, limit, {
      speech: ruleset.speechRules,
      parts: selection.has("parts"),
      named: rolesNamedEarly(found),
    });
    yield;
    const quotes = selection.has("quotes") ? tagQuotes(article, speeches, found, ruleset.speechRules) : [];
    yield;
    const laws = selection.has("laws") ? findLaws(tokens, ruleset.lawRules).filter((law) => isListed(law.from)) : [];
    yield;
    const record: ArticleRecord = {
      id: idOf(document),
      source: document.source,
      title: title ?? (zones.title && content.slice(zones.title.start, zones.title.end)),
      url: document.url,
      publisher: document.publisher ?? zones.publisher,
      author: document.author ?? zones.author,
      place: zones.place,
      published: dated.published,
      published_basis: dated.basis === "metadata" ? (document.dateBasis ?? dated.basis) : dated.basis,
      event: dated.event,
      language: findLanguage(tokens, masked, ruleset.languageRules),
      relevant: isRelevant(
        article,
        { elections: electionHits, themes, actors },
        { themes: ruleset.themeRules, actors: ruleset.actorRules },
      ),
      elections: tagElections(article, electionHits, ruleset.electionRules, dated.day, limit),
      ...(selection.has("actors") && { actors: selection.keep("actors", actors) }),
      ...(selection.has("themes") && { themes: selection.keep("themes", themes) }),
      ...(selection.has("people") && { people: found.people }),
      ...(selection.has("places") && { places: tagPlaces(article, placeHits, ruleset.placeRules) }),
      ...(selection.has("quotes") && { quotes }),
      ...(selection.has("dates") && {
        dates: dated.dates.map(({ start, end, rule, ...date }) => Object.assign(article.spanOf(start, end, `date:${rule}`), date)),
      }),
      ...(selection.has("laws") && {
        laws: laws.map(({ start, end, rule, value }) => Object.assign(article.spanOf(start, end, `law:${rule}`), { value })),
      }),
      stripped: zones.stripped.map((piece) => strippedOf(piece, article)),
      warnings: [...document.warnings, ...zones.warnings.map((code) => ({ code, message: WARNINGS[code] }))],
      rules: ruleset.hash,
      ...(options.signatures ? { signature: signArticle(tokens, masked) } : {}),
      ...(options.text ? { text: document.text } : {}),
    };
    return { record, article, hits, zones, weighed, setting: SETTINGS[setting], day: dated.day };
  };
}

/** 1 for each token that is not of the article itself. A loop: a typed array's `map` takes six times as long. */
function maskOf({ tokens }: Zones): Uint8Array {
  const { related } = zoneNumber;
  const mask = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) if (tokens[i] >= related) mask[i] = 1;
  return mask;
}

/** The id of a document's record: the same article has the same, wherever it lies. */
export function idOf({ title, text }: Document): string {
  return hash("sha256", `${title ?? ""}\n${text}`).slice(0, 16);
}

function strippedOf({ start, end, rule, inline }: StrippedPiece, article: Article): Stripped {
  const { field, line, quote } = article.spanOf(start, end, rule);
  return { field, line, text: quote, rule, ...(inline ? { inline } : {}) };
}
