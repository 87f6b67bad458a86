/** Counts over articles: the same in Node, for all of them, and in the page, for the ones that are selected. */
import { MODES, type Person, type Row } from "./row.ts";

/** Articles that have a tag, by the tag's number; a place that is empty is none. */
type Tallies = number[];

export interface Counts {
  articles: number;
  relevant: number;
  /** Lines taken for boilerplate. */
  stripped: number;
  readonly themes: Tallies;
  readonly mainThemes: Tallies;
  readonly actors: Tallies;
  readonly mainActors: Tallies;
  readonly modes: Tallies;
  /** [theme][mode] */
  readonly themeModes: Tallies[];
  /** [actor][theme] */
  readonly pairs: Tallies[];
  /** By Kemendagri code. */
  readonly provinces: Tallies;
  /** Day → articles, and behind them articles with each theme. */
  readonly days: Map<number, Tallies>;
  readonly people: Map<Person, number>;
  /** So many people at least: some may have been forgotten since. */
  names: number;
}

/** Counts as JSON holds them; people are the ones that are most named. */
export type PlainCounts = Omit<Counts, "days" | "people"> & {
  readonly days: readonly (readonly [number, Tallies])[];
  readonly people: readonly (readonly [Person, number])[];
};

export function createCounts(): Counts {
  return {
    articles: 0,
    relevant: 0,
    stripped: 0,
    themes: [],
    mainThemes: [],
    actors: [],
    mainActors: [],
    modes: [],
    themeModes: [],
    pairs: [],
    provinces: [],
    days: new Map(),
    people: new Map(),
    names: 0,
  };
}

/** Adds an article. */
export function countRow(counts: Counts, row: Row): void {
  counts.articles++;
  if (row.relevant) counts.relevant++;
  counts.stripped += row.stripped;
  let day: Tallies | null = null;
  if (row.day !== null) {
    day = counts.days.get(row.day) ?? null;
    if (!day) {
      day = [];
      counts.days.set(row.day, day);
    }
    add(day, 0);
  }
  for (const tag of row.themes) {
    const theme = tag >> 1;
    add(counts.themes, theme);
    if (tag & 1) add(counts.mainThemes, theme);
    if (day) add(day, theme + 1);
  }
  for (const tag of row.actors) {
    const actor = tag >> 1;
    add(counts.actors, actor);
    if (tag & 1) add(counts.mainActors, actor);
    let pairs = counts.pairs[actor];
    if (!pairs) {
      pairs = [];
      counts.pairs[actor] = pairs;
    }
    for (const theme of row.themes) add(pairs, theme >> 1);
  }
  if (row.modes.length > 0) countModes(counts, row.modes);
  for (const province of row.provinces) add(counts.provinces, province);
  for (const person of row.people) counts.people.set(person, (counts.people.get(person) ?? 0) + 1);
  counts.names = Math.max(counts.names, counts.people.size);
}

function countModes({ modes: all, themeModes }: Counts, modes: readonly number[]): void {
  const seen = new Set<number>();
  for (const pair of modes) {
    const theme = Math.floor(pair / MODES);
    seen.add(pair % MODES);
    let own = themeModes[theme];
    if (!own) {
      own = [];
      themeModes[theme] = own;
    }
    add(own, pair % MODES);
  }
  for (const mode of seen) add(all, mode);
}

function add(tallies: Tallies, place: number): void {
  // Not a hole: arrays with holes are slow.
  while (tallies.length <= place) tallies.push(0);
  tallies[place]!++;
}

/** The counts of many articles. */
export function countRows(rows: readonly Row[]): Counts {
  const counts = createCounts();
  for (const row of rows) countRow(counts, row);
  return counts;
}

/** Counts as JSON, with the `most` people. */
export function toPlain({ days, people, ...rest }: Counts, most: number): PlainCounts {
  return { ...rest, days: [...days], people: [...people].sort(([, a], [, b]) => b - a).slice(0, most) };
}

export function fromPlain({ days, people, ...rest }: PlainCounts): Counts {
  return { ...rest, days: new Map(days), people: new Map(people) };
}

/** The numbers whose tally is above 0, the highest first. */
export function ranked(tallies: Tallies): number[] {
  return [...tallies.keys()].filter((place) => tallies[place]! > 0).sort((a, b) => tallies[b]! - tallies[a]! || a - b);
}
