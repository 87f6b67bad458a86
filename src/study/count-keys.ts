/** What records can be counted by: the values that a record has of each key. */
import { dayOf } from "../record-day.ts";
import type { ArticleRecord } from "../types.ts";

/** A value that a record has. */
export interface KeyValue {
  /** null where an article has none of what every article should have: a month, a publisher. */
  readonly value: string | null;
  /** Places in the article; null where the value is of the article as a whole. */
  readonly mentions: number | null;
  /** The person or theme that it was read off. */
  readonly of?: object;
}

/** Key → the values that a record has of it, in no order; a value may come more than once. */
export const COUNT_KEYS = {
  person: ({ people = [] }) => people.map((person) => ({ value: person.name, mentions: 1, of: person })),
  role: ({ people = [] }) => people.map((person) => ({ value: person.role, mentions: 1, of: person })),
  actor: ({ actors = [] }) => actors.map(({ id, count }) => ({ value: id, mentions: count })),
  theme: ({ themes = [] }) => themes.map((theme) => ({ value: theme.id, mentions: theme.count, of: theme })),
  mode: ({ themes = [] }) => themes.flatMap((theme) => theme.modes.map(({ id }) => ({ value: id, mentions: 1, of: theme }))),
  region: ({ places = [], people = [] }) => [
    ...places.flatMap(({ code }) => (code === null ? [] : [{ value: code, mentions: 1 }])),
    ...people.flatMap((person) => (person.region === null ? [] : [{ value: person.region, mentions: 1, of: person }])),
  ],
  election: ({ elections }) => elections.map(({ id }) => ({ value: id, mentions: null })),
  month: (record) => [{ value: dayOf(record)?.slice(0, 7) ?? null, mentions: null }],
  publisher: ({ publisher }) => [{ value: publisher, mentions: null }],
} as const satisfies Record<string, (record: ArticleRecord) => readonly KeyValue[]>;

export type CountKey = keyof typeof COUNT_KEYS;

/** Key → the facets that its values come from; none where every record has them. */
export const FACETS_OF: Readonly<Record<CountKey, readonly ("actors" | "themes" | "people" | "places")[]>> = {
  person: ["people"],
  role: ["people"],
  actor: ["actors"],
  theme: ["themes"],
  mode: ["themes"],
  region: ["people", "places"],
  election: [],
  month: [],
  publisher: [],
};

const THINGS: readonly (readonly CountKey[])[] = [
  ["person", "role", "region"],
  ["theme", "mode"],
];

/** Whether two keys are both read off persons, or off themes: a person then meets its own role and region only, a theme its own modes. */
export function ofOneThing(one: CountKey, two: CountKey): boolean {
  return THINGS.some((keys) => keys.includes(one) && keys.includes(two));
}
