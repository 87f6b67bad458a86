/** What the page holds of an article. Tags are numbers: their places in the page's labels. Days count from 1970-01-01. */
export type Locale = "id" | "en";

export interface Label {
  readonly id: string;
  readonly label: Readonly<Record<Locale, string>>;
}

export interface Labels {
  readonly themes: readonly Label[];
  readonly actors: readonly Label[];
  readonly modes: readonly Label[];
}

/** A polling day, with the campaign and the quiet days before it: first and last day, ISO 8601. */
export interface ElectionDates {
  readonly name: string;
  readonly polling: string;
  readonly campaign: readonly [from: string, to: string] | null;
  readonly quiet: readonly [from: string, to: string] | null;
}

/** What is known of tags and elections. */
export interface Lore {
  readonly labels: Labels;
  readonly calendar: readonly ElectionDates[];
}

/** Somebody whom articles name; one object for all of them. */
export interface Person {
  readonly name: string;
  /** An actor. */
  readonly role: number;
  readonly unit: string | null;
}

/** What filters and charts ask of an article. */
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly place: string | null;
  /** "a.txt", "b.jsonl#3" */
  readonly source: string;
  /** Of publication, else of what is reported; null where neither is known. */
  readonly day: number | null;
  readonly relevant: boolean;
  /** Lines that were taken for boilerplate. */
  readonly stripped: number;
  /** Twice the theme, and 1 more where it is a main one. */
  readonly themes: readonly number[];
  /** `MODES` times the theme, and the mode. */
  readonly modes: readonly number[];
  /** Twice the actor, and 1 more where it is a main one. */
  readonly actors: readonly number[];
  /** Kemendagri codes of the provinces that the article or its people name. */
  readonly provinces: readonly number[];
  readonly people: readonly Person[];
}

/** More modes than there ever are. */
export const MODES = 256;

/** The words that prove what an article is tagged with, in their surroundings. */
export interface Passage {
  readonly line: number;
  /** Plain text, or the text of a mark with the facet and the number of its tag. */
  readonly pieces: readonly (string | readonly [text: string, facet: "theme" | "actor", tag: number])[];
}

/** What is shown of an article when it is looked at. */
export interface Detail {
  readonly passages: readonly Passage[];
  /** The first of the lines that were taken for boilerplate. */
  readonly stripped: readonly (readonly [line: number, text: string, rule: string])[];
}
