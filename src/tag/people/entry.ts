/** Words around a person's name, and how roles are written down, as `rules/people/*.yaml` write them. */
import * as v from "valibot";
import { WORD_CLASSES, type WordClass } from "./word-classes.ts";

const Facts = v.optional(v.array(v.string()), []);

/** Words of one class. */
export const PeopleWords = v.strictObject({
  id: v.picklist(Object.keys(WORD_CLASSES) as [WordClass, ...WordClass[]]),
  /** Single words with spaces between … */
  words: v.optional(v.string(), ""),
  /** … or each with a meaning ("Jokowi: Joko Widodo"), or the words of one person each. */
  any: v.optional(v.array(v.string()), []),
  sources: Facts,
  note: v.optional(v.string()),
});

/** How an actor's holders are written down. */
export const Role = v.strictObject({
  /** The actor. */
  id: v.string(),
  /** What a holder's unit is: the region, the body with its region, the police or army unit, the committee, or nothing. */
  unit: v.picklist(["region", "body", "office", "committee", "none"]),
  /** A small unit, whose name no list holds, may stand in front of the person's. */
  local: v.optional(v.boolean(), false),
  /** Only where nothing more is said of the person. */
  weak: v.optional(v.boolean(), false),
  /** Whether those who work for the holder are named with the role. */
  staff: v.optional(v.boolean(), true),
  sources: Facts,
});

export type PeopleWordsEntry = v.InferOutput<typeof PeopleWords>;
export type RoleEntry = v.InferOutput<typeof Role>;
