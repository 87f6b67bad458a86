/** Every kind of rule file: its top-level key and the shape of its entries. */
import { Boilerplate } from "./clean/entry.ts";
import { DateEntrySchema } from "./dates/entry.ts";
import { ConfidenceEntrySchema } from "./rules/confidence.ts";
import { KINDS as SHARED } from "./rules/schema.ts";
import { LanguageEntrySchema } from "./tag/languages.ts";
import { LawEntrySchema } from "./tag/law-rules.ts";
import { PeopleWords, Role } from "./tag/people/entry.ts";
import { PlaceWords, Region } from "./tag/places/entry.ts";
import { SpeechWords } from "./tag/speech/entry.ts";

export const KINDS = {
  ...SHARED,
  boilerplate: Boilerplate,
  dates: DateEntrySchema,
  laws: LawEntrySchema,
  languages: LanguageEntrySchema,
  regions: Region,
  places: PlaceWords,
  roles: Role,
  people: PeopleWords,
  speech: SpeechWords,
  confidence: ConfidenceEntrySchema,
} as const;

export type Kind = keyof typeof KINDS;
