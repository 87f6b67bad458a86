/** Words that tell who speaks, acts and is spoken to, as `rules/speech/*.yaml` write them. */
import * as v from "valibot";

/** Bits of what a word can do; a word may do several things. */
export const Cue = {
  SAID: 1 << 0,
  SAID_BEHIND: 1 << 1,
  SAYS: 1 << 2,
  APPEALS: 1 << 3,
  APPEALED: 1 << 4,
  TOLD: 1 << 5,
  ACCORDING: 1 << 6,
  TO: 1 << 7,
  BY: 1 << 8,
  ACTS: 1 << 9,
  NO_VERB: 1 << 10,
  IN: 1 << 11,
  GROUP: 1 << 12,
  BETWEEN: 1 << 13,
  HE: 1 << 14,
  BESIDE: 1 << 15,
  TITLED: 1 << 19,
  JOINS: 1 << 20,
  THAT: 1 << 21,
  /** With -nya: it is his who was named last. */
  HIS: 1 << 18,
  /** Told by the prefix alone. */
  ACTIVE: 1 << 16,
  PASSIVE: 1 << 17,
} as const;

/** Ids of entries → the bit of their words; those of prefixes have none. */
export const CUES = {
  said: Cue.SAID,
  "said-behind-speech": Cue.SAID_BEHIND,
  says: Cue.SAYS,
  appeals: Cue.APPEALS,
  appealed: Cue.APPEALED,
  told: Cue.TOLD,
  according: Cue.ACCORDING,
  to: Cue.TO,
  by: Cue.BY,
  acts: Cue.ACTS,
  active: 0,
  passive: 0,
  "no-verb": Cue.NO_VERB,
  in: Cue.IN,
  group: Cue.GROUP,
  between: Cue.BETWEEN,
  he: Cue.HE,
  beside: Cue.BESIDE,
  titled: Cue.TITLED,
  joins: Cue.JOINS,
  that: Cue.THAT,
} as const satisfies Record<string, number>;

export type CueId = keyof typeof CUES;

const Words = v.optional(v.string(), "");
const Examples = v.optional(
  v.array(v.strictObject({ text: v.string(), actor: v.string(), part: v.picklist(["speaker", "agent", "addressee", "mention"]) })),
  [],
);

export const SpeechWords = v.strictObject({
  id: v.picklist(Object.keys(CUES) as [CueId, ...CueId[]]),
  /** Single words with spaces between. */
  words: Words,
  /** What words of the kind begin with, where no entry has them. */
  prefixes: Words,
  sources: v.optional(v.array(v.string()), []),
  /** Sentences in which the actor plays the part … */
  examples: Examples,
  /** … and in which it does not. */
  counterexamples: Examples,
  note: v.optional(v.string()),
});

export type SpeechEntry = v.InferOutput<typeof SpeechWords>;
