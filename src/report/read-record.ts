/** Records → what the page holds of them. */
import { sanitize } from "../output/sanitize.ts";
import type { ArticleRecord, Tag } from "../types.ts";
import { dayOf } from "./days.ts";
import { type Proof, passagesOf } from "./passages.ts";
import { type Detail, type Label, type Labels, MODES, type Person, type Row } from "./row.ts";

/** What the page holds of an article. */
export interface Entry {
  readonly row: Row;
  /** Made when asked for: of most records of a large corpus nobody does. */
  detail(): Detail;
  /** How surely the article is about something: the relevant ones have 1000 more. */
  readonly score: number;
}

export interface RecordReader {
  /** Those of the rules, and behind them ids that only records hold. */
  readonly labels: Labels;
  read(record: ArticleRecord): Entry;
  /** Forgets the people for whom this holds: the next mention makes a new one. */
  forget(isOver: (person: Person) => boolean): void;
}

/** Gives a tag its number. */
type NumberOf = (kind: keyof Labels, id: string) => number;

const LONGEST_TITLE = 300;
const MOST_STRIPPED = 12;
const LONGEST_STRIPPED = 160;

/** Reads records with the labels of their rules. */
export function createRecordReader(known: Labels): RecordReader {
  const labels = { themes: [...known.themes], actors: [...known.actors], modes: [...known.modes] };
  const numbers = { themes: numbered(labels.themes), actors: numbered(labels.actors), modes: numbered(labels.modes) };
  const numberOf: NumberOf = (kind, id) => {
    const number = numbers[kind].get(id) ?? labels[kind].length;
    if (number === labels[kind].length) {
      labels[kind].push({ id, label: { id, en: id } });
      numbers[kind].set(id, number);
    }
    return number;
  };
  const people = new Map<string, Person>();
  const personOf = (name: string, role: number, unit: string | null) => {
    const key = `${role}\0${name}`;
    let person = people.get(key);
    if (!person) {
      person = { name, role, unit };
      people.set(key, person);
    }
    return person;
  };
  return {
    labels,
    read(record) {
      const { actors = [], themes = [], stripped } = record;
      const isoDay = record.published ?? record.event;
      const named = (record.people ?? []).map(({ name, role, unit }) =>
        personOf(sanitize(name), numberOf("actors", role), unit && sanitize(unit)),
      );
      const mainness = (kind: "themes" | "actors", tags: readonly Tag[]) =>
        tags.map(({ id, salience }) => 2 * numberOf(kind, id) + (salience === "main" ? 1 : 0));
      const { path, record: place } = record.source;
      const row: Row = {
        id: record.id,
        title: short(record.title ?? "", LONGEST_TITLE),
        url: record.url,
        publisher: record.publisher && sanitize(record.publisher),
        place: record.place && sanitize(record.place),
        source: sanitize(place === undefined ? path : `${path}#${place}`),
        day: isoDay === null ? null : dayOf(isoDay),
        relevant: record.relevant,
        stripped: stripped.length,
        themes: mainness("themes", themes),
        modes: themes.flatMap(({ id, modes }) => [
          ...new Set(modes.map((mode) => MODES * numberOf("themes", id) + numberOf("modes", mode.id))),
        ]),
        actors: mainness("actors", actors),
        provinces: provincesOf(record),
        people: [...new Set(named)],
      };
      const main = themes.filter(({ salience }) => salience === "main");
      const score = (record.relevant ? 1000 : 0) + main.reduce((sum, { confidence }) => sum + confidence, 0);
      return { row, score, detail: () => detailOf(record, numberOf) };
    },
    forget(isOver) {
      for (const [key, person] of people) if (isOver(person)) people.delete(key);
    },
  };
}

function numbered(labels: readonly Label[]): Map<string, number> {
  return new Map(labels.map(({ id }, i) => [id, i]));
}

function detailOf(record: ArticleRecord, numberOf: NumberOf): Detail {
  const { themes = [], actors = [], stripped } = record;
  const proofs = [...proofsOf("theme", themes, numberOf), ...proofsOf("actor", actors, numberOf)];
  const byWeight = proofs.sort((a, b) => a.weight - b.weight).map(({ proof }) => proof);
  const lines = stripped.slice(0, MOST_STRIPPED);
  return {
    passages: passagesOf(record, byWeight),
    stripped: lines.map(({ line, text, rule }) => [line, short(text, LONGEST_STRIPPED), rule] as const),
  };
}

/** First the first place of every main tag, then second places and mentions. */
function proofsOf(facet: Proof["facet"], tags: readonly Tag[], numberOf: NumberOf) {
  return tags.flatMap(({ id, salience, evidence }) =>
    evidence.map((span, i) => ({
      weight: 2 * i + (salience === "main" ? 0 : 1),
      proof: { facet, tag: numberOf(`${facet}s`, id), span },
    })),
  );
}

function provincesOf({ places = [], people = [] }: ArticleRecord): number[] {
  const codes = [
    ...places.map(({ code, candidates = [] }) => (code === null ? candidates : [code])),
    ...people.map(({ region, region_candidates: candidates = [] }) => (region === null ? candidates : [region])),
  ];
  const provinces = codes.map((list) => [...new Set(list.map((code) => code.slice(0, 2)))]);
  // Where candidates lie in several provinces the article does not settle which.
  return [...new Set(provinces.filter(({ length }) => length === 1).map(([code]) => Number(code)))];
}

function short(text: string, most: number): string {
  const safe = sanitize(text);
  return safe.length <= most
    ? safe
    : `${safe
        .slice(0, most - 1)
        .trimEnd()
        .replace(/[\ud800-\udbff]$/, "")}…`;
}
