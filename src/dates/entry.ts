/** The rules of dates as written in rules/dates: words with what they are, polling days, outlets' habits. */
import * as v from "valibot";

const Words = v.array(v.pipe(v.string(), v.nonEmpty("an empty word matches nothing")));
const Iso = v.pipe(v.string(), v.isoDate());
const id = v.string();

/** Kinds of words; each is one bit of `DateRules.bits` or `DateRules.context`. */
export const WORD_KINDS = [
  "month",
  "weekday",
  "unit",
  "direction",
  "day",
  "daypart",
  "number",
  "one-unit",
  "date-word",
  "year-word",
  "part",
  "ordinal",
  "till",
  "and",
  "every",
  "vague",
  "pasaran",
  "holiday",
  "hijri-month",
  "hijri-year",
  "countdown",
  "unit-direction",
  "left",
  "tens",
] as const;

/** Kinds of words that only guard or explain a date beside them. */
export const CONTEXT_KINDS = [
  "law",
  "numbered",
  "number-sign",
  "ranked",
  "constitution",
  "money",
  "amount",
  "counted",
  "place",
  "preposition",
  "link",
  "future",
  "past",
  "before-daypart",
  "other-event",
  "yearly",
  "event-name",
  "clock",
  "no-event",
  "compiled",
  "source",
  "said",
  "caught",
  "byline",
  "not-after-weekday",
  "not-before-weekday",
] as const;

const WordEntry = v.strictObject({
  id,
  is: v.picklist([
    "unit",
    "direction",
    "day",
    "daypart",
    "number",
    "one-unit",
    "date-word",
    "year-word",
    "part",
    "ordinal",
    "till",
    "and",
    "every",
    "vague",
    "pasaran",
    "hijri-month",
    "hijri-year",
    "countdown",
    "unit-direction",
    "left",
    "tens",
    ...CONTEXT_KINDS,
  ]),
  value: v.optional(v.pipe(v.number(), v.integer()), 0),
  words: Words,
});
const NamedEntry = v.strictObject({
  id,
  is: v.picklist(["month", "weekday"]),
  value: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  words: Words,
  short: v.optional(Words, []),
  english: v.optional(Words, []),
  name: v.optional(v.boolean(), false),
});
const HolidayEntry = v.strictObject({
  id,
  is: v.literal("holiday"),
  words: Words,
  day: v.optional(v.pipe(v.string(), v.regex(/^\d\d-\d\d$/, "write MM-DD"))),
  days: v.optional(v.array(Iso), []),
});
const PollingEntry = v.strictObject({ id, is: v.literal("polling"), day: Iso, of: v.picklist(["pemilu", "pilkada"]) });
const OutletEntry = v.strictObject({ id, is: v.literal("outlet"), host: v.string(), order: v.picklist(["DMY", "MDY"]) });

/** An entry of rules/dates. */
export const DateEntrySchema = v.variant("is", [WordEntry, NamedEntry, HolidayEntry, PollingEntry, OutletEntry]);
export type DateEntry = v.InferOutput<typeof DateEntrySchema>;
