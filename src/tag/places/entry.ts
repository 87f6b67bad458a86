/** Regions as `rules/places/*.yaml` write them. */
import * as v from "valibot";

const Name = v.pipe(v.string(), v.nonEmpty("an empty name matches nothing"));
/** One a line. */
const Lines = v.optional(v.string(), "");

/** A province with its regencies and cities: `08 Name (other name, other name)`; "!" marks a name that needs a word for a unit in front. */
export const Region = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^\d\d$/, "a province's id is its two-digit code")),
  name: Name,
  aliases: v.optional(v.array(Name), []),
  kabupaten: Lines,
  kota: Lines,
});

/** Words by what they do in front of a place's name. */
export const PlaceWords = v.strictObject({
  id: v.picklist(["provinsi", "kabupaten", "kota", "polres", "unit"]),
  /** Single words with spaces between. */
  words: v.string(),
  sources: v.optional(v.array(v.string()), []),
});

export type RegionEntry = v.InferOutput<typeof Region>;
export type PlaceWordsEntry = v.InferOutput<typeof PlaceWords>;
