/** The rules of dates, compiled: for every word of the vocabulary what it is, as bits and values in arrays. */
import type { LexiconBuilder } from "../match/lexicon.ts";
import { parseDay } from "./civil.ts";
import { CONTEXT_KINDS, type DateEntry, WORD_KINDS } from "./entry.ts";

type WordKind = (typeof WORD_KINDS)[number];
type ContextKind = (typeof CONTEXT_KINDS)[number];
const bitsOf = <K extends string>(kinds: readonly K[]) => Object.fromEntries(kinds.map((kind, i) => [kind, 1 << i])) as Record<K, number>;

/** Bit of each kind of word in `DateRules.bits`. */
export const Is: Readonly<Record<WordKind, number>> = bitsOf(WORD_KINDS);
/** Bit of each kind of guarding word in `DateRules.context`. */
export const Near: Readonly<Record<ContextKind, number>> = bitsOf(CONTEXT_KINDS);
/** Further bits of `DateRules.bits`. */
export const Form = {
  /** An abbreviation: only beside a day or a year. */
  SHORT: 1 << 26,
  /** English: only in a full date. */
  ENGLISH: 1 << 27,
  /** Also a person's name. */
  NAME: 1 << 28,
  /** Begins a sequence of words. */
  SEQUENCE: 1 << 29,
} as const;
/** What a token of digits can begin. */
export const Digits = {
  /** A day before a word: `12 Mei`, `12 dan 13 Mei`. */
  DAY: 1 << 30,
  /** A day before another number: `12/5`, `12-13 Mei`. */
  JOINED: 1 << 24,
  YEAR: 1 << 31,
  /** Days, weeks, years: `82 hari`. */
  COUNT: 1 << 25,
} as const;

interface Sequence {
  readonly words: readonly number[];
  readonly kind: number;
  readonly value: number;
}

interface Holiday {
  readonly month: number;
  readonly day: number;
  /** Movable: day number by year. */
  readonly days: ReadonlyMap<number, number>;
}

interface Polling {
  readonly id: string;
  /** Day number. */
  readonly day: number;
  readonly of: "pemilu" | "pilkada";
}

interface Outlet {
  readonly host: string;
  readonly order: DateOrder;
}

/** Which part of a numeric date comes first. */
export type DateOrder = "DMY" | "MDY";

export interface DateRules {
  /** Length of the arrays; greater word numbers are no date words. */
  readonly size: number;
  readonly bits: Int32Array;
  readonly context: Int32Array;
  /** Value of a word in each kind: `values[bit number][word]`. */
  readonly values: readonly Int16Array[];
  /** Bits of all that a word can begin, its sequences included. */
  readonly starts: Int32Array;
  /** By first word, longest first. */
  readonly sequences: ReadonlyMap<number, readonly Sequence[]>;
  readonly holidays: readonly Holiday[];
  readonly polling: readonly Polling[];
  readonly outlets: readonly Outlet[];
  /** Names for what stands outside texts (metadata): lower-case word without apostrophes → month, ISO weekday. */
  readonly monthNames: ReadonlyMap<string, number>;
  readonly weekdayNames: ReadonlyMap<string, number>;
}

interface Named {
  readonly words: number[];
  readonly kind: number;
  readonly context: boolean;
  readonly value: number;
  readonly form: number;
}

/** Compiles the entries of rules/dates; words are numbered by the lexicon. The result holds no functions. */
export function compileDates(entries: readonly DateEntry[], lexicon: LexiconBuilder): DateRules {
  const named: Named[] = [];
  const holidays: Holiday[] = [];
  const polling: Polling[] = [];
  const outlets: Outlet[] = [];
  const monthNames = new Map<string, number>();
  const weekdayNames = new Map<string, number>();
  const split = (phrase: string) => phrase.split(/[^\p{L}\p{Nd}'’]+/u).filter(Boolean);
  const add = (phrases: readonly string[], kind: string, value: number, form = 0) => {
    const context = kind in Near;
    const bit = context ? Near[kind as ContextKind] : Is[kind as WordKind];
    for (const phrase of phrases) named.push({ words: split(phrase).map((word) => lexicon.word(word)), kind: bit, context, value, form });
  };
  for (const value of entries) {
    if (value.is === "polling") polling.push({ id: value.id, day: parseDay(value.day)!, of: value.of });
    else if (value.is === "outlet") outlets.push({ host: value.host, order: value.order });
    else if (value.is === "holiday") {
      add(value.words, value.is, holidays.length);
      const [month = 0, day = 0] = value.day?.split("-").map(Number) ?? [];
      holidays.push({ month, day, days: new Map(value.days.map((iso) => [Number(iso.slice(0, 4)), parseDay(iso)!])) });
    } else if (value.is === "month" || value.is === "weekday") {
      const name = value.name ? Form.NAME : 0;
      add(value.words, value.is, value.value, name);
      add(value.short, value.is, value.value, Form.SHORT);
      add(value.english, value.is, value.value, Form.ENGLISH);
      const names = value.is === "month" ? monthNames : weekdayNames;
      for (const word of [...value.words, ...value.short, ...value.english])
        names.set(word.toLowerCase().replace(/['’]/g, ""), value.value);
    } else add(value.words, value.is, value.value);
  }
  polling.sort((a, b) => a.day - b.day);
  return { ...tables(named), holidays, polling, outlets, monthNames, weekdayNames };
}

function tables(named: readonly Named[]): Pick<DateRules, "size" | "bits" | "context" | "values" | "starts" | "sequences"> {
  const size = named.reduce((max, { words }) => Math.max(max, ...words), 0) + 1;
  const bits = new Int32Array(size);
  const context = new Int32Array(size);
  const starts = new Int32Array(size);
  const values = WORD_KINDS.map(() => new Int16Array(size));
  const sequences = new Map<number, Sequence[]>();
  for (const { words, kind, context: guards, value, form } of named) {
    const [first] = words;
    if (first === undefined) continue;
    if (guards) {
      if (words.length === 1) context[first] |= kind;
    } else if (words.length > 1) {
      bits[first] |= Form.SEQUENCE;
      starts[first] |= kind;
      (sequences.get(first) ?? sequences.set(first, []).get(first)!).push({ words, kind, value });
    } else {
      bits[first] |= kind | form;
      starts[first] |= kind;
      values[31 - Math.clz32(kind)][first] = value;
    }
  }
  for (const list of sequences.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { size, bits, context, values, starts, sequences };
}
