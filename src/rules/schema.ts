/** The shape of rule files, kind by kind, as people write them. Unknown keys are errors. */
import * as v from "valibot";

const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens"));
const Phrase = v.pipe(v.string(), v.nonEmpty("an empty phrase matches nothing"));
const Phrases = v.array(Phrase);
const Bilingual = v.strictObject({ id: v.string(), en: v.string() });
const Day = v.pipe(v.string(), v.isoDate());
const Days = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/, "days are FROM/TO, both ISO dates"));

const Pattern = v.union([
  Phrase,
  v.strictObject({
    phrase: Phrase,
    case: v.optional(v.literal("exact")),
    with: v.optional(Phrases),
    without: v.optional(Phrases),
    within: v.optional(v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.picklist(["sentence", "article"])])),
    valid: v.optional(v.strictObject({ from: v.optional(Day), until: v.optional(Day) })),
  }),
  v.strictObject({
    near: v.pipe(v.array(v.union([Phrase, Phrases, v.strictObject({ any: Phrases })])), v.minLength(2)),
    within: v.optional(v.union([v.pipe(v.number(), v.integer(), v.minValue(0)), v.literal("sentence")])),
  }),
]);
const Patterns = v.optional(v.array(Pattern), []);
const Sentences = v.optional(v.array(v.string()), []);
/** Examples that the rule does not get right yet: they may be broken, and `netral rules test` tells those that no longer are. */
const NO_TODO = { examples: [], counterexamples: [] };
const TodoSentences = v.optional(v.strictObject({ examples: Sentences, counterexamples: Sentences }), NO_TODO);
const Facts = v.optional(v.array(v.string()), []);

const List = v.strictObject({ id: Id, any: Phrases, sources: Facts, note: v.optional(v.string()) });

const Actor = v.strictObject({
  id: Id,
  label: Bilingual,
  definition: Bilingual,
  implies: v.optional(v.array(Id), []),
  /** An actor of elections by nature: organiser, candidate, campaigner. */
  of_elections: v.optional(v.boolean(), false),
  any: v.array(Pattern),
  exclude: Patterns,
  not_after: v.optional(Phrases, []),
  not_before: v.optional(Phrases, []),
  sources: Facts,
  examples: Sentences,
  counterexamples: Sentences,
  todo: TodoSentences,
  note: v.optional(v.string()),
});

const Theme = v.strictObject({
  id: Id,
  label: Bilingual,
  definition: Bilingual,
  follows: Facts,
  setting: v.picklist(["election", "none"]),
  /** Says that the article reports an act of the theme: makes it main wherever it stands. */
  act: Patterns,
  /** One such phrase raises the theme. */
  strong: Patterns,
  /** Raises it with another phrase, or in title or lead. */
  medium: Patterns,
  /** Only adds to others. */
  weak: Patterns,
  exclude: Patterns,
  sources: Facts,
  examples: Sentences,
  counterexamples: Sentences,
  todo: TodoSentences,
  note: v.optional(v.string()),
});

const ModeExample = v.strictObject({ text: v.string(), theme: Id });
const ModeExamples = v.optional(v.array(ModeExample), []);
const Mode = v.strictObject({
  id: Id,
  label: Bilingual,
  definition: Bilingual,
  cues: v.array(Pattern),
  /** Cues that are enough alone, and may stand a few sentences from the evidence. */
  strong: Patterns,
  /** Sentences of the body that must have a cue where title and lead have none. */
  sentences: v.optional(v.picklist([1, 2]), 2),
  /** Whether the sentence after one of the evidence counts too. */
  after: v.optional(v.boolean(), false),
  /** Whether a cue in the title counts for every main theme. */
  title: v.optional(v.boolean(), false),
  exclude: Patterns,
  irrealis: v.optional(
    v.strictObject({
      before: Phrases,
      /** Phrases in which such a word is none: bakal calon. */
      except: v.optional(Phrases, []),
      within: v.pipe(v.number(), v.integer()),
      becomes: Id,
    }),
  ),
  sources: Facts,
  examples: ModeExamples,
  counterexamples: ModeExamples,
  todo: v.optional(v.strictObject({ examples: ModeExamples, counterexamples: ModeExamples }), NO_TODO),
  note: v.optional(v.string()),
});

/** A family of elections (pemilu, pilkada …), or with only `words` what makes an article's setting. */
const Election = v.strictObject({
  id: Id,
  label: Bilingual,
  definition: Bilingual,
  /** Words that name one. */
  words: Patterns,
  /** Words that name one in all regions together: `pilkada serentak`. */
  whole: Patterns,
  /** Words that without a year name none where another family is the article's subject: plain `pemilu`. */
  loose: Patterns,
  /** Words that name one region's election: `pilgub`. */
  regional: Patterns,
  exclude: Patterns,
  not_after: v.optional(Phrases, []),
  not_before: v.optional(Phrases, []),
  /** Years that have one; left out = any year. */
  years: v.optional(v.array(v.number())),
  polling: v.optional(v.array(Day), []),
  /** Polling days on which every region voted, where not all of them are. */
  all_regions: v.optional(v.array(Day)),
  /** Campaign and quiet days before a polling day. */
  periods: v.optional(v.array(v.strictObject({ polling: Day, campaign: Days, quiet: Days })), []),
  sources: Facts,
  examples: v.optional(v.array(v.strictObject({ text: v.string(), date: v.optional(Day), elections: v.array(Id) })), []),
  note: v.optional(v.string()),
});

/** What shows that an article has an Indonesian election or political setting, and what that it has another. */
const Setting = v.strictObject({
  id: Id,
  /** Two different ones make the setting, or one and an ambiguous one. */
  words: Patterns,
  /** Words that other walks of life know too. */
  ambiguous: Patterns,
  /** Phrases of foreign and organisational elections: a word that overlaps one does not count. */
  exclude: Patterns,
  sources: Facts,
  note: v.optional(v.string()),
});

/** A pack of rules that says which version it is. */
const Pack = v.strictObject({
  id: Id,
  version: v.pipe(v.string(), v.regex(/^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/, "a version is MAJOR.MINOR.PATCH")),
  note: v.optional(v.string()),
});

/** Kinds of rule files by their top-level key; facets with shapes of their own add theirs in src/kinds.ts. */
export const KINDS = {
  packs: Pack,
  lists: List,
  actors: Actor,
  themes: Theme,
  modes: Mode,
  elections: Election,
  settings: Setting,
} as const;

export type PackEntry = v.InferOutput<typeof Pack>;
export type ListEntry = v.InferOutput<typeof List>;
export type ActorEntry = v.InferOutput<typeof Actor>;
export type ThemeEntry = v.InferOutput<typeof Theme>;
export type ElectionEntry = v.InferOutput<typeof Election>;
export type SettingEntry = v.InferOutput<typeof Setting>;
export type ModeEntry = v.InferOutput<typeof Mode>;
