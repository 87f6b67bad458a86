/** Entries of rules → the compiled rule set that a classifier runs on. */
import { createHash } from "node:crypto";
import { type BoilerplateRules, compileBoilerplate } from "./clean/compile.ts";
import type { BoilerplateEntry } from "./clean/entry.ts";
import { compileDates, type DateRules } from "./dates/date-rules.ts";
import type { DateEntry } from "./dates/entry.ts";
import { RuleError, type RuleProblem } from "./errors.ts";
import type { Kind } from "./kinds.ts";
import { type Lexicon, LexiconBuilder } from "./match/lexicon.ts";
import { PatternBuilder, type Patterns } from "./match/patterns.ts";
import { PhraseError } from "./match/phrase.ts";
import type { ConfidenceEntry } from "./rules/confidence.ts";
import { nearestName } from "./rules/nearest.ts";
import type { Entry } from "./rules/read.ts";
import type { ActorEntry, ElectionEntry, ListEntry, ModeEntry, PackEntry, SettingEntry, ThemeEntry } from "./rules/schema.ts";
import { type ActorRules, compileActors } from "./tag/actors.ts";
import { compileCalendar, type PollingDay } from "./tag/election-calendar.ts";
import { compileElections, type ElectionRules } from "./tag/elections.ts";
import { compileLanguages, type LanguageEntry, type LanguageRules } from "./tag/languages.ts";
import { compileLaws, type LawEntry, type LawRules } from "./tag/law-rules.ts";
import { compileModes, type ModeRules } from "./tag/modes.ts";
import type { PeopleWordsEntry, RoleEntry } from "./tag/people/entry.ts";
import { compilePeople, type PeopleRules } from "./tag/people/people-rules.ts";
import type { PlaceWordsEntry, RegionEntry } from "./tag/places/entry.ts";
import { compilePlaces, type PlaceRules } from "./tag/places/place-rules.ts";
import { compileSettings, type SettingRules } from "./tag/settings.ts";
import type { SpeechEntry } from "./tag/speech/entry.ts";
import { compileSpeech, type SpeechRules } from "./tag/speech/speech-rules.ts";
import { compileThemes, type ThemeRules } from "./tag/themes.ts";

/** An id that records hold, with its labels. */
export interface Label {
  readonly id: string;
  readonly label: { readonly id: string; readonly en: string };
}

export interface Ruleset {
  /** First 16 hex digits of the sha-256 of all entries. */
  readonly hash: string;
  /** Pack → its version: of the shipped one, and of those on top that state theirs. */
  readonly packs: Readonly<Record<string, string>>;
  readonly lexicon: Lexicon;
  readonly patterns: Patterns;
  readonly boilerplate: BoilerplateRules;
  readonly dates: DateRules;
  readonly actorRules: ActorRules;
  readonly themeRules: ThemeRules;
  readonly modeRules: ModeRules;
  readonly electionRules: ElectionRules;
  readonly settingRules: SettingRules;
  readonly placeRules: PlaceRules;
  readonly peopleRules: PeopleRules;
  readonly speechRules: SpeechRules;
  readonly lawRules: LawRules;
  readonly languageRules: LanguageRules;
  readonly actors: readonly Label[];
  readonly themes: readonly Label[];
  readonly modes: readonly Label[];
  /** Families of elections: "pemilu", "pilkada". */
  readonly elections: readonly Label[];
  /** Earliest first. */
  readonly calendar: readonly PollingDay[];
  /** Those that records name, by BCP 47 code. */
  readonly languages: readonly Label[];
}

/** Compiles entries. Throws `RuleError` with everything that is wrong with them. Their examples are checked elsewhere. */
export function compileRules(entries: readonly Entry[]): Ruleset {
  const problems: RuleProblem[] = [];
  const of = <T>(kind: Kind) => entries.filter((entry) => entry.kind === kind) as Entry<T & { id: string }>[];
  const lists = new Map(of<ListEntry>("lists").map(({ value }) => [value.id, value.any]));
  const lexicon = new LexiconBuilder((name) => {
    const list = lists.get(name);
    if (!list) throw new PhraseError(`unknown list "@${name}"${nearestName(name, [...lists.keys()])}`);
    return list;
  });
  const builder = new PatternBuilder(lexicon);
  const compiling = { builder, problems };
  const confidence = of<ConfidenceEntry>("confidence");
  checkContradictions(of<ThemeEntry>("themes"), problems);
  // First what looks at every hit of an article: its wordings get the low numbers, and a higher one is passed over at once.
  const boilerplate = compileBoilerplate(
    of<BoilerplateEntry>("boilerplate").map(({ value }) => value),
    lexicon,
  );
  const placeRules = compilePlaces(of<RegionEntry>("regions"), of<PlaceWordsEntry>("places"), compiling);
  const actorRules = compileActors(of<ActorEntry>("actors"), confidence, compiling);
  const speechRules = compileSpeech(of<SpeechEntry>("speech"), compiling);
  const parts = {
    boilerplate,
    placeRules,
    dates: compileDates(
      of<DateEntry>("dates").map(({ value }) => value),
      lexicon,
    ),
    actorRules,
    themeRules: compileThemes(of<ThemeEntry>("themes"), confidence, compiling),
    modeRules: compileModes(of<ModeEntry>("modes"), compiling),
    electionRules: compileElections(of<ElectionEntry>("elections"), compiling),
    settingRules: compileSettings(of<SettingEntry>("settings"), compiling),
    peopleRules: compilePeople(of<PeopleWordsEntry>("people"), of<RoleEntry>("roles"), actorRules, speechRules, compiling),
    speechRules,
    languageRules: compileLanguages(of<LanguageEntry>("languages"), compiling),
    lawRules: compileLaws(
      of<LawEntry>("laws").map(({ value }) => value),
      lexicon,
    ),
  };
  if (problems.length > 0) throw new RuleError(problems);
  return {
    ...parts,
    hash: createHash("sha256")
      .update(JSON.stringify(entries.map(({ kind, value }) => [kind, value])))
      .digest("hex")
      .slice(0, 16),
    packs: Object.fromEntries(of<PackEntry>("packs").map(({ value: { id, version } }) => [id, version])),
    lexicon: lexicon.build(),
    patterns: builder.build(),
    actors: of<ActorEntry>("actors").map(({ value: { id, label } }) => ({ id, label })),
    themes: of<ThemeEntry>("themes").map(({ value: { id, label } }) => ({ id, label })),
    modes: of<ModeEntry>("modes").map(({ value: { id, label } }) => ({ id, label })),
    elections: of<ElectionEntry>("elections").map(({ value: { id, label } }) => ({ id, label })),
    calendar: compileCalendar(of<ElectionEntry>("elections")),
    languages: of<LanguageEntry>("languages")
      .filter(({ value }) => value.told_as === undefined)
      .map(({ value: { id, label } }) => ({ id, label })),
  };
}

/** A phrase that a theme both counts and excludes can never hold. */
function checkContradictions(entries: readonly Entry<ThemeEntry>[], problems: RuleProblem[]): void {
  for (const entry of entries) {
    const { strong, medium, weak, exclude } = entry.value;
    const counted = new Set([...strong, ...medium, ...weak].map((pattern) => JSON.stringify(pattern)));
    exclude.forEach((pattern, i) => {
      if (counted.has(JSON.stringify(pattern)))
        problems.push({ ...entry.at(["exclude", i]), message: `${JSON.stringify(pattern)} is counted and excluded: it can never hold` });
    });
  }
}
