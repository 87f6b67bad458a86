/** The pipeline on one page: rule set → (document → record). Pure: no disk, clock, process or console. */
import { createHash } from "node:crypto";
import { createMatcher } from "./match/hits.ts";
import { createPatternMatcher } from "./match/matches.ts";
import { provisionalZones } from "./provisional.ts";
import type { Ruleset } from "./ruleset.ts";
import { tagActors } from "./tag/actors.ts";
import { type Article, createSpanMaker } from "./tag/article.ts";
import { findElectionHits, tagElections } from "./tag/elections.ts";
import { findModes } from "./tag/modes.ts";
import { isRelevant } from "./tag/relevance.ts";
import { hasSetting } from "./tag/settings.ts";
import { tagThemes } from "./tag/themes.ts";
import { createScanner } from "./text/tokens.ts";
import type { ArticleRecord, Document } from "./types.ts";

export interface ClassifierOptions {
  /** Places of evidence for each tag; 3 unless told. */
  readonly evidence?: number;
  /** Whether records hold the text that spans point into. */
  readonly text?: boolean;
  /** Takes every article as having an election setting: for rules' examples. */
  readonly setting?: boolean;
}

const EVIDENCE = 3;

/** Gives the function that classifies. It holds buffers, so one is not to be called from inside itself. */
export function createClassifier(ruleset: Ruleset, options: ClassifierOptions = {}): (document: Document) => ArticleRecord {
  const scan = createScanner(ruleset.lexicon.vocabulary);
  const findHits = createMatcher(ruleset.lexicon);
  const findMatches = createPatternMatcher(ruleset.patterns);
  const limit = options.evidence ?? EVIDENCE;

  return (document) => {
    const title = document.title;
    const content = title === null ? document.text : `${title.replaceAll("\n", " ")}\n${document.text}`;
    const bodyStart = content.length - document.text.length;
    const tokens = scan(content);
    const hits = findHits(tokens);
    const zones = provisionalZones(tokens, bodyStart);
    const article: Article = {
      tokens,
      zoneOf: (token) => zones.zone[token],
      matches: findMatches(tokens, hits, zones.masked),
      spanOf: createSpanMaker(tokens, bodyStart),
    };
    const electionHits = findElectionHits(article, ruleset.electionRules);
    const modes = findModes(article, ruleset.modeRules);
    const themes = tagThemes(article, ruleset.themeRules, modes, options.setting === true || hasSetting(article, ruleset.settingRules), limit);
    const published = document.date;
    return {
      id: createHash("sha256").update(`${title ?? ""}\n${document.text}`).digest("hex").slice(0, 16),
      source: document.source,
      title,
      url: document.url,
      publisher: document.publisher,
      author: document.author,
      place: null,
      published: null,
      published_basis: null,
      event: null,
      language: "und",
      relevant: isRelevant(article, electionHits, themes),
      elections: tagElections(article, electionHits, ruleset.electionRules, published, limit),
      actors: tagActors(article, ruleset.actorRules, limit),
      themes,
      people: [],
      dates: [],
      laws: [],
      stripped: [],
      warnings: document.warnings,
      rules: ruleset.hash,
      ...(options.text ? { text: document.text } : {}),
    };
  };
}
